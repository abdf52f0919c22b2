import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import { env } from '#shared/env.ts';
import { addDays, danishDate, type Tidspunkt } from '#shared/values/dato.ts';
import type { Frikortnummer } from '#shared/values/frikortnummer.ts';
import { dynamo } from './client.ts';
import type { Change } from './commit.ts';
import { frikortPartition, STATUSSKIFT_PARTITION, statusskiftKey } from './keys.ts';

/** An index is behind for moments. What was switched in so many whole days is not taken from it. */
const INDEKS_BAGUD_DAGE = 2;
/** Longer than anybody asks for. */
const UDLOEBER_DAGE = 7;

/** That the card became active or inactive, with the command that made it so: whoever has the card's status from an index reads it. */
export function noteStatusskift(frikortnummer: Frikortnummer, now: Tidspunkt): Change {
  const dag = danishDate(now);
  const udloeber = Date.parse(addDays(dag, UDLOEBER_DAGE)) / 1000;
  return { Put: { TableName: env('SESSION_TABLE'), Item: { ...statusskiftKey(dag, frikortnummer), udloeber } } };
}

/** The partitions of the cards that were switched so lately that an index may not know it yet. Strongly consistent. */
export async function listStatusskift(now: Tidspunkt): Promise<ReadonlySet<string>> {
  const fra = addDays(danishDate(now), -INDEKS_BAGUD_DAGE);
  const skiftede = new Set<string>();
  let ExclusiveStartKey: Record<string, unknown> | undefined;
  do {
    const page = await dynamo.send(
      new QueryCommand({
        TableName: env('SESSION_TABLE'),
        KeyConditionExpression: 'PK = :pk AND SK >= :fra',
        ExpressionAttributeValues: { ':pk': STATUSSKIFT_PARTITION, ':fra': fra },
        ConsistentRead: true,
        ExclusiveStartKey,
      }),
    );
    for (const { SK } of page.Items ?? [])
      skiftede.add(frikortPartition(String(SK).slice(fra.length + 1) as Frikortnummer));
    ExclusiveStartKey = page.LastEvaluatedKey;
  } while (ExclusiveStartKey);
  return skiftede;
}
