import * as z from 'zod/mini';
import { ANSOEGNINGSKANALER } from '#shared/domain/frikort.ts';
import { bekraeftet, cprFelt, datoFelt, journalnummerFelt } from '../fields.ts';
import { defineOperation } from '../operation.ts';
import { frikortStatusAnswer } from './status-answer.ts';

export const issueFrikort = defineOperation({
  name: 'issue-frikort',
  method: 'POST',
  kind: 'command',
  summary: 'Udsted et socialt frikort',
  request: z.strictObject({
    cpr: cprFelt,
    /** R008, R079: demanded here too, not only by the screen. It is not the legal basis (D16). */
    samtykke: bekraeftet('Bekræft, at borgeren har givet samtykke.'),
    afgoerelsesdato: datoFelt,
    ansoegningsdato: datoFelt,
    ansoegningskanal: z.enum(ANSOEGNINGSKANALER, 'Vælg, hvordan borgeren har søgt.'),
    journalnummer: journalnummerFelt,
  }),
  answer: frikortStatusAnswer,
  answerStatus: 201,
  refusals: [
    'HAR_ALLEREDE_FRIKORT',
    'ANDEN_KOMMUNE',
    'UNDER_18',
    'AFGOERELSE_I_FREMTIDEN',
    'AFGOERELSE_FOER_ANSOEGNING',
    'AFGOERELSE_FOER_ORDNINGEN',
    'INGEN_NUMRE',
    'CPR_UGYLDIGT',
    'CPR_ERSTATNINGSNUMMER',
    'CPR_UKENDT',
    'CPR_DOED',
    'CPR_ANNULLERET',
    'CPR_GROENLAND',
    'CPR_UTILGAENGELIG',
  ],
  grants: ['frikort:read', 'frikort:write', 'cpr:index', 'cpr:lookup', 'identitet:encrypt', 'navn:encrypt'],
});
