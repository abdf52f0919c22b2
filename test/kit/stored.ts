import { PutCommand, ScanCommand } from '@aws-sdk/lib-dynamodb';
import { env } from '#shared/env.ts';
import { dynamo } from '#shared/store/client.ts';
import { type LogItem, logItem } from '#shared/store/items/log.ts';
import { satsKey } from '#shared/store/keys.ts';
import { type Frikortside, getFrikortside } from '#shared/store/read.ts';
import { satsItemOf } from '#shared/store/sats-read.ts';
import { tidspunkt } from '#shared/values/dato.ts';
import { isFrikortnummer } from '#shared/values/frikortnummer.ts';
import { kroner } from '#shared/values/oere.ts';

type Table = 'FRIKORT_TABLE' | 'REVISIONSLOG_TABLE' | 'SESSION_TABLE';

/** Everything in a table, as it is stored. */
export async function scan(table: Table): Promise<Record<string, unknown>[]> {
  const items: Record<string, unknown>[] = [];
  let ExclusiveStartKey: Record<string, unknown> | undefined;
  do {
    const page = await dynamo.send(new ScanCommand({ TableName: env(table), ConsistentRead: true, ExclusiveStartKey }));
    items.push(...(page.Items ?? []));
    ExclusiveStartKey = page.LastEvaluatedKey;
  } while (ExclusiveStartKey);
  return items;
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
