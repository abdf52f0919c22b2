import * as z from 'zod/mini';
import { RETTELSESAARSAGER } from '#shared/domain/satsregulering.ts';
import { aarFelt } from '../fields.ts';
import { defineOperation } from '../operation.ts';
import { kildeFelt, promilleFelt, satsSvar } from './sats-view.ts';

export const correctSats = defineOperation({
  name: 'correct-sats',
  method: 'POST',
  kind: 'command',
  summary: 'Indtast en rettelse af et beløb, der er i kraft',
  request: z.strictObject({
    aar: aarFelt,
    promille: promilleFelt,
    kilde: kildeFelt,
    aarsag: z.enum(RETTELSESAARSAGER, 'Vælg en årsag.'),
  }),
  answer: satsSvar,
  answerStatus: 201,
  refusals: ['PROCENT_UGYLDIG', 'PROCENT_FOR_HOEJ', 'SATS_IKKE_BEGYNDT', 'FORRIGE_SATS_MANGLER', 'AENDRET_IMENS'],
  grants: ['frikort:read', 'frikort:write'],
});
