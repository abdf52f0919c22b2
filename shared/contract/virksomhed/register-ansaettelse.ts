import * as z from 'zod/mini';
import { arbejdstidFelt, bekraeftet, beloebFelt, datoFelt, frikortnummerFelt, kontaktpersonFelt } from '../fields.ts';
import { defineOperation } from '../operation.ts';
import { ansaettelseAnswer } from './ansaettelse-view.ts';

export const registerAnsaettelse = defineOperation({
  name: 'register-ansaettelse',
  method: 'POST',
  kind: 'command',
  summary: 'Registrer en ansættelse på et frikortnummer',
  request: z.strictObject({
    frikortnummer: frikortnummerFelt,
    startdato: datoFelt,
    slutdato: datoFelt,
    beloebOere: beloebFelt,
    arbejdstidMinutter: arbejdstidFelt,
    kontaktperson: kontaktpersonFelt,
    /** Ordinary work without public support, no flexjob, no wage subsidy (R193, R198, R267, R337). */
    ordinaertUstoettetArbejde: bekraeftet('Bekræft, at arbejdet er ordinært og uden offentligt tilskud.'),
    /** Not income from the citizen's own business (R150). */
    ikkeBorgerensEgenVirksomhed: bekraeftet('Bekræft, at virksomheden ikke er borgerens egen.'),
  }),
  answer: ansaettelseAnswer,
  answerStatus: 201,
  refusals: [
    'FRIKORT_KAN_IKKE_BRUGES',
    'LOFT_OVERSKREDET',
    'SLUTDATO_FOER_STARTDATO',
    'KRYDSER_AARSSKIFTE',
    'NAESTE_AAR',
    'FOER_ORDNINGEN',
    'FOER_UDSTEDELSE',
    'RETTEFRIST_UDLOEBET',
    'SATS_MANGLER',
    'OPSLAG_OPBRUGT',
  ],
  grants: ['frikort:read', 'frikort:write', 'opslag:count'],
});
