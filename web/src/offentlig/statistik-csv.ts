import { formatOere, oere } from '#shared/values/oere.ts';
import type { AnswerOf } from '../api/kontrakt.ts';

type Statistik = AnswerOf<'show-statistik'>['statistik'];
type Raekke = Statistik['raekker'][number];
export type Tal = Exclude<keyof Raekke, 'kommune' | 'koen'>;

/** The figures of a place, in the order of table and file. */
export const TAL: readonly Tal[] = [
  'udstedt',
  'aktive',
  'brugt',
  'ansaettelser',
  'indkomstOere',
  'gennemsnitOere',
  'virksomheder',
];

/** A year's figures as a file that a Danish spreadsheet reads: semicolons, amounts in kroner. What is hidden is empty. */
export function csvOf(
  { aar, opgjort, raekker }: Pick<Statistik, 'aar' | 'opgjort' | 'raekker'>,
  stedNavn: (kommune: Raekke['kommune']) => string,
): string {
  const head = ['aar', 'opgjort', 'kommunekode', 'kommune', 'koen', ...TAL.map((tal) => tal.replace('Oere', 'Kr'))];
  const lines = raekker.map((r) => [
    aar,
    opgjort,
    r.kommune === 'landet' ? '' : r.kommune,
    stedNavn(r.kommune),
    r.koen,
    ...TAL.map((tal) => felt(tal, r[tal])),
  ]);
  return [head, ...lines].map((line) => line.join(';')).join('\r\n');
}

function felt(tal: Tal, value: number | null): string {
  if (value === null) return '';
  return tal.endsWith('Oere') ? formatOere(oere(value)).replaceAll('.', '').replace(' kr', '') : String(value);
}
