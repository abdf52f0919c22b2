import { TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod/mini';
import { frikortnummerFelt } from '#shared/contract/fields.ts';
import type { TilbagetraekningHaendelse } from '#shared/domain/haendelse.ts';
import { slettebogUdloeber } from '#shared/domain/opbevaring.ts';
import { env } from '#shared/env.ts';
import type { Dato } from '#shared/values/dato.ts';
import type { Frikortnummer } from '#shared/values/frikortnummer.ts';
import { inBundter } from './bundter.ts';
import { putNew } from './changes.ts';
import { dynamo } from './client.ts';
import type { Change, Kommando } from './commit.ts';
import { haendelseItem } from './items/haendelse.ts';
import {
  frikortPartition,
  haendelseKey,
  INDKOMSTBEVIS,
  type Key,
  OPBEVARING_PARTITION,
  SLETTET,
  TRUKKET,
  trukketKey,
} from './keys.ts';
import { getItems, queryPartition } from './read.ts';

/**
 * The ledger of what was taken away before its time: lines of the revisionslog, which a restore of the cards leaves as they
 * are. What a restored table brings back is taken away again by it.
 */

const readBog = (prefix: string) => queryPartition(OPBEVARING_PARTITION, prefix, env('REVISIONSLOG_TABLE'));

/** The numbers of the cards that have been erased: what a restored table must be held up against. */
export async function listSlettede(): Promise<ReadonlySet<string>> {
  return new Set((await readBog(SLETTET)).map(({ frikortnummer }) => String(frikortnummer)));
}

/** A proof that was withdrawn: where it lay, and what the card's history says of it. */
const trukketItem = z.object({ bevis: z.string(), frikortnummer: frikortnummerFelt, haendelse: haendelseItem });
type Trukket = z.infer<typeof trukketItem>;

/** The line of a withdrawal, in the withdrawal's own transaction. It goes when the proof would have gone by itself. */
export function noteTrukket(
  { now, anmodningId }: Kommando,
  bevis: Key,
  frikortnummer: Frikortnummer,
  haendelse: TilbagetraekningHaendelse,
  gyldigTilOgMed: Dato,
): Change {
  return {
    Put: {
      TableName: env('REVISIONSLOG_TABLE'),
      Item: {
        ...trukketKey(haendelse.bevisId),
        udloeber: slettebogUdloeber(gyldigTilOgMed),
        tidspunkt: now,
        handling: 'slet-bevis',
        udfald: 'udfoert',
        aktoer: haendelse.aktoer,
        anmodningId,
        frikortnummer,
        bevis: bevis.PK,
        haendelse,
      },
      ConditionExpression: 'attribute_not_exists(PK)',
    },
  };
}

/** The proofs that had been withdrawn and are there again. */
export async function listGenkomne(): Promise<readonly Trukket[]> {
  const bog = new Map((await readBog(TRUKKET)).map((line) => [String(line.bevis), line]));
  const fundne = await inBundter([...bog.keys()], (bundt) =>
    getItems(
      bundt.map((PK) => ({ PK, SK: INDKOMSTBEVIS })),
      ['PK'],
    ),
  );
  return fundne.flat().map(({ PK }) => trukketItem.parse(bog.get(String(PK))));
}

/** Takes one away again, and puts its hændelse back in the card's history. */
export async function takeIgen({ bevis, frikortnummer, haendelse }: Trukket): Promise<void> {
  const key = haendelseKey(frikortPartition(frikortnummer), haendelse.aktoer, haendelse.kommandoId);
  const Delete = { TableName: env('FRIKORT_TABLE'), Key: { PK: bevis, SK: INDKOMSTBEVIS } };
  await dynamo.send(new TransactWriteCommand({ TransactItems: [{ Delete }, putNew(key, haendelse)] }));
}
