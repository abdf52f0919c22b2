import * as z from 'zod/mini';
import { KOERSELSSLAGS } from '#shared/domain/aarsskifte.ts';
import { aarFelt } from '../fields.ts';
import { defineOperation } from '../operation.ts';

export const startAarsskifte = defineOperation({
  name: 'start-aarsskifte',
  method: 'POST',
  kind: 'command',
  summary: 'Start årsskiftet, en prøve af det, eller en rettelse af årets beløb på kortene',
  request: z.strictObject({ aar: aarFelt, slags: z.enum(KOERSELSSLAGS, 'Vælg, hvad der skal køres.') }),
  answer: z.object({ koerselId: z.string(), aar: aarFelt, slags: z.enum(KOERSELSSLAGS) }),
  answerStatus: 201,
  refusals: ['AAR_IKKE_BEGYNDT', 'SATS_MANGLER'],
  grants: ['frikort:read', 'frikort:write', 'aarsskifte:start'],
});
