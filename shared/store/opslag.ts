import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { QueryCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import type { Virksomhedsbruger } from '#shared/domain/aktoer.ts';
import { frigivneNumre, OPSLAGSGRAENSE, type Opslag, opslagUdloeber } from '#shared/domain/opslag.ts';
import { env } from '#shared/env.ts';
import type { Cvr } from '#shared/values/cvr.ts';
import { addDays, danishDate, firstDay, type Tidspunkt, yearOf } from '#shared/values/dato.ts';
import type { Frikortnummer } from '#shared/values/frikortnummer.ts';
import { dynamo } from './client.ts';
import { INDEXES, opslagstaellerKey, virksomhedPartition } from './keys.ts';

const BRUGER = 'bruger#';
const SIDST = 'sidst#';

/**
 * Counts that a company asks about a number, before anything of the card is read. One atomic update: 200 at once let
 * through exactly the limit. Only at the limit are the numbers that no longer count looked for and given free.
 *
 * @returns the limit that is reached, nothing where the number may be asked about
 */
export async function countOpslag(
  aktoer: Virksomhedsbruger,
  nummer: Frikortnummer,
  now: Tidspunkt,
): Promise<number | undefined> {
  for (;;) {
    const full = await take(aktoer, nummer, now);
    if (full === undefined) return undefined;
    const opslag = Object.entries(full)
      .filter(([name]) => name.startsWith(SIDST))
      .map(([name, sidst]) => ({ frikortnummer: name.slice(SIDST.length), sidst }) as Opslag);
    const ansatte = await ansatteNumre(aktoer.cvr, now);
    // The company knows who works for it.
    if (ansatte.has(nummer)) return undefined;
    const frigivne = frigivneNumre(opslag, ansatte, now);
    if (frigivne.length === 0) return reached(full);
    const brugere = Object.keys(full).filter((name) => name.startsWith(BRUGER));
    await release(aktoer.cvr, frigivne, brugere);
  }
}

/** Which of the two limits is the one in the way. */
function reached({ numre }: Record<string, unknown>): number {
  const company = numre instanceof Set && numre.size >= OPSLAGSGRAENSE.virksomhed;
  return company ? OPSLAGSGRAENSE.virksomhed : OPSLAGSGRAENSE.bruger;
}

/** Takes a place for the number. Answers with what is there when there is none. */
async function take(aktoer: Virksomhedsbruger, nummer: Frikortnummer, now: Tidspunkt) {
  try {
    await dynamo.send(
      new UpdateCommand({
        TableName: env('SESSION_TABLE'),
        Key: opslagstaellerKey(aktoer.cvr),
        UpdateExpression: 'SET #sidst = :now, udloeber = :udloeber ADD numre :nummer, #bruger :nummer',
        ConditionExpression:
          'contains(numre, :nr) OR ((attribute_not_exists(numre) OR size(numre) < :virksomhed) AND (attribute_not_exists(#bruger) OR size(#bruger) < :bruger))',
        ExpressionAttributeNames: { '#sidst': `${SIDST}${nummer}`, '#bruger': `${BRUGER}${aktoer.brugerId}` },
        ExpressionAttributeValues: {
          ':now': now,
          ':udloeber': opslagUdloeber(now),
          ':nummer': new Set([nummer]),
          ':nr': nummer,
          ':virksomhed': OPSLAGSGRAENSE.virksomhed,
          ':bruger': OPSLAGSGRAENSE.bruger,
        },
        ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
      }),
    );
    return undefined;
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return unmarshall(error.Item ?? {});
    throw error;
  }
}

/** Gives numbers free, unless one has been asked about again meanwhile. */
async function release(cvr: Cvr, frigivne: readonly Opslag[], brugere: readonly string[]): Promise<void> {
  const names = Object.fromEntries(frigivne.map((o, i) => [`#s${i}`, `${SIDST}${o.frikortnummer}`]));
  const users = Object.fromEntries(brugere.map((name, i) => [`#b${i}`, name]));
  try {
    await dynamo.send(
      new UpdateCommand({
        TableName: env('SESSION_TABLE'),
        Key: opslagstaellerKey(cvr),
        UpdateExpression: `REMOVE ${Object.keys(names).join(', ')} DELETE ${['numre', ...Object.keys(users)].map((n) => `${n} :numre`).join(', ')}`,
        ConditionExpression: frigivne.map((_, i) => `#s${i} = :s${i}`).join(' AND '),
        ExpressionAttributeNames: { ...names, ...users },
        ExpressionAttributeValues: {
          ':numre': new Set(frigivne.map((o) => o.frikortnummer)),
          ...Object.fromEntries(frigivne.map((o, i) => [`:s${i}`, o.sidst])),
        },
      }),
    );
  } catch (error) {
    // Another call gave the same numbers free, or asked about one of them again: look once more.
    if (!(error instanceof ConditionalCheckFailedException)) throw error;
  }
}

/** In January, work of last year can still be registered: for so many days back, an employment begun in that year counts. */
const BAGUD_DAGE = 31;

/** The numbers that this year have an employment of the company's that is not cancelled. */
async function ansatteNumre(cvr: Cvr, now: Tidspunkt): Promise<Set<string>> {
  const numre = new Set<string>();
  let ExclusiveStartKey: Record<string, unknown> | undefined;
  do {
    const page = await dynamo.send(
      new QueryCommand({
        TableName: env('FRIKORT_TABLE'),
        IndexName: INDEXES.virksomhed.name,
        KeyConditionExpression: '#pk = :pk AND #sk >= :fra',
        FilterExpression: 'tilstand <> :annulleret',
        ExpressionAttributeNames: { '#pk': INDEXES.virksomhed.pk, '#sk': INDEXES.virksomhed.sk },
        ExpressionAttributeValues: {
          ':pk': virksomhedPartition(cvr),
          ':fra': firstDay(yearOf(addDays(danishDate(now), -BAGUD_DAGE))),
          ':annulleret': 'annulleret',
        },
        ProjectionExpression: 'frikortnummer',
        ExclusiveStartKey,
      }),
    );
    for (const item of page.Items ?? []) numre.add(String(item.frikortnummer));
    ExclusiveStartKey = page.LastEvaluatedKey;
  } while (ExclusiveStartKey);
  return numre;
}
