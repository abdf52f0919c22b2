import * as z from 'zod/mini';
import { OVERTAGELSESAARSAGER } from '#shared/domain/overdragelse.ts';
import { cprFelt } from '../fields.ts';
import { defineOperation } from '../operation.ts';
import { overdragelseAnswer } from './overdragelse-answer.ts';

/** D7: with a reason, when the old municipality has had its days to answer. */
export const takeOverFrikort = defineOperation({
  name: 'take-over-frikort',
  method: 'POST',
  kind: 'command',
  summary: 'Overtag et socialt frikort, når den gamle kommune ikke har svaret inden fristen',
  request: z.strictObject({ cpr: cprFelt, aarsag: z.enum(OVERTAGELSESAARSAGER, 'Vælg en årsag.') }),
  answer: overdragelseAnswer,
  answerStatus: 200,
  refusals: [
    'IKKE_FUNDET',
    'ER_ALLEREDE_ANSVARLIG',
    'OVERDRAGELSE_MANGLER',
    'SVARFRIST_LOEBER',
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
