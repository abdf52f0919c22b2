import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { DeleteCommand, QueryCommand, TransactWriteCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod/mini';
import { udtraekView } from '#shared/contract/udtraek.ts';
import { type Udtraek, type Udtraekskvittering, udtraekUdloeber } from '#shared/domain/udtraek.ts';
import { env } from '#shared/env.ts';
import { addMs, type Tidspunkt } from '#shared/values/dato.ts';
import { dynamo } from './client.ts';
import { isStopped } from './errors.ts';
import { BESTILLING, UDTRAEK_PARTITION, udtraekdelKey, udtraekdelPartition, udtraekKey } from './keys.ts';
import { getItem, queryPartition } from './read.ts';

/** How far the making of a file is: the source that is read, where in it, and what has been written. */
const fremdriftItem = z.object({
  /** Counts the times this has been stored: whoever works from an older one stops. */
  skridt: z.int(),
  kilde: z.int(),
  kilder: z.int(),
  cursor: z.optional(z.record(z.string(), z.unknown())),
  dele: z.int(),
  raekker: z.int(),
});
export type Fremdrift = z.infer<typeof fremdriftItem>;

/** The order, and beside it what the job notes: whom it is about in the log, and how far it is. */
const bestillingItem = z.object({
  ...udtraekView.shape,
  /** Of the log about a citizen: the log's own name for them from before the card. */
  borgerReference: z.optional(z.string()),
  fremdrift: z.optional(fremdriftItem),
  ryddet: z.optional(z.boolean()),
});
export type Bestilling = Udtraek & Pick<z.infer<typeof bestillingItem>, 'borgerReference' | 'fremdrift' | 'ryddet'>;

export function getBestilling(udtraekId: string): Promise<Bestilling | undefined> {
  return getItem(udtraekKey(udtraekId), bestillingItem);
}

/** Every order, newest first. */
export async function listBestillinger(): Promise<readonly Bestilling[]> {
  const items = (await queryPartition(UDTRAEK_PARTITION, BESTILLING)).map((item) => bestillingItem.parse(item));
  return items.sort((a, b) => (a.bestilt.tidspunkt < b.bestilt.tidspunkt ? 1 : -1));
}

/** The most that one part of a file holds, in bytes: an item can be 400 kB, and an answer 6 MB. */
const DEL_BYTES = 250_000;

/**
 * Stores what has been read, and how far it came, together: so a part is never written twice, and never without its place.
 *
 * @returns false where somebody else has come further, or the order has been withdrawn
 */
export async function storeDele(
  { udtraekId, fremdrift: foer }: Bestilling,
  raekker: { readonly tekst: readonly string[]; readonly antal: number },
  naeste: Pick<Fremdrift, 'kilde' | 'kilder' | 'cursor'>,
  now: Tidspunkt,
): Promise<Fremdrift | undefined> {
  const dele = inddel(raekker.tekst);
  const first = foer?.dele ?? 0;
  const fremdrift = {
    ...naeste,
    skridt: (foer?.skridt ?? 0) + 1,
    dele: first + dele.length,
    raekker: (foer?.raekker ?? 0) + raekker.antal,
  };
  const udloeber = Math.ceil(Date.parse(udtraekUdloeber(addMs(now, 24 * 60 * 60 * 1000))) / 1000);
  try {
    await dynamo.send(
      new TransactWriteCommand({
        TransactItems: [
          ...dele.map((indhold, i) => ({
            Put: {
              TableName: env('SESSION_TABLE'),
              Item: { ...udtraekdelKey(udtraekId, first + i), indhold, udloeber },
            },
          })),
          {
            Update: {
              TableName: env('FRIKORT_TABLE'),
              Key: udtraekKey(udtraekId),
              UpdateExpression: 'SET fremdrift = :fremdrift, trin = :dannes',
              ConditionExpression: foer
                ? 'trin = :dannes AND fremdrift.skridt = :skridt'
                : 'trin = :bestilt AND attribute_not_exists(fremdrift)',
              ExpressionAttributeValues: {
                ':fremdrift': fremdrift,
                ':dannes': 'dannes',
                ...(foer ? { ':skridt': foer.skridt } : { ':bestilt': 'bestilt' }),
              },
            },
          },
        ],
      }),
    );
    return fremdrift;
  } catch (error) {
    if (isStopped(error)) return undefined;
    throw error;
  }
}

/** Rows put together to parts, each as full as it may be. */
function inddel(raekker: readonly string[]): readonly string[] {
  const dele: string[] = [];
  let size = DEL_BYTES;
  for (const raekke of raekker) {
    const bytes = Buffer.byteLength(raekke);
    if (size + bytes > DEL_BYTES) {
      dele.push('');
      size = 0;
    }
    dele[dele.length - 1] += raekke;
    size += bytes;
  }
  return dele;
}

/** One part of a file; nothing where it has been thrown away. */
export async function getDel(udtraekId: string, del: number): Promise<string | undefined> {
  const delItem = z.object({ indhold: z.string() });
  return (await getItem(udtraekdelKey(udtraekId, del), delItem, env('SESSION_TABLE')))?.indhold;
}

/** The file is whole. */
export async function storeKlar({ udtraekId, fremdrift }: Bestilling, kvittering: Udtraekskvittering): Promise<void> {
  try {
    await dynamo.send(
      new UpdateCommand({
        TableName: env('FRIKORT_TABLE'),
        Key: udtraekKey(udtraekId),
        UpdateExpression: 'SET kvittering = :kvittering, trin = :klar REMOVE borgerReference',
        ConditionExpression: 'trin = :dannes AND fremdrift.skridt = :skridt',
        ExpressionAttributeValues: {
          ':kvittering': kvittering,
          ':klar': 'klar',
          ':dannes': 'dannes',
          ':skridt': fremdrift?.skridt,
        },
      }),
    );
  } catch (error) {
    if (!(error instanceof ConditionalCheckFailedException)) throw error;
  }
}

/** Takes the data of an order away that nobody is to have. The order stays. */
export async function rydDele({ udtraekId }: Bestilling): Promise<void> {
  const TableName = env('SESSION_TABLE');
  for (;;) {
    const { Items = [] } = await dynamo.send(
      new QueryCommand({
        TableName,
        KeyConditionExpression: 'PK = :pk',
        ProjectionExpression: 'PK, SK',
        ExpressionAttributeValues: { ':pk': udtraekdelPartition(udtraekId) },
        ConsistentRead: true,
      }),
    );
    if (Items.length === 0) break;
    for (const { PK, SK } of Items) await dynamo.send(new DeleteCommand({ TableName, Key: { PK, SK } }));
  }
  await dynamo.send(
    new UpdateCommand({
      TableName: env('FRIKORT_TABLE'),
      Key: udtraekKey(udtraekId),
      UpdateExpression: 'SET ryddet = :ja REMOVE borgerReference',
      ExpressionAttributeValues: { ':ja': true },
    }),
  );
}
