import * as z from 'zod/mini';
import { idFelt, versionFelt } from '../fields.ts';
import { defineOperation } from '../operation.ts';
import { jobopslagsindholdFelt } from './jobopslag-felter.ts';
import { jobopslagAnswer } from './jobopslag-view.ts';

export const editJobopslag = defineOperation({
  name: 'edit-jobopslag',
  method: 'POST',
  kind: 'command',
  summary: 'Ret et jobopslag, der er offentliggjort',
  request: z.strictObject({ jobopslagId: idFelt, version: versionFelt, indhold: jobopslagsindholdFelt }),
  answer: jobopslagAnswer,
  answerStatus: 200,
  refusals: ['IKKE_FUNDET', 'AENDRET_IMENS', 'JOBOPSLAG_ER_KLADDE', 'JOBOPSLAG_SLUT', 'JOBOPSLAG_MANGLER'],
  grants: ['frikort:read', 'frikort:write'],
});
