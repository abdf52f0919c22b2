import type { ScanCommandOutput } from '@aws-sdk/client-dynamodb';
import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import { env } from '#shared/env.ts';
import { dynamo } from '#shared/store/client.ts';
import { type LogItem, logItem } from '#shared/store/items/log.ts';
import { satsKey } from '#shared/store/keys.ts';
import { type Frikortside, getFrikortside } from '#shared/store/read.ts';
import { satsItemOf } from '#shared/store/sats-read.ts';
import { tidspunkt } from '#shared/values/dato.ts';
import { isFrikortnummer } from '#shared/values/frikortnummer.ts';
import { kroner } from '#shared/values/oere.ts';
import { connectEmulator, type Emulator } from '#test/faults/engine/emulator.ts';

type Table = 'FRIKORT_TABLE' | 'REVISIONSLOG_TABLE' | 'SESSION_TABLE';

const emulators = new Map<string, Emulator>();

/** Everything in a table, as it is stored. Read off the wire: through the client it takes many times as long. */
export async function scan(table: Table): Promise<Record<string, unknown>[]> {
  const endpoint = String(process.env.AWS_ENDPOINT_URL_DYNAMODB);
  const emulator = emulators.get(endpoint) ?? connectEmulator(endpoint);
  emulators.set(endpoint, emulator);
  const items: Record<string, unknown>[] = [];
  let ExclusiveStartKey: unknown;
  do {
    const page = JSON.stringify({ TableName: env(table), ConsistentRead: true, ExclusiveStartKey });
    const { status, body } = await emulator.send('Scan', page);
    if (status !== 200) throw new Error(`scan of ${table}: ${status}`);
    const { Items, LastEvaluatedKey } = JSON.parse(body, bytes) as ScanCommandOutput;
    items.push(...(Items ?? []).map((item) => unmarshall(item)));
    ExclusiveStartKey = LastEvaluatedKey;
  } while (ExclusiveStartKey !== undefined);
  return items;
}

/** Bytes travel as text. */
function bytes(_: string, value: unknown): unknown {
  const { B } = (value ?? {}) as { B?: unknown };
  return typeof B === 'string' ? { B: new Uint8Array(Buffer.from(B, 'base64')) } : value;
}

/** The revisionslog in the order of its moments. */
export async function readLog(): Promise<readonly LogItem[]> {
  const entries = (await scan('REVISIONSLOG_TABLE')).map((item) => logItem.parse(item));
  return entries.sort((a, b) => (a.tidspunkt < b.tidspunkt ? -1 : 1));
}

/** One card with all that is stored of it. */
export async function stored(frikortnummer: string): Promise<Frikortside> {
  const side = isFrikortnummer(frikortnummer) ? await getFrikortside(frikortnummer) : undefined;
  if (side === undefined) throw new RangeError(`no card ${frikortnummer}`);
  return side;
}

/** A year's amounts as two operators have entered and confirmed them. */
export async function enterSats(aar: number, loftKr: number): Promise<void> {
  const indtastet = tidspunkt(0);
  const sats = satsItemOf({
    aar,
    promille: 30,
    loftOere: kroner(loftKr),
    indkomstgraenseOere: kroner(11_500),
    eksakt: { loft: BigInt(loftKr) * 100_000_000n, indkomstgraense: 1_150_000_000_000n },
    kilde: 'test',
    indtastetAf: 'drift-1',
    indtastet,
    bekraeftetAf: 'drift-2',
    bekraeftet: indtastet,
    version: 2,
  });
  await dynamo.send(new PutCommand({ TableName: env('FRIKORT_TABLE'), Item: { ...satsKey(aar), ...sats } }));
}
