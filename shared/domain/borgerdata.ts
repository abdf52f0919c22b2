import type { Dato } from '#shared/values/dato.ts';
import { dayNumber } from '#shared/values/dato.ts';
import type { Frikortnummer } from '#shared/values/frikortnummer.ts';

/** What a card keeps of the citizen, as the CPR register has it. */
export type Borgeroplysninger = {
  readonly cpr: string;
  readonly navn: string;
  readonly foedselsdato: Dato;
  /** Protected name and address (D21). */
  readonly beskyttet: boolean;
  readonly doed?: boolean | undefined;
};

export const BORGERFELTER = ['cpr', 'navn', 'foedselsdato', 'beskyttet', 'doed'] as const;
export type Borgerfelt = (typeof BORGERFELTER)[number];

/** The same citizen is asked about once in so many days: a seventh of the cards each day, by their numbers. */
export const CPR_DAGE = 7;

export function skalSpoerges(nummer: Frikortnummer, dag: Dato): boolean {
  return (Number(nummer) + dayNumber(dag)) % CPR_DAGE === 0;
}

/** What is not as it was. */
export function aendredeFelter(gemt: Borgeroplysninger, nu: Borgeroplysninger): readonly Borgerfelt[] {
  return BORGERFELTER.filter((felt) => (gemt[felt] ?? false) !== (nu[felt] ?? false));
}
