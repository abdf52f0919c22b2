import { randomUUID } from 'node:crypto';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Answer } from '#test/kit/call.ts';
import { callNamed } from '#test/kit/handlers.ts';
import { readLog, stored } from '#test/kit/stored.ts';
import { createTables } from '#test/kit/tables.ts';
import {
  bageri,
  cancelOf,
  deactivateCard,
  editOf,
  freshCard,
  issueTo,
  kontaktperson,
  newCitizen,
  reactivateCard,
  registerOn,
  setClock,
} from '#test/kit/world.ts';

const LOFT = 4_469_100;
const same = ({ status, raw }: Answer) => ({ status, raw });
const rest = async (card: string) => (await stored(card)).aar.find(({ aar }) => aar === 2026)?.restbeloebOere;

beforeAll(createTables);
beforeEach(() => setClock('2026-06-10T10:00:00Z'));

describe('a command repeated after the state has moved on gets its first answer, and moves nothing', () => {
  test('register: after an edit, a cancellation, the deactivation of the card, and the end of the window', async () => {
    const card = await freshCard();
    const key = randomUUID();
    const first = await registerOn(card, { beloebOere: 1000 }, { key });
    const again = () => registerOn(card, { beloebOere: 1000 }, { key });

    const edited = await editOf(first, { beloebOere: 2000 });
    expect(same(await again())).toEqual(same(first));
    expect(await rest(card)).toBe(LOFT - 2000);

    await cancelOf(edited);
    expect(same(await again())).toEqual(same(first));
    expect(await rest(card)).toBe(LOFT);

    await deactivateCard(card);
    expect(same(await again())).toEqual(same(first));

    setClock('2026-07-30T10:00:00Z');
    expect(same(await again())).toEqual(same(first));
    setClock('2027-02-01T10:00:00Z');
    expect(same(await again())).toEqual(same(first));
    expect((await stored(card)).ansaettelser).toHaveLength(1);
  });

  test('register: after others have filled the card', async () => {
    const card = await freshCard();
    const key = randomUUID();
    const first = await registerOn(card, { beloebOere: 1000 }, { key });
    await registerOn(card, { beloebOere: LOFT - 1000 });
    expect(same(await registerOn(card, { beloebOere: 1000 }, { key }))).toEqual(same(first));
    expect(await rest(card)).toBe(0);
  });

  test('edit: after a later edit, a cancellation and the end of the window', async () => {
    const card = await freshCard();
    const registered = await registerOn(card, { beloebOere: 1000 });
    const key = randomUUID();
    const first = await editOf(registered, { beloebOere: 2000 }, { key });
    const again = () => editOf(registered, { beloebOere: 2000 }, { key });
    const later = await editOf(first, { beloebOere: 3000, slutdato: '2026-07-15' });
    expect(same(await again())).toEqual(same(first));
    await cancelOf(later);
    expect(same(await again())).toEqual(same(first));
    setClock('2026-12-01T10:00:00Z');
    expect(same(await again())).toEqual(same(first));
    expect(await rest(card)).toBe(LOFT);
  });

  test('cancel: after the end of the window', async () => {
    const card = await freshCard();
    const registered = await registerOn(card);
    const key = randomUUID();
    const first = await cancelOf(registered, {}, { key });
    setClock('2026-12-01T10:00:00Z');
    expect(same(await cancelOf(registered, {}, { key }))).toEqual(same(first));
    expect(await rest(card)).toBe(LOFT);
  });

  test('issue: after the card was deactivated, and it makes no second card', async () => {
    const { cpr } = newCitizen();
    const key = randomUUID();
    const first = await issueTo(cpr, {}, { key });
    await deactivateCard(String(first.body.frikortnummer));
    setClock('2027-03-01T10:00:00Z');
    expect(same(await issueTo(cpr, {}, { key }))).toEqual(same(first));
    const hyphened = `${cpr.slice(0, 6)}-${cpr.slice(6)}`;
    expect(same(await issueTo(hyphened, {}, { key }))).toEqual(same(first));
  });

  test('issue: with the same id for another citizen is refused', async () => {
    const key = randomUUID();
    await issueTo(newCitizen().cpr, {}, { key });
    expect((await issueTo(newCitizen().cpr, {}, { key })).body.kode).toBe('KOMMANDO_ID_GENBRUGT');
  });

  test('deactivate: after the card was made active again, which it stays', async () => {
    const card = await freshCard();
    const key = randomUUID();
    const first = await deactivateCard(card, {}, { key });
    await reactivateCard(card);
    expect(same(await deactivateCard(card, {}, { key }))).toEqual(same(first));
    expect((await stored(card)).kort.status).toBe('aktiv');
  });

  test('reactivate: after the card was deactivated again, which it stays', async () => {
    const card = await freshCard();
    await deactivateCard(card);
    const key = randomUUID();
    const first = await reactivateCard(card, {}, { key });
    await deactivateCard(card);
    expect(same(await reactivateCard(card, {}, { key }))).toEqual(same(first));
    expect((await stored(card)).kort.status).toBe('inaktiv');
  });

  test('contact person: after a later one was put, which stays', async () => {
    const put = (navn: string, version: number, key = randomUUID()) =>
      callNamed('put-kontaktperson', {
        aktoer: bageri,
        body: { kontaktperson: { ...kontaktperson, navn }, version },
        key,
      });
    const key = randomUUID();
    const first = await put('Anders And', 0, key);
    await put('Bedste Bo', 1);
    expect(same(await put('Anders And', 0, key))).toEqual(same(first));
    const now = await callNamed('get-kontaktperson', { aktoer: bageri });
    expect(now.body).toMatchObject({ kontaktperson: { navn: 'Bedste Bo' }, version: 2 });
  });
});

describe('a refused command', () => {
  test('is judged anew when it is sent again with its id, and then has its one effect', async () => {
    const card = await freshCard();
    const key = randomUUID();
    const full = await registerOn(card, { beloebOere: LOFT });
    const send = () => registerOn(card, { beloebOere: 500 }, { key });
    expect((await send()).body.kode).toBe('LOFT_OVERSKREDET');
    await editOf(full, { beloebOere: LOFT - 500 });
    const accepted = await send();
    expect(accepted.status).toBe(201);
    expect(same(await send())).toEqual(same(accepted));
    expect(await rest(card)).toBe(0);
    const entries = (await readLog()).filter(({ frikortnummer, handling }) => {
      return frikortnummer === card && handling === 'register-ansaettelse';
    });
    expect(entries.map(({ udfald }) => udfald).sort()).toEqual(['afvist', 'udfoert', 'udfoert']);
  });

  test('leaves its id free for another body: nothing was done with it', async () => {
    const card = await freshCard();
    const key = randomUUID();
    expect((await registerOn(card, { beloebOere: LOFT + 1 }, { key })).body.kode).toBe('LOFT_OVERSKREDET');
    expect((await registerOn(card, { beloebOere: LOFT }, { key })).status).toBe(201);
  });
});
