import * as z from 'zod/mini';
import { frikortnummerFelt, versionFelt } from '../fields.ts';
import { defineOperation } from '../operation.ts';
import { overdragelseAnswer } from './overdragelse-answer.ts';

/** D7: the old municipality's answer to the request. */
export const releaseFrikort = defineOperation({
  name: 'release-frikort',
  method: 'POST',
  kind: 'command',
  summary: 'Overdrag et socialt frikort til den kommune, der har bedt om det',
  request: z.strictObject({
    frikortnummer: frikortnummerFelt,
    /** Of the request, as it was shown. */
    version: versionFelt,
  }),
  answer: overdragelseAnswer,
  answerStatus: 200,
  refusals: ['IKKE_FUNDET', 'OVERDRAGELSE_MANGLER', 'AENDRET_IMENS'],
  grants: ['frikort:read', 'frikort:write'],
});
