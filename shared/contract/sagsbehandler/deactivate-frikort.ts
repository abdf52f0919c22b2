import * as z from 'zod/mini';
import { DEAKTIVERINGSAARSAGER } from '#shared/domain/frikort.ts';
import { datoFelt, frikortnummerFelt, journalnummerFelt } from '../fields.ts';
import { defineOperation } from '../operation.ts';
import { frikortStatusAnswer } from './status-answer.ts';

export const deactivateFrikort = defineOperation({
  name: 'deactivate-frikort',
  method: 'POST',
  kind: 'command',
  summary: 'Deaktiver et socialt frikort for alle år på én gang',
  request: z.strictObject({
    frikortnummer: frikortnummerFelt,
    afgoerelsesdato: datoFelt,
    aarsag: z.enum(DEAKTIVERINGSAARSAGER, 'Vælg en årsag.'),
    journalnummer: journalnummerFelt,
  }),
  answer: frikortStatusAnswer,
  answerStatus: 200,
  refusals: ['IKKE_FUNDET', 'ALLEREDE_INAKTIV', 'AFGOERELSE_I_FREMTIDEN', 'TILBAGEVIRKENDE_KRAFT', 'AENDRET_IMENS'],
  grants: ['frikort:read', 'frikort:write', 'statusskift:note'],
});
