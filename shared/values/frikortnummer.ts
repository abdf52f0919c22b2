import type { Brand } from './brand.ts';

/** Five digits, the citizen's number for life. New numbers have no leading zero, so that no spreadsheet loses it. */
export type Frikortnummer = Brand<string, 'Frikortnummer'>;

/** The first and last number that can be given out, and how many that makes. */
export const FIRST_NUMMER = 10_000;
export const LAST_NUMMER = 99_999;
export const NUMMER_COUNT = LAST_NUMMER - FIRST_NUMMER + 1;

export function isFrikortnummer(text: string): text is Frikortnummer {
  return /^[0-9]{5}$/.test(text);
}

/** The number at a place in the space of numbers, counted from 0 and round again. */
export function nummerAt(place: number): Frikortnummer {
  return String(FIRST_NUMMER + (place % NUMMER_COUNT)) as Frikortnummer;
}
