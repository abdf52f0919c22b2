import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { networkInterfaces, tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  CreateTableCommand,
  DynamoDBClient,
  GetItemCommand,
  ListTablesCommand,
  PutItemCommand,
} from '@aws-sdk/client-dynamodb';
import { describe, expect, test, vi } from 'vitest';
import type { Database } from '#infra/local/database.ts';
import { startDatabase } from '#infra/local/database.ts';

const key = { PK: { S: 'FRIKORT#10000' } };

function clientOf({ endpoint }: Database): DynamoDBClient {
  return new DynamoDBClient({
    endpoint,
    region: 'eu-central-1',
    credentials: { accessKeyId: 'lokal', secretAccessKey: 'lokal' },
  });
}

async function writeOne(database: Database): Promise<void> {
  const client = clientOf(database);
  await client.send(
    new CreateTableCommand({
      TableName: 'Frikort',
      BillingMode: 'PAY_PER_REQUEST',
      KeySchema: [{ AttributeName: 'PK', KeyType: 'HASH' }],
      AttributeDefinitions: [{ AttributeName: 'PK', AttributeType: 'S' }],
    }),
  );
  await client.send(new PutItemCommand({ TableName: 'Frikort', Item: key }));
}

async function readOne(database: Database): Promise<unknown> {
  return (await clientOf(database).send(new GetItemCommand({ TableName: 'Frikort', Key: key }))).Item;
}

async function answers(endpoint: string): Promise<boolean> {
  return fetch(endpoint).then(
    () => true,
    () => false,
  );
}

describe('in memory', () => {
  test('it takes writes as soon as it has started, on a port of its own', async () => {
    const [first, second] = await Promise.all([startDatabase(), startDatabase()]);
    expect(first.endpoint).not.toBe(second.endpoint);
    await writeOne(first);
    expect(await readOne(first)).toEqual(key);
    expect((await clientOf(second).send(new ListTablesCommand())).TableNames).toEqual([]);
    await Promise.all([first.stop(), second.stop()]);
  });

  test('nobody answers after stop, and stopping twice is one stop', async () => {
    const database = await startDatabase();
    await database.stop();
    await database.stop();
    await database.kill();
    expect(await answers(database.endpoint)).toBe(false);
  });

  test.skipIf(process.platform !== 'linux')('it answers on loopback only', async () => {
    const database = await startDatabase();
    const port = new URL(database.endpoint).port;
    const others = Object.values(networkInterfaces())
      .flatMap((addresses) => addresses ?? [])
      .filter(({ internal, family }) => !internal && family === 'IPv4');
    for (const { address } of others) expect(await answers(`http://${address}:${port}`)).toBe(false);
    await database.stop();
  });

  test('a taken port is told in Danish', async () => {
    const database = await startDatabase();
    const port = Number(new URL(database.endpoint).port);
    await expect(startDatabase({ port })).rejects.toThrow(`Port ${port} på 127.0.0.1 er optaget`);
    await database.stop();
  });
});

describe('in a folder', () => {
  test.each(['stop', 'kill'] as const)('what was written is there after %s and a new start', async (ending) => {
    const folder = await mkdtemp(join(tmpdir(), 'database-'));
    const dbPath = join(folder, 'laves', 'her');
    const before = await startDatabase({ dbPath });
    await writeOne(before);
    await before[ending]();
    const after = await startDatabase({ dbPath, port: Number(new URL(before.endpoint).port) });
    expect(after.endpoint).toBe(before.endpoint);
    expect(await readOne(after)).toEqual(key);
    await after.stop();
    await rm(folder, { recursive: true });
  });
});

test.each(['SIGKILL', 'SIGTERM', 'SIGINT'] as const)('it ends when its parent is ended by %s', async (signal) => {
  const module = new URL('../../../infra/local/database.ts', import.meta.url);
  const script = `import { startDatabase } from '${module}'; console.log((await startDatabase()).endpoint);`;
  const parent = spawn(process.execPath, ['--input-type=module', '-e', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [printed] = await once(parent.stdout, 'data');
  const endpoint = String(printed).trim();
  expect(await answers(endpoint)).toBe(true);
  parent.kill(signal);
  await once(parent, 'exit');
  await expect.poll(() => answers(endpoint), { timeout: 3000 }).toBe(false);
});

test('a machine without Java is told in Danish what is missing', async () => {
  vi.stubEnv('PATH', tmpdir());
  await expect(startDatabase({ engine: 'dynamodb-local' })).rejects.toThrow('Java 17 eller nyere');
  vi.unstubAllEnvs();
});

describe.runIf(javaVersion() >= 17)('with DynamoDB Local', { timeout: 60_000 }, () => {
  test('what was written is there after a new start', async () => {
    const dbPath = await mkdtemp(join(tmpdir(), 'database-'));
    const before = await startDatabase({ engine: 'dynamodb-local', dbPath });
    expect(before.engine).toBe('dynamodb-local');
    await writeOne(before);
    await before.stop();
    const after = await startDatabase({ engine: 'dynamodb-local', dbPath });
    expect(await readOne(after)).toEqual(key);
    await after.kill();
    await rm(dbPath, { recursive: true });
  });
});

function javaVersion(): number {
  return Number(/version "(\d+)/.exec(String(spawnSync('java', ['-version']).stderr))?.[1] ?? 0);
}
