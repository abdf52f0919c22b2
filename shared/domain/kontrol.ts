import { type Dato, danishDate, type Tidspunkt, yearOf } from '#shared/values/dato.ts';
import { type Afgoerelse, ja, nej } from './afslag.ts';
import type { Frikort } from './frikort.ts';

/** What a control found. Nobody is deactivated by it: that is a decision of its own (R221, R322). */
export const KONTROLRESULTATER = ['FORTSAT_BERETTIGET', 'IKKE_BERETTIGET', 'DISPENSATION'] as const;

/** Why: codes only, no text about the citizen (D17). `AFTALE_OM_SOCIALT_FRIKORT` is the dispensation of § 3, stk. 3. */
export const KONTROLAARSAGER = [
  'ALLE_BETINGELSER_OPFYLDT',
  'INDKOMST_OVER_GRAENSEN',
  'UNDER_UDDANNELSE',
  'IKKE_I_MAALGRUPPEN',
  'OPHOLDSKRAV_IKKE_OPFYLDT',
  'AFTALE_OM_SOCIALT_FRIKORT',
] as const;

export type Kontrol = {
  readonly kontroldato: Dato;
  readonly resultat: (typeof KONTROLRESULTATER)[number];
  readonly aarsag: (typeof KONTROLAARSAGER)[number];
  readonly journalnummer: string;
};

/** How many calendar years may pass between two controls where the operators have set nothing else (D8). */
export const KONTROLINTERVAL_STANDARD = 1;
export const KONTROLINTERVALLER = [1, 2] as const;

/**
 * A control that has been made, yearly or ad hoc (R277, R350). The next is due so many calendar years after the one it was
 * made in; an earlier-dated control never moves it back.
 */
export function decideKontrol(
  kort: Frikort,
  kontrol: Kontrol,
  intervalAar: number,
  now: Tidspunkt,
): Afgoerelse<Frikort, 'KONTROL_I_FREMTIDEN' | 'KONTROL_FOER_UDSTEDELSE'> {
  if (kontrol.kontroldato > danishDate(now)) return nej('KONTROL_I_FREMTIDEN');
  if (kontrol.kontroldato < kort.udstedt) return nej('KONTROL_FOER_UDSTEDELSE', { tidligst: kort.udstedt });
  const next = yearOf(kontrol.kontroldato) + intervalAar;
  return ja({ ...kort, naesteKontrolAar: Math.max(kort.naesteKontrolAar, next), version: kort.version + 1 });
}
