import { randomBytes, randomInt, randomUUID } from 'node:crypto';

/** Chance is asked for here and nowhere else, always from the system's own secure source. */
export function newId(): string {
  return randomUUID();
}

/** A secret that opens something: 256 bits, 43 characters. */
export function newToken(): string {
  return randomBytes(32).toString('base64url');
}

/** So many signs of that alphabet, each as likely as the others. */
export function chanceText(alphabet: string, length: number): string {
  return Array.from({ length }, () => alphabet[randomInt(alphabet.length)]).join('');
}

/** A whole number from 0 up to, not including, `limit`. */
export function chance(limit: number): number {
  return randomInt(limit);
}
