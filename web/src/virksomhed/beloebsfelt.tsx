import type { Oere } from '#shared/values/oere.ts';
import { type Feltfejl, fejlFor } from '../dele/fejl.tsx';
import { Tekstfelt, Valg } from '../dele/felter.tsx';
import { kr } from '../format.ts';
import { hoejesteLoen, type Opgoerelse, opgoer } from '../indkomst.ts';
import { readKroner, writeKroner } from '../indtastning.ts';
import { tekster } from '../sprog.ts';
import { type Beloebsfelter, readBeloeb } from './beloeb.ts';

const T = tekster({
  da: {
    maade: 'Hvordan vil du skrive beløbet?',
    regn: 'Jeg kender lønnen. Regn resten ud for mig',
    regnHjaelp: 'Vi lægger feriebetaling til.',
    kendt: 'Jeg kender det samlede beløb',
    kendtHjaelp: 'Med feriebetaling, pension og alt andet, der tæller med.',
    loen: 'Løn for hele perioden',
    loenHjaelp: 'Løn eller honorar før feriebetaling. Der skal ikke trækkes skat.',
    pension: 'Pensionsbidrag',
    pensionHjaelp: 'Både jeres og borgerens del.',
    andet: 'Andet, der tæller med',
    andetHjaelp: 'For eksempel fritvalg, søgnehelligdage, tillæg og rådighedsløn.',
    ialt: 'Det samlede beløb',
    ialtHjaelp: 'Løn, feriebetaling (12,5 procent af lønnen), pension og andet lagt sammen.',
    regnestykke: 'Sådan er beløbet regnet ud',
    ferie: 'Feriebetaling (12,5 procent)',
    raekkeLoen: 'Løn',
    sum: 'Beløb i alt',
    laest: 'Det læser vi som',
    baglaens: 'Hvad er den højeste løn, der er plads til?',
    baglaensTekst: (rest: string, loen: string, ferie: string) =>
      `Der er ${rest} tilbage i år. Den højeste løn er ${loen}, når feriebetalingen på ${ferie} lægges til.`,
    brug: 'Brug den løn',
    kr: 'kr.',
  },
  en: {
    maade: 'How do you want to give the amount?',
    regn: 'I know the wage. Work out the rest for me',
    regnHjaelp: 'We add holiday pay.',
    kendt: 'I know the total amount',
    kendtHjaelp: 'With holiday pay, pension and everything else that counts.',
    loen: 'Wage for the whole period',
    loenHjaelp: 'Wage or fee before holiday pay. No tax is deducted. Comma before øre: 1.250,50.',
    pension: 'Pension contribution',
    pensionHjaelp: 'Both your part and the citizen’s.',
    andet: 'Other things that count',
    andetHjaelp: 'For example free-choice savings, public-holiday pay, supplements and stand-by pay.',
    ialt: 'The total amount',
    ialtHjaelp:
      'Wage, holiday pay (12.5 percent of the wage), pension and the rest together. Comma before øre: 1.250,50.',
    regnestykke: 'How the amount is worked out',
    ferie: 'Holiday pay (12.5 percent)',
    raekkeLoen: 'Wage',
    sum: 'Total amount',
    laest: 'We read this as',
    baglaens: 'What is the highest wage there is room for?',
    baglaensTekst: (rest: string, loen: string, ferie: string) =>
      `${rest} is left this year. The highest wage is ${loen}, when the holiday pay of ${ferie} is added.`,
    brug: 'Use that wage',
    kr: 'kr.',
  },
});

type Props = {
  felter: Beloebsfelter;
  skift: (felter: Beloebsfelter) => void;
  fejl: readonly Feltfejl[];
  /** What is left of the year, where it is known: then the wage can be worked out backwards. */
  restbeloebOere?: Oere | undefined;
};

export function Beloebsfelt({ felter, skift, fejl, restbeloebOere }: Props) {
  const t = T();
  const laest = readBeloeb(felter);
  const felt = (
    key: 'loen' | 'pension' | 'andet' | 'kendt',
    id: string,
    navn: string,
    hjaelp: string,
    frivilligt: boolean,
  ) => (
    <Tekstfelt
      id={id}
      navn={navn}
      hjaelp={hjaelp}
      vaerdi={felter[key]}
      skift={(text) => skift({ ...felter, [key]: text })}
      tal="decimal"
      suffix={t.kr}
      bredde="mellem"
      frivilligt={frivilligt}
      fejl={fejlFor(fejl, id)}
    />
  );
  return (
    <>
      <Valg
        id="maade"
        navn={t.maade}
        vaerdi={felter.maade}
        skift={(maade) => skift({ ...felter, maade })}
        valg={[
          { vaerdi: 'regn' as const, tekst: t.regn, hjaelp: t.regnHjaelp },
          { vaerdi: 'kendt' as const, tekst: t.kendt, hjaelp: t.kendtHjaelp },
        ]}
      />
      {felter.maade === 'kendt' ? (
        felt('kendt', 'beloebOere', t.ialt, t.ialtHjaelp, false)
      ) : (
        <>
          {felt('loen', 'beloebOere', t.loen, t.loenHjaelp, false)}
          {felt('pension', 'pension', t.pension, t.pensionHjaelp, true)}
          {felt('andet', 'andet', t.andet, t.andetHjaelp, true)}
        </>
      )}
      <div aria-live="polite">
        {laest.ok && laest.opgoerelse && <Regnestykke tal={laest.opgoerelse} />}
        {laest.ok && !laest.opgoerelse && (
          <p>
            {t.laest} <strong class="beloeb">{kr(laest.beloebOere)}</strong>
          </p>
        )}
      </div>
      {felter.maade === 'regn' && restbeloebOere !== undefined && restbeloebOere > 0 && (
        <Baglaens felter={felter} restbeloebOere={restbeloebOere} skift={skift} />
      )}
    </>
  );
}

export function Regnestykke({ tal }: { tal: Opgoerelse }) {
  const t = T();
  const row = (navn: string, amount: Oere) => (
    <tr>
      <th scope="row">{navn}</th>
      <td>{kr(amount)}</td>
    </tr>
  );
  return (
    <table class="regnestykke">
      <caption class="sr-only">{t.regnestykke}</caption>
      <tbody>
        {row(t.raekkeLoen, tal.loenOere)}
        {row(t.ferie, tal.ferieOere)}
        {tal.pensionOere > 0 && row(t.pension, tal.pensionOere)}
        {tal.andetOere > 0 && row(t.andet, tal.andetOere)}
      </tbody>
      <tfoot>{row(t.sum, tal.ialtOere)}</tfoot>
    </table>
  );
}

function Baglaens({
  felter,
  restbeloebOere,
  skift,
}: Required<Pick<Props, 'felter' | 'skift'>> & { restbeloebOere: Oere }) {
  const t = T();
  const faste = {
    pensionOere: readKroner(felter.pension) ?? (0 as Oere),
    andetOere: readKroner(felter.andet) ?? (0 as Oere),
  };
  const loen = hoejesteLoen(restbeloebOere, faste);
  if (loen === 0) return null;
  const { ferieOere } = opgoer({ ...faste, loenOere: loen });
  return (
    <details class="details">
      <summary class="details-summary">{t.baglaens}</summary>
      <div class="details-text">
        <p>{t.baglaensTekst(kr(restbeloebOere), kr(loen), kr(ferieOere))}</p>
        <button
          type="button"
          class="button button-secondary"
          onClick={() => skift({ ...felter, loen: writeKroner(loen) })}
        >
          {t.brug}
        </button>
      </div>
    </details>
  );
}
