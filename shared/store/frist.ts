import { PutCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod/mini';
import { frikortnummerFelt } from '#shared/contract/fields.ts';
import type { Ansaettelse } from '#shared/domain/ansaettelse.ts';
import { env } from '#shared/env.ts';
import type { Dato } from '#shared/values/dato.ts';
import { dynamo } from './client.ts';
import { FRIST_PARTS, fristKey, fristPartition } from './keys.ts';
import { queryPartition } from './read.ts';

const fristItem = z.object({ frikortnummer: frikortnummerFelt, ansaettelseId: z.string() });

/** Notes on what day an employment ends. What was noted before stays: whoever reads it asks the employment itself. */
export async function noteFrist({ frikortnummer, ansaettelseId, slutdato }: Ansaettelse): Promise<void> {
  const Item = { ...fristKey(slutdato, frikortnummer, ansaettelseId), frikortnummer, ansaettelseId };
  await dynamo.send(new PutCommand({ TableName: env('FRIKORT_TABLE'), Item }));
}

/** Which employments were noted to end on that day. */
export async function listFrister(slutdato: Dato) {
  const parts = Array.from({ length: FRIST_PARTS }, (_, part) => queryPartition(fristPartition(slutdato, part)));
  return (await Promise.all(parts)).flat().map((item) => fristItem.parse(item));
}
