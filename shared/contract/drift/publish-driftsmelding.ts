import * as z from 'zod/mini';
import { defineOperation } from '../operation.ts';
import { driftsmeldingView, meldingsindhold } from './driftsmelding-view.ts';

export const publishDriftsmelding = defineOperation({
  name: 'publish-driftsmelding',
  method: 'POST',
  kind: 'command',
  summary: 'Meld et servicevindue, en forstyrrelse eller en nyhed om driften ud',
  request: z.strictObject(meldingsindhold),
  answer: driftsmeldingView,
  answerStatus: 201,
  refusals: ['MELDING_SLUTTER_FOER_START', 'SERVICEVINDUE_UDEN_SLUT'],
  grants: ['frikort:read', 'frikort:write'],
});
