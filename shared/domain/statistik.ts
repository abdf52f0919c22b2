import { type Dato, lastDay, yearOf } from '#shared/values/dato.ts';
import type { Kommunekode } from '#shared/values/kommune.ts';
import { type Oere, oere } from '#shared/values/oere.ts';
import type { AktivPeriode } from './frikort.ts';
import { kanRettes } from './rettefrist.ts';
import { skjulSmaaTal, type Tal } from './smaa-tal.ts';

/** The genders that the CPR number knows; `uoplyst` where the number has been erased. */
export const KOEN = ['kvinder', 'maend', 'uoplyst'] as const;
export type Koen = (typeof KOEN)[number];

/** A card as the statistics see it: nobody. */
export type Statistikkort = {
  readonly kommune: Kommunekode;
  readonly koen: Koen;
  readonly udstedt: Dato;
  readonly aktivePerioder: readonly AktivPeriode[];
};

/** An employment that is not cancelled, with its card. */
export type Statistikansaettelse = {
  readonly kort: Statistikkort;
  readonly aar: number;
  /** Nothing where the citizen has been erased. */
  readonly cvr: string | undefined;
  readonly beloebOere: Oere;
};

/** The whole country, in the place of a municipality. */
export const HELE_LANDET = 'landet';

/** `null`: not shown, because it would tell of too few. */
type Vist = number | null;

/** A municipality's, or the whole country's, figures of a year, for a gender or for all. */
export type Statistikraekke = {
  readonly kommune: Kommunekode | typeof HELE_LANDET;
  readonly koen: Koen | 'alle';
  /** Cards issued in the year (R256). */
  readonly udstedt: Vist;
  /** Cards that could be used on the year's last day, or today (R257). */
  readonly aktive: Vist;
  /** Cards with at least one employment in the year (R258). */
  readonly brugt: Vist;
  readonly ansaettelser: Vist;
  /** All income of the year: what no tax is paid of (R317). */
  readonly indkomstOere: Vist;
  /** A card that was used, on average. */
  readonly gennemsnitOere: Vist;
  /** Companies with an employment. They are not counted by gender. */
  readonly virksomheder: Vist;
};

export type Statistikaar = {
  readonly aar: number;
  /** The day that the figures are of. */
  readonly opgjort: Dato;
  /** Employments of the year can still be edited. */
  readonly foreloebig: boolean;
  readonly raekker: readonly Statistikraekke[];
};

/** A company must not be read from a figure either: fewer are not counted out. */
const FAERREST_VIRKSOMHEDER = 3;

/** The year's figures by municipality (R314) and gender (R313), with what tells of too few left out. */
export function opgoerAar(
  aar: number,
  kort: readonly Statistikkort[],
  ansaettelser: readonly Statistikansaettelse[],
  idag: Dato,
): Statistikaar {
  const dag = lastDay(aar) < idag ? lastDay(aar) : idag;
  const kommuner = [...new Set(kort.filter((k) => k.udstedt <= dag).map((k) => k.kommune))].sort();
  const aarets = ansaettelser.filter((a) => a.aar === aar);
  const brugere = [...new Set(aarets.map((a) => a.kort))];

  const udstedt = hidden(kommuner, (kommune, koen) =>
    count(kort, kommune, koen, (k) => yearOf(k.udstedt) === aar && k.udstedt <= dag),
  );
  const aktive = hidden(kommuner, (kommune, koen) => count(kort, kommune, koen, (k) => erAktiv(k, dag)));
  // Employments, income and average show nothing where the number of people behind them is not shown.
  const brugt = hidden(kommuner, (kommune, koen) => count(brugere, kommune, koen));
  const steder: readonly Sted[] = [HELE_LANDET, ...kommuner];
  const raekker = steder.flatMap((kommune) =>
    (['alle', ...KOEN] as const).map((koen): Statistikraekke => {
      const personer = brugt(kommune, koen);
      const heraf = aarets.filter((a) => belongs(a.kort, kommune, koen));
      const indkomst = heraf.reduce((sum, a) => sum + a.beloebOere, 0);
      const kendte = heraf.flatMap((a) => a.cvr ?? []);
      const virksomheder = new Set(kendte).size;
      const kanTaelles =
        kendte.length === heraf.length && (virksomheder === 0 || virksomheder >= FAERREST_VIRKSOMHEDER);
      const shown = <T>(value: T) => (personer === null ? null : value);
      return {
        kommune,
        koen,
        udstedt: udstedt(kommune, koen),
        aktive: aktive(kommune, koen),
        brugt: personer,
        ansaettelser: shown(heraf.length),
        indkomstOere: shown(oere(indkomst)),
        gennemsnitOere: shown(oere(personer ? Math.round(indkomst / personer) : 0)),
        virksomheder: koen === 'alle' && kanTaelles ? shown(virksomheder) : null,
      };
    }),
  );
  return { aar, opgjort: idag, foreloebig: kanRettes(lastDay(aar), idag), raekker };
}

/** The years that there is anything to tell of, oldest first. */
export function statistikaarene(kort: readonly Statistikkort[], idag: Dato): readonly number[] {
  const first = kort.reduce((year, k) => Math.min(year, yearOf(k.udstedt)), yearOf(idag));
  return Array.from({ length: yearOf(idag) - first + 1 }, (_, i) => first + i);
}

/** What the ten digits say: the last is odd for men. */
export function koenAf(cpr: string): Koen {
  return Number(cpr.at(-1)) % 2 === 1 ? 'maend' : 'kvinder';
}

function erAktiv({ aktivePerioder }: Statistikkort, dag: Dato): boolean {
  return aktivePerioder.some(({ fra, til }) => fra <= dag && (til === undefined || til >= dag));
}

type Sted = Kommunekode | typeof HELE_LANDET;

function belongs(kort: Statistikkort, kommune: Sted, koen: Koen | 'alle'): boolean {
  return (kommune === HELE_LANDET || kort.kommune === kommune) && (koen === 'alle' || kort.koen === koen);
}

function count(
  kort: readonly Statistikkort[],
  kommune: Sted,
  koen: Koen | 'alle',
  which: (kort: Statistikkort) => boolean = () => true,
): number {
  return kort.filter((k) => belongs(k, kommune, koen) && which(k)).length;
}

/** One count of people for every place and gender, with what must not be shown taken out. */
function hidden(kommuner: readonly Kommunekode[], antal: (kommune: Kommunekode, koen: Koen) => number) {
  const tabel = kommuner.map((kommune) => KOEN.map((koen) => antal(kommune, koen)));
  const vist = skjulSmaaTal(tabel);
  return (kommune: Sted, koen: Koen | 'alle'): Tal => {
    const row = kommune === HELE_LANDET ? kommuner.length : kommuner.indexOf(kommune);
    const column = koen === 'alle' ? KOEN.length : KOEN.indexOf(koen);
    return vist[row]?.[column] ?? null;
  };
}
