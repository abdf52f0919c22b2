import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod/mini';
import { type Besked, BORGERBESKEDER, VIRKSOMHEDSBESKEDER } from '#shared/domain/besked.ts';
import { env } from '#shared/env.ts';
import type { Cvr } from '#shared/values/cvr.ts';
import type { Tidspunkt } from '#shared/values/dato.ts';
import type { Frikortnummer } from '#shared/values/frikortnummer.ts';
import { putAtVersion } from './changes.ts';
import { dynamo } from './client.ts';
import type { Change } from './commit.ts';
import { beskedKey, beskedPartition, beskedvalgKey } from './keys.ts';
import { getItem } from './read.ts';

/** A citizen's choice. The address is sealed, bound to a random id of its own. */
export const egetValgItem = z.object({
  slags: z.array(z.enum(BORGERBESKEDER)),
  adresse: z.optional(z.object({ id: z.string(), email: z.instanceof(Uint8Array) })),
  version: z.int(),
});

/** A company's choice. Its addresses are those of the employments' contact persons. */
export const virksomhedsvalgItem = z.object({ slags: z.array(z.enum(VIRKSOMHEDSBESKEDER)), version: z.int() });

export function getEgetValg(nummer: Frikortnummer) {
  return getItem(beskedvalgKey({ frikortnummer: nummer }), egetValgItem);
}

export function getVirksomhedsvalg(cvr: Cvr) {
  return getItem(beskedvalgKey({ cvr }), virksomhedsvalgItem);
}

/** Ends what a citizen is told of: nothing is chosen any longer, and the address is gone. Nothing where nothing was chosen. */
export async function endBeskeder(frikortnummer: Frikortnummer): Promise<Change | undefined> {
  const valg = await getEgetValg(frikortnummer);
  if (valg === undefined) return undefined;
  return putAtVersion(beskedvalgKey({ frikortnummer }), { slags: [], version: valg.version + 1 }, valg.version);
}

/**
 * Takes a message for sending. Only one ever has it: who was interrupted after this does not send it again, because nobody
 * can tell whether it went.
 *
 * @returns false where it has been taken before
 */
export async function takeBesked(besked: Besked, now: Tidspunkt): Promise<boolean> {
  try {
    await update(besked, 'sender', now, 'attribute_not_exists(PK) OR tilstand = :venter');
    return true;
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return false;
    throw error;
  }
}

/** `venter`: it certainly did not go, and may be taken again. */
export function markBesked(besked: Besked, tilstand: 'sendt' | 'venter' | 'afvist', now: Tidspunkt): Promise<void> {
  return update(besked, tilstand, now);
}

async function update(besked: Besked, tilstand: string, now: Tidspunkt, condition?: string): Promise<void> {
  await dynamo.send(
    new UpdateCommand({
      TableName: env('FRIKORT_TABLE'),
      Key: beskedKey(beskedPartition(besked), besked.noegle),
      UpdateExpression: 'SET tilstand = :tilstand, tidspunkt = :now',
      ExpressionAttributeValues: { ':tilstand': tilstand, ':now': now, ...(condition && { ':venter': 'venter' }) },
      ...(condition && { ConditionExpression: condition }),
    }),
  );
}
