import { BatchGetCommand, GetCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import type { AktoerReference } from '#shared/domain/aktoer.ts';
import type { Ansaettelse } from '#shared/domain/ansaettelse.ts';
import type { Haendelse } from '#shared/domain/haendelse.ts';
import type { Indkomstaar } from '#shared/domain/indkomstaar.ts';
import type { Overdragelse } from '#shared/domain/overdragelse.ts';
import { env } from '#shared/env.ts';
import type { Cvr } from '#shared/values/cvr.ts';
import type { Frikortnummer } from '#shared/values/frikortnummer.ts';
import { dynamo } from './client.ts';
import { aarItem } from './items/aar.ts';
import { ansaettelseItem } from './items/ansaettelse.ts';
import { haendelseItem } from './items/haendelse.ts';
import { cprItem, type KortItem, parseKort } from './items/kort.ts';
import { type LogItem, logItem } from './items/log.ts';
import { overdragelseItem } from './items/overdragelse.ts';
import { profilItem } from './items/profil.ts';
import {
  aarKey,
  ansaettelseKey,
  cprKey,
  frikortPartition,
  haendelseKey,
  type Key,
  kommandoLogKey,
  kortKey,
  profilKey,
} from './keys.ts';

type Parser<T> = { parse(item: unknown): T };

/** One item, strongly consistent, parsed; nothing where there is none. */
export async function getItem<T>(key: Key, schema: Parser<T>, table = env('FRIKORT_TABLE')): Promise<T | undefined> {
  const { Item } = await dynamo.send(new GetCommand({ TableName: table, Key: key, ConsistentRead: true }));
  return Item === undefined ? undefined : schema.parse(Item);
}

export function getKort(nummer: Frikortnummer): Promise<KortItem | undefined> {
  return getItem(kortKey(nummer), { parse: parseKort });
}

export function getAnsaettelse(nummer: Frikortnummer, id: string): Promise<Ansaettelse | undefined> {
  return getItem(ansaettelseKey(nummer, id), ansaettelseItem);
}

/** The card that a CPR number's keyed hash points at. */
export async function findFrikortnummer(mac: string): Promise<Frikortnummer | undefined> {
  return (await getItem(cprKey(mac), cprItem))?.frikortnummer;
}

export function getProfil(cvr: Cvr) {
  return getItem(profilKey(cvr), profilItem);
}

/** What this organisation's command with that id did, if it has been carried out. */
export function getKommandoLog(aktoer: AktoerReference, kommandoId: string): Promise<LogItem | undefined> {
  return getItem(kommandoLogKey(aktoer, kommandoId), logItem, env('REVISIONSLOG_TABLE'));
}

export function getHaendelse(
  partition: string,
  aktoer: Pick<AktoerReference, 'organisation'>,
  kommandoId: string,
): Promise<Haendelse | undefined> {
  return getItem(haendelseKey(partition, aktoer, kommandoId), haendelseItem);
}

/** Everything about one card. */
export type Frikortside = {
  readonly kort: KortItem;
  readonly aar: readonly Indkomstaar[];
  readonly ansaettelser: readonly Ansaettelse[];
  readonly haendelser: readonly Haendelse[];
  /** The latest hand-over to another municipality. */
  readonly overdragelse: Overdragelse | undefined;
};

/** The whole card in one strongly consistent Query (more only past 1 MB). Nothing where there is no card. */
export async function getFrikortside(nummer: Frikortnummer): Promise<Frikortside | undefined> {
  const items = await queryPartition(frikortPartition(nummer));
  const of = (prefix: string) => items.filter((item) => String(item.SK).startsWith(prefix));
  const [found] = of('KORT');
  const kort = found && parseKort(found);
  const [overdragelse] = of('OVERDRAGELSE');
  if (kort === undefined) return undefined;
  return {
    kort,
    aar: of('AAR#').map((item) => aarItem.parse(item)),
    ansaettelser: of('ANSAETTELSE#').map((item) => ansaettelseItem.parse(item)),
    haendelser: of('HAENDELSE#').map((item) => haendelseItem.parse(item)),
    overdragelse: overdragelse && overdragelseItem.parse(overdragelse),
  };
}

/** What one organisation has done on a card. A company reaches its own commands only, never the municipality's (R036). */
export function getHaendelserAf(aktoer: AktoerReference, nummer: Frikortnummer): Promise<readonly Haendelse[]> {
  return listHaendelserAf(aktoer, frikortPartition(nummer));
}

/** The same of any partition. */
export async function listHaendelserAf(aktoer: AktoerReference, partition: string): Promise<readonly Haendelse[]> {
  const { PK, SK } = haendelseKey(partition, aktoer, '');
  return (await queryPartition(PK, SK)).map((item) => haendelseItem.parse(item));
}

/** Every item of a partition whose key begins so, in the order of their keys. */
export async function queryPartition(
  partition: string,
  prefix?: string,
  table = env('FRIKORT_TABLE'),
): Promise<Record<string, unknown>[]> {
  const items: Record<string, unknown>[] = [];
  let ExclusiveStartKey: Record<string, unknown> | undefined;
  do {
    const page = await dynamo.send(
      new QueryCommand({
        TableName: table,
        KeyConditionExpression: prefix === undefined ? 'PK = :pk' : 'PK = :pk AND begins_with(SK, :prefix)',
        ExpressionAttributeValues: { ':pk': partition, ...(prefix === undefined ? {} : { ':prefix': prefix }) },
        ConsistentRead: true,
        ExclusiveStartKey,
      }),
    );
    items.push(...(page.Items ?? []));
    ExclusiveStartKey = page.LastEvaluatedKey;
  } while (ExclusiveStartKey);
  return items;
}

/** A card with one of its years, in one read of both. */
export async function getKortOgAar(
  nummer: Frikortnummer,
  aar: number,
): Promise<{ kort: KortItem; aar: Indkomstaar | undefined } | undefined> {
  const items = await getItems([kortKey(nummer), aarKey(nummer, aar)]);
  const found = items.find((item) => item.SK === 'KORT');
  const kort = found && parseKort(found);
  const year = items.find((item) => item.SK !== 'KORT');
  if (kort === undefined) return undefined;
  return { kort, aar: year === undefined ? undefined : aarItem.parse(year) };
}

/** The cards of those numbers, in no order. */
export async function getKortene(numre: readonly Frikortnummer[]): Promise<KortItem[]> {
  if (numre.length === 0) return [];
  return (await getItems([...new Set(numre)].map(kortKey))).flatMap((item) => parseKort(item) ?? []);
}

/**
 * Up to 100 items in one strongly consistent read, and again for those that the database left out.
 *
 * @param attributter the only attributes that are wanted, where not all are
 */
export async function getItems(
  keys: readonly Key[],
  attributter: readonly string[] = [],
): Promise<Record<string, unknown>[]> {
  const table = env('FRIKORT_TABLE');
  const names = attributter.map((name, i) => [`#a${i}`, name]);
  const projection = names.length > 0 && {
    ProjectionExpression: names.map(([alias]) => alias).join(),
    ExpressionAttributeNames: Object.fromEntries(names),
  };
  const items: Record<string, unknown>[] = [];
  let left: Record<string, unknown>[] = keys.map((key) => ({ ...key }));
  while (left.length > 0) {
    const page = await dynamo.send(
      new BatchGetCommand({ RequestItems: { [table]: { Keys: left, ConsistentRead: true, ...projection } } }),
    );
    items.push(...(page.Responses?.[table] ?? []));
    left = page.UnprocessedKeys?.[table]?.Keys ?? [];
  }
  return items;
}
