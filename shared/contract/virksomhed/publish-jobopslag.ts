import * as z from 'zod/mini';
import { idFelt, versionFelt } from '../fields.ts';
import { defineOperation } from '../operation.ts';
import { jobopslagAnswer } from './jobopslag-view.ts';

/** R118: shown here at once or from its first day, and asked for at Jobnet by itself. */
export const publishJobopslag = defineOperation({
  name: 'publish-jobopslag',
  method: 'POST',
  kind: 'command',
  summary: 'Offentliggør et jobopslag, og anmod om en annonce på Jobnet',
  request: z.strictObject({ jobopslagId: idFelt, version: versionFelt }),
  answer: jobopslagAnswer,
  answerStatus: 200,
  refusals: ['IKKE_FUNDET', 'AENDRET_IMENS', 'JOBOPSLAG_OFFENTLIGGJORT', 'JOBOPSLAG_MANGLER'],
  grants: ['frikort:read', 'frikort:write'],
});
