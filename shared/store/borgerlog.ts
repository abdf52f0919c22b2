import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import { env } from '#shared/env.ts';
import type { Tidspunkt } from '#shared/values/dato.ts';
import type { Frikortnummer } from '#shared/values/frikortnummer.ts';
import { dynamo } from './client.ts';
import { type LogItem, logItem } from './items/log.ts';
import { frikortPartition, INDEXES, isAfvisningPartition, logTid } from './keys.ts';

/** Under which names the log knows a citizen with a card. */
export type Logborger = {
  readonly frikortnummer: Frikortnummer;
  /** From when the number is this citizen's. */
  readonly udstedt: Tidspunkt;
  readonly borgerReference: string | undefined;
};

/** An entry's place in time: no two entries about one citizen have the same. */
export type Logsted = Pick<LogItem, 'tidspunkt' | 'anmodningId'>;

type Valg = { readonly antal: number; readonly egne: boolean; readonly efter: Logsted | undefined };

/** Before and after every moment in the order of the index. */
const FOERST = '0';
const SIDST = '~';
/** A filter is applied after the limit: with a small one, the few of others would be looked for page by tiny page. */
const FILTERED_PAGE = 500;

/** Without the citizen's own visits, and without the weekly question to the CPR register, which would hide all else. */
const ANDRES = 'aktoer.rolle <> :borger AND NOT (handling = :cpr AND udfald <> :udfoert)';

/** What the log has about one citizen, newest first: at most `antal`, and whether there may be more. */
export async function listLoglinjer(
  { frikortnummer, udstedt, borgerReference }: Logborger,
  valg: Valg,
): Promise<{ linjer: readonly LogItem[]; flere: boolean }> {
  const pages = await Promise.all([
    listUnder(frikortPartition(frikortnummer), udstedt, valg),
    borgerReference === undefined ? [] : listUnder(borgerReference, FOERST, valg),
  ]);
  const found = pages.flat().sort((a, b) => (logTid(a) < logTid(b) ? 1 : -1));
  return { linjer: found.slice(0, valg.antal), flere: found.length > valg.antal };
}

/** Where the refusals stand that the citizen got before there was a card. The entries of them tell. */
export async function listAfvisningspartitioner(borgerReference: string): Promise<readonly string[]> {
  const found = new Set<string>();
  let ExclusiveStartKey: Record<string, unknown> | undefined;
  do {
    const page = await dynamo.send(
      new QueryCommand({
        TableName: env('REVISIONSLOG_TABLE'),
        IndexName: INDEXES.logKort.name,
        KeyConditionExpression: '#pk = :pk',
        FilterExpression: 'attribute_exists(#partition)',
        ExpressionAttributeNames: { '#pk': INDEXES.logKort.pk, '#partition': 'partition' },
        ExpressionAttributeValues: { ':pk': borgerReference },
        ExclusiveStartKey,
      }),
    );
    for (const item of page.Items ?? []) {
      const { partition = '' } = logItem.parse(item);
      if (isAfvisningPartition(partition)) found.add(partition);
    }
    ExclusiveStartKey = page.LastEvaluatedKey;
  } while (ExclusiveStartKey);
  return [...found].sort();
}

async function listUnder(partition: string, fra: string, { antal, egne, efter }: Valg): Promise<LogItem[]> {
  const til = efter === undefined ? SIDST : logTid(efter);
  // The database takes a span that ends before it begins for a mistake.
  if (til < fra) return [];
  const found: LogItem[] = [];
  let ExclusiveStartKey: Record<string, unknown> | undefined;
  do {
    const page = await dynamo.send(
      new QueryCommand({
        TableName: env('REVISIONSLOG_TABLE'),
        IndexName: INDEXES.logKort.name,
        KeyConditionExpression: '#pk = :pk AND #sk BETWEEN :fra AND :til',
        FilterExpression: egne ? undefined : ANDRES,
        ExpressionAttributeNames: { '#pk': INDEXES.logKort.pk, '#sk': INDEXES.logKort.sk },
        ExpressionAttributeValues: {
          ':pk': partition,
          ':fra': fra,
          ':til': til,
          ...(egne ? {} : { ':borger': 'borger', ':cpr': 'follow-cpr', ':udfoert': 'udfoert' }),
        },
        ScanIndexForward: false,
        // One more to know whether there are more, and one for the place itself, which BETWEEN takes along.
        Limit: egne ? antal + 2 : FILTERED_PAGE,
        ExclusiveStartKey,
      }),
    );
    const items = (page.Items ?? []).map((item) => logItem.parse(item));
    found.push(...items.filter((item) => logTid(item) < til));
    ExclusiveStartKey = page.LastEvaluatedKey;
  } while (ExclusiveStartKey && found.length <= antal);
  return found;
}
