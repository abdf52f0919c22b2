import { INTET, laegSammen, type Optaelling } from '#shared/domain/aarsskifte.ts';
import { job } from '#shared/http/job.ts';
import { openAarPaaKort } from '#shared/store/aabn-aar.ts';
import type { Koersel } from '#shared/store/items.ts';
import { advanceSegment, getKoersel, getSegment, type ScanPage, scanSegment } from '#shared/store/koersel.ts';
import { countAar } from '#shared/store/proeve.ts';
import { correctAar } from '#shared/store/ret-aar.ts';
import type { Tidspunkt } from '#shared/values/dato.ts';

export type SegmentInput = { readonly koerselId: string; readonly aar: number; readonly segment: number };

/** A new page is begun only while there is at least so much time left. */
const LEAVE_MS = 30_000;

/**
 * Goes through one part of the table from where it was left, page by page, until it is done or time runs short. Each page is
 * noted after its writes: what is interrupted is done again, and done again it changes nothing.
 */
export const handler = job('turn-segment', async (input: SegmentInput, { now, remainingMs }) => {
  const koersel = await getKoersel(input.aar, input.koerselId);
  if (koersel === undefined) throw new Error('a segment of a run that is not there');
  const sortKey = koersel.slags === 'rettelse' ? `AAR#${koersel.aar}` : 'KORT';
  let state = await getSegment(input.aar, input.koerselId, input.segment);
  while (!state.faerdig && remainingMs() > LEAVE_MS) {
    const page = await scanSegment(sortKey, input.segment, koersel.segmenter, state.cursor);
    const counted = laegSammen(state, await work(koersel, page, now));
    state = await advanceSegment(input.aar, input.koerselId, state, counted, page.cursor);
  }
  return { ...input, faerdig: state.faerdig };
});

async function work(koersel: Koersel, page: ScanPage, now: Tidspunkt): Promise<Optaelling> {
  if (koersel.slags === 'rettelse') return correctAar(koersel, page.items, now);
  const aktive = page.items.filter((kort) => kort.status === 'aktiv').map((kort) => String(kort.PK));
  const inaktive = page.items.length - aktive.length;
  const counted =
    koersel.slags === 'proeve'
      ? await countAar(aktive, koersel.aar)
      : await openAarPaaKort(aktive, { ...koersel, aabnet: now });
  return { ...INTET, ...counted, inaktive };
}
