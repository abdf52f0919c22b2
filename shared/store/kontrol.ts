import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import { KONTROLINTERVAL_STANDARD } from '#shared/domain/kontrol.ts';
import { env } from '#shared/env.ts';
import type { Frikortnummer } from '#shared/values/frikortnummer.ts';
import type { Kommunekode } from '#shared/values/kommune.ts';
import { dynamo } from './client.ts';
import { intervalItem, type KortItem, kortItem } from './items.ts';
import { INDEXES, intervalKey, SATS_PARTITION } from './keys.ts';
import { queryPartition } from './read.ts';

/** The intervals that operators have set, oldest first. */
export async function listIntervaller() {
  const items = await queryPartition(SATS_PARTITION, 'KONTROLINTERVAL#');
  return items.map((item) => intervalItem.parse(item)).sort((a, b) => a.fraAar - b.fraAar);
}

/** How many calendar years there may be between controls, for a control made in that year (D8). */
export async function getInterval(aar: number): Promise<number> {
  const inForce = (await listIntervaller()).findLast((i) => i.fraAar <= aar);
  return inForce?.intervalAar ?? KONTROLINTERVAL_STANDARD;
}

/** The place of an interval, and the version it has there. */
export async function getIntervalAt(fraAar: number): Promise<{ key: ReturnType<typeof intervalKey>; version: number }> {
  const found = (await listIntervaller()).find((i) => i.fraAar === fraAar);
  return { key: intervalKey(fraAar), version: found?.version ?? 0 };
}

const AKTIV = 'aktiv#';

/** Everything up to and including that year, in the index's order. */
const upTo = (aar: number) => `${AKTIV}${aar}#~`;

/**
 * A municipality's active cards whose control is due in that year or before, oldest due first.
 *
 * @param efter the number and due year of the last card of the page before
 */
export async function listForfaldne(
  kommune: Kommunekode,
  aar: number,
  antal: number,
  efter: { readonly forfaldsaar: number; readonly frikortnummer: Frikortnummer } | undefined,
): Promise<{ kort: readonly KortItem[]; flere: boolean }> {
  const page = await dynamo.send(
    new QueryCommand({
      TableName: env('FRIKORT_TABLE'),
      IndexName: INDEXES.kommune.name,
      KeyConditionExpression: '#pk = :pk AND #sk BETWEEN :fra AND :til',
      ExpressionAttributeNames: { '#pk': INDEXES.kommune.pk, '#sk': INDEXES.kommune.sk },
      ExpressionAttributeValues: {
        ':pk': `KOMMUNE#${kommune}`,
        ':fra': efter === undefined ? AKTIV : `${AKTIV}${efter.forfaldsaar}#${efter.frikortnummer}~`,
        ':til': upTo(aar),
      },
      Limit: antal + 1,
    }),
  );
  const found = (page.Items ?? []).map((item) => kortItem.parse(item));
  return { kort: found.slice(0, antal), flere: found.length > antal };
}

/** How many of a municipality's active cards there are, or how many of them are due in that year or before. */
export async function countKort(kommune: Kommunekode, dueUpTo?: number): Promise<number> {
  let count = 0;
  let ExclusiveStartKey: Record<string, unknown> | undefined;
  do {
    const page = await dynamo.send(
      new QueryCommand({
        TableName: env('FRIKORT_TABLE'),
        IndexName: INDEXES.kommune.name,
        Select: 'COUNT',
        KeyConditionExpression: '#pk = :pk AND #sk BETWEEN :fra AND :til',
        ExpressionAttributeNames: { '#pk': INDEXES.kommune.pk, '#sk': INDEXES.kommune.sk },
        ExpressionAttributeValues: {
          ':pk': `KOMMUNE#${kommune}`,
          ':fra': AKTIV,
          ':til': dueUpTo === undefined ? `${AKTIV}~` : upTo(dueUpTo),
        },
        ExclusiveStartKey,
      }),
    );
    count += page.Count ?? 0;
    ExclusiveStartKey = page.LastEvaluatedKey;
  } while (ExclusiveStartKey);
  return count;
}
