import { useState } from 'preact/hooks';
import { useHent, useKald } from '../api/brug.ts';
import type { AnswerOf } from '../api/kontrakt.ts';
import { Bekraeft } from '../dele/bekraeft.tsx';
import { Besked } from '../dele/besked.tsx';
import { Maerkat, Oplysninger } from '../dele/liste.tsx';
import { Problem } from '../dele/problem.tsx';
import { Henter, Knap } from '../dele/side.tsx';
import { dag, kr, maanedTekst, tid } from '../format.ts';
import { tekster } from '../sprog.ts';

type Bevis = AnswerOf<'list-egne-indkomstbeviser'>['beviser'][number];

const T = tekster({
  da: {
    titel: 'Dine beviser',
    ingen: 'Der er ikke lavet et bevis endnu.',
    tekst:
      'Du kan trække et bevis tilbage når som helst. Så kan ingen tjekke koden mere, heller ikke den, der har papiret.',
    slut: (slut: string) => `Koden ender på ${slut}`,
    lavet: 'Lavet',
    afDig: (naar: string) => `${naar} af dig`,
    afKommunen: (naar: string) => `${naar} sammen med din kommune`,
    periode: 'Periode',
    viser: 'Viser',
    indtaegt: (antal: number, beloeb: string) => `${beloeb} fra ${antal} ${antal === 1 ? 'ansættelse' : 'ansættelser'}`,
    navn: 'dit navn',
    virksomheder: 'hvem du har arbejdet for',
    timer: 'dine timer',
    indtil: 'Koden kan tjekkes til og med',
    gaelder: 'Kan tjekkes',
    udloebet: 'Udløbet',
    trukketTilbage: 'Trukket tilbage',
    hvornaar: 'Trukket tilbage',
    traek: 'Træk tilbage',
    sikker: (slut: string) => `Vil du trække beviset tilbage, hvor koden ender på ${slut}?`,
    virkning:
      'Det virker med det samme. Den, der skriver koden, får at vide, at koden ikke kan bruges. Du kan ikke fortryde, men du kan altid lave et nyt bevis.',
    ja: 'Ja, træk beviset tilbage',
    igang: 'Trækker tilbage …',
    faerdig: (slut: string) => `Beviset, hvor koden ender på ${slut}, er trukket tilbage`,
    faerdigTekst: 'Ingen kan se det med koden.',
  },
  en: {
    titel: 'Your proofs',
    ingen: 'No proof has been made yet.',
    tekst: 'You can withdraw a proof at any time. Then nobody can check the code any more, nor can who has the paper.',
    slut: (slut: string) => `The code ends with ${slut}`,
    lavet: 'Made',
    afDig: (naar: string) => `${naar} by you`,
    afKommunen: (naar: string) => `${naar} together with your municipality`,
    periode: 'Period',
    viser: 'Shows',
    indtaegt: (antal: number, beloeb: string) =>
      `${beloeb} from ${antal} ${antal === 1 ? 'employment' : 'employments'}`,
    navn: 'your name',
    virksomheder: 'whom you have worked for',
    timer: 'your hours',
    indtil: 'The code can be checked until',
    gaelder: 'Can be checked',
    udloebet: 'Has run out',
    trukketTilbage: 'Withdrawn',
    hvornaar: 'Withdrawn',
    traek: 'Withdraw',
    sikker: (slut: string) => `Do you want to withdraw the proof whose code ends with ${slut}?`,
    virkning:
      'It takes effect at once. Whoever types the code is told that it cannot be used. You cannot undo it, but you can always make a new proof.',
    ja: 'Yes, withdraw the proof',
    igang: 'Withdrawing …',
    faerdig: (slut: string) => `The proof whose code ends with ${slut} is withdrawn`,
    faerdigTekst: 'Nobody can see it with the code.',
  },
});

/** What the citizen has let others see, and the way to stop it. */
export function MineBeviser() {
  const t = T();
  const { svar, fejl, henter, hent } = useHent('list-egne-indkomstbeviser', undefined);
  const [valgt, setValgt] = useState<Bevis>();
  const [faerdig, setFaerdig] = useState('');
  return (
    <section class="d-print-none" aria-labelledby="mine-beviser">
      <h2 id="mine-beviser">{t.titel}</h2>
      {faerdig && (
        <Besked slags="success" titel={t.faerdig(faerdig)} fokus>
          <p>{t.faerdigTekst}</p>
        </Besked>
      )}
      <Problem fejl={fejl} igang={henter} igen={hent} />
      {svar === undefined && !fejl && <Henter />}
      {svar && <p>{svar.beviser.length === 0 ? t.ingen : t.tekst}</p>}
      {svar?.beviser.map((bevis) => (
        <Linje key={bevis.bevisId} bevis={bevis} traek={() => setValgt(bevis)} />
      ))}
      {valgt && (
        <Traek
          bevis={valgt}
          luk={() => setValgt(undefined)}
          trukket={() => {
            setValgt(undefined);
            setFaerdig(valgt.kodeslut);
            hent();
          }}
        />
      )}
    </section>
  );
}

const FARVE = { gaelder: 'success', udloebet: 'info', trukketTilbage: 'warning' } as const;

function Linje({ bevis, traek }: { bevis: Bevis; traek: () => void }) {
  const t = T();
  const lavet = tid(bevis.lavet);
  const vist = [
    t.indtaegt(bevis.antalAnsaettelser, kr(bevis.ialtOere)),
    ...(bevis.visNavn ? [t.navn] : []),
    ...(bevis.visVirksomheder ? [t.virksomheder] : []),
    ...(bevis.visArbejdstid ? [t.timer] : []),
  ];
  return (
    <article class="kort">
      <div class="kort-hoved">
        <h3 class="h4">{t.slut(bevis.kodeslut)}</h3>
        <Maerkat farve={FARVE[bevis.tilstand]}>{t[bevis.tilstand]}</Maerkat>
      </div>
      <Oplysninger
        rader={[
          [t.lavet, bevis.lavetAf === 'borger' ? t.afDig(lavet) : t.afKommunen(lavet)],
          [t.periode, `${maanedTekst(bevis.fra)} – ${maanedTekst(bevis.til)}`],
          [t.viser, vist.join(', ')],
          [t.indtil, dag(bevis.gyldigTilOgMed)],
          [t.hvornaar, bevis.trukketTilbage && tid(bevis.trukketTilbage)],
        ]}
      />
      {bevis.tilstand === 'gaelder' && (
        <Knap slags="secondary" klik={traek}>
          {t.traek}
          <span class="sr-only">: {t.slut(bevis.kodeslut)}</span>
        </Knap>
      )}
    </article>
  );
}

function Traek({ bevis, luk, trukket }: { bevis: Bevis; luk: () => void; trukket: () => void }) {
  const t = T();
  const kommando = useKald('withdraw-eget-indkomstbevis');
  const send = async () => {
    if (await kommando.send({ bevisId: bevis.bevisId })) trukket();
  };
  return (
    <Bekraeft
      titel={t.sikker(bevis.kodeslut)}
      kald={kommando}
      bekraeft={() => void send()}
      luk={luk}
      ja={t.ja}
      igang={t.igang}
    >
      <p>{t.virkning}</p>
    </Bekraeft>
  );
}
