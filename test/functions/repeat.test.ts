import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, test } from 'vitest';
import { CATALOGUE } from '#shared/contract/catalogue.ts';
import { ADGANG, type OperationName } from '#shared/domain/adgang.ts';
import type { Aktoer } from '#shared/domain/aktoer.ts';
import { bevisBody } from '#test/kit/bevis.ts';
import type { Answer, CallOptions } from '#test/kit/call.ts';
import { kontrolBody } from '#test/kit/drift.ts';
import { callNamed } from '#test/kit/handlers.ts';
import { markedJob } from '#test/kit/marks.ts';
import { overdueCitizen, requestedCard } from '#test/kit/moves.ts';
import { readLog, scan } from '#test/kit/stored.ts';
import { freshTables } from '#test/kit/tables.ts';
import { validCall } from '#test/kit/valid-call.ts';
import {
  aarhus,
  bageri,
  deactivateBody,
  deactivateCard,
  firma,
  freshCard,
  gartneri,
  issueBody,
  issueTo,
  newCitizen,
  odense,
  reactivateBody,
  refusalBody,
  registerOn,
  setClock,
} from '#test/kit/world.ts';

const names = CATALOGUE.filter(({ kind }) => kind === 'command').map(({ name }) => name);

/** Another body for the same command. */
const OTHER: Partial<Record<OperationName, Record<string, unknown>>> = {
  'issue-frikort': { journalnummer: 'SAG-2' },
  'refuse-ansoegning': { journalnummer: 'SAG-9' },
  'refuse-genaktivering': { journalnummer: 'SAG-9' },
  'deactivate-frikort': { journalnummer: 'SAG-9' },
  'reactivate-frikort': { journalnummer: 'SAG-9' },
  'register-ansaettelse': { beloebOere: 100_001 },
  'edit-ansaettelse': { beloebOere: 50_001 },
  'cancel-ansaettelse': { aarsag: 'FORKERT_BORGER' },
  'register-kontrol': { journalnummer: 'SAG-9' },
  'request-overdragelse': { journalnummer: 'SAG-9' },
  'take-over-frikort': { aarsag: 'KONTROLLEN_SKAL_FORETAGES' },
  'release-frikort': { version: 2 },
  'order-udtraek': { format: 'csv' },
  'settle-udtraek': { version: 2 },
  'report-fejl': { aarsag: 'ANDET' },
  'close-fejlmelding': { udfald: 'AFTALT_MED_BORGEREN' },
  'settle-fejlmelding': { udfald: 'AFTALT_MED_BORGEREN' },
  'deny-bruger': { spaerret: false },
  'put-egne-beskeder': { slags: ['deaktivering'] },
  'put-virksomhedsbeskeder': { slags: [] },
  'publish-driftsmelding': { niveau: 'delvis' },
  'edit-driftsmelding': { niveau: 'delvis' },
  'end-driftsmelding': { version: 7 },
  'enter-sats': { promille: 44 },
  'correct-sats': { promille: 44 },
  'confirm-sats': { version: 0 },
  'set-kontrolinterval': { intervalAar: 2 },
  'start-aarsskifte': { slags: 'rettelse' },
  'make-eget-indkomstbevis': { visNavn: false },
  'make-indkomstbevis': { visNavn: false },
  'withdraw-eget-indkomstbevis': { bevisId: '00000000-0000-4000-8000-000000000000' },
  'save-jobopslag': { indhold: { overskrift: 'Noget andet' } },
  'publish-jobopslag': { version: 7 },
  'edit-jobopslag': { indhold: {} },
  'close-jobopslag': { version: 7 },
  'put-kontaktperson': { kontaktperson: { navn: 'Børge Bæk', email: 'bodil@example.dk', telefon: '12345678' } },
};

/** A call that succeeds, of another organisation than `validCall`'s. */
async function othersCall(name: OperationName): Promise<CallOptions> {
  const card = () => freshCard({}, { aktoer: odense });
  switch (name) {
    case 'issue-frikort':
      return { aktoer: odense, body: issueBody(newCitizen().cpr) };
    case 'refuse-ansoegning':
      return { aktoer: odense, body: { cpr: newCitizen().cpr, ...refusalBody() } };
    case 'refuse-genaktivering': {
      const frikortnummer = await card();
      await deactivateCard(frikortnummer, {}, { aktoer: odense });
      return { aktoer: odense, body: { frikortnummer, ...refusalBody() } };
    }
    case 'deactivate-frikort':
      return { aktoer: odense, body: deactivateBody(await card()) };
    case 'reactivate-frikort': {
      const frikortnummer = await card();
      await deactivateCard(frikortnummer, {}, { aktoer: odense });
      return { aktoer: odense, body: reactivateBody(frikortnummer) };
    }
    case 'make-indkomstbevis':
      return { aktoer: odense, body: { frikortnummer: await card(), borgerenHarValgt: true, ...bevisBody() } };
    case 'register-kontrol':
      return { aktoer: odense, body: kontrolBody(await card()) };
    case 'request-overdragelse': {
      const { cpr } = newCitizen();
      await issueTo(cpr, {}, { aktoer: odense });
      return { aktoer: aarhus, body: { cpr, journalnummer: 'SAG-2026/0501' } };
    }
    case 'take-over-frikort':
      return { aktoer: aarhus, body: { cpr: await overdueCitizen(odense, aarhus), aarsag: 'KOMMUNEN_SVARER_IKKE' } };
    case 'release-frikort': {
      const { frikortnummer } = await requestedCard(odense, aarhus);
      return { aktoer: odense, body: { frikortnummer, version: 1 } };
    }
    case 'settle-fejlmelding':
      return { aktoer: odense, body: await markedJob(bageri, odense) };
    default:
      return validCall(name);
  }
}

