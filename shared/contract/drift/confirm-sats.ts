import * as z from 'zod/mini';
import { aarFelt, versionFelt } from '../fields.ts';
import { defineOperation } from '../operation.ts';
import { satsSvar } from './sats-view.ts';

export const confirmSats = defineOperation({
  name: 'confirm-sats',
  method: 'POST',
  kind: 'command',
  summary: 'Bekræft et års beløb, som en anden har indtastet',
  request: z.strictObject({
    aar: aarFelt,
    version: versionFelt,
    rettelse: z.boolean('Angiv, om det er en rettelse.'),
  }),
  answer: satsSvar,
  answerStatus: 200,
  refusals: ['IKKE_FUNDET', 'AENDRET_IMENS', 'SATS_ALLEREDE_BEKRAEFTET', 'SAMME_PERSON'],
  grants: ['frikort:read', 'frikort:write'],
});
