import type { Context, DynamoDBBatchResponse, DynamoDBRecord } from 'aws-lambda';
import { readClock, stopwatch } from '#shared/clock.ts';
import type { JobName } from '#shared/contract/jobs.ts';
import { unmarshalled } from '#shared/store/stroem.ts';
import type { Tidspunkt } from '#shared/values/dato.ts';
import { describeError, writeJobLog } from './log.ts';

/** One change of a table: the item before it and after it. */
export type Aendring = {
  readonly foer: Record<string, unknown> | undefined;
  readonly efter: Record<string, unknown> | undefined;
};

/**
 * The Lambda of what follows a table: one change after another. At the first that fails it stops and says which, so that it
 * and those after it come again, and those before it do not.
 */
export function follow(name: JobName, run: (aendring: Aendring, now: Tidspunkt) => Promise<void>) {
  return async ({ Records }: { Records: DynamoDBRecord[] }, _: Context): Promise<DynamoDBBatchResponse> => {
    const elapsed = stopwatch();
    for (const { dynamodb } of Records) {
      try {
        await run({ foer: unmarshalled(dynamodb?.OldImage), efter: unmarshalled(dynamodb?.NewImage) }, readClock());
      } catch (error) {
        writeJobLog({ job: name, udfald: 'fejl', ms: elapsed(), fejl: describeError(error) });
        return { batchItemFailures: [{ itemIdentifier: dynamodb?.SequenceNumber ?? '' }] };
      }
    }
    writeJobLog({ job: name, udfald: 'ok', ms: elapsed() });
    return { batchItemFailures: [] };
  };
}
