import { useState } from 'preact/hooks';
import type { Oere } from '#shared/values/oere.ts';
import { oere } from '#shared/values/oere.ts';
import type { AnswerOf } from '../api/kontrakt.ts';
import { Ikon } from '../dele/ikon.tsx';
import { beskedTekst } from '../dele/problem.tsx';
import { Knap } from '../dele/side.tsx';
import { kr } from '../format.ts';
import { tekster } from '../sprog.ts';

const T = tekster({
  da: {
    ja: 'Ja, beløbet passer',
    nej: 'Nej, der er ikke plads til hele beløbet',
    ingen: 'Nej, der er ikke plads til mere i år',
    tilbage: (aar: number, rest: string, efter: string) =>
      `Der er ${rest} tilbage i ${aar}. Bagefter er der ${efter} tilbage.`,
    forbehold: 'Beløbet er først sikret, når ansættelsen er registreret. En anden arbejdsgiver kan komme først.',
    plads: (passer: string, resten: string) =>
      `Der er plads til ${passer} af beløbet. De sidste ${resten} er der ikke plads til.`,
    kanGoere: 'Det kan du gøre',
    saet: 'Sæt beløbet ned, eller aftal kortere tid med borgeren.',
    loen: 'Eller udbetal resten som almindelig løn: træk skat og arbejdsmarkedsbidrag, og indberet den del til eIndkomst.',
    brug: (passer: string) => `Registrer ${passer}, som der er plads til`,
    sig: 'Sig det til borgeren, inden arbejdet begynder',
    sigHjaelp: 'Du kan bruge denne tekst:',
    kopier: 'Kopiér teksten',
    kopieret: 'Teksten er kopieret.',
    tekst: (aar: number, passer: string, resten: string) =>
      `Hej. Jeg har set efter på dit socialt frikort. Der er ikke plads til hele lønnen i ${aar}. Op til ${passer} kan udbetales uden skat og uden at blive trukket i dine ydelser. Resten, ${resten}, er almindelig løn: der trækkes skat, og den kan betyde noget for dine ydelser. Spørg din kommune, hvis du er i tvivl. Sig til, om vi stadig har en aftale.`,
    tekstIngen: (aar: number) =>
      `Hej. Jeg har set efter på dit socialt frikort. Der er ikke plads til mere i ${aar}. Hvis du arbejder, er lønnen almindelig løn: der trækkes skat, og den kan betyde noget for dine ydelser. Spørg din kommune, hvis du er i tvivl. Du får et nyt beløb den 1. januar.`,
  },
  en: {
    ja: 'Yes, the amount fits',
    nej: 'No, there is no room for the whole amount',
    ingen: 'No, there is no more room this year',
    tilbage: (aar: number, rest: string, efter: string) => `${rest} is left in ${aar}. Afterwards ${efter} is left.`,
    forbehold: 'The amount is only secured when the employment is registered. Another employer may come first.',
    plads: (passer: string, resten: string) =>
      `There is room for ${passer} of the amount, but the last ${resten} is too much.`,
    kanGoere: 'What you can do',
    saet: 'Lower the amount, or agree on less work with the citizen.',
    loen: 'Or pay the rest as ordinary wage: withhold tax and labour market contribution, and report that part to eIndkomst.',
    brug: (passer: string) => `Register ${passer}, which there is room for`,
    sig: 'Tell the citizen before the work begins',
    sigHjaelp: 'You can use this text:',
    kopier: 'Copy the text',
    kopieret: 'The text is copied.',
    tekst: (aar: number, passer: string, resten: string) =>
      `Hello. I have checked your socialt frikort. There is no room for the whole wage in ${aar}. ${passer} can be paid without tax and without being deducted from your benefits. The rest, ${resten}, is ordinary wage: tax is withheld, and it may affect your benefits. Ask your municipality if you are in doubt. Tell me whether we still have an agreement.`,
    tekstIngen: (aar: number) =>
      `Hello. I have checked your socialt frikort. There is no more room in ${aar}. If you work, the wage is ordinary wage: tax is withheld, and it may affect your benefits. Ask your municipality if you are in doubt. You get a new amount on 1 January.`,
  },
});

type Props = { svar: AnswerOf<'check-beloeb'>; beloebOere: Oere; brug?: (passerOere: Oere) => void };

/** "Passer beløbet?": yes or no, what fits, what to do with the rest, and what to tell the citizen (R174, R289, R366). */
export function Svarboks({ svar, beloebOere, brug }: Props) {
  const t = T();
  const [kopieret, setKopieret] = useState(false);
  const ligner = svar.beskeder.filter((b) => b.kode === 'LIGNER').map(beskedTekst);
  if (svar.passer) {
    return (
      <section class="svarboks" role="status">
        <h2 class="h3">
          <Ikon navn="success" /> {t.ja}
        </h2>
        <p>{t.tilbage(svar.aar, kr(svar.restbeloebOere), kr(oere(svar.restbeloebOere - beloebOere)))}</p>
        {ligner.map((text) => (
          <p key={text}>
            <strong>{text}</strong>
          </p>
        ))}
        <p>{t.forbehold}</p>
      </section>
    );
  }
  const passer = kr(svar.passerOere);
  const resten = kr(svar.overskydendeOere);
  const text = svar.passerOere > 0 ? t.tekst(svar.aar, passer, resten) : t.tekstIngen(svar.aar);
  const copy = async () => {
    await navigator.clipboard.writeText(text).catch(() => undefined);
    setKopieret(true);
  };
  return (
    <section class="svarboks svarboks-nej" role="status">
      <h2 class="h3">
        <Ikon navn="warning" /> {svar.passerOere > 0 ? t.nej : t.ingen}
      </h2>
      {svar.passerOere > 0 && <p>{t.plads(passer, resten)}</p>}
      <h3 class="h5">{t.kanGoere}</h3>
      <ul>
        {svar.passerOere > 0 && <li>{t.saet}</li>}
        <li>{t.loen}</li>
      </ul>
      {brug && svar.passerOere > 0 && <Knap klik={() => brug(svar.passerOere)}>{t.brug(passer)}</Knap>}
      <h3 class="h5">{t.sig}</h3>
      <label for="besked-til-borger">{t.sigHjaelp}</label>
      <textarea id="besked-til-borger" class="form-input" rows={9} readOnly value={text} />
      <div class="knapper">
        <Knap slags="secondary" klik={() => void copy()}>
          <Ikon navn="copy" />
          {t.kopier}
        </Knap>
        <span role="status">{kopieret && t.kopieret}</span>
      </div>
    </section>
  );
}
