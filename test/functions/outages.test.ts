import { randomUUID } from 'node:crypto';
import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Kms, startKms } from '#infra/local/kms.ts';
import { CATALOGUE } from '#shared/contract/catalogue.ts';
import { env } from '#shared/env.ts';
import { dynamo } from '#shared/store/client.ts';
import { type Gate, holdNext, startGate, type Verdict } from '#test/kit/gate.ts';
import { callNamed } from '#test/kit/handlers.ts';
import { scan, stored } from '#test/kit/stored.ts';
import { createTables } from '#test/kit/tables.ts';
import { validCall } from '#test/kit/valid-call.ts';
import { deactivateCard, freshCard, issueTo, newCitizen, registerOn, setClock, showCard } from '#test/kit/world.ts';

const LOFT = 4_469_100;
const CONFLICT: Verdict = {
  status: 400,
  error: 'TransactionCanceledException',
  reasons: ['TransactionConflict', undefined, undefined, undefined, undefined],
};
const THROTTLED: Verdict = { status: 400, error: 'ThrottlingException' };
const DENIED: Verdict = { status: 400, error: 'AccessDeniedException' };

let gate: Gate;
let kms: Kms;

/** The first so many writes meet that fate; those after go through. */
function firstWrites(count: number, verdict: Verdict): void {
  let left = count;
  gate.judge = (operation) => (operation === 'TransactWriteItems' && left-- > 0 ? verdict : undefined);
}

const rest = async (card: string) => (await stored(card)).aar[0]?.restbeloebOere;

beforeAll(async () => {
  await createTables();
  gate = await startGate(String(process.env.AWS_ENDPOINT_URL_DYNAMODB));
  kms = await startKms();
  process.env.AWS_ENDPOINT_URL_DYNAMODB = gate.url;
  process.env.AWS_ENDPOINT_URL_KMS = kms.endpoint;
});
beforeEach(() => {
  setClock('2026-06-10T10:00:00Z');
  gate.judge = () => undefined;
  kms.fail(undefined);
});
afterAll(() => Promise.all([gate.stop(), kms.stop()]));

describe('a command in the way of others', () => {
  test('is tried again, and never answered as no room', async () => {
    const card = await freshCard();
    firstWrites(3, CONFLICT);
    expect((await registerOn(card, { beloebOere: LOFT })).status).toBe(201);
    expect(await rest(card)).toBe(0);
  });

  test('for as long as there is time is told to come again: nothing is stored, and its id is free', async () => {
    const card = await freshCard();
    const key = randomUUID();
    firstWrites(1000, CONFLICT);
    const busy = await registerOn(card, { beloebOere: 5 }, { key, remainingMs: 1800 });
    expect(busy).toMatchObject({ body: { kode: 'OPTAGET', status: 503, reference: expect.any(String) } });
    gate.judge = () => undefined;
    expect(await rest(card)).toBe(LOFT);
    expect((await registerOn(card, { beloebOere: 5 }, { key })).status).toBe(201);
    expect(await rest(card)).toBe(LOFT - 5);
  });

  test('of a throttled database is stored when there is room again', async () => {
    const card = await freshCard();
    firstWrites(2, THROTTLED);
    expect((await registerOn(card, { beloebOere: 5 })).status).toBe(201);
    expect(await rest(card)).toBe(LOFT - 5);
  });
});

describe('a command whose answer is lost', () => {
  test('once has one effect and gets its answer', async () => {
    const card = await freshCard();
    firstWrites(1, 'lose');
    expect((await registerOn(card, { beloebOere: 5 })).status).toBe(201);
    expect(await rest(card)).toBe(LOFT - 5);
    expect((await stored(card)).ansaettelser).toHaveLength(1);
  });

  test.each([
    ['every time, though it was carried out', 'lose', LOFT - 5],
    ['because it never arrived', 'drop', LOFT],
  ] as const)('%s is told to be uncertain; sent again with its id it has one effect', async (_, verdict, between) => {
    const card = await freshCard();
    const key = randomUUID();
    firstWrites(3, verdict);
    const uncertain = await registerOn(card, { beloebOere: 5 }, { key });
    expect(uncertain).toMatchObject({ status: 503, body: { kode: 'UAFKLARET', reference: expect.any(String) } });
    expect(await rest(card)).toBe(between);
    const again = await registerOn(card, { beloebOere: 5 }, { key });
    expect(again).toMatchObject({ status: 201, body: { beloebOere: 5, version: 1 } });
    expect(await rest(card)).toBe(LOFT - 5);
    expect((await stored(card)).ansaettelser).toHaveLength(1);
  });

  test('because the time ran out is told to be uncertain; sent again it gets the first answer', async () => {
    const card = await freshCard();
    const key = randomUUID();
    const { reached, release } = holdNext(gate, 'TransactWriteItems');
    const waiting = registerOn(card, { beloebOere: 5 }, { key, remainingMs: 900 });
    await reached;
    expect(await waiting).toMatchObject({ status: 503, body: { kode: 'UAFKLARET' } });
    release();
    expect((await registerOn(card, { beloebOere: 5 }, { key })).status).toBe(201);
    expect(await rest(card)).toBe(LOFT - 5);
  });
});

