import * as z from 'zod/mini';
import { AFVISNINGSAARSAGER, AFVISNINGSTYPER } from '#shared/domain/afvisning.ts';
import { BORGERBESKEDER } from '#shared/domain/besked.ts';
import { BORGERFELTER } from '#shared/domain/borgerdata.ts';
import { ANSOEGNINGSKANALER, DEAKTIVERINGSAARSAGER, GENAKTIVERINGSAARSAGER } from '#shared/domain/frikort.ts';
import { KONTROLAARSAGER, KONTROLRESULTATER } from '#shared/domain/kontrol.ts';
import { OVERDRAGELSESTRIN, OVERTAGELSESAARSAGER } from '#shared/domain/overdragelse.ts';
import { KOEN } from '#shared/domain/statistik.ts';
import { aarFelt, arbejdstidFelt, datoFelt, frikortnummerFelt, oereFelt, tidspunktFelt } from '../fields.ts';
import { bevisindholdView } from '../indkomstbevis.ts';
import { defineOperation } from '../operation.ts';
import { opslagView } from '../opslag-view.ts';
import {
  aarKerne,
  ansaettelseHaendelseKerne,
  ansaettelseKerne,
  ansaettelsestalView,
  fejlmeldingView,
  hvemView,
  kommuneView,
  virksomhedView,
} from '../views.ts';

const periode = z.object({ fra: datoFelt, til: z.optional(datoFelt) });
const status = z.enum(['aktiv', 'inaktiv']);

/** What happened, with what it was about: one of the optional parts. */
const haendelse = z.object({
  post: z.literal('haendelse'),
  tidspunkt: tidspunktFelt,
  handling: ansaettelseHaendelseKerne.handling,
  hvem: hvemView,
  aarOprettet: z.array(z.object({ aar: aarFelt, loftOere: oereFelt })),
  ansaettelse: z.optional(
    z.object({
      ansaettelseId: z.string(),
      foer: z.optional(ansaettelsestalView),
      efter: ansaettelsestalView,
      kontaktpersonAendret: z.boolean(),
      forskelOere: oereFelt,
    }),
  ),
  frikort: z.optional(
    z.object({
      foer: z.optional(status),
      efter: status,
      afgoerelsesdato: datoFelt,
      journalnummer: z.string(),
      ansoegningsdato: z.optional(datoFelt),
      ansoegningskanal: z.optional(z.enum(ANSOEGNINGSKANALER)),
      aarsag: z.optional(z.enum([...DEAKTIVERINGSAARSAGER, ...GENAKTIVERINGSAARSAGER])),
    }),
  ),
  kontrol: z.optional(
    z.object({
      kontroldato: datoFelt,
      resultat: z.enum(KONTROLRESULTATER),
      aarsag: z.enum(KONTROLAARSAGER),
      journalnummer: z.string(),
    }),
  ),
  overdragelse: z.optional(
    z.object({
      trin: z.enum(OVERDRAGELSESTRIN),
      fra: kommuneView,
      til: kommuneView,
      journalnummer: z.string(),
      aarsag: z.optional(z.enum(OVERTAGELSESAARSAGER)),
    }),
  ),
  fejlmelding: z.optional(z.object({ ansaettelseId: z.string(), ...fejlmeldingView.shape })),
  bevis: z.optional(z.object({ ...bevisindholdView.shape, kodeslut: z.string() })),
  tilbagetraekning: z.optional(z.object({ kodeslut: z.string() })),
  afvisning: z.optional(
    z.object({
      type: z.enum(AFVISNINGSTYPER),
      afgoerelsesdato: datoFelt,
      ansoegningsdato: datoFelt,
      aarsag: z.enum(AFVISNINGSAARSAGER),
      journalnummer: z.string(),
    }),
  ),
  borgerdata: z.optional(z.object({ aendret: z.array(z.enum(BORGERFELTER)) })),
  aarsbeloeb: z.optional(z.object({ aar: aarFelt, foerOere: oereFelt, efterOere: oereFelt })),
  beskedvalg: z.optional(z.object({ valgt: z.array(z.string()) })),
});

/** One thing that the system holds of the citizen. What has no place here cannot come along. */
export const indsigtspost = z
  .discriminatedUnion('post', [
    z.object({
      post: z.literal('kort'),
      frikortnummer: frikortnummerFelt,
      navn: z.string(),
      navnebeskyttet: z.boolean(),
      status,
      statusFra: tidspunktFelt,
      udstedt: datoFelt,
      aktivePerioder: z.array(periode),
      ansvarligKommune: kommuneView,
      naesteKontrolAar: aarFelt,
    }),
    z.object({
      post: z.literal('aar'),
      aar: aarKerne.aar,
      loftOere: aarKerne.loftOere,
      restbeloebOere: aarKerne.restbeloebOere,
      aabnet: z.optional(tidspunktFelt),
    }),
    z.object({ post: z.literal('ansaettelse'), ...ansaettelseKerne, virksomhed: virksomhedView }),
    z.object({
      post: z.literal('overdragelse'),
      fra: kommuneView,
      til: kommuneView,
      anmodet: tidspunktFelt,
      trin: z.enum(OVERDRAGELSESTRIN),
      afsluttet: z.optional(tidspunktFelt),
      aarsag: z.optional(z.enum(OVERTAGELSESAARSAGER)),
      journalnummer: z.string(),
    }),
    haendelse,
    z.object({
      post: z.literal('beskedvalg'),
      valgt: z.array(z.enum(BORGERBESKEDER)),
      email: z.optional(z.string()),
    }),
    z.object({
      post: z.literal('besked'),
      om: z.enum(['ansaettelse', 'kort', 'aar']),
      tilstand: z.enum(['sender', 'venter', 'sendt', 'afvist']),
      tidspunkt: tidspunktFelt,
    }),
    /** What is left when the card has been erased (R291). */
    z.object({
      post: z.literal('tal'),
      frikortnummer: frikortnummerFelt,
      slettet: datoFelt,
      ansvarligKommune: kommuneView,
      koen: z.enum(KOEN),
      udstedt: datoFelt,
      aktivePerioder: z.array(periode),
      arbejde: z.array(z.object({ aar: aarFelt, beloebOere: oereFelt, arbejdstidMinutter: arbejdstidFelt })),
    }),
    z.object({ post: z.literal('opslag'), ...opslagView.shape }),
  ])
  .check(z.meta({ id: 'Indsigtspost' }));

/** GDPR art. 15 and 20: everything that the system holds about the citizen, page by page until there is no more. */
export const showEgneOplysninger = defineOperation({
  name: 'show-egne-oplysninger',
  method: 'POST',
  kind: 'lookup',
  summary: 'Vis alt, hvad systemet har om mig',
  request: z.strictObject({
    /** `naeste` of the page before. */
    side: z.optional(z.string('Siden findes ikke.').check(z.maxLength(400, 'Siden findes ikke.'))),
  }),
  answer: z.object({ poster: z.array(indsigtspost), naeste: z.optional(z.string()) }),
  answerStatus: 200,
  refusals: ['IKKE_FUNDET', 'UGYLDIG_SIDE'],
  grants: ['frikort:read', 'revisionslog:read', 'navn:decrypt', 'adresse:decrypt'],
});
