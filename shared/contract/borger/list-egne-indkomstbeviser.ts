import * as z from 'zod/mini';
import { BEVISTILSTANDE } from '#shared/domain/bevisliste.ts';
import { idFelt, tidspunktFelt } from '../fields.ts';
import { bevisindholdView } from '../indkomstbevis.ts';
import { defineOperation } from '../operation.ts';

const { fra, til, gyldigTilOgMed, visArbejdstid, ialtOere } = bevisindholdView.shape;

/** The proofs that can be checked, and those that no longer can. The whole code is on the paper and nowhere else. */
export const listEgneIndkomstbeviser = defineOperation({
  name: 'list-egne-indkomstbeviser',
  method: 'GET',
  kind: 'lookup',
  summary: 'Vis de beviser for indtægt, der er lavet på mit sociale frikort, nyeste først',
  request: undefined,
  answer: z.object({
    beviser: z.array(
      z.object({
        bevisId: idFelt,
        lavet: tidspunktFelt,
        /** Whether the caseworker made it with the citizen. */
        lavetAf: z.enum(['borger', 'sagsbehandler']),
        kodeslut: z.string(),
        tilstand: z.enum(BEVISTILSTANDE),
        trukketTilbage: z.optional(tidspunktFelt),
        fra,
        til,
        gyldigTilOgMed,
        visNavn: z.boolean(),
        visVirksomheder: z.boolean(),
        visArbejdstid,
        antalAnsaettelser: z.int(),
        ialtOere,
      }),
    ),
  }),
  answerStatus: 200,
  refusals: ['IKKE_FUNDET'],
  grants: ['frikort:read'],
});
