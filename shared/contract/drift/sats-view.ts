import * as z from 'zod/mini';
import { RETTELSESAARSAGER } from '#shared/domain/satsregulering.ts';
import { aarFelt, oereFelt, tidspunktFelt, udenCpr } from '../fields.ts';

/** The percent in tenths: 45 is 4,5 percent. Refused by the rule where it is not between 0,1 and 15, each with its own text. */
export const promilleFelt = z
  .int('Skriv procenten i tiendedele: 45 for 4,5 procent.')
  .check(z.gte(-1000, 'Procenten er forkert.'), z.lte(10_000, 'Procenten er forkert.'));

/** Where the amount is published: an address or a reference, no more. */
export const kildeFelt = z.string('Skriv, hvor beløbet er offentliggjort.').check(
  z.regex(/^(?=.*\p{L})\P{C}{5,200}$/u, {
    error: 'Skriv, hvor beløbet er offentliggjort (5 til 200 tegn).',
    abort: true,
  }),
  udenCpr,
);

/** A year's amounts on their way into force, with who entered and who confirmed. */
export const satsforslagView = z
  .object({
    aar: aarFelt,
    promille: z.int(),
    loftOere: oereFelt,
    indkomstgraenseOere: oereFelt,
    kilde: z.string(),
    indtastetAf: z.string(),
    indtastet: tidspunktFelt,
    bekraeftetAf: z.optional(z.string()),
    bekraeftet: z.optional(tidspunktFelt),
    rettelse: z.optional(z.enum(RETTELSESAARSAGER)),
    version: z.int(),
  })
  .check(z.meta({ id: 'Satsforslag' }));

/** What entering, confirming and correcting answer. */
export const satsSvar = z
  .object({
    aar: aarFelt,
    trin: z.enum(['indtastet', 'bekraeftet', 'rettelse indtastet', 'rettelse bekraeftet']),
    promille: z.int(),
    loftOere: oereFelt,
    indkomstgraenseOere: oereFelt,
    version: z.int(),
  })
  .check(z.meta({ id: 'SatsSvar' }));
