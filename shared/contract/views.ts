import * as z from 'zod/mini';
import { ADGANG, type OperationName, TIDSHANDLINGER } from '#shared/domain/adgang.ts';
import { ANNULLERINGSAARSAGER } from '#shared/domain/ansaettelse.ts';
import { FEJLMELDINGSAARSAGER, FEJLMELDINGSUDFALD } from '#shared/domain/fejlmelding.ts';
import { OVERDRAGELSESTRIN } from '#shared/domain/overdragelse.ts';
import {
  aarFelt,
  arbejdstidFelt,
  cvrFelt,
  datoFelt,
  kommunekodeFelt,
  kontaktpersonFelt,
  oereFelt,
  tidspunktFelt,
} from './fields.ts';

/** Pieces of answers that more than one audience sees. What an audience may not see is not in its view. */

const handlinger = [...(Object.keys(ADGANG) as OperationName[]), ...TIDSHANDLINGER];

export const kommuneView = z
  .object({ kommunekode: kommunekodeFelt, navn: z.string() })
  .check(z.meta({ id: 'Kommune' }));

export const tilstandView = z.enum(['forventet', 'endelig', 'annulleret']);

/** The numbers of an employment as history keeps them. */
export const ansaettelsestalView = z.object({
  startdato: datoFelt,
  slutdato: datoFelt,
  beloebOere: oereFelt,
  arbejdstidMinutter: arbejdstidFelt,
  tilstand: tilstandView,
  annulleringsaarsag: z.optional(z.enum(ANNULLERINGSAARSAGER)),
  registreretEfterStart: z.boolean(),
  version: z.int(),
});

/** The citizen's mark that something is wrong, and who closed it with what outcome. */
export const fejlmeldingView = z
  .object({
    aarsag: z.enum(FEJLMELDINGSAARSAGER),
    markeret: tidspunktFelt,
    lukket: z.optional(
      z.object({ tidspunkt: tidspunktFelt, organisation: z.string(), udfald: z.enum(FEJLMELDINGSUDFALD) }),
    ),
  })
  .check(z.meta({ id: 'Fejlmelding' }));

/** What every audience sees of an employment. */
export const ansaettelseKerne = {
  ansaettelseId: z.string(),
  ...ansaettelsestalView.shape,
  kontaktperson: z.optional(kontaktpersonFelt),
  oprettet: tidspunktFelt,
  kanRettesTilOgMed: datoFelt,
  /** The latest mark. */
  fejlmelding: z.optional(fejlmeldingView),
};

/** One event of an employment, without who: each audience sees that in its own form. */
export const ansaettelseHaendelseKerne = {
  tidspunkt: tidspunktFelt,
  handling: z.enum(handlinger),
  foer: z.optional(ansaettelsestalView),
  efter: ansaettelsestalView,
  kontaktpersonAendret: z.boolean(),
};

/** The organisation that acted, by role and name: no names of people. */
export const hvemView = z.object({
  rolle: z.enum(['sagsbehandler', 'virksomhed', 'borger', 'drift']),
  organisation: z.string(),
});

/** One step of a card's way from one municipality to another. */
export const overdragelseKerne = {
  tidspunkt: tidspunktFelt,
  trin: z.enum(OVERDRAGELSESTRIN),
  fra: kommuneView,
  til: kommuneView,
};

export const virksomhedView = z.object({ cvr: cvrFelt, navn: z.string() });

/** One year of a card: what may be earned, what is left, and how what is used divides. */
export const aarKerne = {
  aar: aarFelt,
  loftOere: oereFelt,
  restbeloebOere: oereFelt,
  forventetOere: oereFelt,
  endeligOere: oereFelt,
};
