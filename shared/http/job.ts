import type { Context } from 'aws-lambda';
import { readClock, stopwatch } from '#shared/clock.ts';
import { type JobName, jobNamed } from '#shared/contract/jobs.ts';
import type { Tidspunkt } from '#shared/values/dato.ts';
import { describeError, writeJobLog } from './log.ts';

/** What a job gets beside its input. */
export type JobCall = { readonly now: Tidspunkt; readonly remainingMs: () => number };

/** A job that says no, with its code. */
export class Jobafslag extends Error {
  constructor(kode: string) {
    super(kode);
    this.name = 'Jobafslag';
  }
}

/**
 * Any other failure, as it goes out. Lambda writes what a function throws in its log, and hands it to the state machine: so it
 * tells class and place, and never the message, which may quote what another system was asked or answered.
 */
class Jobfejl extends Error {
  constructor({ navn, sted }: ReturnType<typeof describeError>) {
    super(`${navn} ${sted}`);
    this.name = 'Jobfejl';
  }
}

/** The Lambda of a job: one reading of the clock, one log line, and a failure that the state machine or schedule sees. */
export function job<Input, Output>(name: JobName, run: (input: Input, call: JobCall) => Promise<Output>) {
  return async (input: Input, context: Context): Promise<Output> => {
    const elapsed = stopwatch();
    try {
      const output = await run(input, { now: readClock(), remainingMs: () => context.getRemainingTimeInMillis() });
      writeJobLog({ job: name, udfald: 'ok', ms: elapsed(), tal: numbersOf(name, output) });
      return output;
    } catch (error) {
      const fejl = describeError(error);
      writeJobLog({ job: name, udfald: 'fejl', ms: elapsed(), fejl });
      throw error instanceof Jobafslag ? error : new Jobfejl(fejl);
    }
  };
}

/** The numbers of its answer that the job's row names: nothing else of an answer comes into a log. */
function numbersOf(name: JobName, output: unknown): Readonly<Record<string, number>> {
  const answer = typeof output === 'object' ? { ...output } : {};
  const named = Object.entries(answer).filter(([key]) => jobNamed(name).tal?.includes(key));
  return Object.fromEntries(named.filter((entry): entry is [string, number] => typeof entry[1] === 'number'));
}
