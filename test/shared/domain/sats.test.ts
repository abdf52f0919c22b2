import { describe, expect, test } from 'vitest';
import { afrund, eksaktSats, KENDTE_SATSER, regulate, type Sats } from '#shared/domain/sats.ts';
import { kroner } from '#shared/values/oere.ts';

const MILLIONTHS = 1_000_000n;

function without(aar: number): readonly Sats[] {
  return KENDTE_SATSER.filter((sats) => sats.aar !== aar);
}

describe('the amounts that the law and its regulation give (D14)', () => {
  test.each([
    [2019, 20_000, 10_000],
    [2020, 20_000, 10_000],
    [2021, 20_000, 10_000],
    [2022, 20_000, 10_000],
    [2023, 40_000, 10_000],
    [2024, 41_280, 10_320],
    [2025, 42_766, 10_692],
    [2026, 44_691, 11_173],
  ])('%d: loft %d kr. and limit %d kr.', (aar, loft, graense) => {
    expect(KENDTE_SATSER.find((sats) => sats.aar === aar)).toMatchObject({
      loftOere: kroner(loft),
      indkomstgraenseOere: kroner(graense),
    });
  });

  test('there is one row a year, in order, each with its source', () => {
    expect(KENDTE_SATSER.map(({ aar }) => aar)).toEqual([2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026]);
    expect(KENDTE_SATSER.filter(({ kilde }) => !/\d{4}/.test(kilde))).toEqual([]);
  });

  test.each(KENDTE_SATSER.filter(({ promille }) => promille !== undefined).map(({ aar }) => aar))(
    'the amounts of %d are what its percent makes of the year before',
    (aar) => {
      const { loft, indkomstgraense } = eksaktSats(aar, KENDTE_SATSER);
      const row = KENDTE_SATSER.find((sats) => sats.aar === aar);
      expect([afrund(loft), afrund(indkomstgraense)]).toEqual([row?.loftOere, row?.indkomstgraenseOere]);
    },
  );
});

describe('the exact amount', () => {
  test.each([
    [2023, 4_000_000n * MILLIONTHS, 1_000_000n * MILLIONTHS],
    [2024, 4_128_000n * MILLIONTHS, 1_032_000n * MILLIONTHS],
    [2025, 4_276_608n * MILLIONTHS, 1_069_152n * MILLIONTHS],
    [2026, 4_469_055_360_000n, 1_117_263_840_000n],
  ])('of %d is carried on unrounded', (aar, loft, indkomstgraense) => {
    expect(eksaktSats(aar, KENDTE_SATSER)).toEqual({ loft, indkomstgraense });
  });

  test('is what is regulated: from the rounded amount 2026 would be a krone less', () => {
    const fromRounded = regulate(BigInt(kroner(42_766)) * MILLIONTHS, 45);
    expect([afrund(fromRounded), afrund(eksaktSats(2026, KENDTE_SATSER).loft)]).toEqual([
      kroner(44_690),
      kroner(44_691),
    ]);
  });

  test.each([
    ['before the base year', 2022, KENDTE_SATSER],
    ['of a year without a row', 2027, KENDTE_SATSER],
    ['past a year without a row', 2026, without(2025)],
    [
      'past a year without a percent',
      2026,
      without(2025).concat(KENDTE_SATSER.filter((s) => s.aar === 2025).map((s) => ({ ...s, promille: undefined }))),
    ],
  ])('%s is not guessed at', (_, aar, satser) => {
    expect(() => eksaktSats(aar, satser)).toThrow(RangeError);
  });
});

describe('rounding to whole kroner', () => {
  test.each([
    ['a hair under a half goes down', 10_049_999_999n, 100],
    ['a half goes up', 10_050_000_000n, 101],
    ['whole kroner stay', 10_000_000_000n, 100],
    ['the last øre goes up', 10_099_000_000n, 101],
  ])('%s', (_, eksakt, kr) => {
    expect(afrund(eksakt)).toBe(kroner(kr));
  });

  test('a percent of nothing changes nothing', () => {
    expect(regulate(123_456_789n, 0)).toBe(123_456_789n);
  });
});
