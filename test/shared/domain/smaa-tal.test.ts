import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MINDSTE_ANTAL, skjulSmaaTal, type Tal } from '#shared/domain/smaa-tal.ts';

const shown = (tabel: readonly (readonly number[])[]) =>
  skjulSmaaTal(tabel).map((row) => row.map((v) => v ?? '·').join(' '));

describe('a table of counts of people', () => {
  test.each<[string, number[][], string[]]>([
    [
      'nothing small is shown as it is',
      [
        [7, 8],
        [9, 6],
      ],
      ['7 8 15', '9 6 15', '16 14 30'],
    ],
    [
      'none at all is shown',
      [
        [0, 8],
        [9, 6],
      ],
      ['0 8 8', '9 6 15', '9 14 23'],
    ],
    [
      'four takes three others with it',
      [
        [4, 9],
        [8, 7],
      ],
      ['· · 13', '· · 15', '12 16 28'],
    ],
    [
      'five is shown',
      [
        [5, 9],
        [8, 7],
      ],
      ['5 9 14', '8 7 15', '13 16 29'],
    ],
    ['with one municipality the sums are it', [[3, 9]], ['· · 12', '· · 12']],
    ['all small, and the sums too', [[1, 1]], ['· · ·', '· · ·']],
  ])('%s', (_, tabel, wanted) => {
    expect(shown(tabel)).toEqual(wanted);
  });

  const anyTable = fc.tuple(fc.integer({ min: 1, max: 8 }), fc.integer({ min: 1, max: 3 })).chain(([rows, columns]) =>
    fc.array(fc.array(fc.nat({ max: 12 }), { minLength: columns, maxLength: columns }), {
      minLength: rows,
      maxLength: rows,
    }),
  );

  test('never shows a small number', () => {
    fc.assert(
      fc.property(anyTable, (tabel) => {
        const numbers = skjulSmaaTal(tabel).flat();
        expect(numbers.filter((v) => v !== null && v > 0 && v < MINDSTE_ANTAL)).toEqual([]);
      }),
    );
  });

  test('gives nothing back by differences: no line that is solved alone, and none that solves another', () => {
    fc.assert(
      fc.property(anyTable, (tabel) => {
        expect(solved(skjulSmaaTal(tabel))).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });
});

/** What a reader finds who fills in every line with one number missing, again and again. */
function solved(tabel: readonly (readonly Tal[])[]): readonly string[] {
  const known = tabel.map((row) => [...row]);
  const found: string[] = [];
  const lines = [
    ...known.map((row, r) => row.map((_, c) => [r, c] as const)),
    ...(known[0] ?? []).map((_, c) => known.map((_row, r) => [r, c] as const)),
  ];
  for (let again = true; again; ) {
    again = false;
    for (const line of lines) {
      const missing = line.filter(([r, c]) => known[r]?.[c] === null);
      const [only] = missing;
      if (missing.length !== 1 || only === undefined) continue;
      found.push(`${only}`);
      const row = known[only[0]];
      if (row) row[only[1]] = 0;
      again = true;
    }
  }
  return found;
}
