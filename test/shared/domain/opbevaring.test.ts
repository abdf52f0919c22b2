import { describe, expect, test } from 'vitest';
import { logUdloeber, sidsteBrugsaar, skalSlettes } from '#shared/domain/opbevaring.ts';
import { dato } from '#shared/values/dato.ts';

const kort = (over: object = {}) => ({
  status: 'inaktiv' as const,
  udstedt: dato('2020-03-01'),
  aktivePerioder: [{ fra: dato('2020-03-01'), til: dato('2021-05-01') }],
  ...over,
});

describe('the last year in which a card was used', () => {
  test.each([
    ['its decisions', [], 2021],
    ['its last work', [{ slutdato: dato('2022-01-15') }], 2022],
    ['work before a decision counts no more', [{ slutdato: dato('2020-06-01') }], 2021],
  ])('is that of %s', (_, ansaettelser, aar) => {
    expect(sidsteBrugsaar(kort(), ansaettelser)).toBe(aar);
  });
});

describe('a citizen', () => {
  test.each([
    ['is kept through the fifth year', kort(), '2026-12-31', false],
    ['goes the day after', kort(), '2027-01-01', true],
    ['is kept while the card is active', kort({ status: 'aktiv' }), '2046-01-01', false],
  ])('%s', (_, one, dag, gone) => {
    expect(skalSlettes(one, [], dato(dag))).toBe(gone);
  });
});

test('a line of the log goes at the end of the fifth year after its own', () => {
  expect(new Date(logUdloeber(dato('2026-01-01')) * 1000).toISOString()).toBe('2032-01-01T00:00:00.000Z');
});
