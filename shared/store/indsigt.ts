import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod/mini';
import { tidspunktFelt } from '#shared/contract/fields.ts';
import type { Slettetkort } from '#shared/domain/opbevaring.ts';
import { env } from '#shared/env.ts';
import type { Frikortnummer } from '#shared/values/frikortnummer.ts';
import { dynamo } from './client.ts';
import { type KortItem, parseKort, slettetkortItem } from './items/kort.ts';
import { kortKey } from './keys.ts';
import { getItem } from './read.ts';

/** A message that was sent, or was to be. Its key begins with what it was about; the address does not stand here. */
export const sendtBeskedItem = z.object({
  SK: z.string(),
  tilstand: z.enum(['sender', 'venter', 'sendt', 'afvist']),
  tidspunkt: tidspunktFelt,
});

/** The card, or what is left of it when it has been erased. */
export function getKortEllerTal(nummer: Frikortnummer): Promise<KortItem | Slettetkort | undefined> {
  return getItem<KortItem | Slettetkort>(kortKey(nummer), {
    parse: (item) => parseKort(item) ?? slettetkortItem.parse(item),
  });
}

/** One page of a partition, in the order of its keys, from after a key on. */
export async function pageOfPartition(
  partition: string,
  efter: string | undefined,
  Limit: number,
): Promise<{ readonly items: readonly Record<string, unknown>[]; readonly videre: string | undefined }> {
  const page = await dynamo.send(
    new QueryCommand({
      TableName: env('FRIKORT_TABLE'),
      KeyConditionExpression: 'PK = :pk',
      ExpressionAttributeValues: { ':pk': partition },
      ConsistentRead: true,
      Limit,
      ExclusiveStartKey: efter === undefined ? undefined : { PK: partition, SK: efter },
    }),
  );
  const last = page.LastEvaluatedKey?.SK;
  return { items: page.Items ?? [], videre: last === undefined ? undefined : String(last) };
}
