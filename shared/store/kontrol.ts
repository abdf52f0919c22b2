import { QueryCommand, type QueryCommandInput } from '@aws-sdk/lib-dynamodb';
import { KONTROLINTERVAL_STANDARD } from '#shared/domain/kontrol.ts';
import { env } from '#shared/env.ts';
import type { Frikortnummer } from '#shared/values/frikortnummer.ts';
import type { Kommunekode } from '#shared/values/kommune.ts';
import { dynamo } from './client.ts';
import { intervalItem } from './items/kontrolinterval.ts';
import type { KortItem } from './items/kort.ts';
import { INDEXES, intervalKey, kommunePartition, SATS_PARTITION } from './keys.ts';
import { kortPlads, nummerOf } from './kortplads.ts';
import { getKortene, queryPartition } from './read.ts';

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
        ':pk': kommunePartition(kommune),
        ':fra': efter === undefined ? AKTIV : `${AKTIV}${efter.forfaldsaar}#${efter.frikortnummer}~`,
        ':til': upTo(aar),
      },
      Limit: antal + 1,
    }),
  );
  const steder = (page.Items ?? []).map((item) => String(item[INDEXES.kommune.sk]));
  const kortene = await getKortene(steder.slice(0, antal).map(nummerOf));
  // The index may be a moment behind: whose control is not due any more is not shown.
  const egne = kortene.filter(({ ansvarligKommune }) => ansvarligKommune === kommune);
  const paaPlads = new Map(egne.map((kort) => [kortPlads(kort)[INDEXES.kommune.sk], kort]));
  return { kort: steder.flatMap((sted) => paaPlads.get(sted) ?? []), flere: steder.length > antal };
}

/** How many active cards a municipality has. */
export async function countAktive(kommune: Kommunekode): Promise<number> {
  let count = 0;
  for await (const page of pages(kommune, `${AKTIV}~`, { Select: 'COUNT' })) count += page.Count ?? 0;
  return count;
}

/** How many of a municipality's active cards are due in that year or before, by the year, oldest first. */
export async function countForfaldne(
  kommune: Kommunekode,
  aar: number,
): Promise<readonly { aar: number; antal: number }[]> {
  const counts = new Map<number, number>();
  // A count would read as much: it is the answer alone that is shorter.
  for await (const page of pages(kommune, upTo(aar), { ProjectionExpression: '#sk' })) {
    for (const item of page.Items ?? []) {
      const due = Number(String(item[INDEXES.kommune.sk]).slice(AKTIV.length).split('#')[0]);
      counts.set(due, (counts.get(due) ?? 0) + 1);
    }
  }
  return [...counts].map(([due, antal]) => ({ aar: due, antal }));
}

/** A municipality's active cards in the order of their due years, page by page. */
async function* pages(
  kommune: Kommunekode,
  til: string,
  what: Pick<QueryCommandInput, 'Select' | 'ProjectionExpression'>,
) {
  let ExclusiveStartKey: Record<string, unknown> | undefined;
  do {
    const page = await dynamo.send(
      new QueryCommand({
        ...what,
        TableName: env('FRIKORT_TABLE'),
        IndexName: INDEXES.kommune.name,
        KeyConditionExpression: '#pk = :pk AND #sk BETWEEN :fra AND :til',
        ExpressionAttributeNames: { '#pk': INDEXES.kommune.pk, '#sk': INDEXES.kommune.sk },
        ExpressionAttributeValues: { ':pk': kommunePartition(kommune), ':fra': AKTIV, ':til': til },
        ExclusiveStartKey,
      }),
    );
    yield page;
    ExclusiveStartKey = page.LastEvaluatedKey;
  } while (ExclusiveStartKey);
}
