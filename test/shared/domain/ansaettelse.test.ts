import { describe, expect, test } from 'vitest';
import {
  decideBeloeb,
  decideDatoer,
  decideRegister,
  fordelBeloeb,
  indkomstaarFor,
  loftOverskredet,
  splitByYear,
  tilstandPaa,
} from '#shared/domain/ansaettelse.ts';
import { openIndkomstaar } from '#shared/domain/indkomstaar.ts';
import { dato, tidspunkt } from '#shared/values/dato.ts';
import { oere } from '#shared/values/oere.ts';
import { ansaettelse } from './builders.ts';

const at = (text: string) => tidspunkt(Date.parse(text));
const NOON = at('2026-06-10T10:00:00Z');

function arbejde(startdato: string, slutdato: string) {
  return { startdato: dato(startdato), slutdato: dato(slutdato), beloebOere: oere(100_000) };
}

describe('the dates of new work', () => {
  test.each([
    ['one day, today (R026)', '2026-06-10', '2026-06-10'],
    ['the whole rest of the year', '2026-06-10', '2026-12-31'],
    ['work to come', '2026-11-01', '2026-11-30'],
    ['work that ended 29 days ago (D5)', '2026-05-01', '2026-05-12'],
  ])('are accepted: %s', (_, start, slut) => {
    expect(decideDatoer(arbejde(start, slut), NOON)).toMatchObject({ ok: true });
  });

  test('are refused where the end lies a day before the start', () => {
    expect(decideDatoer(arbejde('2026-06-10', '2026-06-09'), NOON)).toMatchObject({
      afslag: { kode: 'SLUTDATO_FOER_STARTDATO' },
    });
  });

  test('are refused where the work ended 30 days ago, with the last day that would have done (D5)', () => {
    expect(decideDatoer(arbejde('2026-05-01', '2026-05-11'), NOON)).toEqual({
      ok: false,
      afslag: { kode: 'RETTEFRIST_UDLOEBET', data: { sidsteDag: '2026-06-09' } },
    });
  });

  test('are refused over New Year, with the work split by year (R106)', () => {
    expect(decideDatoer(arbejde('2026-12-15', '2027-01-15'), NOON)).toEqual({
      ok: false,
      afslag: {
        kode: 'KRYDSER_AARSSKIFTE',
        data: {
          forslag: [
            { startdato: '2026-12-15', slutdato: '2026-12-31' },
            { startdato: '2027-01-01', slutdato: '2027-01-15' },
          ],
        },
      },
    });
  });

  test('are refused in a year that has not begun, with the day from which they will do (D6)', () => {
    const { kode, data } = { kode: 'NAESTE_AAR', data: { aar: 2027, tidligst: '2027-01-01' } };
    expect(decideDatoer(arbejde('2027-01-01', '2027-01-15'), NOON)).toEqual({ ok: false, afslag: { kode, data } });
  });

  test('are of next year until Danish midnight, and of this year from it (D6, R287)', () => {
    const work = arbejde('2027-01-01', '2027-01-15');
    expect(decideDatoer(work, at('2026-12-31T22:59:59.999Z'))).toMatchObject({ afslag: { kode: 'NAESTE_AAR' } });
    expect(decideDatoer(work, at('2026-12-31T23:00:00.000Z'))).toMatchObject({ ok: true });
  });

  test('are accepted from the first day of the scheme and refused a day before it (R180)', () => {
    const january = at('2019-01-20T10:00:00Z');
    expect(decideDatoer(arbejde('2019-01-02', '2019-01-20'), january)).toMatchObject({ ok: true });
    expect(decideDatoer(arbejde('2019-01-01', '2019-01-20'), january)).toEqual({
      ok: false,
      afslag: { kode: 'FOER_ORDNINGEN', data: { tidligst: '2019-01-02' } },
    });
  });
});

describe('work split by calendar year (R106)', () => {
  test('over two years is two pieces', () => {
    expect(splitByYear(dato('2026-12-31'), dato('2027-01-01'))).toEqual([
      { startdato: '2026-12-31', slutdato: '2026-12-31' },
      { startdato: '2027-01-01', slutdato: '2027-01-01' },
    ]);
  });

  test('over three years is three, with the whole year in the middle', () => {
    expect(splitByYear(dato('2026-11-15'), dato('2028-02-29'))).toEqual([
      { startdato: '2026-11-15', slutdato: '2026-12-31' },
      { startdato: '2027-01-01', slutdato: '2027-12-31' },
      { startdato: '2028-01-01', slutdato: '2028-02-29' },
    ]);
  });

  test('inside one year is itself', () => {
    expect(splitByYear(dato('2026-01-01'), dato('2026-12-31'))).toEqual([
      { startdato: '2026-01-01', slutdato: '2026-12-31' },
    ]);
  });
});

