import { randomInt } from 'node:crypto';
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { env } from '#shared/env.ts';
import { dynamo } from '#shared/store/client.ts';
import { cprKey } from '#shared/store/keys.ts';
import { appendLog } from '#shared/store/log.ts';
import { type Cpr, parseCpr } from '#shared/values/cpr.ts';
import { tidspunkt } from '#shared/values/dato.ts';
import { encryptBorgerdata } from '#shared/vault/borgerdata.ts';
import { hashCpr, NOEGLEVERSION } from '#shared/vault/indeks.ts';
import { CITIZENS } from '#test/kit/people.ts';
import { countBy, writeResult } from '#test/kit/result.ts';
import { scan } from '#test/kit/stored.ts';
import { createTables } from '#test/kit/tables.ts';
import { issueTo, setClock } from '#test/kit/world.ts';
import { type Guess, type Loot, maker, numbersOf, type Task } from './attacker.ts';
import { atATime } from './guesser.ts';

/** The births that are tried: one year, or by command everybody who was a grown-up at the end of 2026. */
const FROM = Number(process.env.DUMP_FROM ?? 1960);
const TO = Number(process.env.DUMP_TO ?? 1960);
/** Of so many birthdays one, for the guesses that are dearer to try. */
const EVERY_DAY = Number(process.env.DUMP_EVERY_DAY ?? 12);
const CITIZEN_COUNT = 1000;

/** What could lie about beside the tables: names of keys and tables, addresses, and keys that people choose. */
const KEYS = [
  '',
  'frikort',
  'secret',
  ...['DATA_KEY', 'INDEX_KEY', 'FRIKORT_TABLE', 'SITE_ORIGIN'].map((name) => String(process.env[name])),
];

const prefix = (formaal: string) => `cpr|${formaal}|v${NOEGLEVERSION}|`;
const COLUMN: Guess = { name: 'a column of SHA-256', algorithm: 'sha256', before: '', hyphen: true };

/** What is tried on every birthday. */
const GUESSES: readonly Guess[] = [
  { name: 'SHA-256', algorithm: 'sha256', before: '', hyphen: false },
  ...['indeks', 'log'].map((formaal) => ({
    name: `SHA-256 with the product's prefix for ${formaal}`,
    algorithm: 'sha256' as const,
    before: prefix(formaal),
    hyphen: false,
  })),
];

/** What is tried on some birthdays, and on all by command. */
const MORE_GUESSES: readonly Guess[] = [
  ...(['sha1', 'md5'] as const).map((algorithm) => ({ name: algorithm, algorithm, before: '', hyphen: false })),
  ...KEYS.map((key) => ({
    name: `HMAC with the key '${key.replace(/-[0-9a-f]{8}$/, '-…')}'`,
    algorithm: 'sha256' as const,
    before: prefix('indeks'),
    hyphen: false,
    key,
  })),
];

const citizens: Cpr[] = [];
let dump: string[] = [];
let loot: Loot;
let moreLoot: Loot;
let started = 0;

beforeAll(async () => {
  vi.spyOn(console, 'log').mockImplementation(() => undefined);
  setClock('2026-06-10T10:00:00Z');
  await createTables();
  // Some cards through the real function, the rest as it stores them.
  for (const { cpr } of CITIZENS.filter(({ cpr: each }) => each.slice(4, 6) === '60')) {
    expect((await issueTo(cpr)).status).toBe(201);
    citizens.push(cpr);
  }
  const others = new Set<Cpr>();
  while (others.size < CITIZEN_COUNT - citizens.length) others.add(someone());
  for (const cpr of citizens) others.delete(cpr);
  await atATime(16, [...others], storeLikeTheProduct);
  citizens.push(...others);
  dump = tokensOf(await everything());
  started = performance.now();
  const control = citizens.map(maker(COLUMN));
  loot = await attackWith({
    from: FROM,
    to: TO,
    everyDay: 1,
    guesses: [...GUESSES, COLUMN],
    hashes: [...dump, ...control],
  });
  moreLoot = await attackWith({ from: FROM, to: TO, everyDay: EVERY_DAY, guesses: MORE_GUESSES, hashes: dump });
}, 7_200_000);

afterAll(() => {
  writeResult('dump-attack', {
    births: [FROM, TO],
    citizens: citizens.length,
    hashesInDump: dump.length,
    candidates: loot.tried,
    hashed: loot.hashed + moreLoot.hashed,
    seconds: Math.round((performance.now() - started) / 1000),
    found: countBy([...loot.found, ...moreLoot.found], ({ guess }) => guess),
  });
});

/** A made-up citizen of the year that is always tried. */
function someone(): Cpr {
  const day = String(randomInt(1, 29)).padStart(2, '0') + String(randomInt(2, 13)).padStart(2, '0');
  const parsed = parseCpr(`${day}60${randomInt(0, 4)}${String(randomInt(0, 1000)).padStart(3, '0')}`);
  return parsed.ok ? parsed.cpr : someone();
}

