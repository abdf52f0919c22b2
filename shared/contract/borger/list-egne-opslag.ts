import * as z from 'zod/mini';
import { defineOperation } from '../operation.ts';
import { opslagView } from '../opslag-view.ts';

const SIDE_MAX = 50;

/** R046, R309: who has seen or changed the citizen's card, as the revisionslog has it. Organisations, never people's names. */
export const listEgneOpslag = defineOperation({
  name: 'list-egne-opslag',
  method: 'POST',
  kind: 'lookup',
  summary: 'Vis, hvem der har set eller ændret mit sociale frikort, nyeste først',
  request: z.strictObject({
    antal: z._default(z.int('Skriv et antal.').check(z.gte(1, 'Mindst 1.'), z.lte(SIDE_MAX, `Højst ${SIDE_MAX}.`)), 25),
    /** Whether the citizen's own visits and the weekly questions to the CPR register are among them. */
    egne: z._default(z.boolean('Skriv true eller false.'), true),
    /** `naeste` of the page before. */
    side: z.optional(z.string('Siden findes ikke.').check(z.maxLength(160, 'Siden findes ikke.'))),
  }),
  answer: z.object({
    opslag: z.array(opslagView),
    naeste: z.optional(z.string()),
  }),
  answerStatus: 200,
  refusals: ['IKKE_FUNDET', 'UGYLDIG_SIDE'],
  grants: ['frikort:read', 'revisionslog:read'],
});
