import type { Context, DynamoDBRecord } from 'aws-lambda';
import { handler as followCpr } from '#functions/cpr/follow-cpr.ts';
import { handler as sendBeskeder } from '#functions/meddelelser/send-beskeder.ts';
import { handler as makeUdtraek } from '#functions/udtraek/make-udtraek.ts';
import { followClock, newClock, setClock } from '#infra/local/clock.ts';
import type { OperationName } from '#shared/domain/adgang.ts';
import type { ApiEvent } from '#shared/http/event.ts';
import { writeLog } from '#shared/http/log.ts';
import { HANDLERS } from '#test/kit/handlers.ts';

/** The functions in a process of their own, whose output is read as it comes. Started by function-host.ts. */

export type Order =
  | {
      readonly id: number;
      readonly kind: 'call';
      readonly name: OperationName;
      readonly event: ApiEvent;
      readonly ms: number;
    }
  /** The changes of a table, as what follows it is told of them. */
  | { readonly id: number; readonly kind: 'follow'; readonly records: readonly DynamoDBRecord[]; readonly ms: number }
  /** Runs a job, as its schedule would. */
  | { readonly id: number; readonly kind: 'run'; readonly job: RunName; readonly ms: number }
  /** Sets the functions' clock, as the local system's is set. */
  | { readonly id: number; readonly kind: 'clock'; readonly moment: number }
  /** Lets something out on purpose, to see that it is found. */
  | { readonly id: number; readonly kind: 'plant'; readonly where: Plant; readonly text: string };

export type Plant = 'stdout' | 'stderr' | 'log line' | 'answer' | 'refusal';

type Handler = (event: ApiEvent, context: Context) => Promise<unknown>;

const RUNS = { 'make-udtraek': makeUdtraek, 'follow-cpr': followCpr };
export type RunName = keyof typeof RUNS;

const clock = newClock();
followClock(clock);

process.on('message', (order: Order) => {
  carryOut(order).then(
    (result) => process.send?.({ id: order.id, result }),
    (error: unknown) => process.send?.({ id: order.id, thrown: String(error) }),
  );
});

async function carryOut(order: Order): Promise<unknown> {
  if (order.kind === 'plant') return plant(order.where, order.text);
  if (order.kind === 'clock') return setClock(clock, order.moment) ?? {};
  const ends = performance.now() + order.ms;
  const context = { getRemainingTimeInMillis: () => ends - performance.now(), awsRequestId: String(order.id) };
  if (order.kind === 'follow') return sendBeskeder({ Records: [...order.records] }, context as Context);
  if (order.kind === 'run') return asLambda(() => RUNS[order.job](undefined, context as Context));
  return (HANDLERS[order.name] as Handler)(order.event, context as Context);
}

/** What a function throws Lambda's runtime writes in its log, as it is. */
async function asLambda(run: () => Promise<unknown>): Promise<unknown> {
  try {
    return await run();
  } catch (error) {
    console.error('Invoke Error', error);
    return { failed: true };
  }
}

function plant(where: Plant, text: string): unknown {
  const line = {
    operation: 'list-satser',
    status: 200,
    rolle: undefined,
    anmodningId: 'x',
    ms: 1,
    koldstart: false,
  } as const;
  if (where === 'stdout') console.log(`something else ${text}`);
  if (where === 'stderr') console.error(new Error(`something else ${text}`));
  if (where === 'log line') writeLog({ ...line, kode: text });
  return {
    statusCode: where === 'refusal' ? 400 : 200,
    headers: {},
    body: JSON.stringify({ kode: 'X', detail: text }),
  };
}
