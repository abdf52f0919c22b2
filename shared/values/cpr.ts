import type { Brand } from './brand.ts';
import type { Dato } from './dato.ts';
import { isDato } from './dato.ts';

/** Ten digits without a hyphen. Lives only between the edge and the vault. */
export type Cpr = Brand<string, 'Cpr'>;

export type CprParse =
  | { ok: true; cpr: Cpr }
  | { ok: false; fejl: 'form' | 'dato' }
  /** Erstatningspersonnummer: the day is raised by 60, and no look-up knows the number. */
  | { ok: false; fejl: 'erstatningsnummer' };

/**
 * Reads a CPR number as people type it: ten digits, with or without a hyphen or spaces.
 * Modulus 11 is not looked at: since 2007 valid numbers without it are given out (D12). The look-up decides.
 */
export function parseCpr(text: string): CprParse {
  const digits = text.replace(/[\s-]/g, '');
  if (!/^[0-9]{10}$/.test(digits)) return { ok: false, fejl: 'form' };
  const day = Number(digits.slice(0, 2));
  if (day > 60 && isDato(birthDate(`${String(day - 60).padStart(2, '0')}${digits.slice(2)}`))) {
    return { ok: false, fejl: 'erstatningsnummer' };
  }
  if (!isDato(birthDate(digits))) return { ok: false, fejl: 'dato' };
  return { ok: true, cpr: digits as Cpr };
}

/** A number as it was stored. @throws Error where what was stored is no CPR number */
export function storedCpr(text: string): Cpr {
  const parsed = parseCpr(text);
  if (!parsed.ok) throw new Error('a stored number is no CPR number');
  return parsed.cpr;
}

/** The birth date that the ten digits say. The CPR register's own answer goes before it. */
export function foedselsdato(cpr: Cpr): Dato {
  return birthDate(cpr) as Dato;
}

/** In one, also inside a longer number; and in pairs with a mark between: 07.03.85-3988, 07 03 85 3988. */
const TYPED = [
  /[0-9]{6}[-\s]?[0-9]{4}/g,
  /(?<![0-9])[0-9]{2}[^\p{L}\p{N}]?[0-9]{2}[^\p{L}\p{N}]?[0-9]{2}[^\p{L}\p{N}]{0,3}[0-9]{2}[^\p{L}\p{N}]?[0-9]{2}(?![0-9])/gu,
];

/** True where a text holds what could be a CPR number: used to keep the numbers out of fields that are not for them. */
export function holdsCpr(text: string): boolean {
  const runs = TYPED.flatMap((typed) => text.match(typed) ?? []);
  return runs.some((run) => isCprLike(run.replace(/[^0-9]/g, '')));
}

/** True where a text is such a number and nothing else. */
export function isCprLike(text: string): boolean {
  const parsed = parseCpr(text);
  return parsed.ok || parsed.fejl === 'erstatningsnummer';
}

function birthDate(digits: string): string {
  const year = Number(digits.slice(4, 6));
  return `${century(Number(digits[6]), year) + year}-${digits.slice(2, 4)}-${digits.slice(0, 2)}`;
}

/** The seventh digit and the year tell the century (CPR-kontoret, "Opbygning af CPR-nummeret"). */
function century(seventh: number, year: number): number {
  if (seventh <= 3) return 1900;
  if (seventh === 4 || seventh === 9) return year <= 36 ? 2000 : 1900;
  return year <= 57 ? 2000 : 1800;
}
