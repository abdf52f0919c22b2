import * as z from 'zod/mini';
import { isCprLike } from '#shared/values/cpr.ts';
import { versionFelt } from '../fields.ts';
import { defineOperation } from '../operation.ts';

/** Locks a user or a machine out, or lets it in again. Open sessions end within a minute of use. */
export const denyBruger = defineOperation({
  name: 'deny-bruger',
  method: 'POST',
  kind: 'command',
  summary: 'Spær en bruger, eller ophæv spærringen',
  request: z.strictObject({
    brugerId: z.string('Skriv brugerens id fra revisionsloggen.').check(
      z.regex(/^[0-9A-Za-z:-]{5,100}$/, { error: 'Skriv brugerens id fra revisionsloggen.', abort: true }),
      // An id may look like anything in parts; a CPR number alone is none, and would stand in the log for ever.
      z.refine((id) => !isCprLike(id), 'Skriv ikke et CPR-nummer her.'),
    ),
    spaerret: z.boolean('Vælg, om brugeren skal være spærret.'),
    /** 0 where nobody has locked this user before. */
    version: versionFelt,
  }),
  answer: z.object({ spaerret: z.boolean(), version: z.int() }),
  answerStatus: 200,
  refusals: ['AENDRET_IMENS'],
  grants: ['frikort:write', 'spaerring:write'],
});
