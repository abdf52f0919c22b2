import { describe, expect, test } from 'vitest';
import { kanRettes, rettefrist, tidligsteAabne } from '#shared/domain/rettefrist.ts';
import { dato } from '#shared/values/dato.ts';

/** D1: closed when the end date lies 30 calendar days or more back. */
describe('the last day on which a company may edit (D1)', () => {
  test.each([
    ['over New Year', '2026-12-31', '2027-01-29', '2027-01-30'],
    ['over a February', '2027-02-01', '2027-03-02', '2027-03-03'],
    ['over 29 February', '2028-02-01', '2028-03-01', '2028-03-02'],
    ['over the change to summer time', '2026-03-15', '2026-04-13', '2026-04-14'],
    ['over the change to winter time', '2026-10-15', '2026-11-13', '2026-11-14'],
    ['inside a month', '2026-07-01', '2026-07-30', '2026-07-31'],
  ])('%s: an end date of %s is open on %s and closed on %s', (_, slutdato, last, first) => {
    expect(rettefrist(dato(slutdato))).toBe(last);
    expect([kanRettes(dato(slutdato), dato(last)), kanRettes(dato(slutdato), dato(first))]).toEqual([true, false]);
  });

  test('the earliest end date that is open is 29 days back', () => {
    const first = tidligsteAabne(dato('2027-01-29'));
    expect(first).toBe('2026-12-31');
    expect([kanRettes(first, dato('2027-01-29')), kanRettes(dato('2026-12-30'), dato('2027-01-29'))]).toEqual([
      true,
      false,
    ]);
  });

  test('work that has not ended is open', () => {
    expect(kanRettes(dato('2026-12-31'), dato('2026-01-01'))).toBe(true);
  });
});
