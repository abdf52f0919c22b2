import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, test } from 'vitest';
import { CATALOGUE } from '#shared/contract/catalogue.ts';
import { audienceOf } from '#shared/contract/operation.ts';
import { aktoerReference } from '#shared/domain/aktoer.ts';
import type { LogItem } from '#shared/store/items/log.ts';
import { INDEXES } from '#shared/store/keys.ts';
import { hashCpr } from '#shared/vault/indeks.ts';
import { callNamed } from '#test/kit/handlers.ts';
import { readLog, scan } from '#test/kit/stored.ts';
import { freshTables } from '#test/kit/tables.ts';
import { validCall } from '#test/kit/valid-call.ts';
import {
  aarhus,
  bageri,
  borger,
  deactivateCard,
  freshCard,
  issueTo,
  kontaktperson,
  newCitizen,
  newFirm,
  registerOn,
  setClock,
} from '#test/kit/world.ts';

const closed = CATALOGUE.filter((operation) => audienceOf(operation) !== 'offentlig').map(({ name, kind }) => ({
  name,
  kind,
}));

/** The entries that something writes. The ledger of erasures lies in the same table, and its lines are no entries. */
async function written(act: () => Promise<unknown>): Promise<readonly LogItem[]> {
  const entries = async () => (await readLog()).filter(({ handling }) => handling !== 'slet-bevis');
  const before = new Set((await entries()).map((entry) => JSON.stringify(entry)));
  await act();
  return (await entries()).filter((entry) => !before.has(JSON.stringify(entry)));
}

beforeEach(async () => {
  setClock('2026-06-10T10:00:00Z');
  await freshTables();
});

