import * as z from 'zod/mini';
import {
  aarFelt,
  arbejdstidFelt,
  beloebFelt,
  cvrFelt,
  datoFelt,
  frikortnummerFelt,
  kommunekodeFelt,
  kontaktpersonFelt,
  oereFelt,
  tidspunktFelt,
} from '#shared/contract/fields.ts';
import { bevisindholdView } from '#shared/contract/indkomstbevis.ts';
import { ansaettelsestalView } from '#shared/contract/views.ts';
import { KOERSELSSLAGS } from '#shared/domain/aarsskifte.ts';
import { ADGANG, JOBHANDLINGER, LOGINHANDLINGER, type OperationName, TIDSHANDLINGER } from '#shared/domain/adgang.ts';
import { AFVISNINGSAARSAGER, AFVISNINGSTYPER } from '#shared/domain/afvisning.ts';
import { ANNULLERINGSAARSAGER } from '#shared/domain/ansaettelse.ts';
import { MELDINGSSLAGS, NIVEAUER } from '#shared/domain/driftsstatus.ts';
import { FEJLMELDINGSAARSAGER, FEJLMELDINGSUDFALD } from '#shared/domain/fejlmelding.ts';
import {
  ANSOEGNINGSKANALER,
  DEAKTIVERINGSAARSAGER,
  type Frikort,
  GENAKTIVERINGSAARSAGER,
} from '#shared/domain/frikort.ts';
import { JOBNETSTATUS } from '#shared/domain/jobannonce.ts';
import { KONTROLAARSAGER, KONTROLRESULTATER } from '#shared/domain/kontrol.ts';
import { BEVISAARSAGER } from '#shared/domain/loginbevis.ts';
import { OVERDRAGELSESTRIN, OVERTAGELSESAARSAGER } from '#shared/domain/overdragelse.ts';
import { KOEN } from '#shared/domain/statistik.ts';
import { UDTRAEKSSLAGS, UDTRAEKSTRIN } from '#shared/domain/udtraek.ts';

/** The stored form of everything. Each item is parsed on every read: what does not fit its schema never reaches a rule. */

const status = z.enum(['aktiv', 'inaktiv']);
const handling = z.enum([...(Object.keys(ADGANG) as OperationName[]), ...TIDSHANDLINGER]);

/** A ciphertext of the vault. As bytes, not as text: the card stays within the kilobyte that a registration pays for. */
export const hemmelig = z.instanceof(Uint8Array);

const kortItem = z.object({
  frikortnummer: frikortnummerFelt,
  status,
  statusFra: tidspunktFelt,
  udstedt: datoFelt,
  aktivePerioder: z.array(z.object({ fra: datoFelt, til: z.optional(datoFelt) })).check(z.minLength(1)),
  ansvarligKommune: kommunekodeFelt,
  naesteKontrolAar: z.int(),
  version: z.int(),
  /** The random id that ciphertexts are bound to. It says nothing of the citizen. */
  borgerId: z.string(),
  /** CPR number, name, birth date: for the responsible municipality's functions only. */
  identitet: hemmelig,
  /** Name and protection alone: for the functions that show a name to employer and citizen. */
  navn: hemmelig,
});

export const aarItem = z.object({
  aar: aarFelt,
  loftOere: oereFelt.check(z.gte(0)),
  restbeloebOere: oereFelt.check(z.gte(0)),
  /** The run that opened the year, where no command did: it stands for the hændelse, which would double the writes. */
  koerselId: z.optional(z.string()),
  aabnet: z.optional(tidspunktFelt),
});

const fejlmeldingItem = z.object({
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

const aktoerItem = z.object({
  rolle: z.enum(['sagsbehandler', 'virksomhed', 'borger', 'drift']),
  organisation: z.string(),
  brugerId: z.string(),
});

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

const haendelseFaelles = {
  kommandoId: z.string(),
  handling,
  tidspunkt: tidspunktFelt,
  aktoer: aktoerItem,
  aarOprettet: z.array(z.object({ aar: aarFelt, loftOere: oereFelt })),
};

const overdragelseFaelles = {
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

export const cprItem = z.object({ frikortnummer: frikortnummerFelt, noegleversion: z.int() });

export const profilItem = z.object({ kontaktperson: kontaktpersonFelt, rettet: tidspunktFelt, version: z.int() });

const antal = z.int();

/** A run over all cards. */
export const koerselItem = z.object({
  koerselId: z.string(),
  aar: aarFelt,
  slags: z.enum(KOERSELSSLAGS),
  loftOere: oereFelt,
  segmenter: antal,
  kortPrSide: antal,
  begyndt: tidspunktFelt,
  afsluttet: z.optional(tidspunktFelt),
});

/** How far one segment of a run is: where to go on, and what it has counted. */
export const segmentItem = z.object({
  segment: antal,
  cursor: z.optional(z.record(z.string(), z.unknown())),
  faerdig: z.boolean(),
  oprettet: antal,
  fandtes: antal,
  inaktive: antal,
  rettet: antal,
  over: antal,
  fejlet: antal,
  version: antal,
});

export const intervalItem = z.object({ fraAar: aarFelt, intervalAar: antal, version: antal });

export type Koersel = z.infer<typeof koerselItem>;
export type SegmentItem = z.infer<typeof segmentItem>;

export const logItem = z.object({
  tidspunkt: tidspunktFelt,
  handling: z.enum([...handling.options, ...LOGINHANDLINGER, ...JOBHANDLINGER]),
  udfald: z.enum(['udfoert', 'vist', 'afvist']),
  kode: z.optional(z.string()),
  /** Whoever did not come in may be unknown. */
  aktoer: z.object({ ...aktoerItem.shape, rolle: z.enum([...aktoerItem.shape.rolle.options, 'ukendt']) }),
  anmodningId: z.string(),
  frikortnummer: z.optional(z.string()),
  borgerReference: z.optional(z.string()),
  ansaettelseId: z.optional(z.string()),
  loginId: z.optional(z.string()),
  udtraekId: z.optional(z.string()),
  begrundelse: z.optional(z.object({ aarsag: z.enum(BEVISAARSAGER), journalnummer: z.string() })),
  /** Of a command: what it was, so that a repeat is known from a new command with a used id. */
  fingeraftryk: z.optional(z.string()),
  /** Of a command: the partition in which its hændelse stands. */
  partition: z.optional(z.string()),
});

/** What is left of a card that has been erased. It has the card's key, so that its number is never given out again. */
export const slettetkortItem = z.object({
  frikortnummer: frikortnummerFelt,
  slettet: datoFelt,
  ansvarligKommune: kommunekodeFelt,
  koen: z.enum(KOEN),
  udstedt: datoFelt,
  aktivePerioder: z.array(z.object({ fra: datoFelt, til: z.optional(datoFelt) })),
  arbejde: z.array(z.object({ aar: aarFelt, beloebOere: beloebFelt, arbejdstidMinutter: arbejdstidFelt })),
});

/** A card as it was read; nothing where it has been erased. */
export function parseKort(item: unknown): KortItem | undefined {
  const erased = typeof item === 'object' && item !== null && 'slettet' in item;
  return erased ? undefined : kortItem.parse(item);
}

/** A card as it is stored: its state, and the citizen's data sealed. */
export type KortItem = Frikort & {
  readonly borgerId: string;
  readonly identitet: Uint8Array;
  readonly navn: Uint8Array;
};
export type LogItem = z.infer<typeof logItem>;
