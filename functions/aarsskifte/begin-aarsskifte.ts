import type { Koerselsslags } from '#shared/domain/aarsskifte.ts';
import { aarForPlan, decideKoersel } from '#shared/domain/aarsskifte.ts';
import { Jobafslag, job } from '#shared/http/job.ts';
import { putKoersel } from '#shared/store/koersel.ts';
import { getSats } from '#shared/store/sats-read.ts';

/** What starts a run: the schedule gives the name only, an operator also the year and the kind. */
export type KoerselInput = {
  readonly koerselId: string;
  readonly aar?: number;
  readonly slags?: Koerselsslags;
  /** So many parts the cards are gone through in. */
  readonly antalSegmenter?: number;
  /** Smaller pages are noted more often: less is done again after an interruption. */
  readonly kortPrSide?: number;
};

/** Where the start names no others. */
const SEGMENTER = 8;
const KORT_PR_SIDE = 1000;

/** Fixes the year's amount for the run. Early is refused, and so is a year whose amount nobody has confirmed (D15). */
export const handler = job('begin-aarsskifte', async (input: KoerselInput, { now }) => {
  const aar = input.aar ?? aarForPlan(now);
  const slags = input.slags ?? 'aarsskifte';
  const decided = decideKoersel(slags, aar, now);
  if (!decided.ok) throw new Jobafslag(decided.afslag.kode);
  const sats = await getSats(aar);
  if (sats === undefined) throw new Jobafslag('SATS_MANGLER');
  const koersel = await putKoersel({
    koerselId: input.koerselId,
    aar,
    slags,
    loftOere: sats.loftOere,
    segmenter: input.antalSegmenter ?? SEGMENTER,
    kortPrSide: input.kortPrSide ?? KORT_PR_SIDE,
    begyndt: now,
  });
  const { koerselId } = koersel;
  return {
    koerselId,
    aar,
    // What the machine gives up is a right start of the same run.
    slags: koersel.slags,
    segmenter: Array.from({ length: koersel.segmenter }, (_, segment) => ({ koerselId, aar, segment })),
  };
});
