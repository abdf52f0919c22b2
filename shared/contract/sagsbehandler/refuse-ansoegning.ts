import * as z from 'zod/mini';
import { cprFelt } from '../fields.ts';
import { defineOperation } from '../operation.ts';
import { afvisningAnswer, afvisningFelter } from './afvisning-view.ts';

/** R370: a refusal is a decision too, and it is recorded where there is no card to record it on. */
export const refuseAnsoegning = defineOperation({
  name: 'refuse-ansoegning',
  method: 'POST',
  kind: 'command',
  summary: 'Registrer et afslag på en ansøgning om socialt frikort',
  request: z.strictObject({ cpr: cprFelt, ...afvisningFelter }),
  answer: afvisningAnswer,
  answerStatus: 201,
  refusals: [
    'HAR_ALLEREDE_FRIKORT',
    'ANDEN_KOMMUNE',
    'AFGOERELSE_I_FREMTIDEN',
    'AFGOERELSE_FOER_ANSOEGNING',
    'AFGOERELSE_FOER_ORDNINGEN',
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
