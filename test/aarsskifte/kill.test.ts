import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BatchWriteCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { handler as begin, type KoerselInput } from '#functions/aarsskifte/begin-aarsskifte.ts';
import { handler as segment } from '#functions/aarsskifte/turn-segment.ts';
import { env } from '#shared/env.ts';
import { dynamo } from '#shared/store/client.ts';
import { connectEmulator, type Emulator } from '#test/faults/engine/emulator.ts';
import { type FaultProxy, startProxy } from '#test/faults/proxy/proxy.ts';
import { bundle } from '#test/faults/run/bundles.ts';
import { type Moment, type Mortals, startMortals } from '#test/faults/run/mortal.ts';
import { context, type Kortene, manyCards, runKoersel, wholeYears, yearsOf } from '#test/kit/aarsskifte.ts';
import { enterSats, scan } from '#test/kit/stored.ts';
import { createTables } from '#test/kit/tables.ts';
import { setClock } from '#test/kit/world.ts';

const NYTAAR = '2026-12-31T23:00:00.000Z';
const LOFT_2027 = 4_600_000;
const SEGMENTER = 2;
/** So few on a page that every segment has several. */
const KORT_PR_SIDE = 5;
const LAMBDA_MS = 600_000;
const AKTIVE = 27;
const INAKTIVE = 4;
/** A slow machine is no finding. */
const LIMIT_MS = 900_000;

let kortene: Kortene;
let emulator: Emulator;
let proxy: FaultProxy;
let mortals: Mortals;
let folder: string;
let fileOf: (name: string) => string;

beforeAll(async () => {
  setClock('2026-06-10T10:00:00Z');
  await createTables();
  await enterSats(2027, 46_000);
  kortene = await manyCards(AKTIVE, INAKTIVE);
  setClock(NYTAAR);
  emulator = connectEmulator(String(process.env.AWS_ENDPOINT_URL_DYNAMODB));
  proxy = await startProxy(emulator.send, (arrival) => mortals.take(arrival));
  const { NODE_OPTIONS: _, ...own } = process.env;
  mortals = startMortals({ ...own, AWS_ENDPOINT_URL_DYNAMODB: proxy.endpoint });
  folder = await mkdtemp(join(tmpdir(), 'aarsskifte-'));
  fileOf = await bundle(['begin-aarsskifte', 'turn-segment', 'finish-aarsskifte'], folder);
});

afterAll(async () => {
  mortals.stop();
  await proxy.stop();
  emulator.close();
  await rm(folder, { recursive: true });
});

type Step = 'begin-aarsskifte' | 'turn-segment' | 'finish-aarsskifte';

/** The steps of a run before the one that is killed have been done; that one is done in a process of its own. */
async function dieIn(step: Step, nr: number, input: KoerselInput, k: number, moment: Moment): Promise<number> {
  let event: object = input;
  if (step !== 'begin-aarsskifte') {
    const begun = await begin(input, context);
    const before = step === 'turn-segment' ? begun.segmenter.slice(0, nr) : begun.segmenter;
    for (const one of before) await segment(one, context);
    event = step === 'turn-segment' ? (begun.segmenter[nr] ?? {}) : { koerselId: begun.koerselId, aar: begun.aar };
  }
  const job = { file: fileOf(step), event, moment: Date.parse(NYTAAR), seed: k, budgetMs: LAMBDA_MS };
  return mortals.run(job, k, moment, async (arrival, silent) => {
    const served = await proxy.serve(arrival, undefined);
    if (!silent) served.deliver();
  });
}

/** Everything is as it was before any run. */
async function forget(): Promise<void> {
  const made = (await scan('FRIKORT_TABLE')).filter(
    ({ PK, SK }) => SK === 'AAR#2027' || String(PK).startsWith('AARSSKIFTE#'),
  );
  for (let i = 0; i < made.length; i += 25) {
    const deletes = made.slice(i, i + 25).map(({ PK, SK }) => ({ DeleteRequest: { Key: { PK, SK } } }));
    await dynamo.send(new BatchWriteCommand({ RequestItems: { [env('FRIKORT_TABLE')]: deletes } }));
  }
}

const newRun = (): KoerselInput => ({ koerselId: randomUUID(), antalSegmenter: SEGMENTER, kortPrSide: KORT_PR_SIDE });

const STEPS: readonly (readonly [Step, number])[] = [
  ['begin-aarsskifte', 0],
  ...Array.from({ length: SEGMENTER }, (_, nr) => ['turn-segment', nr] as const),
  ['finish-aarsskifte', 0],
];
const calls = new Map<string, number>();

test.each(STEPS)(
  '%s %d killed before and after each of its calls of the database, and run again twice: one year on each active card',
  async (step, nr) => {
    await forget();
    const made = await dieIn(step, nr, newRun(), 0, 'after');
    calls.set(`${step} ${nr}`, made);
    for (let k = 1; k <= made; k++) {
      for (const moment of ['before', 'after'] as const) {
        await forget();
        const input = newRun();
        await dieIn(step, nr, input, k, moment);
        const where = `${moment} call ${k}`;
        const again = await runKoersel(input);
        expect(again, where).toMatchObject({ oprettet: AKTIVE, fandtes: 0, inaktive: INAKTIVE, fejlet: 0 });
        const another = await runKoersel(newRun());
        expect(another, where).toMatchObject({ oprettet: 0, fandtes: AKTIVE, inaktive: INAKTIVE, fejlet: 0 });
        expect(await yearsOf(2027), where).toEqual(wholeYears(kortene.aktive, LOFT_2027));
      }
    }
  },
  LIMIT_MS,
);

test('that was a turn of thirty cards, three pages and thirty calls of the database', () => {
  // What the run is and how far it is, then four calls for every page: list, read, open, note.
  const pages = [...calls].filter(([step]) => step.startsWith('turn-segment')).map(([, made]) => (made - 2) / 4);
  expect(AKTIVE + INAKTIVE).toBeGreaterThanOrEqual(30);
  expect(pages.reduce((sum, page) => sum + Math.floor(page), 0)).toBeGreaterThanOrEqual(3);
  expect([...calls.values()].reduce((sum, made) => sum + made, 0)).toBeGreaterThanOrEqual(30);
});
