import * as z from 'zod/mini';
import { fejlmeldingAnswer } from '../fejlmelding-answer.ts';
import { lukningFelter } from '../fields.ts';
import { defineOperation } from '../operation.ts';

export const closeFejlmelding = defineOperation({
  name: 'close-fejlmelding',
  method: 'POST',
  kind: 'command',
  summary: 'Luk borgerens markering af en af virksomhedens ansættelser, når I har set på den',
  request: z.strictObject(lukningFelter),
  answer: fejlmeldingAnswer,
  answerStatus: 200,
  refusals: ['IKKE_FUNDET', 'FEJLMELDING_LUKKET', 'AENDRET_IMENS'],
  grants: ['frikort:read', 'frikort:write'],
});
