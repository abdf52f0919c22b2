import { PutCommand, ScanCommand } from '@aws-sdk/lib-dynamodb';
import type { Ansaettelse } from '#shared/domain/ansaettelse.ts';
import type { Slettetkort } from '#shared/domain/opbevaring.ts';
import type { Statistikaar } from '#shared/domain/statistik.ts';
import { env } from '#shared/env.ts';
import { dynamo } from './client.ts';
import { ansaettelseItem } from './items/ansaettelse.ts';
import { type KortItem, parseKort, slettetkortItem } from './items/kort.ts';
import { statistikaareneKey, statistikKey } from './keys.ts';

/** Takes the place of the figures before. The list of years comes last: it names none that is not there. */
export async function putStatistik(aarene: readonly Statistikaar[]): Promise<void> {
  for (const aar of aarene) await put({ ...statistikKey(aar.aar), ...aar });
  await put({ ...statistikaareneKey, aarene: aarene.map(({ aar }) => aar).sort((a, b) => b - a) });
}

async function put(Item: Record<string, unknown>): Promise<void> {
  await dynamo.send(new PutCommand({ TableName: env('FRIKORT_TABLE'), Item }));
}

/** Every card and every employment, page by page, in the order of the table. */
export async function* scanKortOgAnsaettelser(): AsyncGenerator<{
  readonly kort: readonly KortItem[];
  /** Cards that are figures already. */
  readonly slettede: readonly Slettetkort[];
  readonly ansaettelser: readonly Ansaettelse[];
}> {
  let ExclusiveStartKey: Record<string, unknown> | undefined;
  do {
    const page = await dynamo.send(
      new ScanCommand({
        TableName: env('FRIKORT_TABLE'),
        ConsistentRead: true,
        FilterExpression: 'SK = :kort OR begins_with(SK, :ansaettelse)',
        ExpressionAttributeValues: { ':kort': 'KORT', ':ansaettelse': 'ANSAETTELSE#' },
        ExclusiveStartKey,
      }),
    );
    const items = page.Items ?? [];
    yield {
      kort: items.filter(({ SK }) => SK === 'KORT').flatMap((item) => parseKort(item) ?? []),
      slettede: items.filter((item) => 'slettet' in item).map((item) => slettetkortItem.parse(item)),
      ansaettelser: items.filter(({ SK }) => SK !== 'KORT').map((item) => ansaettelseItem.parse(item)),
    };
    ExclusiveStartKey = page.LastEvaluatedKey;
  } while (ExclusiveStartKey);
}
