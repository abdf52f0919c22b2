import { availableParallelism } from 'node:os';
import { pathToFileURL } from 'node:url';
import type { ConsumedCapacity } from '@aws-sdk/client-dynamodb';
import type { Context } from 'aws-lambda';
import type { Optaelling } from '#shared/domain/aarsskifte.ts';
import { childSettings } from './kit/run-child.ts';

export type TurnSettings = {
  readonly probe: string;
  readonly koerselId: string;
  readonly aar: number;
  /** Whether the database is to say what each write took: a little more work for it. */
  readonly countUnits: boolean;
};

/** What a turn took. Write units are what the database itself says, where it was asked. */
export type Turn = {
  readonly ms: number;
  readonly optaelling: Optaelling;
  /** Of the cards' years, and of the run's own notes. */
  readonly yearUnits: number;
  readonly noteUnits: number;
  readonly peakMb: number;
};

export type TurnMessage = { readonly progress: number } | { readonly turn: Turn };

type Probe = typeof import('./turn-probe.ts');

const PROGRESS_MS = 2_000;
/** Each call of a step has Lambda's time for it. */
const STEP_MS = 600_000;
/** As the state machine has it. */
const RETRIES = 6;

/** A whole turn in a process of its own, its parts side by side as the state machine has them. */
const { probe: file, koerselId, aar, countUnits } = childSettings<TurnSettings>();
console.log = () => undefined;
const { begin, segment, finish, listKoersler, laegSammen, INTET, dynamo }: Probe = await import(
  pathToFileURL(file).href
);
const units = { years: 0, notes: 0 };
dynamo.middlewareStack.add(
  (next, context) => async (args) => {
    const kind = /^(Transact|Put|Update)/.exec(String(context.commandName))?.[1];
    if (kind === undefined || !countUnits) return next(args);
    const answer = await next({ ...args, input: { ...args.input, ReturnConsumedCapacity: 'TOTAL' } });
    const { ConsumedCapacity: found = [] } = answer.output as { ConsumedCapacity?: ConsumedCapacity[] };
    for (const { CapacityUnits = 0 } of [found].flat()) units[kind === 'Transact' ? 'years' : 'notes'] += CapacityUnits;
    return answer;
  },
  { step: 'initialize', name: 'askForCapacity' },
);

async function counted(): Promise<Optaelling> {
  const runs = await listKoersler(aar);
  const mine = runs.find(({ koersel }) => koersel.koerselId === koerselId);
  return (mine?.segmenter ?? []).reduce<Optaelling>(laegSammen, INTET);
}

const send = (message: TurnMessage, then = () => {}) => process.send?.(message, then);
const timer = setInterval(async () => {
  const { oprettet, fandtes, inaktive } = await counted();
  send({ progress: oprettet + fandtes + inaktive });
}, PROGRESS_MS);

const started = performance.now();
// In the cloud each part has a process of its own; here they share one, so there are no more of them than there are cores.
const { segmenter } = await begin({ koerselId, aar, antalSegmenter: availableParallelism() }, lambda());
await Promise.all(
  segmenter.map(async (one) => {
    while (!(await takeUp(one)).faerdig);
  }),
);
await finish({ koerselId, aar }, lambda());
const ms = performance.now() - started;
clearInterval(timer);
const turn: Turn = {
  ms,
  optaelling: await counted(),
  yearUnits: units.years,
  noteUnits: units.notes,
  peakMb: process.resourceUsage().maxRSS / 1024,
};
send({ turn }, () => process.exit(0));

/** A part that fails is tried again, as the state machine does. */
async function takeUp(one: (typeof segmenter)[number]) {
  for (let attempt = 1; ; attempt++) {
    try {
      return await segment(one, lambda());
    } catch (error) {
      if (attempt > RETRIES) throw error;
    }
  }
}

function lambda(): Context {
  const until = performance.now() + STEP_MS;
  return { getRemainingTimeInMillis: () => until - performance.now() } as Context;
}