async function storeLikeTheProduct(cpr: Cpr): Promise<void> {
  const [mac, borgerReference, identitet] = await Promise.all([
    hashCpr(cpr, 'indeks'),
    hashCpr(cpr, 'log'),
    encryptBorgerdata('identitet', crypto.randomUUID(), {
      cpr,
      navn: 'Nogen',
      foedselsdato: '1960-01-02' as never,
      beskyttet: false,
    }),
  ]);
  const Item = { ...cprKey(mac), frikortnummer: '10000', noegleversion: NOEGLEVERSION, identitet };
  await dynamo.send(new PutCommand({ TableName: env('FRIKORT_TABLE'), Item }));
  const now = tidspunkt(Date.now());
  const aktoer = { rolle: 'sagsbehandler' as const, organisation: 'KOMMUNE#0751', brugerId: 'sb-1' };
  const grundlag = { operation: 'search-borger' as const, aktoer, now, anmodningId: crypto.randomUUID() };
  await appendLog(grundlag, { borgerReference, udfald: 'vist' });
}

async function everything(): Promise<unknown[]> {
  const tables = ['FRIKORT_TABLE', 'REVISIONSLOG_TABLE', 'SESSION_TABLE'] as const;
  return (await Promise.all(tables.map(scan))).flat();
}

/** Everything in a dump that has the length of a hash, as bytes. */
function tokensOf(items: readonly unknown[]): string[] {
  const texts = JSON.stringify(items).match(/[A-Za-z0-9+/_-]{22,}={0,2}/g) ?? [];
  const bytes = texts.flatMap((text) => [
    Buffer.from(text, 'base64url'),
    ...(/^[0-9a-f]+$/i.test(text) ? [Buffer.from(text, 'hex')] : []),
  ]);
  return [
    ...new Set(bytes.filter(({ length }) => [16, 20, 32, 64].includes(length)).map((each) => each.toString('latin1'))),
  ];
}

/** Shares the years out among the processors. */
async function attackWith(whole: Task): Promise<Loot> {
  const years = Array.from({ length: whole.to - whole.from + 1 }, (_, i) => whole.from + i);
  const loots: Loot[] = [];
  await atATime(availableParallelism(), years, async (year) => {
    const task: Task = { ...whole, from: year, to: year };
    const { promise, resolve, reject } = Promise.withResolvers<Loot>();
    const worker = new Worker(new URL('./attacker.ts', import.meta.url), { workerData: task, execArgv: [] });
    worker.once('message', resolve).once('error', reject);
    loots.push(await promise);
    await worker.terminate();
  });
  const sum = (of: (each: Loot) => number) => loots.reduce((total, each) => total + of(each), 0);
  return {
    tried: sum(({ tried }) => tried),
    hashed: sum(({ hashed }) => hashed),
    found: loots.flatMap(({ found }) => found),
  };
}

describe(`a dump of all tables, and every number of ${FROM}-${TO}`, () => {
  test('gives no CPR number back, hashed without a key or with one that lay about', () => {
    const found = [...loot.found, ...moreLoot.found].filter(({ guess }) => guess !== COLUMN.name);
    expect(found).toEqual([]);
    expect(loot.tried).toBeGreaterThanOrEqual(2_000_000 * (TO - FROM + 1) * 0.4);
  });

  test('would give every one back from a column of SHA-256', () => {
    const found = loot.found.filter(({ guess }) => guess === COLUMN.name).map(({ cpr }) => cpr);
    expect(new Set(found)).toEqual(new Set(citizens));
  });

  test('was searched: the hashes of every citizen were among what was tried against', async () => {
    const inDump = new Set(dump);
    for (const cpr of citizens.slice(0, 100)) {
      for (const formaal of ['indeks', 'log'] as const) {
        expect(inDump.has(Buffer.from(await hashCpr(cpr, formaal), 'base64url').toString('latin1'))).toBe(true);
      }
    }
  });

  test('holds two hashes of one citizen that do not belong together', async () => {
    const hashes = await Promise.all(
      citizens.slice(0, 200).flatMap((cpr) => [hashCpr(cpr, 'indeks'), hashCpr(cpr, 'log')]),
    );
    expect(new Set(hashes).size).toBe(new Set(citizens.slice(0, 200)).size * 2);
  });
});

test('every way of guessing works, where it is the right one', () => {
  const { value: cpr } = numbersOf(1971, 1971).next();
  for (const guess of [...GUESSES, ...MORE_GUESSES])
    expect(maker(guess)(String(cpr))).not.toBe(maker(guess)('0101711000'));
  // The test vector of RFC 4231, case 2.
  const hmac = maker({ name: '', algorithm: 'sha256', before: 'what do ya want for ', hyphen: false, key: 'Jefe' });
  expect(Buffer.from(hmac('nothing?'), 'latin1').toString('hex')).toBe(
    '5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843',
  );
});
