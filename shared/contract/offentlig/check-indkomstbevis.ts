import * as z from 'zod/mini';
import { bevisView } from '../indkomstbevis.ts';
import { defineOperation } from '../operation.ts';

/** A wrong code, one of a wrong form, and one that has run out are answered alike, to the byte. */
export const checkIndkomstbevis = defineOperation({
  name: 'check-indkomstbevis',
  method: 'POST',
  kind: 'lookup',
  summary: 'Tjek koden på et bevis for indtægt på et socialt frikort',
  request: z.strictObject({
    kode: z.string('Skriv koden fra beviset.').check(z.maxLength(100, 'Koden er for lang.')),
  }),
  answer: z.object(bevisView).check(z.meta({ id: 'VistIndkomstbevis' })),
  answerStatus: 200,
  refusals: ['BEVIS_KAN_IKKE_VISES', 'FOR_MANGE_TJEK'],
  grants: ['indkomstbevis:check', 'indkomstbevis:decrypt'],
  logged: true,
});
