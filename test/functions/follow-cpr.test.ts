import type { Context } from 'aws-lambda';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { handler } from '#functions/cpr/follow-cpr.ts';
import type { Testperson } from '#infra/local/personer.ts';
import { CPR_DAGE, skalSpoerges } from '#shared/domain/borgerdata.ts';
import { storedCpr } from '#shared/values/cpr.ts';
import { addDays, dato } from '#shared/values/dato.ts';
import type { Frikortnummer } from '#shared/values/frikortnummer.ts';
import { hashCpr } from '#shared/vault/indeks.ts';
import { callNamed } from '#test/kit/handlers.ts';
import { type Register, startRegister } from '#test/kit/register.ts';
import { readLog, scan, stored } from '#test/kit/stored.ts';
import { createTables } from '#test/kit/tables.ts';
import {
  aarhus,
  bageri,
  borger,
  deactivateCard,
  issueTo,
  newCitizen,
  registerOn,
  setClock,
  showCard,
} from '#test/kit/world.ts';

const context = { getRemainingTimeInMillis: () => 60_000 } as Context;
let register: Register;

beforeAll(async () => {
  await createTables();
  register = await startRegister([]);
  process.env.AWS_ENDPOINT_URL_SECRETS_MANAGER = register.secrets;
});
afterAll(() => register.stop());
beforeEach(() => {
  setClock('2026-06-10T10:00:00Z');
  register.platform.fail(undefined);
});

type Aendring = Partial<Testperson>;

/** A citizen of a register of this file's own, which each test changes, with a card. */
async function citizenWithCard() {
  const person = newCitizen();
  register.platform.put(person.cpr, person);
  const nummer = String((await issueTo(person.cpr)).body.frikortnummer) as Frikortnummer;
  return { person, nummer };
}

function change(person: Testperson, over: Aendring): void {
  register.platform.put(person.cpr, { ...person, ...over });
}

/** The next day that the card is asked about, at five in the morning. */
function nextDay(nummer: Frikortnummer): string {
  const days = Array.from({ length: CPR_DAGE }, (_, i) => addDays(dato('2026-06-11'), i));
  const found = days.find((day) => skalSpoerges(nummer, day));
  if (found === undefined) throw new Error('a card that is never asked about');
  return found;
}

async function follow(nummer: Frikortnummer) {
  setClock(`${nextDay(nummer)}T03:00:00Z`);
  return handler({}, context);
}

const lookup = (frikortnummer: string) => callNamed('lookup-frikort', { aktoer: bageri, body: { frikortnummer } });
const search = (cpr: string) => callNamed('search-borger', { aktoer: aarhus, body: { cpr } });
const logOf = async (nummer: string) =>
  (await readLog()).filter((entry) => entry.handling === 'follow-cpr' && entry.frikortnummer === nummer);
const eventsOf = async (nummer: string) => (await stored(nummer)).haendelser.filter((h) => h.slags === 'borgerdata');

