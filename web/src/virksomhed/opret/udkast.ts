import type { AnswerOf, Kontaktperson } from '../../api/kontrakt.ts';
import { INGEN_DAG } from '../../indtastning.ts';
import { type Beloebsfelter, INTET_BELOEB } from '../beloeb.ts';
import { INGEN_KONTAKT } from '../kontaktfelter.tsx';
import type { Periode, Periodefelter } from '../periode.ts';

/** All that is typed on the way to a new employment. It lives in memory. */
export type Udkast = {
  readonly frikortnummer: string;
  /** What the look-up answered for that number; gone when the number changes. */
  readonly opslag?: AnswerOf<'lookup-frikort'> | undefined;
  readonly periode: Periodefelter;
  /** The parts that come after this one, where the work crosses New Year. */
  readonly resten: readonly Periode[];
  readonly beloeb: Beloebsfelter;
  readonly timer: string;
  readonly ordinaert: boolean;
  readonly ikkeEgen: boolean;
  readonly kontakt: Kontaktperson;
};

export const NYT_UDKAST: Udkast = {
  frikortnummer: '',
  periode: { start: INGEN_DAG, slut: INGEN_DAG },
  resten: [],
  beloeb: INTET_BELOEB,
  timer: '',
  ordinaert: false,
  ikkeEgen: false,
  kontakt: INGEN_KONTAKT,
};

const KEY = 'kladde';

/** What survives that the page is loaded anew: dates, amounts and hours, which tell nobody who it is about. */
type Kladde = Pick<Udkast, 'periode' | 'beloeb' | 'timer'>;

export function saveKladde({ periode, beloeb, timer }: Udkast): void {
  const kladde: Kladde = { periode, beloeb, timer };
  sessionStorage.setItem(KEY, JSON.stringify(kladde));
}

export function clearKladde(): void {
  sessionStorage.removeItem(KEY);
}

/** The draft of before, or nothing where there is none or it has not the form of this version. */
export function loadKladde(): Kladde | undefined {
  try {
    const kladde: unknown = JSON.parse(sessionStorage.getItem(KEY) ?? 'null');
    return isKladde(kladde) ? kladde : undefined;
  } catch {
    return undefined;
  }
}

function isKladde(value: unknown): value is Kladde {
  if (typeof value !== 'object' || value === null) return false;
  const { periode, beloeb, timer } = value as { [K in keyof Kladde]: Record<string, unknown> | undefined };
  const texts = (part: unknown, keys: readonly string[]) =>
    typeof part === 'object' &&
    part !== null &&
    keys.every((key) => typeof (part as Record<string, unknown>)[key] === 'string');
  return (
    typeof timer === 'string' &&
    texts(periode?.start, ['dag', 'maaned', 'aar']) &&
    texts(periode?.slut, ['dag', 'maaned', 'aar']) &&
    texts(beloeb, ['maade', 'loen', 'pension', 'andet', 'kendt'])
  );
}

export function erTom({ frikortnummer, periode, beloeb }: Udkast): boolean {
  return [frikortnummer, periode.start.dag, periode.slut.dag, beloeb.loen, beloeb.kendt].every((text) => text === '');
}
