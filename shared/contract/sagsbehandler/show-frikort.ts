import * as z from 'zod/mini';
import { frikortnummerFelt } from '../fields.ts';
import { defineOperation } from '../operation.ts';
import { frikortForSagsbehandler } from './frikort-view.ts';

export const showFrikort = defineOperation({
  name: 'show-frikort',
  method: 'POST',
  kind: 'lookup',
  summary: 'Vis borgerens side: kortet, alle år, ansættelser og historik',
  request: z.strictObject({ frikortnummer: frikortnummerFelt }),
  answer: frikortForSagsbehandler,
  answerStatus: 200,
  refusals: ['IKKE_FUNDET'],
  grants: ['frikort:read', 'identitet:decrypt'],
});
