import * as z from 'zod/mini';
import { VIRKSOMHEDSBESKEDER } from '#shared/domain/besked.ts';
import { versionFelt } from '../fields.ts';
import { defineOperation } from '../operation.ts';

export const putVirksomhedsbeskeder = defineOperation({
  name: 'put-virksomhedsbeskeder',
  method: 'POST',
  kind: 'command',
  summary: 'Vælg, hvad virksomhedens kontaktpersoner får besked om',
  request: z.strictObject({
    slags: z
      .array(z.enum(VIRKSOMHEDSBESKEDER, 'Vælg på listen.'), 'Vælg på listen.')
      .check(z.maxLength(VIRKSOMHEDSBESKEDER.length, 'Vælg hver ting én gang.')),
    version: versionFelt,
  }),
  answer: z.object({ slags: z.array(z.string()), version: z.int() }),
  answerStatus: 200,
  refusals: ['AENDRET_IMENS'],
  grants: ['frikort:read', 'frikort:write'],
});
