import * as z from 'zod/mini';
import { kontaktpersonFelt, versionFelt } from '../fields.ts';
import { defineOperation } from '../operation.ts';

export const putKontaktperson = defineOperation({
  name: 'put-kontaktperson',
  method: 'POST',
  kind: 'command',
  summary: 'Gem virksomhedens faste kontaktperson',
  request: z.strictObject({ kontaktperson: kontaktpersonFelt, version: versionFelt }),
  answer: z.object({ version: z.int() }),
  answerStatus: 200,
  refusals: ['AENDRET_IMENS'],
  grants: ['frikort:read', 'frikort:write'],
});
