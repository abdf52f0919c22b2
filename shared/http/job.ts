import type { Context } from 'aws-lambda';
import { readClock, stopwatch } from '#shared/clock.ts';
import type { Job } from '#shared/contract/jobs.ts';
import type { Tidspunkt } from '#shared/values/dato.ts';
import { describeError, writeJobLog } from './log.ts';

/** What a job gets beside its input. */
export type JobCall = { readonly now: Tidspunkt; readonly remainingMs: () => number };

/** The Lambda of a job: one reading of the clock, one log line, and a failure that the state machine or schedule sees. */
export function job<Input, Output>(name: Job['name'], run: (input: Input, call: JobCall) => Promise<Output>) {
  return async (input: Input, context: Context): Promise<Output> => {
    const elapsed = stopwatch();
    try {
      const output = await run(input, { now: readClock(), remainingMs: () => context.getRemainingTimeInMillis() });
      writeJobLog({ job: name, udfald: 'ok', ms: elapsed(), ...satsvarselOf(output) });
      return output;
    } catch (error) {
      writeJobLog({ job: name, udfald: 'fejl', ms: elapsed(), fejl: describeError(error) });
      throw error;
    }
  };
}

function satsvarselOf(output: unknown): { satsvarsel?: number } {
  if (typeof output !== 'object' || output === null || !('satsvarsel' in output)) return {};
  return typeof output.satsvarsel === 'number' ? { satsvarsel: output.satsvarsel } : {};
}
