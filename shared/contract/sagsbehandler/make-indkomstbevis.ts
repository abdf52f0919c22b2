import * as z from 'zod/mini';
import { bekraeftet, frikortnummerFelt } from '../fields.ts';
import { bevisvalgFelter, nytBevisAnswer } from '../indkomstbevis.ts';
import { defineOperation } from '../operation.ts';

/** The same proof, for a citizen who sits with the caseworker: what is shown is still the citizen's choice. */
export const makeIndkomstbevis = defineOperation({
  name: 'make-indkomstbevis',
  method: 'POST',
  kind: 'command',
  summary: 'Lav et bevis for borgerens indtægt sammen med borgeren',
  request: z.strictObject({
    frikortnummer: frikortnummerFelt,
    borgerenHarValgt: bekraeftet('Lav beviset sammen med borgeren. Borgeren vælger, hvad det viser.'),
    ...bevisvalgFelter,
  }),
  answer: nytBevisAnswer,
  answerStatus: 201,
  refusals: ['IKKE_FUNDET', 'PERIODE_OMVENDT', 'PERIODE_FOR_LANG', 'GYLDIGHED_UDENFOR'],
  grants: ['frikort:read', 'frikort:write', 'navn:decrypt', 'indkomstbevis:encrypt', 'indkomstbevis:decrypt'],
});
