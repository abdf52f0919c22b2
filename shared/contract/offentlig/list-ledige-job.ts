import * as z from 'zod/mini';
import { defineOperation } from '../operation.ts';
import { ledigtJobRaekke } from './ledigt-job-view.ts';

/** R114, R120: the posts that are shown today, newest first. */
export const listLedigeJob = defineOperation({
  name: 'list-ledige-job',
  method: 'POST',
  kind: 'lookup',
  summary: 'Vis ledige job på socialt frikort',
  request: z.strictObject({
    antal: z._default(z.int().check(z.gte(1), z.lte(50)), 20),
    side: z.optional(z.string().check(z.maxLength(200))),
  }),
  answer: z.object({ job: z.array(z.object(ledigtJobRaekke)), naeste: z.optional(z.string()) }),
  answerStatus: 200,
  refusals: ['UGYLDIG_SIDE'],
  grants: ['tavle:read'],
});
