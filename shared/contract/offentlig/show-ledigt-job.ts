import * as z from 'zod/mini';
import { datoFelt, idFelt } from '../fields.ts';
import { defineOperation } from '../operation.ts';
import { ledigtJobView } from './ledigt-job-view.ts';

/** R122: one post as anyone sees it, with a link to the ad at Jobnet once there is one. */
export const showLedigtJob = defineOperation({
  name: 'show-ledigt-job',
  method: 'POST',
  kind: 'lookup',
  summary: 'Vis ét ledigt job',
  request: z.strictObject({ jobopslagId: idFelt, fra: datoFelt }),
  answer: z.object(ledigtJobView),
  answerStatus: 200,
  refusals: ['IKKE_FUNDET'],
  grants: ['tavle:read'],
});
