import * as z from 'zod/mini';
import { UDTRAEKSAFGOERELSER } from '#shared/domain/udtraek.ts';
import { defineOperation } from '../operation.ts';
import { udtraekSvar, udtraekvalgFelter } from '../udtraek.ts';

/** Four eyes: released or refused by another than the one who ordered; withdrawn by any; received with what was fetched. */
export const settleUdtraek = defineOperation({
  name: 'settle-udtraek',
  method: 'POST',
  kind: 'command',
  summary: 'Frigiv, afvis eller træk en udlevering tilbage, eller kvittér for, at den er hentet',
  request: z.strictObject({
    ...udtraekvalgFelter,
    udfald: z.enum(UDTRAEKSAFGOERELSER, 'Vælg, hvad der skal ske.'),
    /** Of the file that was fetched, when it is received. */
    sha256: z.optional(z.string().check(z.regex(/^[0-9a-f]{64}$/, 'Kontrolsummen har ikke den rigtige form.'))),
  }),
  answer: udtraekSvar,
  answerStatus: 200,
  refusals: ['IKKE_FUNDET', 'AENDRET_IMENS', 'UDTRAEK_TRIN', 'UDTRAEK_SAMME_PERSON', 'UDTRAEK_KONTROLSUM'],
  grants: ['frikort:read', 'frikort:write'],
});
