import * as z from 'zod/mini';
import { BORGERBESKEDER } from '#shared/domain/besked.ts';
import { defineOperation } from '../operation.ts';

/** The citizen's own address and choice. Shown to nobody else. */
export const getEgneBeskeder = defineOperation({
  name: 'get-egne-beskeder',
  method: 'GET',
  kind: 'lookup',
  summary: 'Vis, hvad borgeren får besked om, og hvorhen',
  request: undefined,
  answer: z.object({
    slags: z.array(z.enum(BORGERBESKEDER)),
    email: z.optional(z.string()),
    version: z.int(),
  }),
  answerStatus: 200,
  refusals: [],
  grants: ['frikort:read', 'adresse:decrypt'],
});
