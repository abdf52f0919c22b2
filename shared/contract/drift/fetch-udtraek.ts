import * as z from 'zod/mini';
import { idFelt } from '../fields.ts';
import { defineOperation } from '../operation.ts';

/** One part of a released file. Each part that is fetched is a line in the revisionslog. */
export const fetchUdtraek = defineOperation({
  name: 'fetch-udtraek',
  method: 'POST',
  kind: 'lookup',
  summary: 'Hent en del af en frigivet udlevering',
  request: z.strictObject({
    udtraekId: idFelt,
    del: z.int('Skriv delens nummer.').check(z.gte(0, 'Delen findes ikke.'), z.lte(999_999, 'Delen findes ikke.')),
  }),
  answer: z.object({ del: z.int(), dele: z.int(), indhold: z.string() }),
  answerStatus: 200,
  refusals: ['IKKE_FUNDET'],
  grants: ['frikort:read', 'udtraek:read'],
});
