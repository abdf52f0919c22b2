import * as z from 'zod/mini';
import { cprFelt, journalnummerFelt } from '../fields.ts';
import { defineOperation } from '../operation.ts';
import { overdragelseAnswer } from './overdragelse-answer.ts';

/** D7: by CPR number only, for that is all that the new municipality knows (D2). */
export const requestOverdragelse = defineOperation({
  name: 'request-overdragelse',
  method: 'POST',
  kind: 'command',
  summary: 'Bed den ansvarlige kommune om at overdrage et socialt frikort til din kommune',
  request: z.strictObject({ cpr: cprFelt, journalnummer: journalnummerFelt }),
  answer: overdragelseAnswer,
  answerStatus: 201,
  refusals: [
    'IKKE_FUNDET',
    'ER_ALLEREDE_ANSVARLIG',
    'OVERDRAGELSE_ANMODET',
    'CPR_UGYLDIGT',
    'CPR_ERSTATNINGSNUMMER',
    'CPR_UKENDT',
    'CPR_DOED',
    'CPR_ANNULLERET',
    'CPR_GROENLAND',
    'CPR_UTILGAENGELIG',
  ],
  grants: ['frikort:read', 'frikort:write', 'cpr:index', 'cpr:lookup'],
});
