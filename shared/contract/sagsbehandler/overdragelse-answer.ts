import * as z from 'zod/mini';
import { OVERDRAGELSESTRIN } from '#shared/domain/overdragelse.ts';
import { beskedView } from '../beskeder.ts';
import { datoFelt, tidspunktFelt } from '../fields.ts';
import { kommuneView } from '../views.ts';

/** What asking for, letting go of and taking over a card answers. Nothing of the citizen (D2). */
export const overdragelseAnswer = z
  .object({
    trin: z.enum(OVERDRAGELSESTRIN),
    fra: kommuneView,
    til: kommuneView,
    anmodet: tidspunktFelt,
    kanOvertagesFra: datoFelt,
    beskeder: z.array(beskedView),
  })
  .check(z.meta({ id: 'Overdragelse' }));
