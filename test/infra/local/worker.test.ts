import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { newClock } from '#infra/local/clock.ts';
import type { FunctionSpec } from '#infra/local/worker.ts';
import { createPool, type FunctionPool, type PoolOptions } from '#infra/local/worker-pool.ts';

let dir = '';
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'worker-'));
});
afterAll(() => rm(dir, { recursive: true }));

let files = 0;

type Start = Partial<FunctionSpec> & Partial<PoolOptions>;

/** A pool of a function with that code. */
async function poolOf(code: string, start: Start = {}): Promise<FunctionPool & { lines: string[] }> {
  const file = join(dir, `${files++}.mjs`);
  await writeFile(file, code);
  const lines: string[] = [];
  const { max, idleMs, ...spec } = start;
  const pool = createPool(
    { name: 'proeve', file, handler: 'handler', timeoutMs: 5000, memoryMb: 128, environment: {}, ...spec },
    { clock: newClock(), max, idleMs, onLine: (line) => lines.push(line) },
  );
  onTestFinished(() => pool.stop());
  return { ...pool, lines };
}

const ECHO = 'export const handler = async (event) => event;';
/** Says which environment it is and how many events it has had; stays for as long as it is asked to. */
const COUNT = `let n = 0; const id = Math.random();
  export const handler = async ({ ms }) => { const mine = ++n; await new Promise((r) => setTimeout(r, ms ?? 0)); return { id, mine, last: n }; };`;

async function answerOf(pool: FunctionPool, event: object): Promise<Record<string, unknown>> {
  const outcome = await pool.invoke(event);
  if (outcome.kind !== 'result') throw new Error(`${outcome.kind}: ${outcome.reason}`);
  return outcome.value as Record<string, unknown>;
}

describe('a function', () => {
  test('has exactly the environment that it is given', async () => {
    const environment = { FRIKORT_TABLE: 'Frikort', AWS_REGION: 'eu-north-1' };
    const pool = await poolOf('export const handler = async () => ({ ...process.env });', { environment });
    expect(await answerOf(pool, {})).toEqual(environment);
  });

  test('gets and gives JSON, as across a network', async () => {
    const pool = await poolOf('export const handler = async (e) => ({ d: new Date(0), u: undefined, e });');
    const event = { text: 'æøå', missing: undefined, list: [1, null] };
    expect(await answerOf(pool, event)).toEqual({ d: '1970-01-01T00:00:00.000Z', e: { text: 'æøå', list: [1, null] } });
  });

  test('that returns nothing gives null', async () => {
    const pool = await poolOf('export const handler = async () => {};');
    expect(await pool.invoke({})).toEqual({ kind: 'result', value: null });
  });

  test('knows its name, its memory, its event and how long it has left', async () => {
    const code = `export const handler = async (_, c) => ({ name: c.functionName, memory: c.memoryLimitInMB, id: c.awsRequestId, left: c.getRemainingTimeInMillis() });`;
    const first = await answerOf(await poolOf(code, { timeoutMs: 3000 }), {});
    expect(first).toMatchObject({ name: 'proeve', memory: '128', id: expect.stringMatching(/^[0-9a-f-]{36}$/) });
    expect(first.left).toBeGreaterThan(2900);
    expect(first.left).toBeLessThanOrEqual(3000);
  });

  test('has its lines handed on one by one', async () => {
    const pool = await poolOf(`export const handler = async () => { console.log('en'); console.error('to'); };`);
    await pool.invoke({});
    await expect.poll(() => [...pool.lines].sort()).toEqual(['en', 'to']);
  });
});

