import { randomUUID } from 'node:crypto';
import type { ScanCommandOutput } from '@aws-sdk/lib-dynamodb';
import { afterEach, beforeAll, expect, test } from 'vitest';
import { dynamo } from '#shared/store/client.ts';
import { INDEXES } from '#shared/store/keys.ts';
import { manyCards, runKoersel, wholeYears, yearsOf } from '#test/kit/aarsskifte.ts';
import { enterSats, scan } from '#test/kit/stored.ts';
import { createTables, freshTables } from '#test/kit/tables.ts';
import { deactivateCard, freshCard, reactivateCard, setClock } from '#test/kit/world.ts';

/** The emulator's indexes know everything at once; DynamoDB's may be behind. Here one stands still while cards are switched. */

const LOFT_2027 = 4_600_000;
const turn = () => runKoersel({ koerselId: randomUUID(), antalSegmenter: 2, kortPrSide: 3 });

beforeAll(createTables);
afterEach(() => dynamo.middlewareStack.remove('indexBehind'));

/** From now on the index shows each card's status as it is at this moment. */
async function stopIndex(): Promise<void> {
  const { sk } = INDEXES.kommune;
  const then = new Map((await scan('FRIKORT_TABLE')).map((item) => [`${item.PK} ${item.SK}`, item[sk]]));
  dynamo.middlewareStack.add(
    (next, { commandName }) =>
      async (args) => {
        const answer = await next(args);
        if (commandName !== 'ScanCommand') return answer;
        for (const item of (answer.output as ScanCommandOutput).Items ?? []) {
          item[sk] = then.get(`${item.PK} KORT`);
        }
        return answer;
      },
    { step: 'initialize', name: 'indexBehind', priority: 'high' },
  );
}

async function world() {
  await freshTables();
  setClock('2026-06-10T10:00:00Z');
  await enterSats(2027, 46_000);
  return manyCards(7, 3);
}

test('what was switched minutes before New Year is what it is and not what the index still says', async () => {
  const { aktive, inaktive } = await world();
  await stopIndex();
  setClock('2026-12-31T22:58:00Z');
  const [off = '', ...stillOn] = aktive;
  const [on = '', ...stillOff] = inaktive;
  expect((await deactivateCard(off)).status).toBe(200);
  expect((await reactivateCard(on)).status).toBe(200);
  setClock('2026-12-31T23:00:00Z');
  expect(await turn()).toMatchObject({ oprettet: 7, inaktive: stillOff.length + 1, fejlet: 0 });
  expect(await yearsOf(2027)).toEqual(wholeYears([...stillOn, on], LOFT_2027));
});

test.each(['2026-12-31T23:00:00Z', '2027-01-01T20:00:00Z'])(
  'and so it is for a day of Danish time before %s',
  async (moment) => {
    const { aktive, inaktive } = await world();
    await stopIndex();
    setClock('2026-12-30T23:00:00Z');
    expect((await deactivateCard(aktive[0] ?? '')).status).toBe(200);
    setClock(moment);
    expect(await turn()).toMatchObject({ oprettet: 6, inaktive: inaktive.length + 1, fejlet: 0 });
  },
);

test('a refused switch is noted nowhere', async () => {
  await freshTables();
  setClock('2026-06-10T10:00:00Z');
  const card = await freshCard();
  expect((await reactivateCard(card)).status).toBe(409);
  expect(await scan('SESSION_TABLE')).toEqual([]);
});
