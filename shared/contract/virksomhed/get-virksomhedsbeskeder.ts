import * as z from 'zod/mini';
import { VIRKSOMHEDSBESKEDER } from '#shared/domain/besked.ts';
import { defineOperation } from '../operation.ts';

export const getVirksomhedsbeskeder = defineOperation({
  name: 'get-virksomhedsbeskeder',
  method: 'GET',
  kind: 'lookup',
  summary: 'Vis, hvad virksomhedens kontaktpersoner får besked om',
  request: undefined,
  answer: z.object({ slags: z.array(z.enum(VIRKSOMHEDSBESKEDER)), version: z.int() }),
  answerStatus: 200,
  refusals: [],
  grants: ['frikort:read'],
});
