import * as z from 'zod/mini';
import { ANSOEGNINGSMAADER, ARBEJDSTIDER, TIDSPUNKTER } from '#shared/domain/jobopslag.ts';
import { datoFelt, kontaktpersonFelt } from '../fields.ts';

/** A post in the public list: what one chooses by. */
export const ledigtJobRaekke = {
  jobopslagId: z.string(),
  overskrift: z.string(),
  virksomhedsnavn: z.string(),
  kategori: z.optional(z.string()),
  by: z.string(),
  kommunekode: z.string(),
  arbejdstid: z.enum(ARBEJDSTIDER),
  timerPrUge: z.optional(z.int()),
  fra: datoFelt,
  til: datoFelt,
  ansoegningsfrist: z.optional(datoFelt),
};

/** A whole post for anyone. The contact is what the company chose to publish and nothing more. */
export const ledigtJobView = {
  ...ledigtJobRaekke,
  antalStillinger: z.int(),
  beskrivelse: z.string(),
  tidspunkter: z.array(z.enum(TIDSPUNKTER)),
  adresse: z.optional(z.string()),
  postnummer: z.string(),
  ansoegVed: z.array(z.enum(ANSOEGNINGSMAADER)),
  ansoegningslink: z.optional(z.string()),
  ansoegningstekst: z.optional(z.string()),
  kontakt: z.object({
    navn: kontaktpersonFelt.shape.navn,
    email: z.optional(kontaktpersonFelt.shape.email),
    telefon: z.optional(kontaktpersonFelt.shape.telefon),
  }),
  jobnetLink: z.optional(z.string()),
};
