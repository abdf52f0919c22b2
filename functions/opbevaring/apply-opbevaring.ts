import { INTET_FORFALDENT, kanForfalde, opbevaringsgraenser, skalSlettes, tilTal } from '#shared/domain/opbevaring.ts';
import { koenAf } from '#shared/domain/statistik.ts';
import { job } from '#shared/http/job.ts';
import { isStopped } from '#shared/store/errors.ts';
import { fjern, type Kortstand, scanTilOpbevaring } from '#shared/store/forfald.ts';
import { putOpbevaring, sletKort, sletResten } from '#shared/store/opbevaring.ts';
import { type Frikortside, getFrikortside } from '#shared/store/read.ts';
import { listGenkomne, listSlettede, takeIgen } from '#shared/store/slettebog.ts';
import { storedCpr } from '#shared/values/cpr.ts';
import { danishDate, type Tidspunkt } from '#shared/values/dato.ts';
import type { Frikortnummer } from '#shared/values/frikortnummer.ts';
import { decryptBorgerdata } from '#shared/vault/borgerdata.ts';
import { hashCpr } from '#shared/vault/indeks.ts';

/** No new page is begun with less than this left: the rules find the rest at the next run. */
const LEAVE_MS = 60_000;

/**
 * R291, D22: takes away what the purpose needs no more. What was erased or withdrawn before and is there again, because the
 * table was restored from a backup, is taken again by the ledger, whatever the card says now.
 */
export const handler = job('apply-opbevaring', async (_: unknown, { now, remainingMs }) => {
  const slettede = await listSlettede();
  const graenser = opbevaringsgraenser(danishDate(now));
  const genkomne = await listGenkomne();
  for (const bevis of genkomne) await takeIgen(bevis);
  const forfaldne = { ...INTET_FORFALDENT, bevis: genkomne.length };
  const tal = { set: 0, slettet: 0, genslettet: 0, fejlet: 0 };
  let cursor: Record<string, unknown> | undefined;
  do {
    const page = await scanTilOpbevaring(graenser, cursor);
    for (const forfalden of page.forfaldne) {
      await fjern(forfalden);
      forfaldne[forfalden.slags] += 1;
    }
    for (const kort of page.kort) {
      tal.set += 1;
      const udfald = await takeKort(kort, slettede, now);
      if (udfald !== 'beholdt') tal[udfald] += 1;
    }
    cursor = page.videre;
  } while (cursor !== undefined && remainingMs() > LEAVE_MS);
  await putOpbevaring(now, { ...tal, forfaldne }, cursor === undefined);
  return { slettet: tal.slettet + tal.genslettet, fejlet: tal.fejlet };
});

async function takeKort(kort: Kortstand, slettede: ReadonlySet<string>, now: Tidspunkt) {
  const { frikortnummer } = kort;
  if (kort.slettet) {
    // A run that was cut short may have left something of a card that is figures already.
    await sletResten(frikortnummer);
    return 'beholdt';
  }
  const iSlettebogen = slettede.has(frikortnummer);
  return iSlettebogen || kanForfalde(kort, danishDate(now)) ? apply(frikortnummer, iSlettebogen, now) : 'beholdt';
}

/** One card by the rule, or by the ledger. Changed meanwhile it is left to the next run. */
async function apply(nummer: Frikortnummer, iSlettebogen: boolean, now: Tidspunkt) {
  const side = await getFrikortside(nummer);
  if (side === undefined) return 'beholdt';
  if (!iSlettebogen && !skalSlettes(side.kort, side.ansaettelser, danishDate(now))) return 'beholdt';
  try {
    await erase(side, now);
    return iSlettebogen ? 'genslettet' : 'slettet';
  } catch (error) {
    if (isStopped(error)) return 'fejlet';
    throw error;
  }
}

async function erase({ kort, ansaettelser }: Frikortside, now: Tidspunkt): Promise<void> {
  const { cpr } = await decryptBorgerdata('identitet', kort.borgerId, kort.identitet);
  const mac = await hashCpr(storedCpr(cpr), 'indeks');
  await sletKort(kort, tilTal(kort, ansaettelser, koenAf(cpr), danishDate(now)), mac, now);
  await sletResten(kort.frikortnummer);
}
