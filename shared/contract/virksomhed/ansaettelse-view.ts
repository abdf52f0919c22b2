import * as z from 'zod/mini';
import { beskedView } from '../beskeder.ts';
import { datoFelt, frikortnummerFelt } from '../fields.ts';
import { ansaettelseKerne, ansaettelsestalView } from '../views.ts';

/** One employment as the company that made it sees it. The citizen's name only while it can be edited (D20). */
export const ansaettelseForVirksomhed = z
  .object({
    ...ansaettelseKerne,
    frikortnummer: frikortnummerFelt,
    borgerNavn: z.optional(z.string()),
    navnebeskyttet: z.boolean(),
    kanRettes: z.boolean(),
  })
  .check(z.meta({ id: 'AnsaettelseForVirksomhed' }));

/** What register, edit and cancel answer: all of it stands in the hændelse, so a repeat gets the very same. */
export const ansaettelseAnswer = z
  .object({
    ansaettelseId: z.string(),
    frikortnummer: frikortnummerFelt,
    ...ansaettelsestalView.shape,
    kanRettesTilOgMed: datoFelt,
    beskeder: z.array(beskedView),
  })
  .check(z.meta({ id: 'AnsaettelseSvar' }));
