import * as z from 'zod/mini';
import { frikortnummerFelt } from '../fields.ts';
import { defineOperation } from '../operation.ts';
import { afvisningAnswer, afvisningFelter } from './afvisning-view.ts';

export const refuseGenaktivering = defineOperation({
  name: 'refuse-genaktivering',
  method: 'POST',
  kind: 'command',
  summary: 'Registrer et afslag på at genaktivere et socialt frikort',
  request: z.strictObject({ frikortnummer: frikortnummerFelt, ...afvisningFelter }),
  answer: afvisningAnswer,
  answerStatus: 201,
  refusals: [
    'IKKE_FUNDET',
    'ALLEREDE_AKTIV',
    'AFGOERELSE_I_FREMTIDEN',
    'AFGOERELSE_FOER_ANSOEGNING',
    'AFGOERELSE_FOER_ORDNINGEN',
  ],
  grants: ['frikort:read', 'frikort:write'],
});
