import { QueryCommand, type QueryCommandInput, ScanCommand } from '@aws-sdk/lib-dynamodb';
import type { Udtraeksindhold } from '#shared/domain/udtraek.ts';
import { env } from '#shared/env.ts';
import { danishMoment } from '#shared/values/dansk-tid.ts';
import { addDays, type Dato, type Tidspunkt, tidspunkt } from '#shared/values/dato.ts';
import type { Frikortnummer } from '#shared/values/frikortnummer.ts';
import { dynamo } from './client.ts';
import { parseKort } from './items/kort.ts';
import { type LogItem, logItem } from './items/log.ts';
import { frikortPartition, INDEXES, LOG_DAY_PARTS, logDagPartition } from './keys.ts';

type Logindhold = Exclude<Udtraeksindhold, { readonly aar: number }>;
type Cursor = Record<string, unknown> | undefined;

/** The partitions of the log that an extract is read from, in the order in which they are read. */
export function logkilder(indhold: Logindhold, borgerReference: string | undefined): readonly string[] {
  switch (indhold.slags) {
    case 'log-periode':
      return dageneI(indhold).flatMap((dag) =>
        Array.from({ length: LOG_DAY_PARTS }, (_, n) => logDagPartition(dag, n)),
      );
    case 'log-aktoer':
      return [indhold.organisation];
    case 'log-borger':
      return [frikortPartition(indhold.frikortnummer), ...(borgerReference === undefined ? [] : [borgerReference])];
  }
}

function dageneI({ fra, til }: { readonly fra: Dato; readonly til: Dato }): readonly Dato[] {
  const dage: Dato[] = [];
  for (let dag = fra; dag <= til; dag = addDays(dag, 1)) dage.push(dag);
  return dage;
}

/** One page of one of those partitions: the lines of the order, and where to go on. */
export async function pageOfLog(
  indhold: Logindhold,
  kilde: string,
  ExclusiveStartKey: Cursor,
): Promise<{ readonly linjer: readonly LogItem[]; readonly videre: Cursor }> {
  const page = await dynamo.send(
    new QueryCommand({ TableName: env('REVISIONSLOG_TABLE'), ...spoergsmaal(indhold, kilde), ExclusiveStartKey }),
  );
  return { linjer: (page.Items ?? []).map((item) => logItem.parse(item)), videre: page.LastEvaluatedKey };
}

function spoergsmaal(indhold: Logindhold, kilde: string): Omit<QueryCommandInput, 'TableName'> {
  const { logDag, logKort } = INDEXES;
  if (indhold.slags === 'log-periode') {
    return {
      IndexName: logDag.name,
      KeyConditionExpression: '#pk = :pk',
      ExpressionAttributeNames: { '#pk': logDag.pk },
      ExpressionAttributeValues: { ':pk': kilde },
    };
  }
  const [fra, til] = [midnat(indhold.fra), midnat(addDays(indhold.til, 1))];
  const values = { ':pk': kilde, ':fra': fra, ':til': til };
  if (indhold.slags === 'log-borger') {
    return {
      IndexName: logKort.name,
      KeyConditionExpression: '#pk = :pk AND #sk BETWEEN :fra AND :til',
      ExpressionAttributeNames: { '#pk': logKort.pk, '#sk': logKort.sk },
      ExpressionAttributeValues: values,
    };
  }
  const { brugerId } = indhold;
  return {
    KeyConditionExpression: 'PK = :pk',
    FilterExpression: `tidspunkt >= :fra AND tidspunkt < :til${brugerId === undefined ? '' : ' AND aktoer.brugerId = :bruger'}`,
    ExpressionAttributeValues: { ...values, ...(brugerId === undefined ? {} : { ':bruger': brugerId }) },
    ConsistentRead: true,
  };
}

/** When a Danish day begins. */
function midnat(dag: Dato): Tidspunkt {
  return tidspunkt(Number(danishMoment(`${dag} 00:00`)));
}

/** One page of the table: the numbers of the cards of which the citizen can still be known. */
export async function pageOfKort(
  ExclusiveStartKey: Cursor,
): Promise<{ readonly numre: readonly Frikortnummer[]; readonly videre: Cursor }> {
  const page = await dynamo.send(
    new ScanCommand({
      TableName: env('FRIKORT_TABLE'),
      FilterExpression: 'SK = :kort',
      ExpressionAttributeValues: { ':kort': 'KORT' },
      ConsistentRead: true,
      ExclusiveStartKey,
    }),
  );
  const numre = (page.Items ?? []).flatMap((item) => parseKort(item)?.frikortnummer ?? []);
  return { numre, videre: page.LastEvaluatedKey };
}
