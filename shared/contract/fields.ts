import * as z from 'zod/mini';
import { FEJLMELDINGSUDFALD } from '#shared/domain/fejlmelding.ts';
import { holdsCpr, isCprLike } from '#shared/values/cpr.ts';
import type { Cvr } from '#shared/values/cvr.ts';
import { isCvr } from '#shared/values/cvr.ts';
import { type Dato, isDato, type Tidspunkt } from '#shared/values/dato.ts';
import { type Frikortnummer, isFrikortnummer } from '#shared/values/frikortnummer.ts';
import type { Kommunekode } from '#shared/values/kommune.ts';
import type { Oere } from '#shared/values/oere.ts';

/** A schema whose checks have proved the brand. */
function branded<T extends string | number>(schema: z.ZodMiniType<string, string> | z.ZodMiniType<number, number>) {
  return schema as unknown as z.ZodMiniType<T, T>;
}

/** Fields are checked one way everywhere; each says in Danish what is wrong. */
const tekst = (besked: string) => z.string(besked);

/** Keeps a CPR number out of a field that is not for it: nothing outside the vault may hold one. */
export const udenCpr = z.refine<string>((s) => !holdsCpr(s), 'Skriv ikke et CPR-nummer her.');

export const datoFelt = branded<Dato>(
  tekst('Skriv en dato som ÅÅÅÅ-MM-DD.').check(
    z.regex(/^[0-9]{4}-[0-9]{2}-[0-9]{2}$/, { error: 'Skriv en dato som ÅÅÅÅ-MM-DD.', abort: true }),
    z.refine(isDato, 'Datoen findes ikke.'),
    z.meta({ id: 'Dato', description: 'En dag i Danmark', examples: ['2026-11-21'] }),
  ),
);

export const tidspunktFelt = branded<Tidspunkt>(
  z.string().check(z.meta({ id: 'Tidspunkt', format: 'date-time', description: 'Et tidspunkt i UTC' })),
);

export const frikortnummerFelt = branded<Frikortnummer>(
  tekst('Skriv frikortnummeret. Det er fem cifre.').check(
    z.regex(/^[0-9]{5}$/, { error: 'Frikortnummeret er fem cifre.', abort: true }),
    z.refine(isFrikortnummer, 'Frikortnummeret er fem cifre.'),
    z.meta({ id: 'Frikortnummer', description: 'Borgerens femcifrede nummer', examples: ['48213'] }),
  ),
);

/** Any text goes in here; `parseCpr` judges it, so that each mistake gets its own answer. */
export const cprFelt = tekst('Skriv et CPR-nummer. Det er ti cifre.').check(
  z.maxLength(20, 'CPR-nummeret er ti cifre.'),
  z.meta({ description: 'CPR-nummer, ti cifre med eller uden bindestreg' }),
);

/** The largest amount that a field takes: far above any cap, far below what a number holds exactly. */
const MAX_OERE = 1_000_000_000;

export const beloebFelt = branded<Oere>(
  z
    .int('Skriv beløbet i hele øre, uden decimaler.')
    .check(
      z.gte(1, 'Beløbet skal være mindst 1 øre.'),
      z.lte(MAX_OERE, 'Beløbet er for stort.'),
      z.meta({ description: 'Beløb i øre', examples: [125_000] }),
    ),
);

/** An amount in an answer: also zero, also negative where it is a difference. */
export const oereFelt = branded<Oere>(z.int().check(z.meta({ description: 'Beløb i øre' })));

export const cvrFelt = branded<Cvr>(
  z.string().check(z.refine(isCvr), z.meta({ description: 'CVR-nummer, otte cifre' })),
);
export const kommunekodeFelt = branded<Kommunekode>(z.string().check(z.regex(/^[0-9]{4}$/)));
export const aarFelt = z
  .int('Skriv et årstal.')
  .check(z.gte(2019, 'Ordningen begyndte i 2019.'), z.lte(9999, 'Skriv et årstal.'));
