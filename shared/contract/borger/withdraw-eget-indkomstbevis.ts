import * as z from 'zod/mini';
import { idFelt, tidspunktFelt } from '../fields.ts';
import { defineOperation } from '../operation.ts';

/** From then on the code is answered as one that was never given out. */
export const withdrawEgetIndkomstbevis = defineOperation({
  name: 'withdraw-eget-indkomstbevis',
  method: 'POST',
  kind: 'command',
  summary: 'Træk et bevis for min indtægt tilbage, så ingen længere kan tjekke koden',
  request: z.strictObject({ bevisId: idFelt }),
  answer: z.object({ bevisId: idFelt, trukketTilbage: tidspunktFelt }),
  answerStatus: 200,
  refusals: ['IKKE_FUNDET', 'BEVIS_GAELDER_IKKE'],
  grants: ['frikort:read', 'frikort:write', 'indkomstbevis:decrypt', 'indkomstbevis:withdraw'],
});
