import * as z from 'zod/mini';
import { idFelt } from '../fields.ts';
import { defineOperation } from '../operation.ts';
import { jobopslagsindholdFelt } from './jobopslag-felter.ts';
import { jobopslagRaekke, mangelView } from './jobopslag-view.ts';

export const showJobopslag = defineOperation({
  name: 'show-jobopslag',
  method: 'POST',
  kind: 'lookup',
  summary: 'Vis ét af virksomhedens jobopslag',
  request: z.strictObject({ jobopslagId: idFelt }),
  answer: z.object({
    ...jobopslagRaekke,
    indhold: jobopslagsindholdFelt,
    /** What a draft lacks before it can be published. */
    mangler: z.array(mangelView),
  }),
  answerStatus: 200,
  refusals: ['IKKE_FUNDET'],
  grants: ['frikort:read'],
});
