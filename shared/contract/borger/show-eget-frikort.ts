import * as z from 'zod/mini';
import { beskedView } from '../beskeder.ts';
import { datoFelt, frikortnummerFelt } from '../fields.ts';
import { defineOperation } from '../operation.ts';
import {
  aarKerne,
  ansaettelseHaendelseKerne,
  ansaettelseKerne,
  fejlmeldingView,
  hvemView,
  kommuneView,
  overdragelseKerne,
  virksomhedView,
} from '../views.ts';

const ansaettelse = z.object({
  ...ansaettelseKerne,
  virksomhed: virksomhedView,
  /** Every mark that something is wrong, newest first. */
  fejlmeldinger: z.array(fejlmeldingView),
  historik: z.array(z.object({ ...ansaettelseHaendelseKerne, hvem: hvemView })),
});

/** The citizen's own card: much the same as the caseworker sees, but not the history of the card (R126, R127). */
export const showEgetFrikort = defineOperation({
  name: 'show-eget-frikort',
  method: 'GET',
  kind: 'lookup',
  summary: 'Vis mit sociale frikort: alle år og ansættelser',
  request: undefined,
  answer: z
    .object({
      frikortnummer: frikortnummerFelt,
      navn: z.string(),
      status: z.enum(['aktiv', 'inaktiv']),
      inaktivSiden: z.optional(datoFelt),
      ansvarligKommune: kommuneView,
      aar: z.array(z.object({ ...aarKerne, ansaettelser: z.array(ansaettelse) })),
      /** When another municipality asked for the card or became responsible for it, newest first (D7). */
      overdragelser: z.array(z.object(overdragelseKerne)),
      beskeder: z.array(beskedView),
    })
    .check(z.meta({ id: 'EgetFrikort' })),
  answerStatus: 200,
  refusals: ['IKKE_FUNDET'],
  grants: ['frikort:read', 'navn:decrypt'],
});
