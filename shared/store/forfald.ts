import { QueryCommand, ScanCommand, TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import type { Forfaldsslags, Opbevaringsgraenser } from '#shared/domain/opbevaring.ts';
import { env } from '#shared/env.ts';
import { danishDate, type Tidspunkt, yearOf } from '#shared/values/dato.ts';
import type { Frikortnummer } from '#shared/values/frikortnummer.ts';
import { dynamo } from './client.ts';
import { ANNONCE, INDEXES, INDKOMSTBEVIS, JOBOPSLAG, type Key } from './keys.ts';
import { sletPost } from './opbevaring.ts';

/** Something that is due by its own date. */
export type Forfalden = { readonly slags: Forfaldsslags; readonly key: Key };

/** A card as the erasure looks at it first. */
export type Kortstand = {
  readonly frikortnummer: Frikortnummer;
  readonly slettet: boolean;
  readonly inaktivSiden: Tidspunkt | undefined;
};

/** What the database looks for: the cards, and per kind what is older than its rule. */
const FORFALDEN = {
  kort: 'SK = :kort',
  bevis: 'SK = :bevis AND bevis.gyldigTilOgMed < :idag',
  kontakt: 'begins_with(SK, :ansaettelse) AND slutdato < :kontakt AND attribute_exists(kontaktperson)',
  fastKontakt: 'SK = :profil AND rettet < :fastKontakt',
  jobopslag:
    'begins_with(SK, :jobopslag) AND ((tilstand IN (:vist, :lukket) AND indhold.til < :opslag) OR (tilstand IN (:kladde, :kasseret) AND oprettet < :begyndt))',
  haendelse:
    'begins_with(SK, :haendelse) AND tidspunkt < :sket AND (begins_with(PK, :firma) OR begins_with(PK, :firmabesked) OR begins_with(PK, :afvisning) OR begins_with(PK, :spaerring))',
  notering: '(begins_with(SK, :sendt) AND tidspunkt < :sendtFoer) OR (begins_with(PK, :frist) AND PK < :fristFoer)',
} as const;

function vaerdier(g: Opbevaringsgraenser) {
  return {
    ':kort': 'KORT',
    ':bevis': INDKOMSTBEVIS,
    ':idag': g.idag,
    ':ansaettelse': 'ANSAETTELSE#',
    ':kontakt': g.kontakt,
    ':profil': 'PROFIL',
    ':fastKontakt': g.fastKontakt,
    ':jobopslag': JOBOPSLAG,
    ':vist': 'offentliggjort',
    ':lukket': 'lukket',
    ':kladde': 'kladde',
    ':kasseret': 'kasseret',
    ':opslag': g.jobopslag,
    ':begyndt': g.kladde,
    ':haendelse': 'HAENDELSE#',
    ':sket': g.haendelse,
    ':firma': 'VIRKSOMHED#',
    ':firmabesked': 'BESKED#VIRKSOMHED#',
    ':afvisning': 'AFVISNING#',
    ':spaerring': 'SPAERRING#',
    ':sendt': 'SENDT#',
    ':sendtFoer': g.sendt,
    ':frist': 'FRIST#',
    ':fristFoer': `FRIST#${g.frist}`,
  };
}

/** One page of the table: the cards, those that are figures already among them, and whatever else may be due. */
export async function scanTilOpbevaring(
  graenser: Opbevaringsgraenser,
  ExclusiveStartKey: Record<string, unknown> | undefined,
): Promise<{
  readonly kort: readonly Kortstand[];
  readonly forfaldne: readonly Forfalden[];
  readonly videre: Record<string, unknown> | undefined;
}> {
  const page = await dynamo.send(
    new ScanCommand({
      TableName: env('FRIKORT_TABLE'),
      ConsistentRead: true,
      FilterExpression: Object.values(FORFALDEN)
        .map((test) => `(${test})`)
        .join(' OR '),
      ExpressionAttributeValues: vaerdier(graenser),
      ExclusiveStartKey,
    }),
  );
  const items = page.Items ?? [];
  const kort = items.filter(({ SK }) => SK === 'KORT');
  const rest = items.filter(({ SK }) => SK !== 'KORT').map(forfaldenOf);
  const stille = await Promise.all(rest.map((f) => f.slags !== 'fastKontakt' || isStill(f.key, graenser)));
  return {
    kort: kort.map((item) => ({
      frikortnummer: item.frikortnummer as Frikortnummer,
      slettet: 'slettet' in item,
      inaktivSiden: item.status === 'inaktiv' ? (item.statusFra as Tidspunkt) : undefined,
    })),
    forfaldne: rest.filter((_, i) => stille[i]),
    videre: page.LastEvaluatedKey,
  };
}

function forfaldenOf({ PK, SK }: Record<string, unknown>): Forfalden {
  const key = { PK: String(PK), SK: String(SK) };
  return { key, slags: slagsOf(key) };
}

function slagsOf({ SK }: Key): Forfaldsslags {
  if (SK === INDKOMSTBEVIS) return 'bevis';
  if (SK === 'PROFIL') return 'fastKontakt';
  if (SK.startsWith('ANSAETTELSE#')) return 'kontakt';
  if (SK.startsWith(JOBOPSLAG)) return 'jobopslag';
  return SK.startsWith('HAENDELSE#') ? 'haendelse' : 'notering';
}

/** Whether the company of that profile has had no employment since either: its latest, by start date. */
async function isStill({ PK }: Key, { fastKontakt }: Opbevaringsgraenser): Promise<boolean> {
  const { Items = [] } = await dynamo.send(
    new QueryCommand({
      TableName: env('FRIKORT_TABLE'),
      IndexName: INDEXES.virksomhed.name,
      KeyConditionExpression: '#pk = :pk',
      ExpressionAttributeNames: { '#pk': INDEXES.virksomhed.pk },
      ExpressionAttributeValues: { ':pk': PK },
      ScanIndexForward: false,
      Limit: 1,
    }),
  );
  const aar = yearOf(danishDate(fastKontakt));
  return Items.every(({ startdato }) => Number(String(startdato).slice(0, 4)) < aar);
}

/** Takes away what is due. Of an employment only its contact person: the rest is the card's. */
export async function fjern({ slags, key }: Forfalden): Promise<void> {
  switch (slags) {
    case 'kontakt':
      return removeKontakt(key);
    case 'jobopslag':
      await sletPost({ PK: key.PK, SK: `${ANNONCE}${key.SK.slice(JOBOPSLAG.length)}` });
      return sletPost(key);
    default:
      return sletPost(key);
  }
}

async function removeKontakt(Key: Key): Promise<void> {
  const Update = {
    TableName: env('FRIKORT_TABLE'),
    Key,
    UpdateExpression: 'REMOVE kontaktperson',
    ConditionExpression: 'attribute_exists(PK)',
  };
  await dynamo.send(new TransactWriteCommand({ TransactItems: [{ Update }] }));
}
