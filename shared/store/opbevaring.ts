import { DeleteCommand, PutCommand, TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod/mini';
import { newId } from '#shared/chance.ts';
import { tidspunktFelt } from '#shared/contract/fields.ts';
import { FORFALDSSLAGS, type Opbevaringstal, type Slettetkort } from '#shared/domain/opbevaring.ts';
import { env } from '#shared/env.ts';
import type { Tidspunkt } from '#shared/values/dato.ts';
import type { Frikortnummer } from '#shared/values/frikortnummer.ts';
import { takeCprAway } from './changes.ts';
import { dynamo } from './client.ts';
import type { KortItem } from './items/kort.ts';
import {
  beskedPartition,
  frikortPartition,
  type Key,
  kortKey,
  OPBEVARING_PARTITION,
  opbevaringKey,
  sletningKey,
} from './keys.ts';
import { queryPartition } from './read.ts';

/** Takes one item away. */
export async function sletPost(key: Key): Promise<void> {
  await dynamo.send(new DeleteCommand({ TableName: env('FRIKORT_TABLE'), Key: key }));
}

/**
 * The card becomes figures, the way from the CPR number to it goes, and the erasure is written in the ledger: all of it or
 * nothing. Nothing happens where the card has been changed since it was read.
 */
export async function sletKort(kort: KortItem, tal: Slettetkort, mac: string, now: Tidspunkt): Promise<void> {
  const TableName = env('FRIKORT_TABLE');
  const key = sletningKey(kort.frikortnummer, newId());
  await dynamo.send(
    new TransactWriteCommand({
      TransactItems: [
        {
          Put: {
            TableName,
            Item: { ...kortKey(kort.frikortnummer), ...tal },
            ConditionExpression: 'version = :version',
            ExpressionAttributeValues: { ':version': kort.version },
          },
        },
        // In a restored table the citizen may have a new card since, which the number must go on leading to.
        takeCprAway(mac, kort.frikortnummer),
        {
          Put: {
            TableName: env('REVISIONSLOG_TABLE'),
            Item: {
              ...key,
              tidspunkt: now,
              handling: 'slet-borger',
              udfald: 'udfoert',
              aktoer: { rolle: 'drift', organisation: OPBEVARING_PARTITION, brugerId: 'apply-opbevaring' },
              anmodningId: key.SK,
              frikortnummer: kort.frikortnummer,
            },
            ConditionExpression: 'attribute_not_exists(PK)',
          },
        },
      ],
    }),
  );
}

/** Takes everything else of the card away, and where its citizen wanted mail sent. Done again it finds nothing. */
export async function sletResten(nummer: Frikortnummer): Promise<void> {
  const partitions = [frikortPartition(nummer), beskedPartition({ frikortnummer: nummer })];
  const rest = (await Promise.all(partitions.map((pk) => queryPartition(pk)))).flat().filter(({ SK }) => SK !== 'KORT');
  for (const { PK, SK } of rest) await sletPost({ PK: String(PK), SK: String(SK) });
}

export async function putOpbevaring(tidspunkt: Tidspunkt, tal: Opbevaringstal, faerdig: boolean): Promise<void> {
  const Item = { ...opbevaringKey(tidspunkt), tidspunkt, ...tal, faerdig };
  await dynamo.send(new PutCommand({ TableName: env('FRIKORT_TABLE'), Item }));
}

const opbevaringItem = z.object({
  tidspunkt: tidspunktFelt,
  set: z.int(),
  slettet: z.int(),
  genslettet: z.int(),
  fejlet: z.int(),
  forfaldne: z.record(z.enum(FORFALDSSLAGS), z.int()),
  faerdig: z.boolean(),
});

/** What the runs have done, newest first. */
export async function listOpbevaringer() {
  const items = await queryPartition(OPBEVARING_PARTITION);
  return items.map((item) => opbevaringItem.parse(item)).reverse();
}
