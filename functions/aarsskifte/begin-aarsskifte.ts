import type { Koerselsslags } from '#shared/domain/aarsskifte.ts';
import { decideKoersel } from '#shared/domain/aarsskifte.ts';
import { job } from '#shared/http/job.ts';
import { putKoersel } from '#shared/store/koersel.ts';
import { getSats } from '#shared/store/sats-read.ts';
import { danishDate, yearOf } from '#shared/values/dato.ts';

/** What starts a run: the schedule gives the name only, an operator also the year and the kind. */
export type KoerselInput = { readonly koerselId: string; readonly aar?: number; readonly slags?: Koerselsslags };

/** So many parts the table is gone through in, side by side. */
const SEGMENTER = 8;

export class AarsskifteAfvist extends Error {
  constructor(kode: string) {
    super(kode);
    this.name = 'AarsskifteAfvist';
  }
}

/** Fixes the year's amount for the run. Early is refused, and so is a year whose amount nobody has confirmed (D15). */
export const handler = job('begin-aarsskifte', async (input: KoerselInput, { now }) => {
  const aar = input.aar ?? yearOf(danishDate(now));
  const slags = input.slags ?? 'aarsskifte';
  const decided = decideKoersel(slags, aar, now);
  if (!decided.ok) throw new AarsskifteAfvist(decided.afslag.kode);
  const sats = await getSats(aar);
  if (sats === undefined) throw new AarsskifteAfvist('SATS_MANGLER');
  const koersel = await putKoersel({
    koerselId: input.koerselId,
    aar,
    slags,
    loftOere: sats.loftOere,
    segmenter: SEGMENTER,
    begyndt: now,
  });
  const { koerselId } = koersel;
  return {
    koerselId,
    aar,
    segmenter: Array.from({ length: koersel.segmenter }, (_, segment) => ({ koerselId, aar, segment })),
  };
});
