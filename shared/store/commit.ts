import { setTimeout as sleep } from 'node:timers/promises';
import { type CancellationReason, TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import { TransactWriteCommand, type TransactWriteCommandInput } from '@aws-sdk/lib-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import { chance, newId } from '#shared/chance.ts';
import type { Haendelseshandling } from '#shared/domain/adgang.ts';
import type { AktoerReference } from '#shared/domain/aktoer.ts';
import type { Haendelse } from '#shared/domain/haendelse.ts';
import { env } from '#shared/env.ts';
import { dynamo } from './client.ts';
import { attemptsOf, GentagetKommando, isBusy, isBusyCode, isUncertain, Optaget, Uafklaret } from './errors.ts';
import { logItem } from './items/log.ts';
import { haendelseKey, kommandoLogKey } from './keys.ts';
import { type Angaar, type Loggrundlag, logEntry } from './log.ts';

/** One item of the transaction, as DynamoDB takes it. Made by the functions in changes.ts. */
export type Change = NonNullable<TransactWriteCommandInput['TransactItems']>[number];

/** What a command carries with it to the transaction. */
export type Kommando = Loggrundlag<Haendelseshandling, AktoerReference> & {
  readonly kommandoId: string;
  readonly fingeraftryk: string;
  /** Milliseconds left of the function's time. */
  readonly remainingMs: () => number;
  /**
   * Aborted when the caller has been told that time ran out. An execution environment that wakes up later must not go on
   * with the command: its caller may have been refused meanwhile.
   */
  readonly signal: AbortSignal;
  /** Told what is being stored while the database is at work with it. It may come to nothing. */
  readonly meanwhile?: (haendelse: Haendelse, angaar: Angaar) => void;
};

/** Which of the changes a condition stopped, by name, with the item that was there (undefined: there was none). */
export type CommitOutcome<Name extends string> =
  | { ok: true }
  | { ok: false; stopped: ReadonlyMap<Name, Record<string, unknown> | undefined> };

/** No new attempt begins with less than this left, so that there is time to answer. */
const LEAVE_MS = 1200;
const FIRST_WAIT_MS = 15;
const LONGEST_WAIT_MS = 400;

/**
 * Carries a command out: the changes, its hændelse and its log entry in one transaction, or none of them.
 *
 * @param partition where the hændelse stands: the card's or the company's
 * @throws GentagetKommando when this organisation has carried out a command with this id before
 * @throws Optaget when conflicts or throttling lasted as long as there was time: nothing is stored
 * @throws Uafklaret when the answer was lost: it may be stored
 */
export async function commit<Name extends string>(
  kommando: Kommando,
  partition: string,
  changes: { readonly [N in Name]?: Change | undefined },
  haendelse: Haendelse,
  angaar: Angaar,
): Promise<CommitOutcome<Name>> {
  const named = Object.entries(changes).filter((entry): entry is [Name, Change] => entry[1] !== undefined);
  const items: Change[] = [
    ...named.map(([, change]) => change),
    {
      Put: {
        TableName: env('FRIKORT_TABLE'),
        Item: { ...haendelseKey(partition, kommando.aktoer, kommando.kommandoId), ...haendelse },
        ConditionExpression: 'attribute_not_exists(PK)',
      },
    },
    {
      Put: {
        TableName: env('REVISIONSLOG_TABLE'),
        Item: logEntry(kommandoLogKey(kommando.aktoer, kommando.kommandoId), kommando, {
          ...angaar,
          udfald: 'udfoert',
          fingeraftryk: kommando.fingeraftryk,
          partition,
        }),
        ConditionExpression: 'attribute_not_exists(PK)',
        ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
      },
    },
  ];
  const writing = write(items, kommando);
  // When the request has left.
  if (kommando.meanwhile) setImmediate(kommando.meanwhile, haendelse, angaar);
  const reasons = await writing;
  if (reasons === undefined) return { ok: true };
  const repeated = reasons[items.length - 1];
  if (repeated?.Code === 'ConditionalCheckFailed') throw new GentagetKommando(logItem.parse(oldItem(repeated)));
  const stopped = new Map<Name, Record<string, unknown> | undefined>();
  for (const [i, [name]] of named.entries()) {
    if (reasons[i]?.Code === 'ConditionalCheckFailed') stopped.set(name, oldItem(reasons[i]));
  }
  if (stopped.size === 0) throw new Error('a transaction was cancelled for no condition of ours');
  return { ok: false, stopped };
}

/**
 * One transaction, tried again with jitter while others are in the way. The SDK retries lost connections and throttling,
 * never a TransactionConflict; that is ours to do. One token for all attempts: a commit whose answer was lost is not made twice.
 *
 * @returns the cancellation reasons where a condition stopped it, nothing where it was stored
 */
async function write(
  TransactItems: Change[],
  { remainingMs, signal }: Pick<Kommando, 'remainingMs' | 'signal'>,
): Promise<CancellationReason[] | undefined> {
  const command = new TransactWriteCommand({ TransactItems, ClientRequestToken: newId() });
  // Looked at before each attempt of the client's own. It would listen to the signal itself, and what has left has left.
  const abortSignal = {
    get aborted() {
      return signal.aborted;
    },
    onabort: null,
  };
  let uncertain = false;
  for (let wait = FIRST_WAIT_MS; ; wait = Math.min(wait * 2, LONGEST_WAIT_MS)) {
    try {
      await dynamo.send(command, { abortSignal });
      return undefined;
    } catch (error) {
      const reasons = error instanceof TransactionCanceledException ? (error.CancellationReasons ?? []) : [];
      if (reasons.some((r) => r.Code === 'ConditionalCheckFailed')) return reasons;
      const busy = reasons.some((r) => isBusyCode(r.Code)) || isBusy(error);
      // A busy answer to the SDK's own second attempt says nothing of the first, whose answer was lost.
      uncertain ||= busy ? attemptsOf(error) > 1 : isUncertain(error);
      if (!busy && !uncertain) throw error;
      if (!busy || remainingMs() < LEAVE_MS + wait) throw uncertain ? new Uafklaret(error) : new Optaget(error);
      await sleep(chance(wait) + 1);
    }
  }
}

function oldItem(reason: CancellationReason | undefined): Record<string, unknown> | undefined {
  return reason?.Item && unmarshall(reason.Item);
}
