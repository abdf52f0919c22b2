import * as z from 'zod/mini';
import { ADGANG, JOBHANDLINGER, LOGINHANDLINGER, type OperationName, TIDSHANDLINGER } from '#shared/domain/adgang.ts';
import { tidspunktFelt } from '../fields.ts';
import { defineOperation } from '../operation.ts';

const SIDE_MAX = 50;

/** R046, R309: who has seen or changed the citizen's card, as the revisionslog has it. Organisations, never people's names. */
export const listEgneOpslag = defineOperation({
  name: 'list-egne-opslag',
  method: 'POST',
  kind: 'lookup',
  summary: 'Vis, hvem der har set eller ændret mit sociale frikort, nyeste først',
  request: z.strictObject({
    antal: z._default(z.int('Skriv et antal.').check(z.gte(1, 'Mindst 1.'), z.lte(SIDE_MAX, `Højst ${SIDE_MAX}.`)), 25),
    /** Whether the citizen's own visits are among them. */
    egne: z._default(z.boolean('Skriv true eller false.'), true),
    /** `naeste` of the page before. */
    side: z.optional(z.string('Siden findes ikke.').check(z.maxLength(160, 'Siden findes ikke.'))),
  }),
  answer: z.object({
    opslag: z.array(
      z.object({
        tidspunkt: tidspunktFelt,
        handling: z.enum([
          ...(Object.keys(ADGANG) as OperationName[]),
          ...TIDSHANDLINGER,
          ...LOGINHANDLINGER,
          ...JOBHANDLINGER,
        ]),
        udfald: z.enum(['udfoert', 'vist', 'afvist']),
        rolle: z.enum(['sagsbehandler', 'virksomhed', 'borger', 'drift', 'ukendt']),
        organisation: z.string(),
      }),
    ),
    naeste: z.optional(z.string()),
  }),
  answerStatus: 200,
  refusals: ['IKKE_FUNDET', 'UGYLDIG_SIDE'],
  grants: ['frikort:read', 'revisionslog:read'],
});
