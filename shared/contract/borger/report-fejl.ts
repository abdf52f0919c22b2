import * as z from 'zod/mini';
import { FEJLMELDINGSAARSAGER } from '#shared/domain/fejlmelding.ts';
import { fejlmeldingAnswer } from '../fejlmelding-answer.ts';
import { idFelt } from '../fields.ts';
import { defineOperation } from '../operation.ts';

export const reportFejl = defineOperation({
  name: 'report-fejl',
  method: 'POST',
  kind: 'command',
  summary: 'Marker, at noget er forkert på en af mine ansættelser',
  request: z.strictObject({
    ansaettelseId: idFelt,
    aarsag: z.enum(FEJLMELDINGSAARSAGER, 'Vælg, hvad der er forkert.'),
  }),
  answer: fejlmeldingAnswer,
  answerStatus: 201,
  refusals: ['IKKE_FUNDET', 'FEJLMELDING_AABEN', 'AENDRET_IMENS'],
  grants: ['frikort:read', 'frikort:write'],
});
