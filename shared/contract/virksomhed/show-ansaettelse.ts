import * as z from 'zod/mini';
import { frikortnummerFelt, idFelt, oereFelt } from '../fields.ts';
import { defineOperation } from '../operation.ts';
import { ansaettelseHaendelseKerne } from '../views.ts';
import { ansaettelseForVirksomhed } from './ansaettelse-view.ts';

export const showAnsaettelse = defineOperation({
  name: 'show-ansaettelse',
  method: 'POST',
  kind: 'lookup',
  summary: 'Vis én af virksomhedens ansættelser med dens historik',
  request: z.strictObject({ frikortnummer: frikortnummerFelt, ansaettelseId: idFelt }),
  answer: z.object({
    ansaettelse: ansaettelseForVirksomhed,
    /** The employment's own events only, never the card's (R036). */
    historik: z.array(z.object({ ...ansaettelseHaendelseKerne, forskelOere: oereFelt, brugerId: z.string() })),
  }),
  answerStatus: 200,
  refusals: ['IKKE_FUNDET'],
  grants: ['frikort:read', 'navn:decrypt'],
});
