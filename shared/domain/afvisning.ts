import { type Dato, danishDate, type Tidspunkt } from '#shared/values/dato.ts';
import { type Afgoerelse, ja, nej } from './afslag.ts';
import { type Frikort, ORDNINGEN_BEGYNDTE } from './frikort.ts';

/** What was refused: an application from someone without a card, or a wish to have an inactive card back (R370). */
export const AFVISNINGSTYPER = ['ansoegning', 'genaktivering'] as const;

/** Why: codes only, no text about the citizen (D17). The reasoning itself is in the municipality's own case. */
export const AFVISNINGSAARSAGER = [
  'IKKE_I_MAALGRUPPEN',
  'INDKOMST_OVER_GRAENSEN',
  'UNDER_UDDANNELSE',
  'OPHOLDSKRAV_IKKE_OPFYLDT',
  'UNDER_18',
  'OPLYSNINGER_MANGLER',
] as const;
export type Afvisningsaarsag = (typeof AFVISNINGSAARSAGER)[number];

/** A decision not to give, or not to give back: dates, reason and the municipality's own number. */
export type Afvisning = {
  readonly type: (typeof AFVISNINGSTYPER)[number];
  readonly afgoerelsesdato: Dato;
  readonly ansoegningsdato: Dato;
  readonly aarsag: Afvisningsaarsag;
  readonly journalnummer: string;
};

type DatoAfslag = 'AFGOERELSE_I_FREMTIDEN' | 'AFGOERELSE_FOER_ANSOEGNING' | 'AFGOERELSE_FOER_ORDNINGEN';

/** A refusal takes nothing away, so it may be entered after the day it was made. */
export function decideAfvisning(afvisning: Afvisning, now: Tidspunkt): Afgoerelse<Afvisning, DatoAfslag> {
  const { afgoerelsesdato, ansoegningsdato } = afvisning;
  if (afgoerelsesdato > danishDate(now)) return nej('AFGOERELSE_I_FREMTIDEN');
  if (ansoegningsdato > afgoerelsesdato) return nej('AFGOERELSE_FOER_ANSOEGNING');
  if (afgoerelsesdato < ORDNINGEN_BEGYNDTE) return nej('AFGOERELSE_FOER_ORDNINGEN', { tidligst: ORDNINGEN_BEGYNDTE });
  return ja(afvisning);
}

/** Only an inactive card can be asked back. */
export function decideAfvistGenaktivering(
  kort: Frikort,
  afvisning: Afvisning,
  now: Tidspunkt,
): Afgoerelse<Afvisning, DatoAfslag | 'ALLEREDE_AKTIV'> {
  return kort.status === 'aktiv' ? nej('ALLEREDE_AKTIV') : decideAfvisning(afvisning, now);
}
