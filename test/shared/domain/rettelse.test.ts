import { describe, expect, test } from 'vitest';
import { aktivtBeloeb, decideCancel, decideEdit, type Rettelse } from '#shared/domain/ansaettelse.ts';
import { dato, tidspunkt } from '#shared/values/dato.ts';
import { oere } from '#shared/values/oere.ts';
import { ansaettelse, KONTAKTPERSON } from './builders.ts';

const at = (text: string) => tidspunkt(Date.parse(text));
const NOON = at('2026-06-10T10:00:00Z');

function arbejde(startdato: string, slutdato: string) {
  return { startdato: dato(startdato), slutdato: dato(slutdato), beloebOere: oere(100_000) };
}

function rettelse(
  over: { startdato?: string; slutdato?: string; beloebOere?: number; version?: number } = {},
): Rettelse {
  const { startdato = '2026-06-01', slutdato = '2026-06-30', beloebOere = 100_000, version = 1 } = over;
  return {
    ...arbejde(startdato, slutdato),
    beloebOere: oere(beloebOere),
    version,
    tilstand: 'forventet',
    kontaktperson: KONTAKTPERSON,
  };
}

describe('editing', () => {
  test.each([
    ['up', 100_001, 1],
    ['down', 1, -99_999],
    ['not at all', 100_000, 0],
  ])('an amount %s takes the difference', (_, beloebOere, forskelOere) => {
    expect(decideEdit(ansaettelse(), rettelse({ beloebOere }), NOON)).toMatchObject({
      vaerdi: { forskelOere, ansaettelse: { beloebOere, version: 2 } },
    });
  });

  test.each([
    ['neither date', {}, false],
    ['the start', { startdato: '2026-06-02' }, true],
    ['the end', { slutdato: '2026-07-01' }, true],
  ])('asks the card where %s moves', (_, over, flytter) => {
    expect(decideEdit(ansaettelse(), rettelse(over), NOON)).toMatchObject({ vaerdi: { flytter } });
  });

  test('keeps who made it, when, and whether it was late', () => {
    const gemt = ansaettelse({ registreretEfterStart: true });
    const { cvr, frikortnummer, oprettet } = gemt;
    expect(decideEdit(gemt, rettelse({ beloebOere: 5 }), NOON)).toMatchObject({
      vaerdi: { ansaettelse: { cvr, frikortnummer, oprettet, registreretEfterStart: true } },
    });
  });

  test('takes hours that it leaves out away, and keeps those it says again', () => {
    const gemt = ansaettelse({ arbejdstidMinutter: 600 });
    const without = decideEdit(gemt, rettelse(), NOON);
    expect(without.ok && without.vaerdi.ansaettelse.arbejdstidMinutter).toBeUndefined();
    const kept = decideEdit(gemt, { ...rettelse(), arbejdstidMinutter: 600 }, NOON);
    expect(kept.ok && kept.vaerdi.ansaettelse.arbejdstidMinutter).toBe(600);
  });

  test('is open on the last day of the window and closed the day after (D1)', () => {
    const gemt = ansaettelse({ startdato: '2026-12-01', slutdato: '2026-12-31' });
    const command = rettelse({ startdato: '2026-12-01', slutdato: '2026-12-31' });
    expect(decideEdit(gemt, command, at('2027-01-29T22:59:59.999Z'))).toMatchObject({ ok: true });
    expect(decideEdit(gemt, command, at('2027-01-29T23:00:00.000Z'))).toEqual({
      ok: false,
      afslag: { kode: 'RETTEFRIST_UDLOEBET', data: { sidsteDag: '2027-01-29' } },
    });
  });

  test('goes by the stored end date: a new one cannot open a closed employment', () => {
    const gemt = ansaettelse({ startdato: '2026-05-01', slutdato: '2026-05-11' });
    const command = rettelse({ startdato: '2026-05-01', slutdato: '2026-06-30' });
    expect(decideEdit(gemt, command, NOON)).toMatchObject({ afslag: { kode: 'RETTEFRIST_UDLOEBET' } });
  });

  test('goes by the stored end date: an open employment may be given an end that closes it', () => {
    const gemt = ansaettelse({ startdato: '2026-05-01', slutdato: '2026-05-12' });
    const command = rettelse({ startdato: '2026-05-01', slutdato: '2026-05-01' });
    expect(decideEdit(gemt, command, NOON)).toMatchObject({ ok: true });
  });

  test.each([
    ['a start in the year before', { startdato: '2025-12-31' }],
    ['an end in the year after', { slutdato: '2027-01-01' }],
    ['both dates in another year', { startdato: '2027-06-01', slutdato: '2027-06-30' }],
  ])('never moves it to another year: %s', (_, over) => {
    expect(decideEdit(ansaettelse(), rettelse(over), NOON)).toEqual({
      ok: false,
      afslag: { kode: 'AAR_KAN_IKKE_AENDRES', data: { aar: 2026 } },
    });
  });

  test('accepts an end on the start date and refuses one a day before it', () => {
    expect(decideEdit(ansaettelse(), rettelse({ slutdato: '2026-06-01' }), NOON)).toMatchObject({ ok: true });
    expect(decideEdit(ansaettelse(), rettelse({ slutdato: '2026-05-31' }), NOON)).toMatchObject({
      afslag: { kode: 'SLUTDATO_FOER_STARTDATO' },
    });
  });

  test('refuses a start before the scheme', () => {
    const gemt = ansaettelse({ startdato: '2019-01-02', slutdato: '2019-01-20' });
    const command = rettelse({ startdato: '2019-01-01', slutdato: '2019-01-20' });
    expect(decideEdit(gemt, command, at('2019-01-20T10:00:00Z'))).toMatchObject({ afslag: { kode: 'FOER_ORDNINGEN' } });
  });

  test('refuses another version, with the one that is stored', () => {
    expect(decideEdit(ansaettelse({ version: 3 }), rettelse({ version: 2 }), NOON)).toEqual({
      ok: false,
      afslag: { kode: 'AENDRET_IMENS', data: { version: 3 } },
    });
  });

  test('refuses a cancelled employment', () => {
    expect(decideEdit(ansaettelse({ tilstand: 'annulleret' }), rettelse(), NOON)).toMatchObject({
      afslag: { kode: 'ANSAETTELSE_ANNULLERET' },
    });
  });
});

