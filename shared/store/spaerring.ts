import * as z from 'zod/mini';
import { env } from '#shared/env.ts';
import type { Change } from './commit.ts';
import { spaerringKey } from './keys.ts';
import { getItem } from './read.ts';

export const spaerringItem = z.object({ spaerret: z.boolean(), version: z.int() });

/** Whether a user, or a machine, has been locked out by those who run the system. */
export async function erSpaerret(brugerId: string): Promise<boolean> {
  return (await getItem(spaerringKey(brugerId), spaerringItem, env('SESSION_TABLE')))?.spaerret ?? false;
}

/** A lock, or its removal, at that version. It lies with the sessions: the authorizer reads no other table. */
export function putSpaerring(brugerId: string, spaerring: z.infer<typeof spaerringItem>): Change {
  return {
    Put: {
      TableName: env('SESSION_TABLE'),
      Item: { ...spaerringKey(brugerId), ...spaerring },
      ConditionExpression: spaerring.version === 1 ? 'attribute_not_exists(PK)' : 'version = :before',
      ...(spaerring.version > 1 && { ExpressionAttributeValues: { ':before': spaerring.version - 1 } }),
      ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
    },
  };
}
