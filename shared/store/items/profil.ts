import * as z from 'zod/mini';
import { kontaktpersonFelt, tidspunktFelt } from '#shared/contract/fields.ts';

/** A company's standing contact person. */
export const profilItem = z.object({ kontaktperson: kontaktpersonFelt, rettet: tidspunktFelt, version: z.int() });
