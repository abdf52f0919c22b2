import { INTET, laegSammen, type Optaelling } from '#shared/domain/aarsskifte.ts';
import { job } from '#shared/http/job.ts';
import { openAarPaaKort } from '#shared/store/aabn-aar.ts';
import { inBundter } from '#shared/store/bundter.ts';
import type { Koersel } from '#shared/store/items/koersel.ts';
import { advanceSegment, getKoersel, getSegment, listKortside } from '#shared/store/koersel.ts';
import { countAar } from '#shared/store/proeve.ts';
import { getItems } from '#shared/store/read.ts';
import { correctAar } from '#shared/store/ret-aar.ts';
import type { Tidspunkt } from '#shared/values/dato.ts';

export type SegmentInput = { readonly koerselId: string; readonly aar: number; readonly segment: number };

/** A new page is begun only while there is at least so much time left. */
const LEAVE_MS = 30_000;

/**
 * Goes through one part of all cards from where it was left, page by page, until it is done or time runs short. Each page is
 * noted after its writes: what is interrupted is done again, and done again it changes nothing.
 */
export const handler = job('turn-segment', async (input: SegmentInput, { now, remainingMs }) => {
  const koersel = await getKoersel(input.aar, input.koerselId);
  if (koersel === undefined) throw new Error('a segment of a run that is not there');
  let state = await getSegment(input.aar, input.koerselId, input.segment);
  while (!state.faerdig && remainingMs() > LEAVE_MS) {
    const { aktive, inaktive, cursor } = await listKortside(koersel, input.segment, state.cursor, now);
    // A correction is for whoever has the year, also where the card is not active any more.
    const rettelse = koersel.slags === 'rettelse';
    const angaar = rettelse ? [...aktive, ...inaktive] : aktive;
    const counted = await inBundter(angaar, (bundt) => work(koersel, bundt, now));
    const before = { ...state, inaktive: state.inaktive + (rettelse ? 0 : inaktive.length) };
    const sum = counted.reduce<Optaelling>((all, one) => laegSammen(all, { ...INTET, ...one }), before);
    state = await advanceSegment(input.aar, input.koerselId, state, sum, cursor);
  }
  return { ...input, faerdig: state.faerdig };
});

async function work(koersel: Koersel, bundt: readonly string[], now: Tidspunkt): Promise<Partial<Optaelling>> {
  const { aar, slags } = koersel;
  if (slags === 'rettelse')
    return correctAar(koersel, await getItems(bundt.map((PK) => ({ PK, SK: `AAR#${aar}` }))), now);
  return slags === 'proeve' ? countAar(bundt, aar) : openAarPaaKort(bundt, { ...koersel, aabnet: now });
}