describe('what the CPR register changes after the issue', () => {
  test('a name that is protected is hidden from companies from then on, also on what they have made (D21)', async () => {
    const { person, nummer } = await citizenWithCard();
    expect((await registerOn(nummer, { startdato: '2026-06-12', slutdato: '2026-06-30' })).status).toBe(201);
    expect((await lookup(nummer)).body).toMatchObject({ navn: person.navn, navnebeskyttet: false });
    change(person, { beskyttet: true });
    expect(await follow(nummer)).toMatchObject({ cprAendret: 1, cprToKort: 0 });
    const shown = await lookup(nummer);
    expect(shown.body).toMatchObject({ navnebeskyttet: true });
    const own = await callNamed('list-ansaettelser', { aktoer: bageri, body: {} });
    for (const answer of [shown, own]) expect(JSON.stringify(answer.body)).not.toContain(person.efternavn);
    expect((await showCard(nummer)).body).toMatchObject({
      borger: { cpr: person.cpr, navn: person.navn, navnebeskyttet: true, doed: false },
      cprAendringer: [{ aendret: ['beskyttet'] }],
    });
  });

  test('a new name is shown to all who were shown the old one', async () => {
    const { person, nummer } = await citizenWithCard();
    const navn = 'Fiktiva Nygiftsen';
    change(person, { navn });
    await follow(nummer);
    expect((await lookup(nummer)).body.navn).toBe(navn);
    expect((await showCard(nummer)).body.borger).toMatchObject({ navn });
    expect((await callNamed('show-eget-frikort', { aktoer: borger(nummer) })).body.navn).toBe(navn);
  });

  test('a new number leads to the same card, for caseworker and login, and nobody gets a second one (edge 18)', async () => {
    const { person, nummer } = await citizenWithCard();
    const ny = newCitizen();
    change(person, { status: 60, gaeldendePersonnummer: ny.cpr });
    register.platform.put(ny.cpr, { ...ny, navn: person.navn });
    await follow(nummer);
    const aktiv = { fund: 'eget', frikortnummer: nummer, status: 'aktiv' };
    expect((await search(ny.cpr)).body).toEqual(aktiv);
    expect((await search(person.cpr)).body).toEqual(aktiv);
    expect((await issueTo(ny.cpr)).body).toMatchObject({
      kode: 'HAR_ALLEREDE_FRIKORT',
      data: { frikortnummer: nummer },
    });
    expect((await showCard(nummer)).body).toMatchObject({
      borger: { cpr: ny.cpr, foedselsdato: ny.foedselsdato },
      cprAendringer: [{ aendret: ['cpr', 'foedselsdato'] }],
    });
    const pointers = (await scan('FRIKORT_TABLE')).filter(
      ({ SK, frikortnummer }) => SK === 'CPR' && frikortnummer === nummer,
    );
    expect(pointers.map(({ PK }) => PK)).toEqual([`CPR#${await hashCpr(storedCpr(ny.cpr), 'indeks')}`]);
  });

  test('a death is told to the caseworker; the card is the municipality’s to deactivate', async () => {
    const { person, nummer } = await citizenWithCard();
    change(person, { status: 90 });
    await follow(nummer);
    expect((await showCard(nummer)).body).toMatchObject({ status: 'aktiv', borger: { navn: person.navn, doed: true } });
    change(person, { status: 1 });
    await handler({}, context);
    expect((await showCard(nummer)).body).toMatchObject({
      borger: { doed: false },
      cprAendringer: [{ aendret: ['doed'] }, { aendret: ['doed'] }],
    });
  });

  test('a card that is inactive is followed too: it is still kept and shown', async () => {
    const { person, nummer } = await citizenWithCard();
    await deactivateCard(nummer);
    change(person, { navn: 'Fiktiva Efterskiftsen' });
    await follow(nummer);
    expect((await showCard(nummer)).body).toMatchObject({
      status: 'inaktiv',
      borger: { navn: 'Fiktiva Efterskiftsen' },
    });
  });
});

describe('one change', () => {
  test('is one hændelse, one version and one entry, however often the job runs; each question is an entry of its own', async () => {
    const { person, nummer } = await citizenWithCard();
    await follow(nummer);
    expect(await eventsOf(nummer)).toEqual([]);
    expect((await logOf(nummer)).map(({ udfald }) => udfald)).toEqual(['vist']);
    change(person, { navn: 'Fiktiva Gentagesen' });
    await Promise.all([handler({}, context), handler({}, context)]);
    await handler({}, context);
    const [haendelse, ...flere] = await eventsOf(nummer);
    expect(flere).toEqual([]);
    expect(haendelse).toMatchObject({ aendret: ['navn'], version: 2 });
    expect((await stored(nummer)).kort.version).toBe(2);
    const log = await logOf(nummer);
    expect(log.filter(({ udfald }) => udfald === 'udfoert')).toHaveLength(1);
    expect(log.filter(({ udfald }) => udfald === 'vist').length).toBeGreaterThanOrEqual(4);
  });

  test('leaves neither name nor number outside the vault', async () => {
    const { person, nummer } = await citizenWithCard();
    change(person, { navn: 'Fiktiva Forseglingsen', beskyttet: true });
    await follow(nummer);
    expect(await eventsOf(nummer)).toHaveLength(1);
    const all = JSON.stringify([...(await scan('FRIKORT_TABLE')), ...(await scan('REVISIONSLOG_TABLE'))]);
    for (const secret of ['Forseglingsen', person.efternavn, person.cpr]) expect(all).not.toContain(secret);
  });

  test('is told in the citizen’s own copy, and the questions stand among who has seen the card when asked for', async () => {
    const { person, nummer } = await citizenWithCard();
    change(person, { navn: 'Fiktiva Indsigtsen' });
    await follow(nummer);
    const aktoer = borger(nummer);
    const opslag = async (egne: boolean) => {
      const { body } = await callNamed('list-egne-opslag', { aktoer, body: { antal: 50, egne } });
      const linjer = body.opslag as readonly { handling: string; udfald: string }[];
      return linjer.filter(({ handling }) => handling === 'follow-cpr').map(({ udfald }) => udfald);
    };
    expect(await opslag(false)).toEqual(['udfoert']);
    expect((await opslag(true)).sort()).toEqual(['udfoert', 'vist']);
    const kopi = await callNamed('show-egne-oplysninger', { aktoer, body: {} });
    expect(JSON.stringify(kopi.body)).toContain('"borgerdata":{"aendret":["navn"]}');
  });
});

