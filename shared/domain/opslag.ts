import { addMs, type Tidspunkt } from '#shared/values/dato.ts';

/**
 * The shield against guessing numbers (D19; R076, R105): so many different frikortnumre can be asked about within 24 hours
 * without an employment coming of it, by one company and by one of its users. Asking about the same number again is free.
 */
export const OPSLAGSGRAENSE = { virksomhed: 10, bruger: 5 } as const;

const VINDUE_MS = 24 * 60 * 60 * 1000;

/** A number that a company has asked about, and when it last did. */
export type Opslag = { readonly frikortnummer: string; readonly sidst: Tidspunkt };

/** The numbers that no longer count: a day old, or become an employment of the company's. */
export function frigivneNumre(
  opslag: readonly Opslag[],
  ansatte: ReadonlySet<string>,
  now: Tidspunkt,
): readonly Opslag[] {
  return opslag.filter((o) => addMs(o.sidst, VINDUE_MS) <= now || ansatte.has(o.frikortnummer));
}

/** When an entry can be thrown away altogether, in whole seconds since 1970. */
export function opslagUdloeber(now: Tidspunkt): number {
  return Math.ceil(Date.parse(addMs(now, 2 * VINDUE_MS)) / 1000);
}