describe('every action and look-up is written down (R046)', () => {
  test.each(closed)('$name: what, when, who and how it ended, once', async ({ name, kind }) => {
    const options = await validCall(name);
    const { aktoer } = options;
    if (aktoer === undefined) throw new Error('a closed operation has an actor');
    const entries = await written(() => callNamed(name, options));
    // A list is one look-up, and one more for each citizen whose name it shows.
    expect(entries).toHaveLength(name === 'list-ansaettelser' ? 2 : 1);
    for (const entry of entries) {
      expect(entry).toMatchObject({
        tidspunkt: '2026-06-10T10:00:00.000Z',
        handling: name,
        udfald: kind === 'command' ? 'udfoert' : 'vist',
        aktoer: aktoerReference(aktoer),
      });
      expect(entry).not.toHaveProperty('kode');
    }
  });

  test.each([
    [
      'a card that is shown',
      async () => callNamed('show-frikort', { aktoer: aarhus, body: { frikortnummer: await freshCard() } }),
    ],
    ['one’s own card', async () => callNamed('show-eget-frikort', { aktoer: borger(await freshCard()) })],
    [
      'a number that is looked up',
      async () => callNamed('lookup-frikort', { aktoer: newFirm(), body: { frikortnummer: '00001' } }),
    ],
    ['a registration', async () => registerOn(await freshCard())],
    ['a refused registration', async () => registerOn('00002')],
    ['a decision', async () => deactivateCard(await freshCard())],
  ])('%s stands under the frikortnummer, the log’s name for the citizen', async (_, act) => {
    const entries = await written(act);
    const last = entries.at(-1);
    expect(last?.frikortnummer).toMatch(/^\d{5}$/);
    const [item] = (await scan('REVISIONSLOG_TABLE')).filter(({ anmodningId }) => anmodningId === last?.anmodningId);
    expect(item).toHaveProperty(INDEXES.logKort.pk, `FRIKORT#${last?.frikortnummer}`);
    expect(item?.[INDEXES.logDag.pk]).toMatch(/^DAG#2026-06-10#[0-7]$/);
  });

  test('a search by CPR number without a card stands under a hash that is made for the log alone', async () => {
    const { cpr } = newCitizen();
    const [entry] = await written(() => callNamed('search-borger', { aktoer: aarhus, body: { cpr } }));
    expect(entry?.borgerReference).toBe(await hashCpr(cpr, 'log'));
    expect(entry).not.toHaveProperty('frikortnummer');
    const stored = JSON.stringify(await scan('FRIKORT_TABLE'));
    expect(stored).not.toContain(entry?.borgerReference);
  });

  test('a list names each citizen whose name it shows, once', async () => {
    const aktoer = newFirm();
    const cards = [await freshCard(), await freshCard()];
    for (const card of [...cards, ...cards]) await registerOn(card, { beloebOere: 1 }, { aktoer });
    const entries = await written(() => callNamed('list-ansaettelser', { aktoer, body: {} }));
    expect(entries.map(({ frikortnummer }) => frikortnummer).sort()).toEqual([...cards, undefined].sort());
  });

  test('the public list of amounts, which nobody is behind, is not', async () => {
    expect(await written(() => callNamed('list-satser'))).toEqual([]);
  });

  test.each([
    ['a rule', 'LOFT_OVERSKREDET', async () => registerOn(await freshCard(), { beloebOere: 4_469_101 })],
    ['a wrong field', 'UGYLDIGT_INPUT', async () => registerOn(await freshCard(), { beloebOere: 0 })],
    ['a wrong entrance', 'INGEN_ADGANG', async () => registerOn(await freshCard(), {}, { aktoer: aarhus })],
    ['no id', 'KOMMANDO_ID_MANGLER', async () => registerOn(await freshCard(), {}, { key: null })],
    ['no JSON', 'UGYLDIG_JSON', async () => callNamed('lookup-frikort', { aktoer: bageri, body: '{' })],
  ])('a refusal by %s is written down with its code', async (_, kode, act) => {
    const entries = await written(act);
    expect(entries.filter(({ udfald }) => udfald === 'afvist')).toMatchObject([{ udfald: 'afvist', kode }]);
  });

  test('a command that was sent three times is one entry', async () => {
    const card = await freshCard();
    const key = randomUUID();
    const entries = await written(async () => {
      for (let i = 0; i < 3; i++) await registerOn(card, {}, { key });
    });
    expect(entries).toMatchObject([{ udfald: 'udfoert', frikortnummer: card }]);
  });
});

describe('what the log holds', () => {
  test('is no CPR number, no name and no contact person, of any action', async () => {
    const citizen = newCitizen();
    const aktoer = newFirm();
    const text = JSON.stringify(
      await written(async () => {
        await callNamed('search-borger', { aktoer: aarhus, body: { cpr: citizen.cpr } });
        const card = String((await issueTo(citizen.cpr)).body.frikortnummer);
        await issueTo(citizen.cpr);
        await callNamed('search-borger', { aktoer: aarhus, body: { cpr: citizen.cpr } });
        await callNamed('lookup-frikort', { aktoer, body: { frikortnummer: card } });
        await registerOn(card, {}, { aktoer });
        await callNamed('list-ansaettelser', { aktoer, body: {} });
        await callNamed('put-kontaktperson', { aktoer, body: { kontaktperson, version: 0 } });
        await callNamed('show-eget-frikort', { aktoer: borger(card) });
        await callNamed('search-borger', { aktoer: aarhus, body: { [citizen.cpr]: citizen.navn } });
      }),
    );
    expect(text.length).toBeGreaterThan(1000);
    const hyphened = `${citizen.cpr.slice(0, 6)}-${citizen.cpr.slice(6)}`;
    for (const hidden of [
      citizen.cpr,
      hyphened,
      citizen.efternavn,
      'Bodil',
      'bodil@example.dk',
      '12345678',
      'SAG-2026',
    ]) {
      expect(text).not.toContain(hidden);
    }
  });
});

describe('when the log cannot be written', () => {
  test.each(closed.filter(({ kind }) => kind === 'lookup'))('$name shows nothing', async ({ name }) => {
    const options = await validCall(name);
    const shown = await callNamed(name, options);
    process.env.REVISIONSLOG_TABLE = 'not-there';
    const answer = await callNamed(name, options);
    expect([shown.status, answer.status]).toEqual([200, 500]);
    expect(Object.keys(answer.body).sort()).toEqual(['detail', 'kode', 'reference', 'status', 'title', 'type']);
    expect(answer.body.kode).toBe('INTERN_FEJL');
  });

  test.each(closed.filter(({ kind }) => kind === 'command'))('$name changes nothing', async ({ name }) => {
    const options = await validCall(name);
    const before = await scan('FRIKORT_TABLE');
    process.env.REVISIONSLOG_TABLE = 'not-there';
    expect((await callNamed(name, options)).body.kode).toBe('INTERN_FEJL');
    expect(await scan('FRIKORT_TABLE')).toEqual(before);
  });

  test('a refusal tells nothing either: not even that there is no such card', async () => {
    process.env.REVISIONSLOG_TABLE = 'not-there';
    const answer = await callNamed('show-frikort', { aktoer: aarhus, body: { frikortnummer: '00001' } });
    expect(answer.body.kode).toBe('INTERN_FEJL');
  });
});
