import * as z from 'zod/mini';
import { idFelt, versionFelt } from '../fields.ts';
import { defineOperation } from '../operation.ts';
import { jobopslagAnswer } from './jobopslag-view.ts';

export const closeJobopslag = defineOperation({
  name: 'close-jobopslag',
  method: 'POST',
  kind: 'command',
  summary: 'Luk et jobopslag, eller kassér en kladde',
  request: z.strictObject({ jobopslagId: idFelt, version: versionFelt }),
  answer: jobopslagAnswer,
  answerStatus: 200,
  refusals: ['IKKE_FUNDET', 'AENDRET_IMENS', 'JOBOPSLAG_SLUT'],
  grants: ['frikort:read', 'frikort:write'],
});
