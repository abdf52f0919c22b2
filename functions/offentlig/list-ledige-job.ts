import { listLedigeJob } from '#shared/contract/offentlig/list-ledige-job.ts';
import { lookup } from '#shared/http/handler.ts';
import { erPladsPaaTavlen, type Plads, listLedigeJob as query } from '#shared/store/jobopslag.ts';
import { danishDate, isDato } from '#shared/values/dato.ts';

/** R114: shown to everyone, logged in or not. */
export const handler = lookup(listLedigeJob, async ({ antal, side }, { now }) => {
  const ugyldig = { afslag: { kode: 'UGYLDIG_SIDE' as const, data: {} } };
  const efter = side === undefined ? undefined : readPlads(side);
  if (side !== undefined && (efter === undefined || !(await erPladsPaaTavlen(efter)))) return ugyldig;
  const { job, flere } = await query(danishDate(now), antal, efter);
  const last = job.at(-1);
  return { svar: { job: [...job], naeste: flere && last ? writePlads(last) : undefined } };
});

function writePlads({ fra, jobopslagId }: Plads): string {
  return Buffer.from(`${fra}.${jobopslagId}`).toString('base64url');
}

/** Nothing where the text was not made by `writePlads`. */
function readPlads(text: string): Plads | undefined {
  const [fra = '', jobopslagId = '', ...more] = Buffer.from(text, 'base64url').toString('utf8').split('.');
  if (!isDato(fra) || !/^[0-9a-f-]{36}$/.test(jobopslagId) || more.length > 0) return undefined;
  return writePlads({ fra, jobopslagId }) === text ? { fra, jobopslagId } : undefined;
}
