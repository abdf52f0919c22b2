import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { kroner, oere } from '#shared/values/oere.ts';
import { feriebetaling, hoejesteLoen, opgoer } from '#web/indkomst.ts';
import { readKroner, readTimer, writeKroner } from '#web/indtastning.ts';

const intet = { pensionOere: oere(0), andetOere: oere(0) };
const beloeb = fc.integer({ min: 0, max: 10_000_000 }).map(oere);

describe('the income helper', () => {
  test('adds an eighth of the wage as holiday pay, and pension and the rest as they are', () => {
    const tal = opgoer({ loenOere: kroner(8_000), pensionOere: kroner(960), andetOere: kroner(40) });
    expect(tal).toMatchObject({ ferieOere: kroner(1_000), ialtOere: kroner(10_000) });
  });

  test.each([
    [3, 0],
    [4, 1],
    [8, 1],
    [11, 1],
    [12, 2],
  ])('rounds the holiday pay of %i øre to %i', (loen, ferie) => {
    expect(feriebetaling(oere(loen))).toBe(ferie);
  });

  test('finds the highest wage of the whole amount of 2025: 38.014,22 kr.', () => {
    expect(hoejesteLoen(kroner(42_766), intet)).toBe(3_801_422);
  });

  test('finds no wage where pension and the rest use all of it', () => {
    expect(hoejesteLoen(kroner(1_000), { pensionOere: kroner(1_000), andetOere: oere(0) })).toBe(0);
  });

  test('backwards gives a wage that fits, and one øre more does not', () => {
    fc.assert(
      fc.property(beloeb, beloeb, (ialt, pensionOere) => {
        const faste = { pensionOere, andetOere: oere(0) };
        const loenOere = hoejesteLoen(ialt, faste);
        if (loenOere > 0) expect(opgoer({ ...faste, loenOere }).ialtOere).toBeLessThanOrEqual(ialt);
        expect(opgoer({ ...faste, loenOere: oere(loenOere + 1) }).ialtOere).toBeGreaterThan(ialt);
      }),
    );
  });
});

describe('amounts as people type them', () => {
  test.each([
    ['1250', 125_000],
    ['1.250', 125_000],
    ['1.250,5', 125_050],
    ['1250,50 kr.', 125_050],
    ['1250.50', 125_050],
    ['12 345,67', 1_234_567],
    ['0,01', 1],
    ['500,-', 50_000],
  ])('reads %s as %i øre', (text, amount) => {
    expect(readKroner(text)).toBe(amount);
  });

  test.each(['', 'abc', '-5', '1,250', '1.2.3', '1.25,00', '12,345.67', '1,2,3', '123456789'])(
    'does not guess at %j',
    (text) => {
      expect(readKroner(text)).toBeUndefined();
    },
  );

  test('reads back what it writes', () => {
    fc.assert(
      fc.property(beloeb, (amount) => {
        expect(readKroner(writeKroner(amount))).toBe(amount);
      }),
    );
  });

  test.each([
    ['37', 2_220],
    ['7,5', 450],
    ['7.25', 435],
  ])('reads %s hours as %i minutes', (text, minutes) => {
    expect(readTimer(text)).toBe(minutes);
  });
});