/** How often a command has been carried out: by its hændelser and by its log entries. */
async function effects(key: string): Promise<readonly [number, number]> {
  const haendelser = (await scan('FRIKORT_TABLE')).filter((item) => item.kommandoId === key);
  const log = (await scan('REVISIONSLOG_TABLE')).filter((item) => item.SK === `KOMMANDO#${key}`);
  return [haendelser.length, log.length];
}

const same = ({ status, raw }: Answer) => ({ status, raw });

beforeEach(async () => {
  setClock('2026-06-10T10:00:00Z');
  await freshTables();
});

describe.each(names)('%s sent again with its id', (name) => {
  test.each([
    ['at once', '2026-06-10T10:00:00Z'],
    ['after 11 minutes', '2026-06-10T10:11:00Z'],
    ['after 400 days', '2027-07-15T10:00:00Z'],
  ])('%s has one effect and gets the first answer', async (_, again) => {
    const options = { ...(await validCall(name)), key: randomUUID() };
    const first = await callNamed(name, options);
    expect(first.status).toBeLessThan(300);
    const before = await scan('FRIKORT_TABLE');
    const log = (await readLog()).length;
    setClock(again);
    expect(same(await callNamed(name, options))).toEqual(same(first));
    expect(await scan('FRIKORT_TABLE')).toEqual(before);
    expect((await readLog()).length).toBe(log);
    expect(await effects(options.key)).toEqual([1, 1]);
  });

  test('50 times at once has one effect, and everyone gets the same answer', async () => {
    const options = { ...(await validCall(name)), key: randomUUID(), remainingMs: 28_000 };
    const answers = await Promise.all(Array.from({ length: 50 }, () => callNamed(name, options)));
    // Who was told that it is not known yet asks again, as the answer says.
    const decided = await Promise.all(answers.map((a) => (a.status === 503 ? callNamed(name, options) : a)));
    expect(decided[0]?.status).toBeLessThan(300);
    expect(new Set(decided.map(({ status, raw }) => `${status} ${raw}`)).size).toBe(1);
    expect(await effects(options.key)).toEqual([1, 1]);
  });

  test('and another body is refused, and nothing is changed', async () => {
    const options = { ...(await validCall(name)), key: randomUUID() };
    await callNamed(name, options);
    const before = await scan('FRIKORT_TABLE');
    const other = { ...(options.body as object), ...OTHER[name] };
    expect(other).not.toEqual(options.body);
    const answer = await callNamed(name, { ...options, body: other });
    expect(answer).toMatchObject({ status: 422, body: { kode: 'KOMMANDO_ID_GENBRUGT' } });
    expect(await scan('FRIKORT_TABLE')).toEqual(before);
  });

  // Those who run the system are one organisation.
  const organisations = ADGANG[name].rolle === 'drift' ? [] : [name];
  test.each(organisations)('by another organisation is a command of its own', async () => {
    const key = randomUUID();
    const [mine, other] = [await validCall(name), await othersCall(name)];
    expect(mine.aktoer).not.toEqual(other.aktoer);
    const first = await callNamed(name, { ...mine, key });
    const second = await callNamed(name, { ...other, key });
    expect([first.status, second.status]).toEqual([first.status, first.status]);
    expect(await effects(key)).toEqual([2, 2]);
  });

  // A citizen has none.
  const withColleagues = ADGANG[name].rolle === 'borger' ? [] : [name];
  test.each(withColleagues)('by a colleague gets the first answer: the id is the organisation’s', async () => {
    const options = { ...(await validCall(name)), key: randomUUID() };
    const first = await callNamed(name, options);
    const { aktoer } = options;
    if (aktoer === undefined) throw new Error('a command has an actor');
    // A citizen has no colleagues: the same once more.
    const colleague = 'brugerId' in aktoer ? { ...aktoer, brugerId: `${aktoer.brugerId}-kollega` } : aktoer;
    expect(same(await callNamed(name, { ...options, aktoer: colleague }))).toEqual(same(first));
    expect(await effects(options.key)).toEqual([1, 1]);
  });
});

test('two companies that use the same id on the same card have an employment each', async () => {
  const card = await freshCard();
  const key = randomUUID();
  const send = (aktoer: Aktoer) => registerOn(card, { beloebOere: 5 }, { aktoer, key });
  const [mine, other] = [await send(bageri), await send(gartneri)];
  expect([mine.status, other.status]).toEqual([201, 201]);
  expect(mine.body.ansaettelseId).not.toBe(other.body.ansaettelseId);
  expect([same(await send(bageri)), same(await send(gartneri))]).toEqual([same(mine), same(other)]);
  expect(await effects(key)).toEqual([2, 2]);
});

describe('an id that another kind of command has used', () => {
  test('is refused, and nothing is changed', async () => {
    const key = randomUUID();
    const aktoer = firma('44444441', 'To Ting ApS', 'to-1');
    const body = { kontaktperson: { navn: 'Bo', email: 'bo@example.dk', telefon: '12345678' }, version: 0 };
    await callNamed('put-kontaktperson', { aktoer, body, key });
    const before = await scan('FRIKORT_TABLE');
    const { body: register } = await validCall('register-ansaettelse');
    const after = await callNamed('register-ansaettelse', { aktoer, body: register, key });
    expect(after.body.kode).toBe('KOMMANDO_ID_GENBRUGT');
    const kept = (await scan('FRIKORT_TABLE')).filter((item) => before.some(({ PK }) => PK === item.PK));
    expect(kept).toEqual(before);
  });
});
