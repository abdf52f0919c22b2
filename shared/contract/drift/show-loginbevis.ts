import * as z from 'zod/mini';
import { BEVISAARSAGER } from '#shared/domain/loginbevis.ts';
import { isCprLike } from '#shared/values/cpr.ts';
import { journalnummerFelt, tidspunktFelt } from '../fields.ts';
import { defineOperation } from '../operation.ts';

const FORM = 'Skriv anmodningens id, som det står i revisionsloggen.';
const faelles = { tidspunkt: tidspunktFelt, ip: z.string() };

/** The messages as they went over the line. What NemLog-in says of the user is still encrypted in `svar`. */
export const loginbevisView = z.discriminatedUnion('slags', [
  z.object({ slags: z.literal('login'), ...faelles, anmodning: z.string(), svar: z.string() }),
  z.object({ slags: z.literal('logout'), ...faelles, besked: z.string() }),
]);

/** Opens the evidence of one login or logout, which is kept for 180 days. Whoever does says why, and it is logged. */
export const showLoginbevis = defineOperation({
  name: 'show-loginbevis',
  method: 'POST',
  kind: 'lookup',
  summary: 'Vis beskederne fra et login eller et logud',
  request: z.strictObject({
    anmodningId: z.string(FORM).check(
      // API Gateway's own ids. In practice 16 or 36 characters.
      z.regex(/^[0-9A-Za-z+/=_-]{8,64}$/, { error: FORM, abort: true }),
      z.refine((id) => !isCprLike(id), 'Skriv ikke et CPR-nummer her.'),
    ),
    aarsag: z.enum(BEVISAARSAGER, 'Vælg, hvorfor beviset skal åbnes.'),
    journalnummer: journalnummerFelt,
  }),
  answer: loginbevisView,
  answerStatus: 200,
  refusals: ['IKKE_FUNDET'],
  grants: ['loginbevis:decrypt'],
});
