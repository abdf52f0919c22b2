import { BatchWriteCommand, DeleteCommand } from '@aws-sdk/lib-dynamodb';
import { beforeAll, describe, expect, test } from 'vitest';
import { env } from '#shared/env.ts';
import { dynamo } from '#shared/store/client.ts';
import { kortKey } from '#shared/store/keys.ts';
import { NUMMER_COUNT, nummerAt } from '#shared/values/frikortnummer.ts';
import { readLog } from '#test/kit/stored.ts';
import { createTables } from '#test/kit/tables.ts';
import { freshCard, issueTo, newCitizen, registerOn, setClock, showCard } from '#test/kit/world.ts';

/** A number that is left free while all the others are taken. */
const LAST = nummerAt(4711);

beforeAll(async () => {
  setClock('2026-06-10T10:00:00Z');
  await createTables();
});

describe('numbers given out', () => {
  test('to twenty cards at once are twenty, of five digits and in no sequence', async () => {
    const numre = await Promise.all(Array.from({ length: 20 }, () => freshCard()));
    expect(new Set(numre).size).toBe(20);
    expect(numre.filter((nummer) => !/^[1-9][0-9]{4}$/.test(nummer))).toEqual([]);
    const steps = numre.slice(1).map((nummer, i) => Number(nummer) - Number(numre[i]));
    expect(new Set(steps).size).toBeGreaterThan(10);
  });

  test('stay with the citizen through deactivation and new years (R032)', async () => {
    const frikortnummer = await freshCard();
    setClock('2027-02-01T10:00:00Z');
    const page = await showCard(frikortnummer);
    setClock('2026-06-10T10:00:00Z');
    expect(page.body.frikortnummer).toBe(frikortnummer);
  });
});

describe('when nearly all 90.000 numbers are taken', () => {
  beforeAll(async () => {
    await takeAll();
    await dynamo.send(new DeleteCommand({ TableName: env('FRIKORT_TABLE'), Key: kortKey(LAST) }));
  }, 120_000);

  test('the one that is left is found, and the card works', async () => {
    const issued = await issueTo(newCitizen().cpr, {}, { remainingMs: 60_000 });
    expect(issued).toMatchObject({ status: 201, body: { frikortnummer: LAST } });
    expect((await registerOn(LAST)).status).toBe(201);
  });

  test('the next card is refused, and the citizen stands in the log without a number', async () => {
    const refused = await issueTo(newCitizen().cpr, {}, { remainingMs: 60_000 });
    expect(refused).toMatchObject({ status: 503, body: { kode: 'INGEN_NUMRE' } });
    const entries = (await readLog()).filter(({ kode }) => kode === 'INGEN_NUMRE');
    expect(entries).toMatchObject([{ udfald: 'afvist', borgerReference: expect.stringMatching(/^[\w-]{43}$/) }]);
    expect(entries[0]).not.toHaveProperty('frikortnummer');
  });
});

/** Every number that is not taken yet is, by a card of which only the number is there. */
async function takeAll(): Promise<void> {
  const table = env('FRIKORT_TABLE');
  const places = Array.from({ length: NUMMER_COUNT / 25 }, (_, i) => i * 25);
  const write = async () => {
    for (let place = places.pop(); place !== undefined; place = places.pop()) {
      const first = place;
      const requests = Array.from({ length: 25 }, (_, i) => {
        const frikortnummer = nummerAt(first + i);
        return { PutRequest: { Item: { ...kortKey(frikortnummer), frikortnummer } } };
      });
      await dynamo.send(new BatchWriteCommand({ RequestItems: { [table]: requests } }));
    }
  };
  // Few at a time: the other tests use the same database meanwhile.
  await Promise.all(Array.from({ length: 3 }, write));
}
