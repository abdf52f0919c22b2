import * as z from 'zod/mini';
import { defineOperation } from '../operation.ts';
import { jobopslagRaekke } from './jobopslag-view.ts';

/** R120, R121: the company's posts, drafts too, with how each stands at Jobnet. */
export const listJobopslag = defineOperation({
  name: 'list-jobopslag',
  method: 'GET',
  kind: 'lookup',
  summary: 'Vis virksomhedens jobopslag og deres status på Jobnet',
  request: undefined,
  answer: z.object({ jobopslag: z.array(z.object(jobopslagRaekke)) }),
  answerStatus: 200,
  refusals: [],
  grants: ['frikort:read'],
});
