import { satsvarsel } from '#shared/domain/satsregulering.ts';
import { job } from '#shared/http/job.ts';
import { getSats } from '#shared/store/sats-read.ts';
import { danishDate, yearOf } from '#shared/values/dato.ts';

/** The level as a number, which an alarm can watch. */
const NIVEAU = { varsel: 1, dagligt: 2, alarm: 3 } as const;

/** D15: next year's amounts are missing, more pressing as December goes. Started by a schedule. */
export const handler = job('warn-sats', async (_: unknown, { now }) => {
  const sats = await getSats(yearOf(danishDate(now)) + 1);
  const varsel = satsvarsel(sats !== undefined, now);
  return { satsvarsel: varsel === undefined ? 0 : NIVEAU[varsel] };
});
