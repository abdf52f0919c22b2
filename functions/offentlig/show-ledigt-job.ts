import { showLedigtJob } from '#shared/contract/offentlig/show-ledigt-job.ts';
import { nej } from '#shared/domain/afslag.ts';
import { lookup } from '#shared/http/handler.ts';
import { getLedigtJob } from '#shared/store/jobopslag.ts';
import { danishDate } from '#shared/values/dato.ts';

/** R122. A draft, a closed and an expired post are all as if they were not there. */
export const handler = lookup(showLedigtJob, async ({ jobopslagId, fra }, { now }) => {
  const job = await getLedigtJob(fra, jobopslagId, danishDate(now));
  return job === undefined ? nej('IKKE_FUNDET') : { svar: job };
});
