import * as z from 'zod/mini';
import { ANNULLERINGSAARSAGER } from '#shared/domain/ansaettelse.ts';
import { frikortnummerFelt, idFelt, versionFelt } from '../fields.ts';
import { defineOperation } from '../operation.ts';
import { ansaettelseAnswer } from './ansaettelse-view.ts';

export const cancelAnsaettelse = defineOperation({
  name: 'cancel-ansaettelse',
  method: 'POST',
  kind: 'command',
  summary: 'Annuller en ansættelse: beløbet gives tilbage, og den bliver i historikken',
  request: z.strictObject({
    frikortnummer: frikortnummerFelt,
    ansaettelseId: idFelt,
    version: versionFelt,
    aarsag: z.enum(ANNULLERINGSAARSAGER, 'Vælg en årsag.'),
  }),
  answer: ansaettelseAnswer,
  answerStatus: 200,
  refusals: ['IKKE_FUNDET', 'AENDRET_IMENS', 'ANSAETTELSE_ANNULLERET', 'RETTEFRIST_UDLOEBET'],
  grants: ['frikort:read', 'frikort:write'],
});
