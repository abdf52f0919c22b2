import * as z from 'zod/mini';
import { HELE_LANDET, KOEN } from '#shared/domain/statistik.ts';
import { aarFelt, datoFelt, kommunekodeFelt, oereFelt } from './fields.ts';

const antal = z.nullable(z.int());
const beloeb = z.nullable(oereFelt);

/** `null` is a number that is not shown, because it would tell of too few. */
const statistikraekke = z
  .object({
    kommune: z.union([kommunekodeFelt, z.literal(HELE_LANDET)]),
    koen: z.enum(['alle', ...KOEN]),
    udstedt: antal,
    aktive: antal,
    brugt: antal,
    ansaettelser: antal,
    indkomstOere: beloeb,
    gennemsnitOere: beloeb,
    virksomheder: antal,
  })
  .check(z.meta({ id: 'Statistikraekke', description: 'Tal for en kommune eller hele landet i et år' }));

/** A year's figures, as they are stored and shown. */
export const statistikaar = z.object({
  aar: aarFelt,
  opgjort: datoFelt,
  foreloebig: z.boolean(),
  raekker: z.array(statistikraekke),
});
