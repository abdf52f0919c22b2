import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Kortene, manyCards, runKoersel, wholeYears, yearsOf } from '#test/kit/aarsskifte.ts';
import { type Gate, startGate } from '#test/kit/gate.ts';
import { enterSats } from '#test/kit/stored.ts';
import { createTables } from '#test/kit/tables.ts';
import { setClock } from '#test/kit/world.ts';

/** The turn's transactions have no token: what the client sends again by itself meets the years it made. */

const LOFT_2027 = 4_600_000;
let gate: Gate;
let kortene: Kortene;

/** With one part there is one write at a time, so each is lost the first time and answered the second. */
function loseEveryOther(): () => number {
  let sent = 0;
  gate.judge = (operation) => (operation === 'TransactWriteItems' && sent++ % 2 === 0 ? 'lose' : undefined);
  return () => Math.ceil(sent / 2);
}

beforeAll(async () => {
  setClock('2026-06-10T10:00:00Z');
  await createTables();
  gate = await startGate(String(process.env.AWS_ENDPOINT_URL_DYNAMODB));
  process.env.AWS_ENDPOINT_URL_DYNAMODB = gate.url;
  await enterSats(2027, 46_000);
  kortene = await manyCards(12, 2);
  setClock('2026-12-31T23:00:00Z');
});
afterAll(() => gate.stop());

test('answers lost after the commit: each year is made once and counted as made', async () => {
  const lost = loseEveryOther();
  const report = await runKoersel({ koerselId: randomUUID(), antalSegmenter: 1, kortPrSide: 3 });
  expect(report).toMatchObject({ oprettet: 12, fandtes: 0, inaktive: 2, fejlet: 0 });
  expect(lost()).toBeGreaterThanOrEqual(4);
  expect(await yearsOf(2027)).toEqual(wholeYears(kortene.aktive, LOFT_2027));
});

test('a run after it finds them all, also when half of its answers are lost', async () => {
  const lost = loseEveryOther();
  const report = await runKoersel({ koerselId: randomUUID(), antalSegmenter: 1, kortPrSide: 3 });
  expect(report).toMatchObject({ oprettet: 0, fandtes: 12, inaktive: 2, fejlet: 0 });
  expect(lost()).toBeGreaterThanOrEqual(4);
});
