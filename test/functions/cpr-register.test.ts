import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { ERSTATNINGSNUMMER, PERSON, UKENDT_CPR } from '#infra/local/personer.ts';
import type { ServiceplatformenOutage } from '#infra/local/serviceplatformen.ts';
import { callNamed } from '#test/kit/handlers.ts';
import { type Register, startRegister } from '#test/kit/register.ts';
import { scan } from '#test/kit/stored.ts';
import { createTables } from '#test/kit/tables.ts';
import { aarhus, issueTo, newCard, odense, setClock, showCard } from '#test/kit/world.ts';

let register: Register;
const search = (cpr: string, aktoer = aarhus) => callNamed('search-borger', { aktoer, body: { cpr } });
const cards = async () => (await scan('FRIKORT_TABLE')).filter(({ SK }) => SK === 'KORT').length;

/** A register of this file's own, so that it can be out of order here alone. */
beforeAll(async () => {
  await createTables();
  register = await startRegister();
  process.env.AWS_ENDPOINT_URL_SECRETS_MANAGER = register.secrets;
});
afterAll(() => register.stop());
beforeEach(() => {
  setClock('2026-06-10T10:00:00Z');
  register.platform.fail(undefined);
});

describe('a citizen without a card', () => {
  test.each([
    ['anna', 'one who lives here', { fyldt18: true, navnebeskyttet: false }],
    ['karen', 'one whose name is protected', { fyldt18: true, navnebeskyttet: true }],
    ['freja', 'one under 18', { fyldt18: false }],
    ['mette', 'one who has left the country', { fyldt18: true }],
    ['soeren', 'one who is missing', { fyldt18: true }],
    ['joergen', 'one without an address', { fyldt18: true }],
  ] as const)('is found: %s, %s (R071)', async (person, _, over) => {
    const { navn, foedselsdato } = PERSON[person];
    expect((await search(PERSON[person].cpr)).body).toMatchObject({ fund: 'udenFrikort', navn, foedselsdato, ...over });
  });

  test.each([
    ['with a hyphen', '070385-3988'],
    ['with spaces', ' 070385 3988 '],
  ])('is found by the number %s', async (_, text) => {
    expect((await search(text)).body).toMatchObject({ fund: 'udenFrikort', navn: PERSON.anna.navn });
  });
});

describe('each mistake has its own answer (R069, D12)', () => {
  test.each([
    ['a letter', '070385398A', 422, 'CPR_UGYLDIGT'],
    ['a day that does not exist', '3002853988', 422, 'CPR_UGYLDIGT'],
    ['a replacement number', ERSTATNINGSNUMMER, 422, 'CPR_ERSTATNINGSNUMMER'],
    ['a number that nobody has', UKENDT_CPR, 404, 'CPR_UKENDT'],
    ['one who is dead', PERSON.poul.cpr, 409, 'CPR_DOED'],
    ['an annulled number', PERSON.bo.cpr, 409, 'CPR_ANNULLERET'],
    ['one in Greenland, where the law does not apply (R244)', PERSON.pipaluk.cpr, 409, 'CPR_GROENLAND'],
  ])('%s, on search and on issue alike, and no card is made', async (_, cpr, status, kode) => {
    const before = await cards();
    for (const answer of [await search(cpr), await issueTo(cpr)]) {
      expect(answer).toMatchObject({ status, body: { kode } });
      expect(answer.raw).not.toContain(cpr);
    }
    expect(await cards()).toBe(before);
  });

  test('modulus 11 rejects nobody: a number that fails it is found and gets a card (D12)', async () => {
    expect((await issueTo(PERSON.emil.cpr)).status).toBe(201);
  });
});

describe('a register that does not answer', () => {
  const outages: ServiceplatformenOutage[] = ['down', 'error', 'fault', 'malformed'];

  test.each(outages)('%s: search and issue say so, and no card is made', async (mode) => {
    const before = await cards();
    register.platform.fail(mode);
    for (const answer of [await search(PERSON.sofie.cpr), await issueTo(PERSON.sofie.cpr)]) {
      expect(answer).toMatchObject({ status: 503, body: { kode: 'CPR_UTILGAENGELIG' } });
    }
    expect(await cards()).toBe(before);
    register.platform.fail(undefined);
    expect((await search(PERSON.sofie.cpr)).body.fund).toBe('udenFrikort');
  });

  test('stands in nobody’s way who has a card: search, page and status need it not', async () => {
    const card = await newCard('henning');
    register.platform.fail('down');
    expect((await search(PERSON.henning.cpr)).body).toEqual({ fund: 'eget', frikortnummer: card, status: 'aktiv' });
    expect((await search(PERSON.henning.cpr, odense)).body).toMatchObject({ fund: 'andenKommune' });
    expect((await showCard(card)).body.borger).toMatchObject({ cpr: PERSON.henning.cpr, navn: PERSON.henning.navn });
  });
});

describe('a number that has been changed (edge 18)', () => {
  test('leads to the person, and the card is on the number in force', async () => {
    expect((await search(PERSON.alexFoer.cpr)).body).toMatchObject({ fund: 'udenFrikort', navn: PERSON.alex.navn });
    const issued = await issueTo(PERSON.alexFoer.cpr);
    expect(issued.status).toBe(201);
    const card = String(issued.body.frikortnummer);
    expect((await showCard(card)).body.borger).toMatchObject({ cpr: PERSON.alex.cpr });
    for (const cpr of [PERSON.alex.cpr, PERSON.alexFoer.cpr]) {
      expect((await search(cpr)).body).toEqual({ fund: 'eget', frikortnummer: card, status: 'aktiv' });
      expect((await issueTo(cpr)).body.kode).toBe('HAR_ALLEREDE_FRIKORT');
    }
  });
});

describe('age, from the register’s birth date (D11, R144)', () => {
  test.each([
    ['the day before the birthday', '2026-11-02', 'UNDER_18'],
    ['on the birthday', '2026-11-03', undefined],
  ])('%s', async (_, afgoerelsesdato, kode) => {
    setClock('2026-11-20T10:00:00Z');
    expect((await issueTo(PERSON.jonas.cpr, { afgoerelsesdato })).body.kode).toBe(kode);
  });

  test('a pensioner can have a card: there is no upper age (R146)', async () => {
    expect((await issueTo(PERSON.aase.cpr)).status).toBe(201);
  });
});

describe('a citizen who has a card', () => {
  test('gets no second one, active or not, and the caseworker is led to the first', async () => {
    const card = await newCard('birthe');
    expect((await issueTo(PERSON.birthe.cpr)).body).toMatchObject({
      kode: 'HAR_ALLEREDE_FRIKORT',
      data: { frikortnummer: card, status: 'aktiv' },
    });
    const found = await callNamed('search-borger', { aktoer: aarhus, body: { frikortnummer: card } });
    expect(found.body).toEqual({ fund: 'eget', frikortnummer: card, status: 'aktiv' });
  });

  test('gets one card of ten that are issued at once', async () => {
    const answers = await Promise.all(Array.from({ length: 10 }, () => issueTo(PERSON.mikkel.cpr)));
    const issued = answers.filter(({ status }) => status === 201);
    expect(issued).toHaveLength(1);
    for (const { body } of answers.filter(({ status }) => status !== 201)) {
      expect(body).toMatchObject({
        kode: 'HAR_ALLEREDE_FRIKORT',
        data: { frikortnummer: issued[0]?.body.frikortnummer },
      });
    }
  });
});
