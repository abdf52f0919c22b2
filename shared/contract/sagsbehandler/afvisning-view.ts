import * as z from 'zod/mini';
import { AFVISNINGSAARSAGER, AFVISNINGSTYPER } from '#shared/domain/afvisning.ts';
import { datoFelt, journalnummerFelt, tidspunktFelt } from '../fields.ts';

/** What a caseworker says of a refusal. */
export const afvisningFelter = {
  afgoerelsesdato: datoFelt,
  ansoegningsdato: datoFelt,
  aarsag: z.enum(AFVISNINGSAARSAGER, 'Vælg en årsag.'),
  journalnummer: journalnummerFelt,
};

const afvisning = {
  type: z.enum(AFVISNINGSTYPER),
  afgoerelsesdato: datoFelt,
  ansoegningsdato: datoFelt,
  aarsag: z.enum(AFVISNINGSAARSAGER),
  journalnummer: z.string(),
};

/** What recording a refusal answers. */
export const afvisningAnswer = z.object(afvisning).check(z.meta({ id: 'Afvisning' }));

/** A refusal that was recorded before. */
export const afvisningView = z.object({ ...afvisning, tidspunkt: tidspunktFelt });
