import * as z from 'zod/mini';
import { aarFelt } from '../fields.ts';
import { defineOperation } from '../operation.ts';
import { tilstandView } from '../views.ts';
import { ansaettelseForVirksomhed } from './ansaettelse-view.ts';

/** A page holds at most so many: each may show a name, and each name is one decryption. */
const SIDE_MAX = 50;
const SIDE_STANDARD = 25;

export const listAnsaettelser = defineOperation({
  name: 'list-ansaettelser',
  method: 'POST',
  kind: 'lookup',
  summary: 'Vis alle virksomhedens ansættelser, nyeste først, side for side',
  request: z.strictObject({
    aar: z.optional(aarFelt),
    tilstand: z.optional(tilstandView),
    antal: z._default(
      z.int('Skriv et antal.').check(z.gte(1, 'Mindst 1.'), z.lte(SIDE_MAX, `Højst ${SIDE_MAX}.`)),
      SIDE_STANDARD,
    ),
    /** `naeste` of the page before. */
    side: z.optional(z.string('Siden findes ikke.').check(z.maxLength(200, 'Siden findes ikke.'))),
  }),
  answer: z.object({ ansaettelser: z.array(ansaettelseForVirksomhed), naeste: z.optional(z.string()) }),
  answerStatus: 200,
  refusals: ['UGYLDIG_SIDE'],
  grants: ['frikort:read', 'navn:decrypt'],
});
