import * as z from 'zod/mini';
import { beskedView } from '../beskeder.ts';
import { beloebFelt, datoFelt, frikortnummerFelt, oereFelt } from '../fields.ts';
import { defineOperation } from '../operation.ts';

/** "Passer beløbet?": a dry run. It changes nothing and promises nothing: another employer may come first. */
export const checkBeloeb = defineOperation({
  name: 'check-beloeb',
  method: 'POST',
  kind: 'lookup',
  summary: 'Passer beløbet? Prøv en ansættelse af uden at gemme den',
  request: z.strictObject({
    frikortnummer: frikortnummerFelt,
    startdato: datoFelt,
    slutdato: datoFelt,
    beloebOere: beloebFelt,
  }),
  answer: z.object({
    passer: z.boolean(),
    aar: z.int(),
    restbeloebOere: oereFelt,
    /** How much of the amount there is room for, and how much is ordinary income. Together they are the amount. */
    passerOere: oereFelt,
    overskydendeOere: oereFelt,
    /** An employment of the company's own with the same citizen, dates and amount. */
    lignerAnsaettelseId: z.optional(z.string()),
    beskeder: z.array(beskedView),
  }),
  answerStatus: 200,
  refusals: [
    'FRIKORT_KAN_IKKE_BRUGES',
    'OPSLAG_OPBRUGT',
    'SATS_MANGLER',
    'SLUTDATO_FOER_STARTDATO',
    'KRYDSER_AARSSKIFTE',
    'NAESTE_AAR',
    'FOER_ORDNINGEN',
    'FOER_UDSTEDELSE',
    'RETTEFRIST_UDLOEBET',
  ],
  grants: ['frikort:read', 'opslag:count'],
});
