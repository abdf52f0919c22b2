import * as z from 'zod/mini';
import {
  arbejdstidFelt,
  beloebFelt,
  datoFelt,
  frikortnummerFelt,
  idFelt,
  kontaktpersonFelt,
  versionFelt,
} from '../fields.ts';
import { defineOperation } from '../operation.ts';
import { ansaettelseAnswer } from './ansaettelse-view.ts';

export const editAnsaettelse = defineOperation({
  name: 'edit-ansaettelse',
  method: 'POST',
  kind: 'command',
  summary: 'Ret en ansættelse, eller gør dens beløb endeligt',
  request: z.strictObject({
    frikortnummer: frikortnummerFelt,
    ansaettelseId: idFelt,
    version: versionFelt,
    startdato: datoFelt,
    slutdato: datoFelt,
    beloebOere: beloebFelt,
    arbejdstidMinutter: arbejdstidFelt,
    tilstand: z.enum(['forventet', 'endelig'], 'Vælg, om beløbet er forventet eller endeligt.'),
    kontaktperson: kontaktpersonFelt,
  }),
  answer: ansaettelseAnswer,
  answerStatus: 200,
  refusals: [
    'IKKE_FUNDET',
    'AENDRET_IMENS',
    'ANSAETTELSE_ANNULLERET',
    'RETTEFRIST_UDLOEBET',
    'SLUTDATO_FOER_STARTDATO',
    'AAR_KAN_IKKE_AENDRES',
    'FOER_ORDNINGEN',
    'FOER_UDSTEDELSE',
    'EFTER_DEAKTIVERING',
    'LOFT_OVERSKREDET',
  ],
  grants: ['frikort:read', 'frikort:write'],
});
