import { type Oere, oere } from '#shared/values/oere.ts';
import { aktivIAaret, type Frikort } from './frikort.ts';

/** One year of a card: the cap and what is left of it. Sum of active amounts + restbeloebOere = loftOere, always. */
export type Indkomstaar = { readonly aar: number; readonly loftOere: Oere; readonly restbeloebOere: Oere };

/** A new year of a card, of which so much is used at once. The whole amount, also late in the year (R285). */
export function openIndkomstaar(aar: number, loftOere: Oere, brugtOere: Oere): Indkomstaar {
  return { aar, loftOere, restbeloebOere: oere(loftOere - brugtOere) };
}

/**
 * The years a card shows: those it has, and the current one where the card was active in it and the year has not been
 * opened by a command yet. Nothing is carried over between years (R031).
 *
 * @param loftOere this year's cap, or nothing where it is not confirmed yet: then the year is not shown (D15)
 */
export function visteAar(
  kort: Frikort,
  aarene: readonly Indkomstaar[],
  aar: number,
  loftOere: Oere | undefined,
): readonly Indkomstaar[] {
  const missing = loftOere !== undefined && !aarene.some((a) => a.aar === aar) && aktivIAaret(kort, aar);
  const all = missing ? [...aarene, openIndkomstaar(aar, loftOere, oere(0))] : aarene;
  return [...all].sort((a, b) => b.aar - a.aar);
}
