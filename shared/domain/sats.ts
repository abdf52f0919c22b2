import { kroner, type Oere } from '#shared/values/oere.ts';

/** One year's amounts, both regulated on 1 January (§ 8; R236). In force they are whole kroner (R239). */
export type Sats = {
  readonly aar: number;
  readonly loftOere: Oere;
  readonly indkomstgraenseOere: Oere;
  /** Satsreguleringsprocenten in tenths of a percent, or nothing where the law names the amount itself. */
  readonly promille: number | undefined;
  readonly kilde: string;
  readonly status: 'bekraeftet' | 'udledt';
};

/**
 * The known years (D14). `udledt`: the amount is worked out from a published one and not yet seen stated for the card.
 * Years to come are entered and confirmed by the operators and stand in the table; a row there goes before a row here.
 */
export const KENDTE_SATSER: readonly Sats[] = [
  sats(2019, 20_000, 10_000, undefined, 'Lov nr. 689 af 8. juni 2018', 'bekraeftet'),
  sats(2020, 20_000, 10_000, undefined, 'Lov nr. 689 af 8. juni 2018', 'bekraeftet'),
  sats(2021, 20_000, 10_000, undefined, 'Lov nr. 2217 af 29. december 2020', 'bekraeftet'),
  sats(2022, 20_000, 10_000, undefined, 'Lov nr. 2217 af 29. december 2020', 'bekraeftet'),
  sats(2023, 40_000, 10_000, undefined, 'Lov nr. 751 af 13. juni 2023', 'bekraeftet'),
  sats(2024, 41_280, 10_320, 32, 'Lov nr. 616 af 11. juni 2024, §§ 1 og 2 (2024-niveau)', 'bekraeftet'),
  sats(2025, 42_766, 10_692, 36, 'Den juridiske vejledning 2025-1, C.A.2.5.2.1.32; grænsen er udledt', 'bekraeftet'),
  sats(2026, 44_691, 11_173, 45, 'Udledt af Skats beløb for 2026 (ligningslovens § 7, nr. 42)', 'udledt'),
];

function sats(
  aar: number,
  loftKr: number,
  graenseKr: number,
  promille: number | undefined,
  kilde: string,
  status: Sats['status'],
): Sats {
  return { aar, loftOere: kroner(loftKr), indkomstgraenseOere: kroner(graenseKr), promille, kilde, status };
}

/** The year from which the amounts are carried on unrounded: 40.000 and 10.000 kr. at 2023 level. */
const GRUNDAAR = 2023;

/** Amounts are carried in millionths of an øre, so that ten years of regulation stay exact to far below a krone. */
const EKSAKT = 1_000_000n;

/** An unrounded amount, in millionths of an øre. */
export type EksaktBeloeb = { readonly loft: bigint; readonly indkomstgraense: bigint };

/** The exact amounts of a known year, or nothing where the year is not among them or is not regulated from. */
export function kendtEksaktSats(aar: number): EksaktBeloeb | undefined {
  return aar >= GRUNDAAR && KENDTE_SATSER.some((s) => s.aar === aar) ? eksaktSats(aar, KENDTE_SATSER) : undefined;
}

/**
 * A year's amounts before rounding. The next year is regulated from these and not from the rounded ones (D14): Skat's
 * 44.691 for 2026 comes from 44.690,55 and not from 42.766 x 1,045 = 44.690,47.
 *
 * @param satser a row for every year from the base year to the one asked for. Throws where a year or its percent is missing.
 */
export function eksaktSats(aar: number, satser: readonly Sats[]): EksaktBeloeb {
  const row = satser.find((s) => s.aar === aar);
  if (aar < GRUNDAAR || row === undefined) throw new RangeError(`no exact amount for ${aar}`);
  if (aar === GRUNDAAR) {
    return { loft: BigInt(row.loftOere) * EKSAKT, indkomstgraense: BigInt(row.indkomstgraenseOere) * EKSAKT };
  }
  if (row.promille === undefined) throw new RangeError(`no percent for ${aar}`);
  const before = eksaktSats(aar - 1, satser);
  return {
    loft: regulate(before.loft, row.promille),
    indkomstgraense: regulate(before.indkomstgraense, row.promille),
  };
}

/** An exact amount a year on. */
export function regulate(eksakt: bigint, promille: number): bigint {
  return (eksakt * BigInt(1000 + promille)) / 1000n;
}

/** An exact amount as it comes into force: the nearest whole krone, a half upwards (§ 8; R239). */
export function afrund(eksakt: bigint): Oere {
  const krone = 100n * EKSAKT;
  return kroner(Number((eksakt + krone / 2n) / krone));
}
