import * as z from 'zod/mini';
import { kontaktpersonFelt } from '../fields.ts';
import { defineOperation } from '../operation.ts';

/** The company's usual contact, to fill in for a new employment. Used for nothing else (R111, R112). */
export const getKontaktperson = defineOperation({
  name: 'get-kontaktperson',
  method: 'GET',
  kind: 'lookup',
  summary: 'Hent virksomhedens faste kontaktperson',
  request: undefined,
  answer: z.object({ kontaktperson: z.optional(kontaktpersonFelt), version: z.int() }),
  answerStatus: 200,
  refusals: [],
  grants: ['frikort:read'],
});
