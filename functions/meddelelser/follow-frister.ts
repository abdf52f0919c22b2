import type { Ansaettelse } from '#shared/domain/ansaettelse.ts';
import { paamindelse } from '#shared/domain/besked.ts';
import { fristerPaa } from '#shared/domain/rettefrist.ts';
import { job } from '#shared/http/job.ts';
import { sendBesked } from '#shared/present/besked.ts';
import { listFrister } from '#shared/store/frist.ts';
import { closeAnsaettelse } from '#shared/store/luk.ts';
import { getAnsaettelse } from '#shared/store/read.ts';
import { addDays, type Dato, danishDate } from '#shared/values/dato.ts';

/** So many days are made up for where the job did not run. What has been done is not done again. */
const DAYS = 7;

/**
 * D4: the contact person is reminded on the last working day and a week before the window closes; when it has closed, the
 * amount is final. Which employments a day is about is noted by what follows the cards.
 */
export const handler = job('follow-frister', async (_: unknown, { now, remainingMs }) => {
  const idag = danishDate(now);
  for (let back = DAYS - 1; back >= 0; back--) {
    const { slutter, snart, lukket } = fristerPaa(addDays(idag, -back));
    for (const ansaettelse of await enderPaa(lukket)) await closeAnsaettelse(ansaettelse, now, remainingMs);
    for (const [slutdato, slags] of [
      [slutter, 'slutdato'],
      [snart, 'frist'],
    ] as const) {
      for (const ansaettelse of await enderPaa(slutdato)) {
        for (const besked of paamindelse(ansaettelse, slags)) await sendBesked(besked, now);
      }
    }
  }
  return {};
});

/** Those that still end that day. One that was noted and has been moved since is found under its new day. */
async function enderPaa(slutdato: Dato): Promise<readonly Ansaettelse[]> {
  const found: Ansaettelse[] = [];
  for (const { frikortnummer, ansaettelseId } of await listFrister(slutdato)) {
    const ansaettelse = await getAnsaettelse(frikortnummer, ansaettelseId);
    if (ansaettelse?.slutdato === slutdato) found.push(ansaettelse);
  }
  return found;
}
