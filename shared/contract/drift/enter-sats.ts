import * as z from 'zod/mini';
import { aarFelt } from '../fields.ts';
import { defineOperation } from '../operation.ts';
import { kildeFelt, promilleFelt, satsSvar } from './sats-view.ts';

export const enterSats = defineOperation({
  name: 'enter-sats',
  method: 'POST',
  kind: 'command',
  summary: 'Indtast næste års satsreguleringsprocent',
  request: z.strictObject({ aar: aarFelt, promille: promilleFelt, kilde: kildeFelt }),
  answer: satsSvar,
  answerStatus: 201,
  refusals: [
    'PROCENT_UGYLDIG',
    'PROCENT_FOR_HOEJ',
    'SATS_LAAST',
    'SATS_FOR_TIDLIGT',
    'FORRIGE_SATS_MANGLER',
    'AENDRET_IMENS',
  ],
  grants: ['frikort:read', 'frikort:write'],
});
