import * as z from 'zod/mini';
import { aarFelt, oereFelt, tidspunktFelt } from '#shared/contract/fields.ts';

export const aarItem = z.object({
  aar: aarFelt,
  loftOere: oereFelt.check(z.gte(0)),
  restbeloebOere: oereFelt.check(z.gte(0)),
  /** The run that opened the year, where no command did: it stands for the hændelse, which would double the writes. */
  koerselId: z.optional(z.string()),
  aabnet: z.optional(tidspunktFelt),
});
