import * as z from 'zod/mini';
import { aarFelt, datoFelt, oereFelt, tidspunktFelt } from '#shared/contract/fields.ts';
import { bevisindholdView } from '#shared/contract/indkomstbevis.ts';
import { ansaettelsestalView } from '#shared/contract/views.ts';
import { KOERSELSSLAGS } from '#shared/domain/aarsskifte.ts';
import { AFVISNINGSAARSAGER, AFVISNINGSTYPER } from '#shared/domain/afvisning.ts';
import { BORGERFELTER } from '#shared/domain/borgerdata.ts';
import { ANSOEGNINGSKANALER, DEAKTIVERINGSAARSAGER, GENAKTIVERINGSAARSAGER } from '#shared/domain/frikort.ts';
import { JOBNETSTATUS } from '#shared/domain/jobannonce.ts';
import { KONTROLAARSAGER, KONTROLRESULTATER } from '#shared/domain/kontrol.ts';
import { OVERDRAGELSESTRIN } from '#shared/domain/overdragelse.ts';
import { UDTRAEKSSLAGS, UDTRAEKSTRIN } from '#shared/domain/udtraek.ts';
import { aktoerItem, handling } from './aktoer.ts';
import { fejlmeldingItem } from './ansaettelse.ts';
import { driftsmeldingItem } from './driftsmelding.ts';
import { hemmelig } from './hemmelig.ts';
import { overdragelseFaelles } from './overdragelse.ts';
import { status } from './status.ts';

const haendelseFaelles = {
  kommandoId: z.string(),
  handling,
  tidspunkt: tidspunktFelt,
  aktoer: aktoerItem,
  aarOprettet: z.array(z.object({ aar: aarFelt, loftOere: oereFelt })),
};

/** What happened, of each kind: what the history is made of, and the answer to a repeated command. */
export const haendelseItem = z.discriminatedUnion('slags', [
  z.object({
    slags: z.literal('ansaettelse'),
    ...haendelseFaelles,
    ansaettelseId: z.string(),
    cvr: z.string(),
    foer: z.optional(ansaettelsestalView),
    efter: ansaettelsestalView,
    kontaktpersonAendret: z.boolean(),
    forskelOere: oereFelt,
  }),
  z.object({
    slags: z.literal('frikort'),
    ...haendelseFaelles,
    foer: z.optional(status),
    efter: status,
    version: z.int(),
    sag: z.object({
      afgoerelsesdato: datoFelt,
      journalnummer: z.string(),
      ansoegningsdato: z.optional(datoFelt),
      ansoegningskanal: z.optional(z.enum(ANSOEGNINGSKANALER)),
      aarsag: z.optional(z.enum([...DEAKTIVERINGSAARSAGER, ...GENAKTIVERINGSAARSAGER])),
    }),
    udstedt: datoFelt,
  }),
  z.object({ slags: z.literal('virksomhed'), ...haendelseFaelles, version: z.int() }),
  z.object({
    slags: z.literal('jobopslag'),
    ...haendelseFaelles,
    jobopslagId: z.string(),
    cvr: z.string(),
    trin: z.enum(['kladde', 'offentliggjort', 'rettet', 'lukket', 'kasseret', 'jobnet', 'ryddet']),
    jobnet: z.optional(z.enum(JOBNETSTATUS)),
    version: z.int(),
  }),
  z.object({
    slags: z.literal('kontrol'),
    ...haendelseFaelles,
    kontrol: z.object({
      kontroldato: datoFelt,
      resultat: z.enum(KONTROLRESULTATER),
      aarsag: z.enum(KONTROLAARSAGER),
      journalnummer: z.string(),
    }),
    naesteKontrolAar: z.int(),
    version: z.int(),
  }),
  z.object({
    slags: z.literal('bevis'),
    ...haendelseFaelles,
    bevisId: z.string(),
    kodeslut: z.string(),
    vist: z.object({ visNavn: z.boolean(), visVirksomheder: z.boolean() }),
    borgerId: z.string(),
    forseglet: hemmelig,
    bevis: bevisindholdView,
    version: z.int(),
  }),
  z.object({
    slags: z.literal('tilbagetraekning'),
    ...haendelseFaelles,
    bevisId: z.string(),
    kodeslut: z.string(),
    version: z.int(),
  }),
  z.object({
    slags: z.literal('fejlmelding'),
    ...haendelseFaelles,
    ansaettelseId: z.string(),
    cvr: z.string(),
    fejlmelding: fejlmeldingItem,
    version: z.int(),
  }),
  z.object({
    slags: z.literal('afvisning'),
    ...haendelseFaelles,
    afvisning: z.object({
      type: z.enum(AFVISNINGSTYPER),
      afgoerelsesdato: datoFelt,
      ansoegningsdato: datoFelt,
      aarsag: z.enum(AFVISNINGSAARSAGER),
      journalnummer: z.string(),
    }),
    version: z.literal(0),
  }),
  z.object({
    slags: z.literal('overdragelse'),
    ...haendelseFaelles,
    trin: z.enum(OVERDRAGELSESTRIN),
    ...overdragelseFaelles,
  }),
  z.object({
    slags: z.literal('borgerdata'),
    ...haendelseFaelles,
    aendret: z.array(z.enum(BORGERFELTER)),
    version: z.int(),
  }),
  z.object({
    slags: z.literal('aar'),
    ...haendelseFaelles,
    aar: aarFelt,
    foer: oereFelt,
    efter: oereFelt,
    version: z.int(),
  }),
  z.object({
    slags: z.literal('sats'),
    ...haendelseFaelles,
    trin: z.enum(['indtastet', 'bekraeftet', 'rettelse indtastet', 'rettelse bekraeftet']),
    aar: aarFelt,
    promille: z.int(),
    loftOere: oereFelt,
    indkomstgraenseOere: oereFelt,
    version: z.int(),
  }),
  z.object({
    slags: z.literal('koersel'),
    ...haendelseFaelles,
    koerselId: z.string(),
    aar: aarFelt,
    koersel: z.enum(KOERSELSSLAGS),
    version: z.int(),
  }),
  z.object({
    slags: z.literal('interval'),
    ...haendelseFaelles,
    fraAar: aarFelt,
    intervalAar: z.int(),
    version: z.int(),
  }),
  z.object({
    slags: z.literal('beskedvalg'),
    ...haendelseFaelles,
    valgt: z.array(z.string()),
    version: z.int(),
  }),
  z.object({
    slags: z.literal('driftsmelding'),
    ...haendelseFaelles,
    trin: z.enum(['udgivet', 'rettet', 'afsluttet']),
    melding: driftsmeldingItem,
    version: z.int(),
  }),
  z.object({
    slags: z.literal('udtraek'),
    ...haendelseFaelles,
    udtraekId: z.string(),
    indhold: z.enum(UDTRAEKSSLAGS),
    trin: z.enum(UDTRAEKSTRIN),
    version: z.int(),
  }),
  z.object({
    slags: z.literal('spaerring'),
    ...haendelseFaelles,
    brugerId: z.string(),
    spaerret: z.boolean(),
    version: z.int(),
  }),
]);
