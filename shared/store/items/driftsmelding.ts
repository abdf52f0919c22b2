import * as z from 'zod/mini';
import { tidspunktFelt } from '#shared/contract/fields.ts';
import { MELDINGSSLAGS, NIVEAUER } from '#shared/domain/driftsstatus.ts';

const totekst = z.object({ da: z.string(), en: z.string() });

/** A message about the system's state. */
export const driftsmeldingItem = z.object({
  meldingId: z.string(),
  slags: z.enum(MELDINGSSLAGS),
  niveau: z.enum(NIVEAUER),
  titel: totekst,
  tekst: totekst,
  fra: tidspunktFelt,
  til: z.optional(tidspunktFelt),
  aflyst: z.boolean(),
  udgivet: tidspunktFelt,
  version: z.int(),
});
