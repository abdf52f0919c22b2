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
import { getItem, getItems } from './read.ts';

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
  const { frikortnummer, version } = overdragelse;
  return putAtVersion(overdragelseKey(frikortnummer), { ...overdragelse, ...plads(overdragelse) }, version - 1);
}

/** Where both municipalities find it. */
function plads({ frikortnummer, fra, til, anmodet, afsluttet, tilstand }: Overdragelse) {
  const prefix = PREFIX[tilstand === 'anmodet' ? 'aaben' : 'lukket'];
  return {
    [INDEXES.kommune.pk]: kommunePartition(fra),
    [INDEXES.kommune.sk]: `${prefix}${afsluttet ?? anmodet}#${frikortnummer}`,
    [INDEXES.modtager.pk]: kommunePartition(til),
    [INDEXES.modtager.sk]: `${anmodet}#${frikortnummer}`,
  };
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
  const steder = page.Items ?? [];
  const keys = steder.slice(0, LISTE_MAX).map(({ PK, SK }) => ({ PK: String(PK), SK: String(SK) }));
  const fundne = keys.length === 0 ? [] : (await getItems(keys)).map((item) => overdragelseItem.parse(item));
  // The index may be a moment behind: what has gone on meanwhile has its place elsewhere.
  const paaPlads = new Map(fundne.map((one) => [plads(one)[index.sk], one]));
  const overdragelser = steder.flatMap((sted) => paaPlads.get(String(sted[index.sk])) ?? []);
  return { overdragelser, flere: steder.length > LISTE_MAX };
}
