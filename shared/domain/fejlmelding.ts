import type { Tidspunkt } from '#shared/values/dato.ts';
import { type Afgoerelse, ja, nej } from './afslag.ts';

/** What the citizen says is wrong: codes only, no text (D17). */
export const FEJLMELDINGSAARSAGER = [
  'BELOEBET_ER_FORKERT',
  'DATOERNE_ER_FORKERTE',
  'TIMERNE_ER_FORKERTE',
  'HAR_IKKE_ARBEJDET_DER',
  'REGISTRERET_TO_GANGE',
  'ANDET',
] as const;
export type Fejlmeldingsaarsag = (typeof FEJLMELDINGSAARSAGER)[number];

/** What came of it. */
export const FEJLMELDINGSUDFALD = ['RETTET', 'OPLYSNINGERNE_ER_RIGTIGE', 'AFTALT_MED_BORGEREN'] as const;
export type Fejlmeldingsudfald = (typeof FEJLMELDINGSUDFALD)[number];

/** The citizen's mark on an employment. The latest stands on it; the earlier ones in its history. */
export type Fejlmelding = {
  readonly aarsag: Fejlmeldingsaarsag;
  readonly markeret: Tidspunkt;
  readonly lukket?:
    | { readonly tidspunkt: Tidspunkt; readonly organisation: string; readonly udfald: Fejlmeldingsudfald }
    | undefined;
};

/** What a mark needs to know of an employment: the rules here touch nothing else of it. */
type Maerkbar = { readonly fejlmelding?: Fejlmelding | undefined; readonly version: number };

/** An employment with its mark: amount, dates and state are as they were. */
export type Maerket<A extends Maerkbar> = A & { readonly fejlmelding: Fejlmelding };

/** Whether somebody still has to look at it. */
export function erAaben(fejlmelding: Fejlmelding | undefined): boolean {
  return fejlmelding !== undefined && fejlmelding.lukket === undefined;
}

/** The citizen says that something is wrong. It changes no amount: only the company can, and only within its time. */
export function decideFejlmelding<A extends Maerkbar>(
  gemt: A,
  aarsag: Fejlmeldingsaarsag,
  now: Tidspunkt,
): Afgoerelse<Maerket<A>, 'FEJLMELDING_AABEN'> {
  if (erAaben(gemt.fejlmelding)) return nej('FEJLMELDING_AABEN');
  return ja({ ...gemt, fejlmelding: { aarsag, markeret: now }, version: gemt.version + 1 });
}

/** The company or the municipality has looked at it. Kept with who and when. */
export function decideLukning<A extends Maerkbar>(
  gemt: A,
  command: { readonly version: number; readonly udfald: Fejlmeldingsudfald; readonly organisation: string },
  now: Tidspunkt,
): Afgoerelse<Maerket<A>, 'FEJLMELDING_LUKKET' | 'AENDRET_IMENS'> {
  const { fejlmelding } = gemt;
  if (fejlmelding === undefined || !erAaben(fejlmelding)) return nej('FEJLMELDING_LUKKET');
  if (gemt.version !== command.version) return nej('AENDRET_IMENS', { version: gemt.version });
  const { organisation, udfald } = command;
  return ja({
    ...gemt,
    fejlmelding: { ...fejlmelding, lukket: { tidspunkt: now, organisation, udfald } },
    version: gemt.version + 1,
  });
}
