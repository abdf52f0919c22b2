import { PutCommand, ScanCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { INTET, type Optaelling } from '#shared/domain/aarsskifte.ts';
import { env } from '#shared/env.ts';
import type { Tidspunkt } from '#shared/values/dato.ts';
import { inBundter } from './bundter.ts';
import { dynamo } from './client.ts';
import { type Koersel, koerselItem, type SegmentItem, segmentItem } from './items/koersel.ts';
import { INDEXES, koerselKey, koerselPartition, segmentKey } from './keys.ts';
import { statusOf } from './kortplads.ts';
import { getItem, getItems, queryPartition } from './read.ts';
import { listStatusskift } from './statusskift.ts';

/** Writes a run down, once: started again it goes on as the run it is. */
export async function putKoersel(koersel: Koersel): Promise<Koersel> {
  try {
    await dynamo.send(
      new PutCommand({
        TableName: env('FRIKORT_TABLE'),
        Item: { ...koerselKey(koersel.aar, koersel.koerselId), ...koersel },
        ConditionExpression: 'attribute_not_exists(PK)',
      }),
    );
    return koersel;
  } catch (error) {
    if (!(error instanceof Error) || error.name !== 'ConditionalCheckFailedException') throw error;
    const there = await getKoersel(koersel.aar, koersel.koerselId);
    if (there === undefined) throw error;
    return there;
  }
}

export function getKoersel(aar: number, koerselId: string): Promise<Koersel | undefined> {
  return getItem(koerselKey(aar, koerselId), koerselItem);
}

/** Marks a run as done. The first end stands. */
export async function finishKoersel(aar: number, koerselId: string, now: Tidspunkt): Promise<void> {
  await dynamo.send(
    new UpdateCommand({
      TableName: env('FRIKORT_TABLE'),
      Key: koerselKey(aar, koerselId),
      UpdateExpression: 'SET afsluttet = if_not_exists(afsluttet, :now)',
      ConditionExpression: 'attribute_exists(PK)',
      ExpressionAttributeValues: { ':now': now },
    }),
  );
}

/** A year's runs with their segments. */
export async function listKoersler(
  aar: number,
): Promise<readonly { koersel: Koersel; segmenter: readonly SegmentItem[] }[]> {
  const items = await queryPartition(koerselPartition(aar), 'KOERSEL#');
  const runs = items.filter((item) => !String(item.SK).includes('#SEGMENT#')).map((item) => koerselItem.parse(item));
  return runs.map((koersel) => ({
    koersel,
    segmenter: items
      .filter((item) => String(item.SK).startsWith(`KOERSEL#${koersel.koerselId}#SEGMENT#`))
      .map((item) => segmentItem.parse(item)),
  }));
}

/** How far a segment is; a segment that has not begun is at its beginning. */
export async function getSegment(aar: number, koerselId: string, segment: number): Promise<SegmentItem> {
  const found = await getItem(segmentKey(aar, koerselId, segment), segmentItem);
  return found ?? { segment, faerdig: false, ...INTET, version: 0 };
}

/**
 * Notes a page of a segment as done, with what it counted.
 *
 * @returns the segment as it is now; when another worker has noted the page meanwhile, that worker's
 */
export async function advanceSegment(
  aar: number,
  koerselId: string,
  from: SegmentItem,
  counted: Optaelling,
  cursor: Record<string, unknown> | undefined,
): Promise<SegmentItem> {
  const next: SegmentItem = {
    ...counted,
    segment: from.segment,
    faerdig: cursor === undefined,
    version: from.version + 1,
    ...(cursor && { cursor }),
  };
  try {
    await dynamo.send(
      new PutCommand({
        TableName: env('FRIKORT_TABLE'),
        Item: { ...segmentKey(aar, koerselId, from.segment), ...next },
        ConditionExpression: from.version === 0 ? 'attribute_not_exists(PK)' : 'version = :version',
        ...(from.version > 0 && { ExpressionAttributeValues: { ':version': from.version } }),
      }),
    );
    return next;
  } catch (error) {
    if (!(error instanceof Error) || error.name !== 'ConditionalCheckFailedException') throw error;
    return getSegment(aar, koerselId, from.segment);
  }
}

export type Kortside = {
  /** The cards' partition keys. */
  readonly aktive: readonly string[];
  readonly inaktive: readonly string[];
  readonly cursor: Record<string, unknown> | undefined;
};

/**
 * One page of one segment of all cards, by the index that holds the cards alone: the table itself holds everything that was
 * ever done with them. The index may be a moment behind: a card that was switched lately is asked itself.
 */
export async function listKortside(
  { segmenter, kortPrSide }: Koersel,
  segment: number,
  cursor: Record<string, unknown> | undefined,
  now: Tidspunkt,
): Promise<Kortside> {
  const page = await dynamo.send(
    new ScanCommand({
      TableName: env('FRIKORT_TABLE'),
      IndexName: INDEXES.kommune.name,
      Segment: segment,
      TotalSegments: segmenter,
      Limit: kortPrSide,
      ProjectionExpression: 'PK, #sk',
      ExpressionAttributeNames: { '#sk': INDEXES.kommune.sk },
      ExclusiveStartKey: cursor,
    }),
  );
  const status = new Map<string, unknown>();
  for (const item of page.Items ?? []) {
    const found = statusOf(String(item[INDEXES.kommune.sk]));
    if (found !== undefined) status.set(String(item.PK), found);
  }
  const skiftede = await listStatusskift(now);
  const usikre = [...status.keys()].filter((PK) => skiftede.has(PK));
  const laest = await inBundter(usikre, (bundt) =>
    getItems(
      bundt.map((PK) => ({ PK, SK: 'KORT' })),
      ['PK', 'status'],
    ),
  );
  for (const item of laest.flat()) status.set(String(item.PK), item.status);
  const aktive = [...status.keys()].filter((PK) => status.get(PK) === 'aktiv');
  const inaktive = [...status.keys()].filter((PK) => status.get(PK) !== 'aktiv');
  return { aktive, inaktive, cursor: page.LastEvaluatedKey };
}
