import type { Context } from 'aws-lambda';
import type * as z from 'zod/mini';
import { handler as begin, type KoerselInput } from '#functions/aarsskifte/begin-aarsskifte.ts';
import { handler as finish } from '#functions/aarsskifte/finish-aarsskifte.ts';
import { handler as segment } from '#functions/aarsskifte/turn-segment.ts';
import { showAarsskifte } from '#shared/contract/drift/show-aarsskifte.ts';
import { callNamed } from './handlers.ts';
import { scan } from './stored.ts';
import { deactivateCard, drift, freshCard } from './world.ts';

/** What a job is given by Lambda: more time than any test takes. */
export const context = { getRemainingTimeInMillis: () => 600_000 } as Context;

export type Koerselsrapport = z.output<typeof showAarsskifte.answer>['koersler'][number];

/** A run as the state machine makes it: begin, every segment at once until it is done, end. @returns its report */
export async function runKoersel(input: KoerselInput): Promise<Koerselsrapport> {
  const begun = await begin(input, context);
  const ended = await Promise.all(begun.segmenter.map((one) => segment(one, context)));
  if (ended.some(({ faerdig }) => !faerdig)) throw new Error('a segment was not done');
  await finish(begun, context);
  return reportOf(begun.aar, input.koerselId);
}

/** What the operator is shown of a run. */
async function reportOf(aar: number, koerselId: string): Promise<Koerselsrapport> {
  const shown = await callNamed('show-aarsskifte', { aktoer: drift, body: { aar } });
  const found = showAarsskifte.answer.parse(shown.body).koersler.find((one) => one.koerselId === koerselId);
  if (found === undefined) throw new Error(`no run ${koerselId}`);
  return found;
}

export type Kortene = { readonly aktive: readonly string[]; readonly inaktive: readonly string[] };

/** New cards of different citizens, some of them deactivated. The clock must stand in 2026. */
export async function manyCards(aktive: number, inaktive: number): Promise<Kortene> {
  const all: string[] = [];
  for (let i = 0; i < aktive + inaktive; i++) all.push(await freshCard());
  for (const card of all.slice(aktive)) await deactivateCard(card);
  return { aktive: all.slice(0, aktive), inaktive: all.slice(aktive) };
}

/** Which cards have the year, once for each item of it, and what is left on each. */
export async function yearsOf(aar: number): Promise<readonly { nummer: string; loftOere: number; rest: number }[]> {
  const items = (await scan('FRIKORT_TABLE')).filter(({ SK }) => SK === `AAR#${aar}`);
  return items
    .map(({ PK, loftOere, restbeloebOere }) => ({
      nummer: String(PK).slice('FRIKORT#'.length),
      loftOere: Number(loftOere),
      rest: Number(restbeloebOere),
    }))
    .sort((a, b) => (a.nummer < b.nummer ? -1 : 1));
}

/** Exactly one whole allowance on each of those cards, and no other. */
export function wholeYears(cards: readonly string[], loftOere: number) {
  return [...cards].sort().map((nummer) => ({ nummer, loftOere, rest: loftOere }));
}
