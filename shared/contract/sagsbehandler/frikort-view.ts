import * as z from 'zod/mini';
import { BORGERFELTER } from '#shared/domain/borgerdata.ts';
import { ANSOEGNINGSKANALER, DEAKTIVERINGSAARSAGER, GENAKTIVERINGSAARSAGER } from '#shared/domain/frikort.ts';
import { KONTROLAARSAGER, KONTROLRESULTATER } from '#shared/domain/kontrol.ts';
import { OVERTAGELSESAARSAGER } from '#shared/domain/overdragelse.ts';
import { datoFelt, frikortnummerFelt, oereFelt, tidspunktFelt } from '../fields.ts';
import {
  aarKerne,
  ansaettelseHaendelseKerne,
  ansaettelseKerne,
  fejlmeldingView,
  hvemView,
  kommuneView,
  overdragelseKerne,
  virksomhedView,
} from '../views.ts';
import { afvisningView } from './afvisning-view.ts';

const hvem = z.extend(hvemView, { brugerId: z.string() });

const ansaettelse = z.object({
  ...ansaettelseKerne,
  virksomhed: virksomhedView,
  /** Every mark that something is wrong, newest first. */
  fejlmeldinger: z.array(fejlmeldingView),
  historik: z.array(z.object({ ...ansaettelseHaendelseKerne, forskelOere: oereFelt, hvem })),
});

/** The citizen's page as the responsible municipality sees it (R070, R091, R092): the only view with a CPR number (R016). */
export const frikortForSagsbehandler = z
  .object({
    frikortnummer: frikortnummerFelt,
    status: z.enum(['aktiv', 'inaktiv']),
    inaktivSiden: z.optional(datoFelt),
    udstedt: datoFelt,
    ansvarligKommune: kommuneView,
    naesteKontrolAar: z.int(),
    borger: z.object({
      cpr: z.string(),
      navn: z.string(),
      foedselsdato: datoFelt,
      navnebeskyttet: z.boolean(),
      /** Dead, as the CPR register says. The card is the municipality's to deactivate. */
      doed: z.boolean(),
    }),
    /** What the CPR register has changed since the card was issued, newest first. */
    cprAendringer: z.array(z.object({ tidspunkt: tidspunktFelt, aendret: z.array(z.enum(BORGERFELTER)) })),
    aar: z.array(z.object({ ...aarKerne, ansaettelser: z.array(ansaettelse) })),
    /** Refusals to make the card active again, newest first (R370). */
    afvisninger: z.array(afvisningView),
    /** Another municipality's request for the card, while it waits for an answer. */
    overdragelse: z.optional(
      z.object({ til: kommuneView, anmodet: tidspunktFelt, kanOvertagesFra: datoFelt, version: z.int() }),
    ),
    /** The card's way between municipalities, newest first (R051). */
    overdragelser: z.array(
      z.object({
        ...overdragelseKerne,
        journalnummer: z.string(),
        aarsag: z.optional(z.enum(OVERTAGELSESAARSAGER)),
        hvem,
      }),
    ),
    /** Every control that has been made, newest first (R350). */
    kontroller: z.array(
      z.object({
        tidspunkt: tidspunktFelt,
        kontroldato: datoFelt,
        resultat: z.enum(KONTROLRESULTATER),
        aarsag: z.enum(KONTROLAARSAGER),
        journalnummer: z.string(),
        hvem,
      }),
    ),
    historik: z.array(
      z.object({
        tidspunkt: tidspunktFelt,
        handling: z.string(),
        foer: z.optional(z.enum(['aktiv', 'inaktiv'])),
        efter: z.enum(['aktiv', 'inaktiv']),
        sag: z.object({
          afgoerelsesdato: datoFelt,
          journalnummer: z.string(),
          ansoegningsdato: z.optional(datoFelt),
          ansoegningskanal: z.optional(z.enum(ANSOEGNINGSKANALER)),
          aarsag: z.optional(z.enum([...DEAKTIVERINGSAARSAGER, ...GENAKTIVERINGSAARSAGER])),
        }),
        hvem,
      }),
    ),
  })
  .check(z.meta({ id: 'FrikortForSagsbehandler' }));
