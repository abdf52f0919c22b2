import * as z from 'zod/mini';
import { aarFelt, oereFelt, tidspunktFelt } from '#shared/contract/fields.ts';
import { KOERSELSSLAGS } from '#shared/domain/aarsskifte.ts';

const antal = z.int();

/** A run over all cards. */
export const koerselItem = z.object({
  koerselId: z.string(),
  aar: aarFelt,
  slags: z.enum(KOERSELSSLAGS),
  loftOere: oereFelt,
  segmenter: antal,
  kortPrSide: antal,
  begyndt: tidspunktFelt,
  afsluttet: z.optional(tidspunktFelt),
});

/** How far one segment of a run is: where to go on, and what it has counted. */
export const segmentItem = z.object({
  segment: antal,
  cursor: z.optional(z.record(z.string(), z.unknown())),
  faerdig: z.boolean(),
  oprettet: antal,
  fandtes: antal,
  inaktive: antal,
  rettet: antal,
  over: antal,
  fejlet: antal,
  version: antal,
});

export type Koersel = z.infer<typeof koerselItem>;
export type SegmentItem = z.infer<typeof segmentItem>;