describe('an environment', () => {
  test('handles one event at a time, and is used again', async () => {
    const pool = await poolOf(COUNT, { max: 1 });
    const answers = await Promise.all([{ ms: 30 }, {}, { ms: 10 }].map((event) => answerOf(pool, event)));
    expect(new Set(answers.map(({ id }) => id)).size).toBe(1);
    expect(answers.map(({ mine, last }) => [mine, last])).toEqual([
      [1, 1],
      [2, 2],
      [3, 3],
    ]);
  });

  test('is waited for where there are no more of them, and the event says when it begins', async () => {
    const pool = await poolOf(COUNT, { max: 1 });
    const began: number[] = [];
    await Promise.all([0, 1, 2].map((n) => pool.invoke({ ms: 20 }, () => began.push(n))));
    expect(began).toEqual([0, 1, 2]);
    const waiting = pool.invoke({ ms: 50 });
    const last = pool.invoke({}, () => began.push(3));
    await sleep(10);
    expect(began).not.toContain(3);
    await Promise.all([waiting, last]);
    expect(began).toContain(3);
  });

  test('is joined by more when events come at once, up to the limit', async () => {
    const pool = await poolOf(COUNT, { max: 2 });
    const answers = await Promise.all(Array.from({ length: 6 }, () => answerOf(pool, { ms: 50 })));
    expect(new Set(answers.map(({ id }) => id)).size).toBe(2);
    expect(answers.every(({ mine, last }) => mine === last)).toBe(true);
  });

  test('is ended when it has had nothing to do for a while', async () => {
    const pool = await poolOf(COUNT, { idleMs: 20 });
    const before = await answerOf(pool, {});
    await sleep(200);
    expect((await answerOf(pool, {})).id).not.toBe(before.id);
  });

  test('lives on when its function throws', async () => {
    const pool = await poolOf(
      `let n = 0; export const handler = async () => { if (++n === 1) throw new TypeError('nej'); return { n }; };`,
      { max: 1 },
    );
    expect(await pool.invoke({})).toMatchObject({ kind: 'error', reason: expect.stringContaining('TypeError: nej') });
    expect(await answerOf(pool, {})).toEqual({ n: 2 });
    expect(pool.lines.join()).toContain('TypeError: nej');
  });
});

describe('an environment is not used again', () => {
  test('after the timeout, which ends it where it is', async () => {
    const pool = await poolOf(
      'export const handler = async ({ hang }) => { if (hang) for (;;); return { alive: true }; };',
      { max: 1, timeoutMs: 300 },
    );
    const begun = performance.now();
    const outcome = await pool.invoke({ hang: true });
    expect(outcome).toEqual({ kind: 'timeout', reason: 'Task timed out after 0.30 seconds' });
    expect(performance.now() - begun).toBeLessThan(3000);
    expect(await answerOf(pool, {})).toEqual({ alive: true });
    expect(pool.lines.join()).toContain('Task timed out');
  });

  test.each([
    ['it ends its process', 'process.exit(3)', 'code 3'],
    ['an error is left alone', 'setTimeout(() => { throw new Error("tabt"); }); await new Promise(() => {})', 'tabt'],
  ])('after a crash: %s', async (_, code, reason) => {
    const pool = await poolOf(
      `export const handler = async ({ crash }) => { if (crash) { ${code}; } return { alive: true }; };`,
      { max: 1 },
    );
    const outcome = await pool.invoke({ crash: true });
    expect(outcome).toMatchObject({ kind: 'crash', reason: expect.stringContaining(reason) });
    expect(await answerOf(pool, {})).toEqual({ alive: true });
  });

  test('after it has used more memory than it has', async () => {
    const pool = await poolOf(
      'export const handler = async ({ much }) => { const all = []; while (much) all.push(new Array(1e5).fill({})); return {}; };',
      { max: 1, memoryMb: 32, timeoutMs: 20_000 },
    );
    expect(await pool.invoke({ much: true })).toMatchObject({ kind: 'crash' });
    expect(await answerOf(pool, {})).toEqual({});
  });
});

test.each([
  ['code that cannot be loaded', 'throw new Error("kan ikke indlæses");', 'kan ikke indlæses'],
  ['code without a handler', 'export const other = 1;', 'has no function named handler'],
])('%s fails the event and says why', async (_, code, reason) => {
  const pool = await poolOf(code);
  expect(await pool.invoke({})).toMatchObject({ kind: 'crash', reason: expect.stringContaining(reason) });
});

test('a pool that stops ends what is under way and what waits', async () => {
  const pool = await poolOf(ECHO.replace('event;', 'new Promise(() => {});'), { max: 1 });
  const waiting = [pool.invoke({}), pool.invoke({})];
  await sleep(50);
  await pool.stop();
  expect((await Promise.all(waiting)).map(({ kind }) => kind)).toEqual(['crash', 'crash']);
  expect(await pool.invoke({})).toMatchObject({ kind: 'crash' });
});
