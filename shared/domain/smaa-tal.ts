/** A number that is shown, or `null`: it is not. */
export type Tal = number | null;

/** A count of people under this is not shown; none at all may be. */
export const MINDSTE_ANTAL = 5;

/**
 * A table of counts of people with its sums, as it may be shown: small numbers are left out, and so many more that none can
 * be found again by taking what is shown from a sum. In each line (a row with its sum, a column with its sum) either nothing
 * is left out, or two or more numbers are, which are together no small number.
 *
 * @param antal rows of counts, all of one length
 * @returns the same with one column and one row more: the sums
 */
export function skjulSmaaTal(antal: readonly (readonly number[])[]): readonly (readonly Tal[])[] {
  const tabel = withSums(antal);
  const skjult = new Set<string>();
  for (const [r, row] of tabel.entries()) {
    for (const [c, value] of row.entries()) if (isSmall(value)) skjult.add(cell(r, c));
  }
  const lines = linesOf(tabel);
  // Each round leaves at least one number more out, so it ends; the last is when nothing more has to be.
  while (lines.some((line) => protect(line, tabel, skjult)));
  return tabel.map((row, r) => row.map((value, c) => (skjult.has(cell(r, c)) ? null : value)));
}

type Plads = readonly [row: number, column: number];

const cell = (r: number, c: number) => `${r} ${c}`;

function isSmall(value: number): boolean {
  return value > 0 && value < MINDSTE_ANTAL;
}

function withSums(antal: readonly (readonly number[])[]): number[][] {
  const rows = antal.map((row) => [...row, sum(row)]);
  const width = rows[0]?.length ?? 1;
  return [...rows, Array.from({ length: width }, (_, c) => sum(rows.map((row) => row[c] ?? 0)))];
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

/** Every row and every column, its sum last. */
function linesOf(tabel: readonly (readonly number[])[]): readonly (readonly Plads[])[] {
  const columns = tabel[0]?.length ?? 0;
  return [
    ...tabel.map((row, r) => row.map((_, c): Plads => [r, c])),
    ...Array.from({ length: columns }, (_, c) => tabel.map((_row, r): Plads => [r, c])),
  ];
}

/** Leaves one number more out of a line where what is left out could be found. @returns whether it had to */
function protect(line: readonly Plads[], tabel: readonly (readonly number[])[], skjult: Set<string>): boolean {
  const value = ([r, c]: Plads) => tabel[r]?.[c] ?? 0;
  const isHidden = ([r, c]: Plads) => skjult.has(cell(r, c));
  const parts = line.slice(0, -1);
  const total = line.slice(-1);
  const left = line.filter(isHidden);
  if (left.length === 0) return false;
  // With the sum shown, what is left out is known together: it must be more than one, and no small number.
  const together = sum(parts.filter(isHidden).map(value));
  const safe = total.some(isHidden) ? left.length > 1 : left.length > 1 && together >= MINDSTE_ANTAL;
  if (safe) return false;
  const [smallest] = parts.filter((p) => !isHidden(p) && value(p) > 0).sort((a, b) => value(a) - value(b));
  const next = smallest ?? total.find((p) => !isHidden(p));
  if (next === undefined) return false;
  skjult.add(cell(...next));
  return true;
}
