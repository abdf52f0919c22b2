import { beforeEach, expect, test } from 'vitest';
import { enteredSats, newOperator, satsBody } from '#test/kit/drift.ts';
import { callNamed } from '#test/kit/handlers.ts';
import { scan } from '#test/kit/stored.ts';
import { freshTables } from '#test/kit/tables.ts';
import { drift, freshCard, registerOn, setClock } from '#test/kit/world.ts';

const enter = (over: Record<string, unknown>) => callNamed('enter-sats', { aktoer: drift, body: satsBody(2027, over) });
const confirm = (version: number, aktoer = newOperator()) =>
  callNamed('confirm-sats', { aktoer, body: { aar: 2027, version, rettelse: false } });
const satser = async () => (await scan('FRIKORT_TABLE')).filter(({ PK, SK }) => PK === 'SATS' && SK === '2027');

beforeEach(async () => {
  setClock('2026-12-10T10:00:00Z');
  await freshTables();
});

test.each([
  ['missing', { promille: undefined }, 400, 'UGYLDIGT_INPUT', ''],
  ['not a number', { promille: '45' }, 400, 'UGYLDIGT_INPUT', ''],
  ['zero', { promille: 0 }, 422, 'PROCENT_UGYLDIG', 'satsreguleringsprocent med én decimal, for eksempel 4,5'],
  ['negative', { promille: -45 }, 422, 'PROCENT_UGYLDIG', 'satsreguleringsprocent med én decimal, for eksempel 4,5'],
  ['just above 15', { promille: 151 }, 422, 'PROCENT_FOR_HOEJ', 'højst være 15. Kontrollér kommaet'],
  ['with a lost comma', { promille: 450 }, 422, 'PROCENT_FOR_HOEJ', 'højst være 15. Kontrollér kommaet'],
])('a percent that is %s is refused with its message, and nothing is stored', async (_, over, status, kode, text) => {
  const refused = await enter(over);
  expect(refused).toMatchObject({ status, body: { kode } });
  expect(refused.body.detail).toContain(text);
  expect(await satser()).toEqual([]);
});

test('15 percent itself is let in', async () => {
  expect((await enter({ promille: 150 })).status).toBe(201);
});

test('confirmed by the same person: refused with its message, and not in force', async () => {
  const version = await enteredSats(2027);
  const refused = await confirm(version, drift);
  expect(refused).toMatchObject({ status: 409, body: { kode: 'SAMME_PERSON' } });
  expect(refused.body.detail).toContain('af en anden driftsoperatør end den, der indtastede det');
  expect((await satser())[0]).not.toHaveProperty('bekraeftet');
  setClock('2027-01-05T10:00:00Z');
  const january = { startdato: '2027-01-05', slutdato: '2027-01-31' };
  expect((await registerOn(await freshCard(), january)).body.kode).toBe('SATS_MANGLER');
});

test('changed after it is used: refused with its message, and what is in force stays', async () => {
  const version = await enteredSats(2027);
  expect((await confirm(version)).status).toBe(200);
  setClock('2027-01-05T10:00:00Z');
  const january = { startdato: '2027-01-05', slutdato: '2027-01-31' };
  expect((await registerOn(await freshCard(), january)).status).toBe(201);
  const before = await satser();
  const refused = await enter({ promille: 30 });
  expect(refused).toMatchObject({ status: 409, body: { kode: 'SATS_LAAST', data: { aar: 2027 } } });
  expect(refused.body.detail).toContain('brug en rettelse med en årsag');
  expect(await satser()).toEqual(before);
});
