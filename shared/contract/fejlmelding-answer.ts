import * as z from 'zod/mini';
import { beskedView } from './beskeder.ts';
import { fejlmeldingView } from './views.ts';

/** What marking an employment as wrong, and closing the mark, answers. */
export const fejlmeldingAnswer = z
  .object({ ansaettelseId: z.string(), fejlmelding: fejlmeldingView, version: z.int(), beskeder: z.array(beskedView) })
  .check(z.meta({ id: 'Fejlmeldingssvar' }));
