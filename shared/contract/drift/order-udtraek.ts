import * as z from 'zod/mini';
import { defineOperation } from '../operation.ts';
import { bestillingFelter, udtraekSvar } from '../udtraek.ts';

/** R047, R048, R307, R376: orders data to be handed over. Another operator must release it before anybody can have it. */
export const orderUdtraek = defineOperation({
  name: 'order-udtraek',
  method: 'POST',
  kind: 'command',
  summary: 'Bestil data, der skal udleveres: et udtræk af revisionsloggen eller et år til en myndighed',
  request: z.strictObject(bestillingFelter),
  answer: udtraekSvar,
  answerStatus: 201,
  refusals: ['IKKE_FUNDET', 'UDTRAEK_OMVENDT', 'UDTRAEK_FOR_LANGT', 'UDTRAEK_IKKE_SLUT'],
  grants: ['frikort:read', 'frikort:write'],
});
