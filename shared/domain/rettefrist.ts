import { addDays, type Dato } from '#shared/values/dato.ts';

/** An employment is closed when its end date lies this many calendar days or more back (R087, D1). */
const LUKKET_EFTER_DAGE = 30;

/** The last day in Denmark on which the company may edit: end date + 29 days. */
export function rettefrist(slutdato: Dato): Dato {
  return addDays(slutdato, LUKKET_EFTER_DAGE - 1);
}

/** Whether the company may still edit on that day. */
export function kanRettes(slutdato: Dato, idag: Dato): boolean {
  return idag <= rettefrist(slutdato);
}

/** The earliest end date whose employment is still open on that day. */
export function tidligsteAabne(idag: Dato): Dato {
  return addDays(idag, 1 - LUKKET_EFTER_DAGE);
}

/** So many days before the last day the company is reminded. */
const PAAMIND_FOER_DAGE = 7;

/** The end dates of the employments that a day is about: those that end, those that close in a week, those that have closed. */
export function fristerPaa(idag: Dato): { readonly slutter: Dato; readonly snart: Dato; readonly lukket: Dato } {
  return {
    slutter: idag,
    snart: addDays(idag, 1 + PAAMIND_FOER_DAGE - LUKKET_EFTER_DAGE),
    lukket: addDays(idag, -LUKKET_EFTER_DAGE),
  };
}
