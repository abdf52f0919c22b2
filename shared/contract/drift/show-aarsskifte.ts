import * as z from 'zod/mini';
import { KOERSELSSLAGS } from '#shared/domain/aarsskifte.ts';
import { aarFelt, oereFelt, tidspunktFelt } from '../fields.ts';
import { defineOperation } from '../operation.ts';

const antal = z.int().check(z.gte(0));

/** The runs of a year with their progress while they run and their report when they are done. */
export const showAarsskifte = defineOperation({
  name: 'show-aarsskifte',
  method: 'POST',
  kind: 'lookup',
  summary: 'Vis et års kørsler: fremdrift og rapport',
  request: z.strictObject({ aar: aarFelt }),
  answer: z.object({
    aar: aarFelt,
    koersler: z.array(
      z.object({
        koerselId: z.string(),
        slags: z.enum(KOERSELSSLAGS),
        loftOere: oereFelt,
        begyndt: tidspunktFelt,
        afsluttet: z.optional(tidspunktFelt),
        segmenter: antal,
        segmenterFaerdige: antal,
        oprettet: antal,
        fandtes: antal,
        inaktive: antal,
        rettet: antal,
        over: antal,
        fejlet: antal,
        /** What the cards that get, or have, the year may earn together. */
        samletLoftOere: oereFelt,
      }),
    ),
  }),
  answerStatus: 200,
  refusals: [],
  grants: ['frikort:read'],
});
