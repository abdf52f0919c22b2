import type { Brand } from './brand.ts';

/** Danish money in whole øre. Never kroner, never a fraction (D13). */
export type Oere = Brand<number, 'Oere'>;

/** An amount is a whole number of øre that a number holds exactly. Throws otherwise: a wrong amount must not travel on. */
export function oere(amount: number): Oere {
  if (!Number.isSafeInteger(amount)) throw new RangeError('an amount is a whole number of øre');
  return (amount === 0 ? 0 : amount) as Oere;
}

/** Whole kroner as øre. */
export function kroner(amount: number): Oere {
  return oere(amount * 100);
}

/** `12.345,67 kr.`, as amounts are written in text to people. */
export function formatOere(amount: Oere): string {
  const whole = Math.trunc(Math.abs(amount) / 100);
  const rest = String(Math.abs(amount) % 100).padStart(2, '0');
  return `${amount < 0 ? '-' : ''}${String(whole).replace(/\B(?=(\d{3})+$)/g, '.')},${rest} kr.`;
}
