import * as z from 'zod/mini';
import { aarFelt, oereFelt } from '../fields.ts';
import { defineOperation } from '../operation.ts';
import { satsforslagView } from './sats-view.ts';

export const listSatsforslag = defineOperation({
  name: 'list-satsforslag',
  method: 'GET',
  kind: 'lookup',
  summary: 'Vis årenes beløb, hvad der venter på bekræftelse, og om næste år mangler',
  request: undefined,
  answer: z.object({
    iKraft: z.array(
      z.object({
        aar: aarFelt,
        loftOere: oereFelt,
        indkomstgraenseOere: oereFelt,
        promille: z.optional(z.int()),
        kilde: z.string(),
        status: z.enum(['bekraeftet', 'udledt']),
      }),
    ),
    forslag: z.array(satsforslagView),
    naesteAar: aarFelt,
    naesteAarBekraeftet: z.boolean(),
    varsel: z.optional(z.enum(['varsel', 'dagligt', 'alarm'])),
    kontrolintervaller: z.array(z.object({ fraAar: aarFelt, intervalAar: z.int() })),
  }),
  answerStatus: 200,
  refusals: [],
  grants: ['frikort:read'],
});
