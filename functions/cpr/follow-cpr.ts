import { skalSpoerges } from '#shared/domain/borgerdata.ts';
import { Jobafslag, type JobCall, job } from '#shared/http/job.ts';
import { type CprUdfald, followKort } from '#shared/present/foelg-cpr.ts';
import { isBusy, isUncertain, Optaget, Uafklaret } from '#shared/store/errors.ts';
import { listKortnumre } from '#shared/store/numre.ts';
import { getKort } from '#shared/store/read.ts';
import { danishDate } from '#shared/values/dato.ts';
import type { Frikortnummer } from '#shared/values/frikortnummer.ts';

/** So many citizens are asked about at a time. */
const AT_ONCE = 10;

/**
 * D21: what the card says of the citizen stays what the CPR register says, also when it changes after the issue: a protected
 * name is hidden from then on, and a new number leads to the same card. Who gave no answer is asked about once more.
 *
 * @throws Jobafslag CPR_UTILGAENGELIG when somebody still was not answered: the next run asks about all of the day again
 */
export const handler = job('follow-cpr', async (_: unknown, call) => {
  const idag = danishDate(call.now);
  const numre = (await listKortnumre()).filter((nummer) => skalSpoerges(nummer, idag));
  const first = await followAll(numre, call);
  const second = await followAll(first.igen, call);
  if (second.igen.length > 0) throw new Jobafslag('CPR_UTILGAENGELIG');
  return {
    cprSpurgt: numre.length,
    cprAendret: first.aendret + second.aendret,
    cprToKort: first.toKort + second.toKort,
  };
});

async function followAll(numre: readonly Frikortnummer[], call: JobCall) {
  const tal = { uaendret: 0, aendret: 0, toKort: 0, igen: [] as Frikortnummer[] };
  for (let i = 0; i < numre.length; i += AT_ONCE) {
    const bundt = numre.slice(i, i + AT_ONCE);
    const udfald = await Promise.all(bundt.map((nummer) => follow(nummer, call)));
    for (const [j, et] of udfald.entries()) {
      if (et === 'igen') tal.igen.push(bundt[j] as Frikortnummer);
      else tal[et] += 1;
    }
    // Nobody answers: each of the rest would wait as long as these did.
    if (bundt.length === AT_ONCE && udfald.every((et) => et === 'igen')) throw new Jobafslag('CPR_UTILGAENGELIG');
  }
  return tal;
}

async function follow(nummer: Frikortnummer, call: JobCall): Promise<CprUdfald> {
  try {
    const kort = await getKort(nummer);
    return kort === undefined ? 'uaendret' : await followKort(kort, call.now, call.remainingMs);
  } catch (error) {
    if (error instanceof Optaget || error instanceof Uafklaret || isBusy(error) || isUncertain(error)) return 'igen';
    throw error;
  }
}
