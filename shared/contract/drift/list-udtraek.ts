import * as z from 'zod/mini';
import { tidspunktFelt } from '../fields.ts';
import { defineOperation } from '../operation.ts';
import { udtraekView } from '../udtraek.ts';

/** Every order, newest first, with how far it is and its receipt. */
export const listUdtraek = defineOperation({
  name: 'list-udtraek',
  method: 'GET',
  kind: 'lookup',
  summary: 'Vis de udleveringer, der er bestilt: hvor langt de er, og hvem der gjorde hvad',
  request: undefined,
  answer: z.object({
    udtraek: z.array(
      z.object({
        ...udtraekView.shape,
        /** Whether it is the asking operator's own order, which another must release. */
        egen: z.boolean(),
        fremdrift: z.optional(z.object({ kilde: z.int(), kilder: z.int(), raekker: z.int() })),
        /** When the data goes. */
        udloeber: z.optional(tidspunktFelt),
        kanHentes: z.boolean(),
      }),
    ),
  }),
  answerStatus: 200,
  refusals: [],
  grants: ['frikort:read'],
});
