import fc from 'fast-check';
import { expect, test } from 'vitest';
import { danishDay, daysAfter } from './calendar.ts';

/** The calendar that everybody has, asked in another way than the product asks it. */
function byIntl(moment: number): string {
  return new Date(moment).toLocaleDateString('en-CA', { timeZone: 'Europe/Copenhagen' });
}

test("the model's Danish day is the day in Copenhagen at any moment from 2019 to 2035", () => {
  const moment = fc.integer({ min: Date.UTC(2019, 0, 1), max: Date.UTC(2035, 0, 1) });
  fc.assert(
    fc.property(moment, (at) => danishDay(at) === byIntl(at)),
    { numRuns: 5_000 },
  );
});

test.for([
  ['2025-03-29T22:59:59Z', '2025-03-29'],
  ['2025-03-29T23:00:00Z', '2025-03-30'],
  ['2025-03-30T21:59:59Z', '2025-03-30'],
  ['2025-03-30T22:00:00Z', '2025-03-31'],
  ['2025-10-26T22:59:59Z', '2025-10-26'],
  ['2025-10-26T23:00:00Z', '2025-10-27'],
  ['2025-12-31T22:59:59Z', '2025-12-31'],
  ['2025-12-31T23:00:00Z', '2026-01-01'],
])('%s is the day %s in Denmark', ([moment = '', day]) => {
  expect(danishDay(Date.parse(moment))).toBe(day);
});

test('days are counted over a change of the clock and a leap day', () => {
  expect(daysAfter('2025-03-29', 2)).toBe('2025-03-31');
  expect(daysAfter('2024-02-28', 2)).toBe('2024-03-01');
  expect(daysAfter('2026-01-01', -1)).toBe('2025-12-31');
});