describe('every card is asked about once in seven days', () => {
  test('and only on its own day', async () => {
    const { person, nummer } = await citizenWithCard();
    change(person, { navn: 'Fiktiva Ugedagsen' });
    setClock(`${addDays(dato(nextDay(nummer)), 1)}T03:00:00Z`);
    await handler({}, context);
    expect(await logOf(nummer)).toEqual([]);
    expect(await eventsOf(nummer)).toEqual([]);
  });

  test('whatever its number, over new year and the switch to summer time', () => {
    const days = Array.from({ length: 400 }, (_, i) => addDays(dato('2026-11-01'), i));
    for (let nummer = 10_000; nummer < 10_007; nummer++) {
      const asked = days.flatMap((day, i) => (skalSpoerges(String(nummer) as Frikortnummer, day) ? [i] : []));
      expect(asked.slice(1).map((day, i) => day - (asked[i] ?? 0))).toEqual(asked.slice(1).map(() => CPR_DAGE));
    }
  });
});

describe('where it does not go as it should', () => {
  test.each(['down', 'error', 'fault', 'malformed'] as const)(
    'a register that is %s changes nothing, and the job fails',
    async (mode) => {
      const { person, nummer } = await citizenWithCard();
      change(person, { navn: 'Fiktiva Udfaldsen' });
      register.platform.fail(mode);
      await expect(follow(nummer)).rejects.toThrow('CPR_UTILGAENGELIG');
      expect(await eventsOf(nummer)).toEqual([]);
      register.platform.fail(undefined);
      await handler({}, context);
      expect(await eventsOf(nummer)).toHaveLength(1);
    },
  );

  test('a citizen who already has a card under the new number keeps both, and it is counted for somebody to look at', async () => {
    const { person, nummer } = await citizenWithCard();
    const other = await citizenWithCard();
    change(person, { status: 60, gaeldendePersonnummer: other.person.cpr });
    expect(await follow(nummer)).toMatchObject({ cprToKort: 1 });
    expect(await eventsOf(nummer)).toEqual([]);
    expect((await search(other.person.cpr)).body).toMatchObject({ frikortnummer: other.nummer });
    expect((await logOf(nummer)).find(({ udfald }) => udfald === 'afvist')).toMatchObject({
      kode: 'HAR_ALLEREDE_FRIKORT',
    });
    await deactivateCard(nummer);
    expect(await handler({}, context)).toMatchObject({ cprToKort: 0 });
  });

  test.each([
    ['unknown', undefined],
    ['annulled', 30],
    ['of one who lives in Greenland', 5],
  ] as const)(
    'a number that is %s changes nothing: what it means is the municipality’s to decide',
    async (_, status) => {
      const { person, nummer } = await citizenWithCard();
      register.platform.put(person.cpr, status === undefined ? undefined : { ...person, status });
      await follow(nummer);
      expect(await eventsOf(nummer)).toEqual([]);
      expect((await showCard(nummer)).body.borger).toMatchObject({ navn: person.navn, doed: false });
    },
  );
});
