import * as z from 'zod/mini';
import { aarFelt } from '../fields.ts';
import { defineOperation } from '../operation.ts';
import { statistikaar } from '../statistik.ts';

/** Figures of the whole scheme, of nobody in particular (R256-R258, R305, R313, R314, R317). */
export const showStatistik = defineOperation({
  name: 'show-statistik',
  method: 'POST',
  kind: 'lookup',
  summary: 'Vis statistik over sociale frikort for et år',
  request: z.strictObject({ aar: z.optional(aarFelt) }),
  answer: z.object({
    /** The years that there are figures of, newest first. */
    aarene: z.array(aarFelt),
    statistik: statistikaar,
  }),
  answerStatus: 200,
  refusals: ['IKKE_OPGJORT'],
  grants: ['statistik:read'],
});
