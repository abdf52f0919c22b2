import * as z from 'zod/mini';
import { KONTROLAARSAGER, KONTROLRESULTATER } from '#shared/domain/kontrol.ts';
import { beskedView } from '../beskeder.ts';
import { aarFelt, datoFelt, frikortnummerFelt, journalnummerFelt } from '../fields.ts';
import { defineOperation } from '../operation.ts';

/** § 3: a control made. Yearly or ad hoc alike; several a year are kept (R277, R350). */
export const registerKontrol = defineOperation({
  name: 'register-kontrol',
  method: 'POST',
  kind: 'command',
  summary: 'Registrer, at borgeren er kontrolleret, med dato og resultat',
  request: z.strictObject({
    frikortnummer: frikortnummerFelt,
    kontroldato: datoFelt,
    resultat: z.enum(KONTROLRESULTATER, 'Vælg resultatet af kontrollen.'),
    aarsag: z.enum(KONTROLAARSAGER, 'Vælg en årsag.'),
    journalnummer: journalnummerFelt,
  }),
  answer: z.object({ frikortnummer: frikortnummerFelt, naesteKontrolAar: aarFelt, beskeder: z.array(beskedView) }),
  answerStatus: 201,
  refusals: ['IKKE_FUNDET', 'KONTROL_I_FREMTIDEN', 'KONTROL_FOER_UDSTEDELSE', 'AENDRET_IMENS'],
  grants: ['frikort:read', 'frikort:write'],
});
