import { ScanCommand } from '@aws-sdk/lib-dynamodb';
import { chance } from '#shared/chance.ts';
import { env } from '#shared/env.ts';
import { type Frikortnummer, NUMMER_COUNT, nummerAt } from '#shared/values/frikortnummer.ts';
import { dynamo } from './client.ts';
import { INDEXES, kortKey } from './keys.ts';
import { nummerOf, statusOf } from './kortplads.ts';
import { getItems } from './read.ts';

/** So many are tried blindly; while the space is mostly free, the first nearly always does. */
const BLIND_TRIES = 3;
const BLOCK = 100;

/**
 * Numbers to try for a new card, by chance and never in sequence, so that no number can be guessed from another. When
 * chance does not find a free one, the whole space is gone through from a place found by chance. Ends when all are taken.
 */
export async function* freeNumre(): AsyncGenerator<Frikortnummer> {
  for (let i = 0; i < BLIND_TRIES; i++) yield nummerAt(chance(NUMMER_COUNT));
  const start = chance(NUMMER_COUNT);
  for (let done = 0; done < NUMMER_COUNT; done += BLOCK) {
    const size = Math.min(BLOCK, NUMMER_COUNT - done);
    const block = Array.from({ length: size }, (_, i) => nummerAt(start + done + i));
    const taken = new Set((await getItems(block.map(kortKey))).map((item) => item.frikortnummer));
    for (const nummer of block) if (!taken.has(nummer)) yield nummer;
  }
}

/** The number of every card that is not figures, by the index that holds the cards alone. It may be a moment behind. */
export async function listKortnumre(): Promise<readonly Frikortnummer[]> {
  const numre: Frikortnummer[] = [];
  let ExclusiveStartKey: Record<string, unknown> | undefined;
  do {
    const page = await dynamo.send(
      new ScanCommand({
        TableName: env('FRIKORT_TABLE'),
        IndexName: INDEXES.kommune.name,
        ProjectionExpression: '#sk',
        ExpressionAttributeNames: { '#sk': INDEXES.kommune.sk },
        ExclusiveStartKey,
      }),
    );
    const pladser = (page.Items ?? []).map((item) => String(item[INDEXES.kommune.sk]));
    numre.push(...pladser.filter((plads) => statusOf(plads) !== undefined).map(nummerOf));
    ExclusiveStartKey = page.LastEvaluatedKey;
  } while (ExclusiveStartKey);
  return numre;
}
