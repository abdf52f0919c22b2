import * as z from 'zod/mini';
import { beskedView } from '../beskeder.ts';
import { datoFelt, frikortnummerFelt, oereFelt } from '../fields.ts';

/** What issue, deactivate and reactivate answer: the card's status, and the years that came with it. */
export const frikortStatusAnswer = z
  .object({
    frikortnummer: frikortnummerFelt,
    status: z.enum(['aktiv', 'inaktiv']),
    virkningFra: datoFelt,
    aarOprettet: z.array(z.object({ aar: z.int(), loftOere: oereFelt })),
    beskeder: z.array(beskedView),
  })
  .check(z.meta({ id: 'FrikortStatus' }));
