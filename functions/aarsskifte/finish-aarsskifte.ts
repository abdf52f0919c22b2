import { job } from '#shared/http/job.ts';
import { finishKoersel } from '#shared/store/koersel.ts';

/** Ends a run: its report is the sum of its segments, which the operator has been able to follow all along. */
export const handler = job('finish-aarsskifte', async (input: { koerselId: string; aar: number }, { now }) => {
  await finishKoersel(input.aar, input.koerselId, now);
  return { koerselId: input.koerselId, aar: input.aar };
});
