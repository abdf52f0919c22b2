import * as z from 'zod/mini';
import { cprFelt, datoFelt, frikortnummerFelt, tidspunktFelt } from '../fields.ts';
import { defineOperation } from '../operation.ts';
import { kommuneView } from '../views.ts';
import { afvisningView } from './afvisning-view.ts';

/** By CPR number or by frikortnummer (R068). Always in the body: a personal number is in no address. */
export const searchBorger = defineOperation({
  name: 'search-borger',
  method: 'POST',
  kind: 'lookup',
  summary: 'Fremsøg en borger på CPR-nummer eller frikortnummer',
  request: z.union(
    [z.strictObject({ cpr: cprFelt }), z.strictObject({ frikortnummer: frikortnummerFelt })],
    'Skriv enten et CPR-nummer eller et frikortnummer.',
  ),
  answer: z.discriminatedUnion('fund', [
    z.object({ fund: z.literal('eget'), frikortnummer: frikortnummerFelt, status: z.enum(['aktiv', 'inaktiv']) }),
    z.object({
      fund: z.literal('andenKommune'),
      ansvarligKommune: kommuneView,
      /** The caller's own request for the card, while it waits for an answer. */
      overdragelse: z.optional(
        z.object({
          anmodet: tidspunktFelt,
          kanOvertagesFra: datoFelt,
          kanOvertages: z.boolean(),
          journalnummer: z.string(),
        }),
      ),
    }),
    z.object({
      fund: z.literal('udenFrikort'),
      navn: z.string(),
      foedselsdato: datoFelt,
      navnebeskyttet: z.boolean(),
      fyldt18: z.boolean(),
      /** The own municipality's refusals, newest first (R370). */
      afvisninger: z.array(afvisningView),
    }),
  ]),
  answerStatus: 200,
  refusals: [
    'IKKE_FUNDET',
    'CPR_UGYLDIGT',
    'CPR_ERSTATNINGSNUMMER',
    'CPR_UKENDT',
    'CPR_DOED',
    'CPR_ANNULLERET',
    'CPR_GROENLAND',
    'CPR_UTILGAENGELIG',
  ],
  grants: ['frikort:read', 'cpr:index', 'cpr:lookup'],
});
