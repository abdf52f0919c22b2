import { describe, expect, test } from 'vitest';
import { isCvr } from '#shared/values/cvr.ts';
import { FIRST_NUMMER, isFrikortnummer, LAST_NUMMER, NUMMER_COUNT, nummerAt } from '#shared/values/frikortnummer.ts';
import { findKommune, findKommuneByCvr, kommuneNavn } from '#shared/values/kommune.ts';
import { formatOere, kroner, oere } from '#shared/values/oere.ts';

describe('an amount in øre (D13)', () => {
  test.each([
    [0, '0,00 kr.'],
    [1, '0,01 kr.'],
    [99, '0,99 kr.'],
    [100, '1,00 kr.'],
    [99_999, '999,99 kr.'],
    [100_000, '1.000,00 kr.'],
    [4_469_100, '44.691,00 kr.'],
    [123_456_789, '1.234.567,89 kr.'],
    [100_000_000_000, '1.000.000.000,00 kr.'],
    [-1, '-0,01 kr.'],
    [-100_005, '-1.000,05 kr.'],
  ])('%d is written %s', (amount, text) => {
    expect(formatOere(oere(amount))).toBe(text);
  });

  test.each([0.5, 0.1 + 0.2, Number.NaN, Number.POSITIVE_INFINITY, Number.MAX_SAFE_INTEGER + 1])(
    '%d is no amount',
    (amount) => {
      expect(() => oere(amount)).toThrow(RangeError);
    },
  );

  test('the largest whole number that is held exactly is an amount', () => {
    expect(oere(Number.MAX_SAFE_INTEGER)).toBe(Number.MAX_SAFE_INTEGER);
  });

  test('minus nothing is nothing', () => {
    expect(Object.is(oere(-0), 0)).toBe(true);
  });

  test('a krone is a hundred øre', () => {
    expect(kroner(44_691)).toBe(4_469_100);
  });
});

describe('a frikortnummer', () => {
  test.each(['10000', '48213', '99999', '00001'])('%s has the form', (text) => {
    expect(isFrikortnummer(text)).toBe(true);
  });

  test.each(['', '1234', '123456', '1234a', ' 12345', '12345\n', '１２３４５'])('%j has not', (text) => {
    expect(isFrikortnummer(text)).toBe(false);
  });

  test('numbers given out run from 10000 to 99999, so that none has a leading zero', () => {
    expect([nummerAt(0), nummerAt(NUMMER_COUNT - 1)]).toEqual([String(FIRST_NUMMER), String(LAST_NUMMER)]);
    expect(NUMMER_COUNT).toBe(90_000);
  });

  test('the place after the last is the first again', () => {
    expect(nummerAt(NUMMER_COUNT)).toBe('10000');
  });

  test('every place has a number of its own', () => {
    expect(new Set(Array.from({ length: NUMMER_COUNT }, (_, i) => nummerAt(i))).size).toBe(NUMMER_COUNT);
  });
});

describe('a CVR number', () => {
  test.each(['10000000', '55133018', '99999999'])('%s has the form', (text) => {
    expect(isCvr(text)).toBe(true);
  });
  test.each(['01234567', '1234567', '123456789', '1234567a', '12345678\n', ''])('%j has not', (text) => {
    expect(isCvr(text)).toBe(false);
  });
});

describe('the municipalities', () => {
  const codes = Array.from({ length: 10_000 }, (_, i) => String(i).padStart(4, '0'));
  const kommuner = codes.map(findKommune).filter((kommune) => kommune !== undefined);
  const WEIGHTS = [2, 7, 6, 5, 4, 3, 2, 1];

  test('are 98, each with a code, a name and a CVR number of its own', () => {
    expect(kommuner).toHaveLength(98);
    for (const field of ['kode', 'navn', 'cvr'] as const) expect(new Set(kommuner.map((k) => k[field])).size).toBe(98);
  });

  test('have CVR numbers whose check digit is right', () => {
    const wrong = kommuner.filter(({ cvr }) => {
      return !isCvr(cvr) || WEIGHTS.reduce((sum, weight, i) => sum + weight * Number(cvr[i]), 0) % 11 !== 0;
    });
    expect(wrong).toEqual([]);
  });

  test('are found by CVR number, which is how a caseworker is known', () => {
    expect(kommuner.map(({ cvr }) => findKommuneByCvr(cvr)?.kode)).toEqual(kommuner.map(({ kode }) => kode));
    expect(findKommuneByCvr('55133018')).toMatchObject({ kode: '0751', navn: 'Aarhus Kommune' });
    expect(findKommuneByCvr('11111112')).toBeUndefined();
  });

  test.each([
    ['Christiansø, which the state runs', '0411'],
    ['Nuuk in Greenland', '0956'],
    ['a code that nobody has', '0000'],
  ])('are not %s', (_, code) => {
    expect(findKommune(code)).toBeUndefined();
  });

  test('a code without a municipality is shown as the code', () => {
    expect([kommuneNavn('0751'), kommuneNavn('0123')]).toEqual(['Aarhus Kommune', 'Kommune 0123']);
  });
});
