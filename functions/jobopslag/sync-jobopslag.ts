import { type Jobnet, JobnetSvarerIkke, openJobnet } from '#shared/clients/jobnet.ts';
import {
  type Annonce,
  naesteSkridt,
  pauseEfterFejl,
  pauseFoerSpoergsmaal,
  ryddesEfter,
} from '#shared/domain/jobannonce.ts';
import type { OffentligtJobopslag } from '#shared/domain/jobopslag.ts';
import { job } from '#shared/http/job.ts';
import { settleJobopslag } from '#shared/present/jobannonce.ts';
import { getJobopslag } from '#shared/store/jobopslag.ts';
import { claim, listForfaldne, type Udbakkepost, wait } from '#shared/store/udbakke.ts';
import { addMs, danishDate, type Tidspunkt } from '#shared/values/dato.ts';

/** A new post is begun only while there is time for all its calls and for storing what came of them. */
const LEAVE_MS = 60_000;
/** So many posts in a row without an answer: Jobnet is down, and the rest wait for the next run. */
const DOWN_AFTER = 3;
/** So many failures of one post in a row, about an hour: somebody should look. */
const LATE_AFTER = 6;
/** An ad that is shown is closed and made anew: two steps, and one to see that it is right. */
const STEPS = 4;

/**
 * R118, R119: brings every ad at Jobnet to what its post is now, and learns what Jobnet says of it. What is due stands in the
 * outbox, put there with the post itself, and stays until there is nothing more to do: a run that is cut short anywhere is
 * done again by the next. Started by each post that
 * is changed, and by a schedule every minute.
 */
export const handler = job('sync-jobopslag', async (_: unknown, { now, remainingMs }) => {
  const due = await listForfaldne(now);
  const jobnet = due.length === 0 ? undefined : await openJobnet();
  let silent = 0;
  let late = 0;
  for (const post of due) {
    if (jobnet === undefined || silent >= DOWN_AFTER || remainingMs() < LEAVE_MS) break;
    const taken = await claim(post, now);
    if (taken === undefined) continue;
    const answered = await bring(taken, jobnet, now);
    silent = answered ? 0 : silent + 1;
    if (!answered && taken.forsoeg >= LATE_AFTER) late += 1;
  }
  return { jobnetForsinkede: late, batchItemFailures: [] };
});

/** One post. @returns whether Jobnet answered */
async function bring(post: Udbakkepost, jobnet: Jobnet, now: Tidspunkt): Promise<boolean> {
  const opslag = await getJobopslag(post.cvr, post.jobopslagId);
  if (opslag?.tilstand !== 'offentliggjort' && opslag?.tilstand !== 'lukket') {
    throw new Error('an outbox entry of a post that was never published');
  }
  try {
    const { annonce, faerdig } = await steps(opslag, jobnet, now);
    const naeste = faerdig ? ryddesEfter(opslag) : addMs(now, pauseFoerSpoergsmaal());
    await settleJobopslag({ post, opslag, annonce, faerdig, naeste, now });
    return true;
  } catch (error) {
    if (!(error instanceof JobnetSvarerIkke)) throw error;
    await wait(post, addMs(now, pauseEfterFejl(post.forsoeg)), post.forsoeg);
    return false;
  }
}

/** Step by step until it is Jobnet's turn or everything is as it should be. */
async function steps(opslag: OffentligtJobopslag, jobnet: Jobnet, now: Tidspunkt) {
  let annoncer = await jobnet.find(opslag.jobopslagId);
  for (let step = 0; step < STEPS; step++) {
    const skridt = naesteSkridt(opslag, annoncer, danishDate(now));
    if (skridt.goer === 'slut') return { annonce: skridt.annonce, faerdig: true };
    if (skridt.goer === 'vent') return { annonce: skridt.annonce, faerdig: false };
    const answer = skridt.goer === 'luk' ? await jobnet.luk(skridt.annonce) : await send(skridt);
    // A word of ours that Jobnet cannot take: it has no ad of it, and the company has to change it.
    if (answer.status === 'afvist') return { annonce: answer, faerdig: true };
    annoncer = [...annoncer.filter(({ annonceId }) => annonceId !== answer.annonceId), answer];
  }
  return { annonce: annoncer.at(-1), faerdig: false };

  function send(skridt: { goer: 'opret' } | { goer: 'ret'; annonce: Annonce }): Promise<Annonce> {
    return skridt.goer === 'opret' ? jobnet.opret(opslag) : jobnet.ret(skridt.annonce, opslag);
  }
}
