import * as z from 'zod/mini';
import { beskedView } from '../beskeder.ts';
import { frikortnummerFelt, oereFelt } from '../fields.ts';
import { defineOperation } from '../operation.ts';

export const lookupFrikort = defineOperation({
  name: 'lookup-frikort',
  method: 'POST',
  kind: 'lookup',
  summary: 'Slå et frikortnummer op: borgerens navn, og hvad der er tilbage i år',
  request: z.strictObject({ frikortnummer: frikortnummerFelt }),
  answer: z.object({
    frikortnummer: frikortnummerFelt,
    /** Nothing where the citizen's name is protected (D21): then the employer confirms with the citizen. */
    navn: z.optional(z.string()),
    navnebeskyttet: z.boolean(),
    aar: z.int(),
    restbeloebOere: oereFelt,
    beskeder: z.array(beskedView),
  }),
  answerStatus: 200,
  refusals: ['FRIKORT_KAN_IKKE_BRUGES', 'OPSLAG_OPBRUGT', 'SATS_MANGLER'],
  grants: ['frikort:read', 'opslag:count', 'navn:decrypt'],
});
