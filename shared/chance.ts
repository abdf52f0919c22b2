import { randomInt, randomUUID } from 'node:crypto';

/** Chance is asked for here and nowhere else, always from the system's own secure source. */
export function newId(): string {
  return randomUUID();
}

/** A whole number from 0 up to, not including, `limit`. */
export function chance(limit: number): number {
  return randomInt(limit);
}
