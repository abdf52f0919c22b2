import type { Context } from 'aws-lambda';
import { handler } from '#functions/statistik/make-statistik.ts';

/** Computes the figures, as the schedule does. */
export function makeStatistik() {
  return handler(undefined, { getRemainingTimeInMillis: () => 900_000 } as Context);
}