/** Its successor must be a number too. */
export const versionFelt = z
  .int('Versionen mangler. Hent siden igen.')
  .check(z.gte(0, 'Versionen mangler. Hent siden igen.'), z.lte(1_000_000_000, 'Versionen findes ikke.'));
export const idFelt = z
  .string('Id mangler.')
  .check(z.regex(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/, 'Id har ikke den rigtige form.'));

/** Closing the citizen's mark on an employment: which, and what came of it. */
export const lukningFelter = {
  frikortnummer: frikortnummerFelt,
  ansaettelseId: idFelt,
  version: versionFelt,
  udfald: z.enum(FEJLMELDINGSUDFALD, 'Vælg, hvad der kom ud af det.'),
};

export const journalnummerFelt = tekst('Skriv sagens journalnummer fra jeres eget system.').check(
  z.regex(/^[0-9A-Za-zÆØÅæøå][0-9A-Za-zÆØÅæøå ./:_-]{0,39}$/, {
    error: 'Journalnummeret må være højst 40 tegn: bogstaver, tal, mellemrum og . / : _ -',
    abort: true,
  }),
  udenCpr,
);

/** An address that a person can be written to. */
export const emailFelt = (besked: string) =>
  tekst(besked).check(
    z.maxLength(120, 'E-mailen er for lang.'),
    // No control characters and no half characters either: the database takes no text with those in it.
    z.regex(/^[^\s\p{C}@<>"'`,;:\\]+@[^\s\p{C}@<>"'`,;:\\.]+(\.[^\s\p{C}@<>"'`,;:\\.]+)+$/u, {
      error: 'Skriv en e-mail som navn@firma.dk.',
      abort: true,
    }),
    udenCpr,
  );

export const kontaktpersonFelt = z.strictObject(
  {
    navn: tekst('Skriv kontaktpersonens navn.').check(
      z.regex(/^(?=.*\p{L})[\p{L}\p{M} .,'’-]{2,80}$/u, 'Skriv kontaktpersonens navn med bogstaver.'),
    ),
    email: emailFelt('Skriv kontaktpersonens e-mail.'),
    telefon: tekst('Skriv kontaktpersonens telefonnummer.').check(
      z.regex(/^(\+[0-9]{1,3} ?)?[0-9]{2}( ?[0-9]{2}){3}$/, {
        error: 'Skriv telefonnummeret med otte cifre, eventuelt med landekode.',
        abort: true,
      }),
      // A country code of two digits and eight more are ten.
      z.refine((s) => !isCprLike(s.replace('+', '')), 'Skriv ikke et CPR-nummer her.'),
    ),
  },
  'Udfyld kontaktpersonens navn, e-mail og telefonnummer.',
);

/** Minutes of work, when the company wants to give them. A year has at most 527.040. */
export const arbejdstidFelt = z.optional(
  z
    .int('Skriv arbejdstiden i hele minutter.')
    .check(z.gte(1, 'Arbejdstiden skal være mindst 1 minut.'), z.lte(527_040, 'Arbejdstiden er længere end året.')),
);

/** Something the employer or caseworker has to say yes to before anything happens. */
export const bekraeftet = (besked: string) => z.literal(true, besked);

/** An actor as it stands in a session and crosses from the authorizer to a function. */
export const aktoerSchema = z.discriminatedUnion('rolle', [
  z.object({ rolle: z.literal('sagsbehandler'), brugerId: z.string(), kommunekode: kommunekodeFelt }),
  z.object({ rolle: z.literal('virksomhed'), brugerId: z.string(), cvr: cvrFelt, virksomhedsnavn: z.string() }),
  z.object({ rolle: z.literal('borger'), frikortnummer: frikortnummerFelt }),
  z.object({ rolle: z.literal('drift'), brugerId: z.string() }),
]);
