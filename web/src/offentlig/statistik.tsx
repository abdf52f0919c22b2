import { useState } from 'preact/hooks';
import { kommuneNavn } from '#shared/values/kommune.ts';
import type { Oere } from '#shared/values/oere.ts';
import { useHent } from '../api/brug.ts';
import type { AnswerOf } from '../api/kontrakt.ts';
import { Besked } from '../dele/besked.tsx';
import { Udvalg } from '../dele/felter.tsx';
import { Problem } from '../dele/problem.tsx';
import { Henter, Knap, Side } from '../dele/side.tsx';
import { Tabel, Talcelle } from '../dele/tabel.tsx';
import { gemSomFil } from '../fil.ts';
import { dag, kr } from '../format.ts';
import { tekster } from '../sprog.ts';
import { Soejler } from './soejler.tsx';
import { csvOf, TAL, type Tal } from './statistik-csv.ts';

type Statistik = AnswerOf<'show-statistik'>['statistik'];
type Raekke = Statistik['raekker'][number];

const T = tekster({
  da: {
    titel: 'Statistik',
    intro:
      'Her er tal for sociale frikort i hele landet og i hver kommune. Tallene handler om mange ad gangen, aldrig om én.',
    skjult:
      'Tal om færre end fem borgere er skjult, og flere tal er skjult, så de små ikke kan regnes ud. De står som –.',
    skjultLaes: 'skjult',
    aar: 'År',
    koen: 'Køn',
    alle: 'Alle',
    kvinder: 'Kvinder',
    maend: 'Mænd',
    uoplyst: 'Ikke oplyst',
    landet: 'Hele landet',
    kommune: 'Kommune',
    opgjort: (dag: string) => `Opgjort den ${dag}.`,
    foreloebig: 'Tallene for året er foreløbige: virksomhederne kan stadig rette.',
    ingen: 'Statistikken er ikke opgjort endnu. Den opgøres den første i hver måned.',
    udstedt: 'Udstedt i året',
    aktive: 'Aktive',
    brugt: 'Brugt i året',
    ansaettelser: 'Ansættelser',
    indkomstOere: 'Indkomst',
    gennemsnitOere: 'Gennemsnit pr. borger',
    virksomheder: 'Virksomheder',
    billede: 'Kvinder og mænd',
    csv: 'Hent tallene som CSV',
    forklaring: [
      'Udstedt: kort, som en kommune har udstedt i året.',
      'Aktive: kort, der kunne bruges på årets sidste dag, eller på dagen for opgørelsen.',
      'Brugt: kort med mindst én ansættelse i året.',
      'Indkomst: alt, hvad der er tjent skattefrit på sociale frikort i året.',
      'Borgeren tælles i den kommune, der er ansvarlig nu. Køn er læst af CPR-nummeret, da tallene blev gjort op, og gemmes ikke.',
    ],
    hvad: 'Det betyder tallene',
  },
  en: {
    titel: 'Statistics',
    intro:
      'Figures of socialt frikort in the whole country and in each municipality. They are of many at a time, never of one.',
    skjult:
      'Figures of fewer than five citizens are hidden, and more are hidden so that the small ones cannot be worked out. They stand as –.',
    skjultLaes: 'hidden',
    aar: 'Year',
    koen: 'Gender',
    alle: 'All',
    kvinder: 'Women',
    maend: 'Men',
    uoplyst: 'Not known',
    landet: 'The whole country',
    kommune: 'Municipality',
    opgjort: (dag: string) => `As it was on ${dag}.`,
    foreloebig: 'The figures of the year are provisional: companies can still edit.',
    ingen: 'The statistics have not been computed yet. They are computed on the first of each month.',
    udstedt: 'Issued in the year',
    aktive: 'Active',
    brugt: 'Used in the year',
    ansaettelser: 'Employments',
    indkomstOere: 'Income',
    gennemsnitOere: 'Average per citizen',
    virksomheder: 'Companies',
    billede: 'Women and men',
    csv: 'Get the figures as CSV',
    forklaring: [
      'Issued: cards that a municipality issued in the year.',
      'Active: cards that could be used on the last day of the year, or on the day of the figures.',
      'Used: cards with at least one employment in the year.',
      'Income: all that was earned tax-free on socialt frikort in the year.',
      'A citizen counts in the municipality that is responsible now. Gender is read from the CPR number when the figures are made, and is not kept.',
    ],
    hvad: 'What the figures mean',
  },
});

