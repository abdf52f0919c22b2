import * as z from 'zod/mini';
import { aarFelt } from '#shared/contract/fields.ts';

/** How many years there may be between controls, from a year on (D8). */
export const intervalItem = z.object({ fraAar: aarFelt, intervalAar: z.int(), version: z.int() });
