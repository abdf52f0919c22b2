import * as z from 'zod/mini';
import { FORFALDSSLAGS } from '#shared/domain/opbevaring.ts';
import { datoFelt, tidspunktFelt } from '../fields.ts';
import { defineOperation } from '../operation.ts';

const antal = z.int();
/** How many of each kind that goes by its own date. */
const forfaldne = z.record(z.enum(FORFALDSSLAGS), antal);

/** What the next run would take away, and what the runs have done (R291, D22). */
export const showOpbevaring = defineOperation({
  name: 'show-opbevaring',
  method: 'GET',
  kind: 'lookup',
  summary: 'Vis, hvad den næste sletning vil fjerne, og hvad de tidligere har fjernet',
  request: undefined,
  answer: z.object({
    proeve: z.object({
      opgjort: datoFelt,
      kort: antal,
      /** Cards that would become figures. */
      tilTal: antal,
      forfaldne,
      /** False where there was not time to see the whole table: then there may be more. */
      helt: z.boolean(),
    }),
    koersler: z.array(
      z.object({
        tidspunkt: tidspunktFelt,
        set: antal,
        slettet: antal,
        genslettet: antal,
        fejlet: antal,
        forfaldne,
        faerdig: z.boolean(),
      }),
    ),
  }),
  answerStatus: 200,
  refusals: [],
  grants: ['frikort:read', 'frikort:scan', 'slettebog:read'],
});