describe('a new employment', () => {
  const { ansaettelseId, frikortnummer, cvr, virksomhedsnavn, kontaktperson } = ansaettelse();
  const who = { ansaettelseId, frikortnummer, cvr, virksomhedsnavn, kontaktperson };

  test('is expected, at version 1, and remembers when it was made (D4)', () => {
    expect(decideRegister({ ...who, ...arbejde('2026-06-10', '2026-06-30') }, NOON)).toMatchObject({
      vaerdi: { tilstand: 'forventet', version: 1, oprettet: NOON, registreretEfterStart: false },
    });
  });

  test.each([
    ['on the day the work begins', '2026-06-10', false],
    ['the day after', '2026-06-09', true],
  ])('registered %s is marked late: %s (D5, R196)', (_, start, late) => {
    expect(decideRegister({ ...who, ...arbejde(start, '2026-06-30') }, NOON)).toMatchObject({
      vaerdi: { registreretEfterStart: late },
    });
  });

  test('registered just past Danish midnight is late for the day before', () => {
    const moment = at('2026-06-09T22:00:00.000Z');
    expect(decideRegister({ ...who, ...arbejde('2026-06-09', '2026-06-30') }, moment)).toMatchObject({
      vaerdi: { registreretEfterStart: true },
    });
  });

  test('draws on the year of its start, whenever it is registered (D24)', () => {
    expect(indkomstaarFor(arbejde('2026-12-31', '2026-12-31'))).toBe(2026);
  });
});

test.each([
  ['expected, on the last day of the window', 'forventet', '2026-07-29', 'forventet'],
  ['final the day after, though nobody said so', 'forventet', '2026-07-30', 'endelig'],
  ['final when the company says so', 'endelig', '2026-06-30', 'endelig'],
  ['cancelled for good', 'annulleret', '2026-07-30', 'annulleret'],
] as const)('an amount is %s (D4)', (_, tilstand, idag, now) => {
  expect(tilstandPaa(ansaettelse({ tilstand }), dato(idag))).toBe(now);
});

describe('an amount and what is left of the year', () => {
  const aar = openIndkomstaar(2026, oere(4_469_100), oere(4_000_000));

  test('accepts an amount equal to the restbeløb', () => {
    expect(decideBeloeb(oere(469_100), aar)).toMatchObject({ ok: true, vaerdi: { restbeloebOere: 0 } });
  });

  test('refuses one øre above it, and says by how much', () => {
    expect(decideBeloeb(oere(469_101), aar)).toEqual({
      ok: false,
      afslag: {
        kode: 'LOFT_OVERSKREDET',
        data: { aar: 2026, restbeloebOere: 469_100, beloebOere: 469_101, overskydendeOere: 1 },
      },
    });
  });

  test('accepts an amount equal to the whole loft on an unused card and refuses one øre above it', () => {
    const unused = openIndkomstaar(2026, oere(4_469_100), oere(0));
    expect([decideBeloeb(oere(4_469_100), unused).ok, decideBeloeb(oere(4_469_101), unused).ok]).toEqual([true, false]);
  });

  test('refuses one øre where nothing is left', () => {
    expect(decideBeloeb(oere(1), { ...aar, restbeloebOere: oere(0) })).toMatchObject({ ok: false });
  });

  test.each([
    ['fits to the last øre', 469_100, true, 469_100, 0],
    ['is one øre too much', 469_101, false, 469_100, 1],
    ['is one øre', 1, true, 1, 0],
  ])('an amount that %s is divided so (R174)', (_, beloeb, passer, passerOere, overskydendeOere) => {
    expect(fordelBeloeb(oere(beloeb), oere(469_100))).toEqual({ passer, passerOere, overskydendeOere });
  });

  test('the refusal of an edit upwards speaks of the difference', () => {
    expect(loftOverskredet(oere(500_000), aar).data).toEqual({
      aar: 2026,
      restbeloebOere: 469_100,
      beloebOere: 500_000,
      overskydendeOere: 30_900,
    });
  });
});
