import * as z from 'zod/mini';
import { oereFelt } from '../fields.ts';
import { defineOperation } from '../operation.ts';

export const listSatser = defineOperation({
  name: 'list-satser',
  method: 'GET',
  kind: 'lookup',
  summary: 'Vis beløbene for hvert år med kilde',
  request: undefined,
  answer: z.object({
    satser: z.array(
      z.object({
        aar: z.int(),
        loftOere: oereFelt,
        indkomstgraenseOere: oereFelt,
        satsreguleringsprocent: z.optional(z.number()),
        kilde: z.string(),
        status: z.enum(['bekraeftet', 'udledt']),
      }),
    ),
  }),
  answerStatus: 200,
  refusals: [],
  grants: ['frikort:read'],
});
