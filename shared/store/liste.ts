import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import type { Ansaettelse, Ansaettelsestilstand } from '#shared/domain/ansaettelse.ts';
import { env } from '#shared/env.ts';
import type { Cvr } from '#shared/values/cvr.ts';
import type { Dato } from '#shared/values/dato.ts';
import { dynamo } from './client.ts';
import { ansaettelseItem } from './items/ansaettelse.ts';
import { ansaettelseKey, INDEXES, virksomhedPartition } from './keys.ts';

export type Listevalg = {
  readonly aar?: number | undefined;
  readonly tilstand?: Ansaettelsestilstand | undefined;
  /** The earliest end date that is still open: an expected amount of before is final (D4). */
  readonly tidligsteAabne: Dato;
  readonly antal: number;
  /** The last employment of the page before. Only its keys are used. */
  readonly efter?: Ansaettelse | undefined;
};

const FILTERED_PAGE = 500;

/** A company's employments by start date, newest first: at most `antal`, and whether there may be more. */
export async function listAnsaettelser(
  cvr: Cvr,
  valg: Listevalg,
): Promise<{ ansaettelser: readonly Ansaettelse[]; flere: boolean }> {
  const filter = valg.tilstand && filterFor(valg.tilstand, valg.tidligsteAabne);
  const found: Ansaettelse[] = [];
  let ExclusiveStartKey: Record<string, unknown> | undefined = valg.efter && startKey(valg.efter);
  do {
    const page = await dynamo.send(
      new QueryCommand({
        TableName: env('FRIKORT_TABLE'),
        IndexName: INDEXES.virksomhed.name,
        KeyConditionExpression: valg.aar === undefined ? '#pk = :pk' : '#pk = :pk AND begins_with(#sk, :aar)',
        FilterExpression: filter?.expression,
        ExpressionAttributeNames: {
          '#pk': INDEXES.virksomhed.pk,
          ...(valg.aar === undefined ? {} : { '#sk': INDEXES.virksomhed.sk }),
        },
        ExpressionAttributeValues: {
          ':pk': virksomhedPartition(cvr),
          ...(valg.aar === undefined ? {} : { ':aar': `${valg.aar}-` }),
          ...filter?.values,
        },
        ScanIndexForward: false,
        // A filter is applied after the limit: with a small one, a rare state would be looked for page by tiny page.
        Limit: filter === undefined ? valg.antal + 1 : FILTERED_PAGE,
        ExclusiveStartKey,
      }),
    );
    found.push(...(page.Items ?? []).map((item) => ansaettelseItem.parse(item)));
    ExclusiveStartKey = page.LastEvaluatedKey;
  } while (ExclusiveStartKey && found.length <= valg.antal);
  return { ansaettelser: found.slice(0, valg.antal), flere: found.length > valg.antal };
}

/** What is stored as expected is final when its window has closed; nothing is written when it does. */
function filterFor(tilstand: Ansaettelsestilstand, tidligsteAabne: Dato) {
  const values = { ':tilstand': tilstand, ':aaben': tidligsteAabne };
  switch (tilstand) {
    case 'forventet':
      return { expression: 'tilstand = :tilstand AND slutdato >= :aaben', values };
    case 'endelig':
      return {
        expression: 'tilstand = :tilstand OR (tilstand = :forventet AND slutdato < :aaben)',
        values: { ...values, ':forventet': 'forventet' },
      };
    case 'annulleret':
      return { expression: 'tilstand = :tilstand', values: { ':tilstand': tilstand } };
  }
}

/** The company's employments that begin on one day: to find the one that looks the same. */
export async function ansaettelserFra(cvr: Cvr, startdato: string): Promise<readonly Ansaettelse[]> {
  const page = await dynamo.send(
    new QueryCommand({
      TableName: env('FRIKORT_TABLE'),
      IndexName: INDEXES.virksomhed.name,
      KeyConditionExpression: '#pk = :pk AND begins_with(#sk, :dag)',
      ExpressionAttributeNames: { '#pk': INDEXES.virksomhed.pk, '#sk': INDEXES.virksomhed.sk },
      ExpressionAttributeValues: { ':pk': virksomhedPartition(cvr), ':dag': `${startdato}#` },
    }),
  );
  return (page.Items ?? []).map((item) => ansaettelseItem.parse(item));
}

function startKey(a: Ansaettelse): Record<string, unknown> {
  return {
    ...ansaettelseKey(a.frikortnummer, a.ansaettelseId),
    [INDEXES.virksomhed.pk]: virksomhedPartition(a.cvr),
    [INDEXES.virksomhed.sk]: `${a.startdato}#${a.ansaettelseId}`,
  };
}
