import { hash } from 'node:crypto';
import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod/mini';
import { frikortnummerFelt } from '#shared/contract/fields.ts';
import { bevisindholdView } from '#shared/contract/indkomstbevis.ts';
import { TJEK_I_ALT, tjekVindue } from '#shared/domain/indkomstbevis.ts';
import { env } from '#shared/env.ts';
import type { Beviskode } from '#shared/values/beviskode.ts';
import type { Tidspunkt } from '#shared/values/dato.ts';
import { dynamo } from './client.ts';
import { hemmelig } from './items/hemmelig.ts';
import { indkomstbevisKey, tjektaellerKey } from './keys.ts';
import { getItem } from './read.ts';

/** A proof of income as the citizen chose it. Code and name are sealed; whose it is stands here for the log alone. */
const indkomstbevisItem = z.object({
  frikortnummer: frikortnummerFelt,
  borgerId: z.string(),
  forseglet: hemmelig,
  bevis: bevisindholdView,
});
type IndkomstbevisItem = z.infer<typeof indkomstbevisItem>;

/** The code is stored as its hash alone: 140 bits cannot be found again by trying. */
export function bevisKeyFor(kode: Beviskode) {
  return indkomstbevisKey(hash('sha256', `indkomstbevis|v1|${kode}`, 'base64url'));
}

export function getIndkomstbevis(kode: Beviskode): Promise<IndkomstbevisItem | undefined> {
  return getItem(bevisKeyFor(kode), indkomstbevisItem);
}

/** Counts one check of a code, by anyone at all. @returns whether there was room for it in the window that runs */
export async function countTjek(now: Tidspunkt): Promise<boolean> {
  const { vindue, udloeber } = tjekVindue(now);
  try {
    await dynamo.send(
      new UpdateCommand({
        TableName: env('SESSION_TABLE'),
        Key: tjektaellerKey(vindue),
        UpdateExpression: 'SET udloeber = :udloeber ADD antal :en',
        ConditionExpression: 'attribute_not_exists(antal) OR antal < :graense',
        ExpressionAttributeValues: { ':udloeber': udloeber, ':en': 1, ':graense': TJEK_I_ALT },
      }),
    );
    return true;
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return false;
    throw error;
  }
}
