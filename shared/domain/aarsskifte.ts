import { danishDate, firstDay, type Tidspunkt, yearOf } from '#shared/values/dato.ts';
import { type Oere, oere } from '#shared/values/oere.ts';
import { type Afgoerelse, ja, nej } from './afslag.ts';
import type { Indkomstaar } from './indkomstaar.ts';

/**
 * Runs over all cards: `aarsskifte` opens the year on active cards, `proeve` only counts what it would do, `rettelse`
 * brings a corrected cap to the cards that have the year.
 */
export const KOERSELSSLAGS = ['aarsskifte', 'proeve', 'rettelse'] as const;
export type Koerselsslags = (typeof KOERSELSSLAGS)[number];

/** What a run has counted. `over`: cards on which more is used than a lowered cap, of which nothing is taken back. */
export type Optaelling = {
  readonly oprettet: number;
  readonly fandtes: number;
  readonly inaktive: number;
  readonly rettet: number;
  readonly over: number;
  readonly fejlet: number;
};

export const INTET: Optaelling = { oprettet: 0, fandtes: 0, inaktive: 0, rettet: 0, over: 0, fejlet: 0 };

export function laegSammen(a: Optaelling, b: Optaelling): Optaelling {
  return {
    oprettet: a.oprettet + b.oprettet,
    fandtes: a.fandtes + b.fandtes,
    inaktive: a.inaktive + b.inaktive,
    rettet: a.rettet + b.rettet,
    over: a.over + b.over,
    fejlet: a.fejlet + b.fejlet,
  };
}

/**
 * The year that a run means which nobody has named: the New Year that is at most a month ahead or that has been. A schedule
 * that comes in December has come too early for the next year, not late for the one that is ending.
 */
export function aarForPlan(now: Tidspunkt): number {
  const idag = danishDate(now);
  return idag.slice(5, 7) === '12' ? yearOf(idag) + 1 : yearOf(idag);
}

/** A year can be turned from its first moment in Denmark on, never before; late is harmless (R237, R287). */
export function decideKoersel(
  slags: Koerselsslags,
  aar: number,
  now: Tidspunkt,
): Afgoerelse<number, 'AAR_IKKE_BEGYNDT'> {
  if (slags !== 'proeve' && aar > yearOf(danishDate(now))) {
    return nej('AAR_IKKE_BEGYNDT', { aar, tidligst: firstDay(aar) });
  }
  return ja(aar);
}

/**
 * A card's year under a corrected cap. What is used stays used: where it is more than the new cap, the card's cap for the
 * year is what is used and nothing is left. Sum + rest = cap holds before and after.
 */
export function retIndkomstaar(aar: Indkomstaar, nytLoft: Oere): Indkomstaar {
  const brugt = aar.loftOere - aar.restbeloebOere;
  const loftOere = oere(Math.max(nytLoft, brugt));
  return { aar: aar.aar, loftOere, restbeloebOere: oere(loftOere - brugt) };
}
