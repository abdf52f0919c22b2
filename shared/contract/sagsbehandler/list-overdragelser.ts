import * as z from 'zod/mini';
import { OVERDRAGELSESTRIN } from '#shared/domain/overdragelse.ts';
import { datoFelt, frikortnummerFelt, tidspunktFelt, versionFelt } from '../fields.ts';
import { defineOperation } from '../operation.ts';
import { kommuneView } from '../views.ts';

/** What the municipality is asked for, what it has asked for, and what it has handed over. */
export const listOverdragelser = defineOperation({
  name: 'list-overdragelser',
  method: 'POST',
  kind: 'lookup',
  summary: 'Vis kommunens overdragelser: anmodninger fra andre, egne anmodninger og afgivne kort',
  request: z.strictObject({}),
  answer: z.object({
    /** Waiting for this municipality to let go, oldest first. */
    modtagne: z.array(
      z.object({
        frikortnummer: frikortnummerFelt,
        navn: z.string(),
        navnebeskyttet: z.boolean(),
        til: kommuneView,
        anmodet: tidspunktFelt,
        kanOvertagesFra: datoFelt,
        version: versionFelt,
      }),
    ),
    /** The municipality's own requests, newest first. Known by its own case, for it may know nothing else yet (D2). */
    sendte: z.array(
      z.object({
        journalnummer: z.string(),
        fra: kommuneView,
        anmodet: tidspunktFelt,
        kanOvertagesFra: datoFelt,
        trin: z.enum(OVERDRAGELSESTRIN),
        afsluttet: z.optional(tidspunktFelt),
      }),
    ),
    /** Cards that are no longer this municipality's, newest first. */
    afgivne: z.array(
      z.object({
        frikortnummer: frikortnummerFelt,
        til: kommuneView,
        trin: z.enum(OVERDRAGELSESTRIN),
        anmodet: tidspunktFelt,
        afsluttet: z.optional(tidspunktFelt),
      }),
    ),
    /** Whether one of the lists holds more than it shows. */
    flere: z.boolean(),
  }),
  answerStatus: 200,
  refusals: [],
  grants: ['frikort:read', 'kommune:list', 'identitet:decrypt'],
});
