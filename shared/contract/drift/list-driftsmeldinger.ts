import * as z from 'zod/mini';
import { defineOperation } from '../operation.ts';
import { driftsmeldingView } from './driftsmelding-view.ts';

export const listDriftsmeldinger = defineOperation({
  name: 'list-driftsmeldinger',
  method: 'GET',
  kind: 'lookup',
  summary: 'Vis meldingerne om driften, som de er gemt',
  request: undefined,
  answer: z.object({ meldinger: z.array(driftsmeldingView) }),
  answerStatus: 200,
  refusals: [],
  grants: ['frikort:read'],
});
