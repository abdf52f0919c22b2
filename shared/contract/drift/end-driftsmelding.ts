import * as z from 'zod/mini';
import { idFelt, versionFelt } from '../fields.ts';
import { defineOperation } from '../operation.ts';
import { driftsmeldingView } from './driftsmelding-view.ts';

export const endDriftsmelding = defineOperation({
  name: 'end-driftsmelding',
  method: 'POST',
  kind: 'command',
  summary: 'Afslut en melding om driften, eller aflys den, hvis den ikke er begyndt',
  request: z.strictObject({ meldingId: idFelt, version: versionFelt }),
  answer: driftsmeldingView,
  answerStatus: 200,
  refusals: ['IKKE_FUNDET', 'MELDING_AFSLUTTET', 'AENDRET_IMENS'],
  grants: ['frikort:read', 'frikort:write'],
});
