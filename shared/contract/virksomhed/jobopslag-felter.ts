import * as z from 'zod/mini';
import { ANSOEGNINGSMAADER, ARBEJDSTIDER, TIDSPUNKTER } from '#shared/domain/jobopslag.ts';
import { findKommune } from '#shared/values/kommune.ts';
import { datoFelt, kommunekodeFelt, kontaktpersonFelt, udenCpr } from '../fields.ts';

/**
 * Text that anyone may come to read: as long as said, without a CPR number, and without the signs that HTML is made of. A
 * line is letters and signs only; a longer text may have line breaks.
 */
function fritekst(max: number, linjer: 'en' | 'flere') {
  const signs = linjer === 'en' ? /^[^\p{C}<>]*$/u : /^(?:[^\p{C}<>]|\n)*$/u;
  return z.string('Skriv en tekst.').check(
    z.minLength(1, 'Feltet er tomt.'),
    z.maxLength(max, `Teksten må højst være ${max} tegn.`),
    z.regex(signs, { error: 'Teksten må ikke indeholde < eller > eller skjulte tegn.', abort: true }),
    z.refine((text) => text.trim() !== '', 'Feltet er tomt.'),
    udenCpr,
  );
}

/** Each once: a list with one twice says nothing more. */
function valgte<const V extends readonly [string, ...string[]]>(values: V) {
  return z
    .array(z.enum(values))
    .check(z.maxLength(values.length, 'Vælg hver højst én gang.'))
    .check(z.refine((list) => new Set(list).size === list.length, 'Vælg hver højst én gang.'));
}

/** A page of the company's own, over an encrypted connection, on an ordinary host name. */
const linkFelt = z.string('Skriv et link.').check(
  z.maxLength(300, 'Linket må højst være 300 tegn.'),
  z.regex(/^https:\/\/[a-z0-9-]+(\.[a-z0-9-]+)+(\/[A-Za-z0-9._~/?#&=%+,:;-]*)?$/, {
    error: 'Skriv et link, der begynder med https://',
    abort: true,
  }),
  z.refine((link) => URL.canParse(link), 'Skriv et link, der begynder med https://'),
  udenCpr,
);

const kommuneFelt = kommunekodeFelt.check(z.refine((kode) => findKommune(kode) !== undefined, 'Vælg en kommune.'));

/** What a job post says. Every field may be left out of a draft; `mangler` in the domain says what a whole one needs. */
export const jobopslagsindholdFelt = z
  .strictObject({
    overskrift: z.optional(fritekst(80, 'en')),
    kategori: z.optional(fritekst(60, 'en')),
    antalStillinger: z.optional(
      z.int('Skriv antallet som et tal.').check(z.gte(1, 'Skriv mindst 1.'), z.lte(99, 'Skriv højst 99.')),
    ),
    beskrivelse: z.optional(fritekst(4000, 'flere')),
    arbejdstid: z.optional(z.enum(ARBEJDSTIDER, 'Vælg en arbejdstid.')),
    timerPrUge: z.optional(
      z
        .int('Skriv timerne som et helt tal.')
        .check(z.gte(1, 'Skriv mindst 1 time.'), z.lte(48, 'Skriv højst 48 timer.')),
    ),
    tidspunkter: z.optional(valgte(TIDSPUNKTER)),
    adresse: z.optional(fritekst(100, 'en')),
    postnummer: z.optional(
      z.string('Skriv et postnummer.').check(z.regex(/^[0-9]{4}$/, 'Postnummeret er fire cifre.')),
    ),
    by: z.optional(fritekst(50, 'en')),
    kommunekode: z.optional(kommuneFelt),
    ansoegVed: z.optional(valgte(ANSOEGNINGSMAADER)),
    ansoegningslink: z.optional(linkFelt),
    ansoegningstekst: z.optional(fritekst(500, 'flere')),
    kontaktperson: z.optional(kontaktpersonFelt),
    fra: z.optional(datoFelt),
    til: z.optional(datoFelt),
    ansoegningsfrist: z.optional(datoFelt),
  })
  .check(z.meta({ id: 'Jobopslagsindhold' }));
