import * as z from 'zod/mini';
import { idFelt, versionFelt } from '../fields.ts';
import { defineOperation } from '../operation.ts';
import { jobopslagsindholdFelt } from './jobopslag-felter.ts';
import { jobopslagAnswer } from './jobopslag-view.ts';

/** A draft: as much or little as is filled in. Without an id it is a new one. */
export const saveJobopslag = defineOperation({
  name: 'save-jobopslag',
  method: 'POST',
  kind: 'command',
  summary: 'Gem en kladde til et jobopslag',
  request: z.strictObject({
    jobopslagId: z.optional(idFelt),
    version: versionFelt,
    indhold: jobopslagsindholdFelt,
  }),
  answer: jobopslagAnswer,
  answerStatus: 200,
  refusals: ['IKKE_FUNDET', 'AENDRET_IMENS', 'JOBOPSLAG_OFFENTLIGGJORT'],
  grants: ['frikort:read', 'frikort:write'],
});