const KOEN = ['alle', 'kvinder', 'maend', 'uoplyst'] as const;

/** R256-R258, R313, R314, R317: for everyone, as table, picture and file. */
export function Statistikside() {
  const t = T();
  const [aar, setAar] = useState<number>();
  const [koen, setKoen] = useState<Raekke['koen']>('alle');
  const { svar, fejl, henter, hent } = useHent('show-statistik', aar === undefined ? {} : { aar }, String(aar));
  if (fejl?.kode === 'IKKE_OPGJORT') {
    return (
      <Side titel={t.titel}>
        <p>{t.intro}</p>
        <Besked slags="info">
          <p>{t.ingen}</p>
        </Besked>
      </Side>
    );
  }
  return (
    <Side titel={t.titel}>
      <p>{t.intro}</p>
      <Problem fejl={fejl} igang={henter} igen={hent} />
      {!svar && !fejl && <Henter />}
      {svar && (
        <>
          <div class="formular">
            <Udvalg
              id="aar"
              navn={t.aar}
              vaerdi={String(svar.statistik.aar)}
              skift={(value) => setAar(Number(value))}
              valg={svar.aarene.map((a) => ({ vaerdi: String(a), tekst: String(a) }))}
            />
            <Udvalg
              id="koen"
              navn={t.koen}
              vaerdi={koen}
              skift={(value) => setKoen(value as Raekke['koen'])}
              valg={KOEN.map((vaerdi) => ({ vaerdi, tekst: t[vaerdi] }))}
            />
          </div>
          <p>
            {t.opgjort(dag(svar.statistik.opgjort))} {svar.statistik.foreloebig && t.foreloebig} {t.skjult}
          </p>
          <Billede statistik={svar.statistik} />
          <Tallene statistik={svar.statistik} koen={koen} />
          <div class="knapper">
            <Knap slags="secondary" klik={() => download(svar.statistik)}>
              {t.csv}
            </Knap>
          </div>
          <h2>{t.hvad}</h2>
          <ul>
            {t.forklaring.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </>
      )}
    </Side>
  );
}

/** Women and men of the whole country, where both can be shown. */
function Billede({ statistik }: { statistik: Statistik }) {
  const t = T();
  const landet = (koen: Raekke['koen']) => statistik.raekker.find((r) => r.kommune === 'landet' && r.koen === koen);
  const bars = (['udstedt', 'aktive', 'brugt'] as const).flatMap((tal) =>
    (['kvinder', 'maend'] as const).flatMap((koen) => {
      const antal = landet(koen)?.[tal] ?? null;
      return antal === null ? [] : [{ navn: `${t[tal]}: ${t[koen].toLowerCase()}`, antal }];
    }),
  );
  if (bars.length === 0) return null;
  return <Soejler titel={`${t.billede}, ${statistik.aar}`} soejler={bars} />;
}

function Tallene({ statistik, koen }: { statistik: Statistik; koen: Raekke['koen'] }) {
  const t = T();
  return (
    <Tabel
      navn={`${t.titel} ${statistik.aar}`}
      hoveder={[t.kommune, ...TAL.map((tal) => t[tal])]}
      raekker={statistik.raekker
        .filter((r) => r.koen === koen)
        .map((r) => [
          stedNavn(r.kommune),
          ...TAL.map((tal) => <Talcelle key={tal}>{r[tal] === null ? <Skjult /> : tekst(tal, r[tal])}</Talcelle>),
        ])}
    />
  );
}

function Skjult() {
  return (
    <>
      <span aria-hidden="true">–</span>
      <span class="sr-only">{T().skjultLaes}</span>
    </>
  );
}

function stedNavn(kommune: Raekke['kommune']): string {
  return kommune === 'landet' ? T().landet : kommuneNavn(kommune);
}

function tekst(tal: Tal, antal: number): string {
  return tal.endsWith('Oere') ? kr(antal as Oere) : antal.toLocaleString('da-DK');
}

function download(statistik: Statistik): void {
  // The mark at the front tells a spreadsheet that the letters are UTF-8.
  const csv = `\uFEFF${csvOf(statistik, stedNavn)}\r\n`;
  gemSomFil(`socialt-frikort-${statistik.aar}.csv`, 'text/csv;charset=utf-8', csv);
}
