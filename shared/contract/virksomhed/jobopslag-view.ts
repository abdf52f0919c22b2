import * as z from 'zod/mini';
import { MANGELFELTER, MANGLER, TRIN } from '#shared/domain/jobopslag-mangel.ts';
import { datoFelt, tidspunktFelt } from '../fields.ts';

const visningView = z.enum(['kladde', 'kommende', 'vises', 'udloebet', 'lukket', 'kasseret']);

export const mangelView = z.object({
  trin: z.enum(TRIN),
  felt: z.enum(MANGELFELTER),
  kode: z.enum(MANGLER),
});

/** How the ad stands at Jobnet, as the company sees it (R121, R122). */
const annonceView = z.object({
  visning: z.enum(['ingen', 'anmodet', 'afventer', 'publiceret', 'afvist', 'lukket']),
  aarsag: z.optional(z.string()),
  link: z.optional(z.string()),
  opdateret: z.optional(tidspunktFelt),
});

/** A post in the company's own list. */
export const jobopslagRaekke = {
  jobopslagId: z.string(),
  overskrift: z.optional(z.string()),
  visning: visningView,
  fra: z.optional(datoFelt),
  til: z.optional(datoFelt),
  oprettet: tidspunktFelt,
  version: z.int(),
  annonce: annonceView,
};

/** What every command on a job post answers. */
export const jobopslagAnswer = z.object({
  jobopslagId: z.string(),
  trin: z.enum(['kladde', 'offentliggjort', 'rettet', 'lukket', 'kasseret']),
  version: z.int(),
});
