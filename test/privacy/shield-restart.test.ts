import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { type Database, startDatabase } from '#infra/local/database.ts';
import { freePort } from '#infra/local/loopback.ts';
import { createTables } from '#test/kit/tables.ts';
import { setClock } from '#test/kit/world.ts';
import { ask, employees, isTold } from './guesser.ts';

const FREE = Array.from({ length: 100 }, (_, i) => String(95_000 + i));
const company = employees(5);
let folder: string;
let port: number;
let database: Database;

beforeAll(async () => {
  vi.spyOn(console, 'log').mockImplementation(() => undefined);
  folder = await mkdtemp(join(tmpdir(), 'skjold-'));
  port = await freePort();
  database = await startDatabase({ dbPath: folder, port });
  // A database of its own, which can be ended without hurting the other tests.
  process.env.AWS_ENDPOINT_URL_DYNAMODB = database.endpoint;
  setClock('2026-06-10T10:00:00Z');
  await createTables();
});

afterAll(async () => {
  await database.stop();
  await rm(folder, { recursive: true });
});

async function tellAll(numbers: readonly string[]): Promise<string[]> {
  const told: string[] = [];
  for (const [i, number] of numbers.entries()) {
    if (isTold(await ask('lookup-frikort', company[i % 5], number))) told.push(number);
  }
  return told;
}

test('a database that is killed in the middle of a run of guesses comes back with every number counted', async () => {
  const first = await tellAll(FREE.slice(0, 7));
  expect(first).toHaveLength(7);
  await database.kill();
  database = await startDatabase({ dbPath: folder, port });
  const second = await tellAll(FREE.slice(7, 40));
  expect([...first, ...second]).toHaveLength(10);
  await database.kill();
  database = await startDatabase({ dbPath: folder, port });
  expect(await tellAll(FREE.slice(40))).toEqual([]);
  expect(await tellAll(first)).toEqual(first);
});
