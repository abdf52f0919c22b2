import * as z from 'zod/mini';
import { frikortnummerFelt, kommunekodeFelt, tidspunktFelt } from '#shared/contract/fields.ts';
import { OVERDRAGELSESTRIN, OVERTAGELSESAARSAGER } from '#shared/domain/overdragelse.ts';

/** What the hand-over and its hændelser both tell. */
export const overdragelseFaelles = {
  fra: kommunekodeFelt,
  til: kommunekodeFelt,
  anmodet: tidspunktFelt,
  journalnummer: z.string(),
  aarsag: z.optional(z.enum(OVERTAGELSESAARSAGER)),
  version: z.int(),
};

/** The card's latest hand-over; the earlier ones stand in its hændelser. */
export const overdragelseItem = z.object({
  frikortnummer: frikortnummerFelt,
  ...overdragelseFaelles,
  tilstand: z.enum(OVERDRAGELSESTRIN),
  afsluttet: z.optional(tidspunktFelt),
});
