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
