import * as z from 'zod/mini';
import { idFelt, versionFelt } from '../fields.ts';
import { defineOperation } from '../operation.ts';
import { driftsmeldingView, meldingsindhold } from './driftsmelding-view.ts';

export const editDriftsmelding = defineOperation({
  name: 'edit-driftsmelding',
  method: 'POST',
  kind: 'command',
  summary: 'Ret en melding om driften',
  request: z.strictObject({ meldingId: idFelt, version: versionFelt, ...meldingsindhold }),
  answer: driftsmeldingView,
  answerStatus: 200,
  refusals: [
    'IKKE_FUNDET',
    'MELDING_AFSLUTTET',
    'AENDRET_IMENS',
    'MELDING_SLUTTER_FOER_START',
    'SERVICEVINDUE_UDEN_SLUT',
  ],
  grants: ['frikort:read', 'frikort:write'],
});
