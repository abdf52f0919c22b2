import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { chance, newId } from '#shared/chance.ts';
import type { Handling } from '#shared/domain/adgang.ts';
import type { AktoerReference } from '#shared/domain/aktoer.ts';
import type { Bevisaarsag } from '#shared/domain/loginbevis.ts';
import { logUdloeber } from '#shared/domain/opbevaring.ts';
import { env } from '#shared/env.ts';
import { danishDate, type Tidspunkt } from '#shared/values/dato.ts';
import { dynamo } from './client.ts';
import type { LogItem } from './items/log.ts';
import { INDEXES, type Key, LOG_DAY_PARTS, logDayPartition, logTid, opslagLogKey } from './keys.ts';

/**
 * Whom an action or look-up concerned. The frikortnummer is the log's pseudonym for a citizen; where there is no card it is
 * `borgerReference`, a keyed hash made for the log alone.
 */
export type Angaar = {
  readonly frikortnummer?: string | undefined;
  readonly borgerReference?: string | undefined;
  readonly ansaettelseId?: string | undefined;
  /** Of a look into the messages of a login: whose id it has in this log, and why. */
  readonly loginId?: string | undefined;
  /** Of a hand-over of data: which. */
  readonly udtraekId?: string | undefined;
  readonly begrundelse?: { readonly aarsag: Bevisaarsag; readonly journalnummer: string } | undefined;
};

/** Who did it. Of a login that failed it may not be known. */
export type Logaktoer = Omit<AktoerReference, 'rolle'> & { readonly rolle: AktoerReference['rolle'] | 'ukendt' };

/** What every entry says. */
export type Loggrundlag<H extends Handling = Handling, A extends Logaktoer = Logaktoer> = {
  readonly operation: H;
  readonly aktoer: A;
  readonly now: Tidspunkt;
  readonly anmodningId: string;
};

/** An entry with its keys: found by actor, by citizen, and by day. */
export function logEntry(
  key: Key,
  grundlag: Loggrundlag,
  rest: Angaar & Pick<LogItem, 'udfald'> & Partial<Pick<LogItem, 'kode' | 'fingeraftryk' | 'partition'>>,
) {
  const { now, operation, aktoer, anmodningId } = grundlag;
  const subject = rest.frikortnummer ? `FRIKORT#${rest.frikortnummer}` : rest.borgerReference;
  return {
    ...key,
    ...(subject === undefined ? {} : { [INDEXES.logKort.pk]: subject }),
    [INDEXES.logDag.pk]: logDayPartition(now, chance(LOG_DAY_PARTS)),
    [INDEXES.logDag.sk]: logTid({ tidspunkt: now, anmodningId }),
    udloeber: logUdloeber(danishDate(now)),
    tidspunkt: now,
    handling: operation,
    aktoer,
    anmodningId,
    ...rest,
  };
}

/**
 * Writes down a look-up or a refusal. It is awaited before anything is answered: when it cannot be written, nothing is
 * shown (R046).
 */
export async function appendLog(
  grundlag: Loggrundlag,
  rest: Angaar & Pick<LogItem, 'udfald'> & Partial<Pick<LogItem, 'kode'>>,
): Promise<void> {
  const Item = logEntry(opslagLogKey(grundlag.aktoer, grundlag.now, newId()), grundlag, rest);
  await dynamo.send(
    new PutCommand({
      TableName: env('REVISIONSLOG_TABLE'),
      Item,
      ConditionExpression: 'attribute_not_exists(PK) OR anmodningId = :id',
      ExpressionAttributeValues: { ':id': grundlag.anmodningId },
    }),
  );
}
