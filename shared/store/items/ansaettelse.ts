import * as z from 'zod/mini';
import {
  arbejdstidFelt,
  beloebFelt,
  cvrFelt,
  datoFelt,
  frikortnummerFelt,
  kontaktpersonFelt,
  tidspunktFelt,
} from '#shared/contract/fields.ts';
import { ANNULLERINGSAARSAGER } from '#shared/domain/ansaettelse.ts';
import { FEJLMELDINGSAARSAGER, FEJLMELDINGSUDFALD } from '#shared/domain/fejlmelding.ts';

export const fejlmeldingItem = z.object({
  aarsag: z.enum(FEJLMELDINGSAARSAGER),
  markeret: tidspunktFelt,
  lukket: z.optional(
    z.object({ tidspunkt: tidspunktFelt, organisation: z.string(), udfald: z.enum(FEJLMELDINGSUDFALD) }),
  ),
});

export const ansaettelseItem = z.object({
  ansaettelseId: z.string(),
  frikortnummer: frikortnummerFelt,
  cvr: cvrFelt,
  virksomhedsnavn: z.string(),
  startdato: datoFelt,
  slutdato: datoFelt,
  beloebOere: beloebFelt,
  arbejdstidMinutter: arbejdstidFelt,
  tilstand: z.enum(['forventet', 'endelig', 'annulleret']),
  annulleringsaarsag: z.optional(z.enum(ANNULLERINGSAARSAGER)),
  kontaktperson: z.optional(kontaktpersonFelt),
  registreretEfterStart: z.boolean(),
  oprettet: tidspunktFelt,
  fejlmelding: z.optional(fejlmeldingItem),
  version: z.int(),
});
