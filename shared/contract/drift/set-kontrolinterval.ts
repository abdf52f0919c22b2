import * as z from 'zod/mini';
import { KONTROLINTERVALLER } from '#shared/domain/kontrol.ts';
import { aarFelt } from '../fields.ts';
import { defineOperation } from '../operation.ts';

/** D8: the bill says every calendar year, the act every second: a parameter by legal year. */
export const setKontrolinterval = defineOperation({
  name: 'set-kontrolinterval',
  method: 'POST',
  kind: 'command',
  summary: 'Sæt, hvor mange kalenderår der højst går mellem to kontroller, fra et år',
  request: z.strictObject({
    fraAar: aarFelt,
    intervalAar: z.literal([...KONTROLINTERVALLER], 'Vælg 1 eller 2 år.'),
  }),
  answer: z.object({ fraAar: aarFelt, intervalAar: z.int() }),
  answerStatus: 200,
  refusals: ['AENDRET_IMENS'],
  grants: ['frikort:read', 'frikort:write'],
});
