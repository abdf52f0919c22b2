import * as z from 'zod/mini';
import { aarFelt, datoFelt, frikortnummerFelt } from '../fields.ts';
import { defineOperation } from '../operation.ts';

const SIDE_MAX = 50;

/** The only list of citizens that a caseworker has (R066): the own municipality's cards whose control is due. */
export const listKontrol = defineOperation({
  name: 'list-kontrol',
  method: 'POST',
  kind: 'lookup',
  summary: 'Vis kommunens sociale frikort, der skal kontrolleres, ældste frist først',
  request: z.strictObject({
    antal: z._default(z.int('Skriv et antal.').check(z.gte(1, 'Mindst 1.'), z.lte(SIDE_MAX, `Højst ${SIDE_MAX}.`)), 25),
    /** `naeste` of the page before. */
    side: z.optional(z.string('Siden findes ikke.').check(z.maxLength(40, 'Siden findes ikke.'))),
  }),
  answer: z.object({
    aar: aarFelt,
    /** How far the municipality is: active cards, those still due this year, and of them those from earlier years. */
    aktive: z.int(),
    mangler: z.int(),
    forsinkede: z.int(),
    /** The cards that are due, counted by the year they are due in, oldest first. */
    forfald: z.array(z.object({ aar: aarFelt, antal: z.int() })),
    kort: z.array(
      z.object({
        frikortnummer: frikortnummerFelt,
        navn: z.string(),
        navnebeskyttet: z.boolean(),
        udstedt: datoFelt,
        forfaldsaar: aarFelt,
        forsinket: z.boolean(),
      }),
    ),
    naeste: z.optional(z.string()),
  }),
  answerStatus: 200,
  refusals: ['UGYLDIG_SIDE'],
  grants: ['frikort:read', 'kommune:list', 'identitet:decrypt'],
});