test('a command that could not read is told to come again: it has stored nothing', async () => {
  const card = await freshCard();
  gate.judge = (operation) => (operation === 'GetItem' ? 'drop' : undefined);
  expect((await deactivateCard(card)).body.kode).toBe('OPTAGET');
});

describe('a look-up', () => {
  test('that runs out of time is told to come again', async () => {
    const card = await freshCard();
    const { reached, release } = holdNext(gate, 'Query');
    const waiting = showCard(card, { remainingMs: 900 });
    await reached;
    expect(await waiting).toMatchObject({ status: 503, body: { kode: 'OPTAGET' } });
    release();
  });

  test('whose reads get no answer is told to come again', async () => {
    const card = await freshCard();
    gate.judge = () => 'drop';
    expect((await showCard(card)).body.kode).toBe('OPTAGET');
  });

  test('is answered though its first read got no answer', async () => {
    const card = await freshCard();
    let left = 1;
    gate.judge = (operation) => (operation === 'Query' && left-- > 0 ? 'drop' : undefined);
    expect((await showCard(card)).status).toBe(200);
  });
});

describe('every operation', () => {
  const names = CATALOGUE.map(({ name }) => name);

  test('is told to come again while the database is throttled, and stores nothing', async () => {
    const calls = [];
    for (const name of names) calls.push({ name, options: { ...(await validCall(name)), remainingMs: 4000 } });
    const before = await scan('FRIKORT_TABLE');
    gate.judge = () => THROTTLED;
    const answers = await Promise.all(calls.map(({ name, options }) => callNamed(name, options)));
    gate.judge = () => undefined;
    const touching = answers.filter(({ status }) => status !== 200);
    expect(touching.filter(({ body }) => body.kode !== 'OPTAGET' && body.kode !== 'UAFKLARET')).toEqual([]);
    expect(touching.length).toBeGreaterThan(10);
    expect(await scan('FRIKORT_TABLE')).toEqual(before);
  });

  test('tells of a fault nobody foresaw its code and a reference, and nothing else', async () => {
    const calls = [];
    for (const name of names) calls.push({ name, options: await validCall(name) });
    gate.judge = () => DENIED;
    const answers = await Promise.all(calls.map(({ name, options }) => callNamed(name, options)));
    const faults = answers.filter(({ status }) => status === 500);
    expect(faults.length).toBeGreaterThan(10);
    expect(answers.filter(({ status }) => status !== 500 && status !== 200)).toEqual([]);
    for (const { body, raw } of faults) {
      expect(Object.keys(body).sort()).toEqual(['detail', 'kode', 'reference', 'status', 'title', 'type']);
      expect(body).toMatchObject({ kode: 'INTERN_FEJL', reference: expect.stringMatching(/^[0-9a-f-]{36}$/) });
      expect(raw).not.toMatch(/AccessDenied|dynamo|Exception|\.ts|node_modules/i);
    }
  });
});

describe('the keys', () => {
  test('out of reach: nothing is issued and nothing is shown, and both can be tried again', async () => {
    const card = await freshCard();
    const { cpr } = newCitizen();
    kms.fail('down');
    expect((await showCard(card)).body.kode).toBe('OPTAGET');
    expect((await issueTo(cpr)).body.kode).toBe('OPTAGET');
    kms.fail(undefined);
    expect((await showCard(card)).status).toBe(200);
    expect((await issueTo(cpr)).status).toBe(201);
  });

  test('refused: a bare fault', async () => {
    const card = await freshCard();
    kms.fail('denied');
    expect(await showCard(card)).toMatchObject({ status: 500, body: { kode: 'INTERN_FEJL' } });
  });
});

test('what is stored and does not fit its schema reaches no rule and no one', async () => {
  const card = await freshCard();
  const wrong = { PK: `FRIKORT#${card}`, SK: 'AAR#2025', aar: 2025, loftOere: 100, restbeloebOere: -1 };
  await dynamo.send(new PutCommand({ TableName: env('FRIKORT_TABLE'), Item: wrong }));
  const answer = await showCard(card);
  expect(answer).toMatchObject({ status: 500, body: { kode: 'INTERN_FEJL' } });
  expect(answer.raw).not.toMatch(/restbeloeb|2025|-1\b/);
});
