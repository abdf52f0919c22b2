import * as z from 'zod/mini';
import { bevisvalgFelter, nytBevisAnswer } from '../indkomstbevis.ts';
import { defineOperation } from '../operation.ts';

/** The citizen's proof of card income, with a code that anyone can check (R159, R223, R339, R341). */
export const makeEgetIndkomstbevis = defineOperation({
  name: 'make-eget-indkomstbevis',
  method: 'POST',
  kind: 'command',
  summary: 'Lav et bevis for min indtægt, med en kode som andre kan tjekke',
  request: z.strictObject(bevisvalgFelter),
  answer: nytBevisAnswer,
  answerStatus: 201,
  refusals: ['IKKE_FUNDET', 'PERIODE_OMVENDT', 'PERIODE_FOR_LANG', 'GYLDIGHED_UDENFOR'],
  grants: ['frikort:read', 'frikort:write', 'navn:decrypt', 'indkomstbevis:encrypt', 'indkomstbevis:decrypt'],
});
