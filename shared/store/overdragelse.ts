import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import type { Overdragelse } from '#shared/domain/overdragelse.ts';
import { env } from '#shared/env.ts';
import type { Frikortnummer } from '#shared/values/frikortnummer.ts';
import type { Kommunekode } from '#shared/values/kommune.ts';
import { putAtVersion } from './changes.ts';
import { dynamo } from './client.ts';
import type { Change } from './commit.ts';
import { overdragelseItem } from './items/overdragelse.ts';
import { INDEXES, kommunePartition, overdragelseKey } from './keys.ts';
import { getItem } from './read.ts';

/** More than a municipality's moves of a month; what is older stands in the cards' own histories. */
const LISTE_MAX = 100;

/** In the index of the municipality's cards, beside them: `aaben` waits for an answer, `lukket` has had it. */
const PREFIX = { aaben: 'overdragelse#aaben#', lukket: 'overdragelse#lukket#' } as const;

/** The card's latest hand-over. */
export function getOverdragelse(nummer: Frikortnummer): Promise<Overdragelse | undefined> {
  return getItem(overdragelseKey(nummer), overdragelseItem);
}

/** The hand-over with its places in both municipalities' lists. Its version is what lets one of two requests win. */
export function putOverdragelse(overdragelse: Overdragelse): Change {
  const { frikortnummer, fra, til, anmodet, afsluttet, tilstand, version } = overdragelse;
  const prefix = PREFIX[tilstand === 'anmodet' ? 'aaben' : 'lukket'];
  const derived = {
    [INDEXES.kommune.pk]: kommunePartition(fra),
    [INDEXES.kommune.sk]: `${prefix}${afsluttet ?? anmodet}#${frikortnummer}`,
    [INDEXES.modtager.pk]: kommunePartition(til),
    [INDEXES.modtager.sk]: `${anmodet}#${frikortnummer}`,
  };
  return putAtVersion(overdragelseKey(frikortnummer), { ...overdragelse, ...derived }, version - 1);
}

type Liste = { readonly overdragelser: readonly Overdragelse[]; readonly flere: boolean };

/** Cards that others ask this municipality for, oldest first; or that it has handed over, newest first. */
export function listAfgivelser(kommune: Kommunekode, slags: keyof typeof PREFIX): Promise<Liste> {
  return listIn(INDEXES.kommune, kommune, { prefix: PREFIX[slags], oldestFirst: slags === 'aaben' });
}

/** This municipality's own requests, newest first. */
export function listAnmodninger(kommune: Kommunekode): Promise<Liste> {
  return listIn(INDEXES.modtager, kommune, { prefix: '2', oldestFirst: false });
}

async function listIn(
  index: (typeof INDEXES)['kommune' | 'modtager'],
  kommune: Kommunekode,
  { prefix, oldestFirst }: { readonly prefix: string; readonly oldestFirst: boolean },
): Promise<Liste> {
  const page = await dynamo.send(
    new QueryCommand({
      TableName: env('FRIKORT_TABLE'),
      IndexName: index.name,
      KeyConditionExpression: '#pk = :pk AND begins_with(#sk, :prefix)',
      ExpressionAttributeNames: { '#pk': index.pk, '#sk': index.sk },
      ExpressionAttributeValues: { ':pk': kommunePartition(kommune), ':prefix': prefix },
      ScanIndexForward: oldestFirst,
      Limit: LISTE_MAX + 1,
    }),
  );
  const found = (page.Items ?? []).map((item) => overdragelseItem.parse(item));
  return { overdragelser: found.slice(0, LISTE_MAX), flere: found.length > LISTE_MAX };
}
