import * as z from 'zod/mini';
import { UDTRAEKSAARSAGER, UDTRAEKSFORMATER, UDTRAEKSSLAGS, UDTRAEKSTRIN } from '#shared/domain/udtraek.ts';
import { isCprLike } from '#shared/values/cpr.ts';
import {
  aarFelt,
  datoFelt,
  frikortnummerFelt,
  idFelt,
  journalnummerFelt,
  tidspunktFelt,
  udenCpr,
  versionFelt,
} from './fields.ts';

const periode = { fra: datoFelt, til: datoFelt };

const organisationFelt = z
  .string('Skriv organisationen, som revisionsloggen kender den.')
  .check(
    z.regex(
      /^(KOMMUNE#[0-9]{4}|VIRKSOMHED#[0-9]{8}|DRIFT)$/,
      'Skriv KOMMUNE# og fire cifre, VIRKSOMHED# og otte cifre, eller DRIFT.',
    ),
  );

const brugerIdFelt = z.string('Skriv brugerens id.').check(
  z.regex(/^[0-9A-Za-z:._-]{1,100}$/, { error: 'Skriv brugerens id, som det står i revisionsloggen.', abort: true }),
  udenCpr,
  z.refine((s) => !isCprLike(s), 'Skriv ikke et CPR-nummer her.'),
);

/** What is ordered: lines of the log by period, by who did it, or about one citizen; or a year to an authority. */
const udtraeksindhold = z.discriminatedUnion(
  'slags',
  [
    z.strictObject({ slags: z.literal('log-periode'), ...periode }),
    z.strictObject({
      slags: z.literal('log-aktoer'),
      ...periode,
      organisation: organisationFelt,
      brugerId: z.optional(brugerIdFelt),
    }),
    z.strictObject({ slags: z.literal('log-borger'), ...periode, frikortnummer: frikortnummerFelt }),
    z.strictObject({ slags: z.literal('ministeriet'), aar: aarFelt }),
    z.strictObject({ slags: z.literal('skat'), aar: aarFelt }),
  ],
  'Vælg, hvad der skal udleveres.',
);

export const bestillingFelter = {
  indhold: udtraeksindhold,
  format: z.enum(UDTRAEKSFORMATER, 'Vælg CSV eller NDJSON.'),
  begrundelse: z.strictObject(
    { aarsag: z.enum(UDTRAEKSAARSAGER, 'Vælg hvorfor.'), journalnummer: journalnummerFelt },
    'Skriv hvorfor, og sagens journalnummer.',
  ),
};

export const udtraekvalgFelter = { udtraekId: idFelt, version: versionFelt };

const hvem = z.object({ brugerId: z.string(), tidspunkt: tidspunktFelt });

const kvitteringView = z.object({
  dele: z.int(),
  raekker: z.int(),
  stoerrelse: z.int(),
  sha256: z.string(),
  klar: tidspunktFelt,
});

/** An order as it is stored and as the operators see it. */
export const udtraekView = z
  .object({
    udtraekId: z.string(),
    indhold: udtraeksindhold,
    format: z.enum(UDTRAEKSFORMATER),
    begrundelse: z.object({ aarsag: z.enum(UDTRAEKSAARSAGER), journalnummer: z.string() }),
    trin: z.enum(UDTRAEKSTRIN),
    bestilt: hvem,
    kvittering: z.optional(kvitteringView),
    afgjort: z.optional(hvem),
    hentet: z.optional(hvem),
    version: z.int(),
  })
  .check(z.meta({ id: 'Udtraek' }));

/** What ordering, releasing, refusing, withdrawing and receiving answer. */
export const udtraekSvar = z
  .object({ udtraekId: z.string(), slags: z.enum(UDTRAEKSSLAGS), trin: z.enum(UDTRAEKSTRIN), version: z.int() })
  .check(z.meta({ id: 'UdtraekSvar' }));
