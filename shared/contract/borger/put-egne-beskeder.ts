import * as z from 'zod/mini';
import { BORGERBESKEDER } from '#shared/domain/besked.ts';
import { emailFelt, versionFelt } from '../fields.ts';
import { defineOperation } from '../operation.ts';

export const putEgneBeskeder = defineOperation({
  name: 'put-egne-beskeder',
  method: 'POST',
  kind: 'command',
  summary: 'Vælg, hvad borgeren får besked om, og hvorhen',
  request: z.strictObject({
    slags: z
      .array(z.enum(BORGERBESKEDER, 'Vælg på listen.'), 'Vælg på listen.')
      .check(z.maxLength(BORGERBESKEDER.length, 'Vælg hver ting én gang.')),
    /** Without it nothing is sent, and what was there is forgotten. */
    email: z.optional(emailFelt('Skriv din e-mail.')),
    version: versionFelt,
  }),
  answer: z.object({ slags: z.array(z.string()), version: z.int() }),
  answerStatus: 200,
  refusals: ['EMAIL_MANGLER', 'AENDRET_IMENS'],
  grants: ['frikort:read', 'frikort:write', 'adresse:encrypt'],
});