describe('cancelling (D18)', () => {
  const command = { version: 1, aarsag: 'FORKERT_BORGER' as const };

  test('gives the whole amount back and keeps the record', () => {
    expect(decideCancel(ansaettelse(), command, NOON)).toEqual({
      ok: true,
      vaerdi: {
        ansaettelse: { ...ansaettelse(), tilstand: 'annulleret', annulleringsaarsag: 'FORKERT_BORGER', version: 2 },
        forskelOere: -100_000,
        flytter: false,
      },
    });
  });

  test.each([
    ['one that is final, too', { tilstand: 'endelig' as const }, undefined],
    ['not one that is cancelled', { tilstand: 'annulleret' as const }, 'ANSAETTELSE_ANNULLERET'],
    ['not one at another version', { version: 2 }, 'AENDRET_IMENS'],
    ['one that ended 29 days ago', { startdato: '2026-05-01', slutdato: '2026-05-12' }, undefined],
    ['not one that ended 30 days ago', { startdato: '2026-05-01', slutdato: '2026-05-11' }, 'RETTEFRIST_UDLOEBET'],
  ])('cancels %s', (_, over, kode) => {
    const decided = decideCancel(ansaettelse(over), command, NOON);
    expect(decided.ok ? undefined : decided.afslag.kode).toBe(kode);
  });

  test('what is cancelled draws nothing; expected and final draw the whole amount (D4)', () => {
    expect(
      (['forventet', 'endelig', 'annulleret'] as const).map((tilstand) => aktivtBeloeb(ansaettelse({ tilstand }))),
    ).toEqual([100_000, 100_000, 0]);
  });
});
