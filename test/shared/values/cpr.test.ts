import { describe, expect, test } from 'vitest';
import { foedselsdato, holdsCpr, parseCpr } from '#shared/values/cpr.ts';
import { passesModulus11 } from '#test/kit/people.ts';

const two = (n: number) => String(n).padStart(2, '0');

/** The birth date that a number says, or nothing where it is none. */
function birthOf(digits: string): string | undefined {
  const parsed = parseCpr(digits);
  return parsed.ok ? foedselsdato(parsed.cpr) : undefined;
}

describe('a CPR number as people type it', () => {
  test.each([
    ['ten digits', '0703853988'],
    ['a hyphen after the date', '070385-3988'],
    ['a space after the date', '070385 3988'],
    ['spaces around it', '  0703853988 '],
    ['a space between every pair', '07 03 85 39 88'],
    ['a hyphen and spaces', '070385 - 3988'],
  ])('is read with %s', (_, text) => {
    expect(parseCpr(text)).toEqual({ ok: true, cpr: '0703853988' });
  });

  test.each([
    ['nothing', ''],
    ['nine digits', '070385398'],
    ['eleven digits', '07038539880'],
    ['a letter', '070385398A'],
    ['a dot', '070385.3988'],
    ['digits of another script', '٠٧٠٣٨٥٣٩٨٨'],
    ['full-width digits', '０７０３８５３９８８'],
    ['a sign', '+0703853988'],
    ['a decimal', '070385398.8'],
  ])('is refused by its form with %s', (_, text) => {
    expect(parseCpr(text)).toEqual({ ok: false, fejl: 'form' });
  });

  test.each([
    ['day 0', '0003853988'],
    ['day 32', '3203853988'],
    ['day 60', '6003853988'],
    ['day 92, one past the last replacement day', '9203853988'],
    ['month 0', '0700853988'],
    ['month 13', '0713853988'],
    ['30 February', '3002853988'],
    ['31 April', '3104853988'],
    ['29 February 1985, no leap year', '2902853988'],
    ['29 February 1900, no leap year', '2902000988'],
  ])('is refused by its date with %s', (_, text) => {
    expect(parseCpr(text)).toEqual({ ok: false, fejl: 'dato' });
  });

  test.each([
    ['29 February 1984', '2902843988', '1984-02-29'],
    ['29 February 2000', '2902004988', '2000-02-29'],
  ])('is read where the day is %s', (_, text, day) => {
    expect(birthOf(text)).toBe(day);
  });
});

describe('the seventh digit and the year', () => {
  test.each([
    ['0', '00', '1900'],
    ['0', '99', '1999'],
    ['3', '00', '1900'],
    ['3', '99', '1999'],
    ['4', '00', '2000'],
    ['4', '36', '2036'],
    ['4', '37', '1937'],
    ['4', '99', '1999'],
    ['5', '00', '2000'],
    ['5', '57', '2057'],
    ['5', '58', '1858'],
    ['5', '99', '1899'],
    ['6', '57', '2057'],
    ['7', '58', '1858'],
    ['8', '00', '2000'],
    ['8', '57', '2057'],
    ['8', '58', '1858'],
    ['8', '99', '1899'],
    ['9', '00', '2000'],
    ['9', '36', '2036'],
    ['9', '37', '1937'],
    ['9', '99', '1999'],
  ])('%s and %s say %s', (seventh, year, full) => {
    expect(birthOf(`1506${year}${seventh}123`)).toBe(`${full}-06-15`);
  });
});

describe('a replacement number', () => {
  test.each([
    ['day 61, the first', '6103853988'],
    ['day 67', '6703853988'],
    ['day 91, the last', '9103853988'],
    ['a hyphen', '670385-3988'],
  ])('is told as such with %s', (_, text) => {
    expect(parseCpr(text)).toEqual({ ok: false, fejl: 'erstatningsnummer' });
  });

  test('is no such number where the day less 60 does not exist in its month', () => {
    expect(parseCpr('9002853988')).toEqual({ ok: false, fejl: 'dato' });
  });
});

describe('modulus 11 (D12)', () => {
  const numbers = Array.from({ length: 2000 }, (_, i) => {
    return `${two(1 + (i % 28))}${two(1 + (i % 12))}${two(i % 100)}${i % 10}${two((i * 7) % 100)}${(i * 3) % 10}`;
  });
  const without = numbers.filter((digits) => !passesModulus11(digits)).slice(0, 500);
  const having = numbers.filter(passesModulus11).slice(0, 100);

  test('500 numbers that fail it are read', () => {
    expect(new Set(without).size).toBe(500);
    expect(without.filter((digits) => !parseCpr(digits).ok)).toEqual([]);
  });

  test('100 numbers that pass it are read too', () => {
    expect(new Set(having).size).toBe(100);
    expect(having.filter((digits) => !parseCpr(digits).ok)).toEqual([]);
  });
});

describe('1000 malformed numbers', () => {
  const shapes: ((n: number) => string)[] = [
    (n) => String(n).padStart(9, '1'),
    (n) => String(n).padStart(11, '1'),
    (n) => `0703853${String.fromCharCode(97 + (n % 26))}${two(n % 100)}`,
    (n) => `${two(32 + (n % 29))}0385${String(n).padStart(4, '0')}`,
    (n) => `${two(92 + (n % 8))}0385${String(n).padStart(4, '0')}`,
    (n) => `07${two(13 + (n % 87))}85${String(n).padStart(4, '0')}`,
    (n) => `0700${two(n % 100)}${String(n).padStart(4, '0')}`,
    (n) => `3002${two(n % 100)}${String(n).padStart(4, '0')}`,
    (n) => `0703853988${String.fromCharCode(33 + (n % 12))}`,
    (n) => `07/03/85-${String(n).padStart(4, '0')}`,
  ];
  const malformed = shapes.flatMap((shape) => Array.from({ length: 100 }, (_, n) => shape(n)));

  test('are all refused', () => {
    expect(malformed).toHaveLength(1000);
    expect(malformed.filter((text) => parseCpr(text).ok)).toEqual([]);
  });
});

describe('a text that is not for CPR numbers', () => {
  test.each([
    ['the number alone', '0703853988'],
    ['the number with a hyphen inside a text', 'Sag om 070385-3988, se journal'],
    ['the number with a space', 'ring 070385 3988'],
    ['a replacement number', 'sag 670385-3988'],
    ['two numbers of which the second is real', '9999999999 og 0703853988'],
  ])('holds one: %s', (_, text) => {
    expect(holdsCpr(text)).toBe(true);
  });

  test.each([
    ['a journal number', 'SAG-2026/0417'],
    ['a phone number', '+45 12 34 56 78'],
    ['a CVR number', '12345678'],
    ['ten digits that are no date', '9999999999'],
    ['a date and a time', '2026-03-01 1030'],
    ['nothing', ''],
  ])('holds none: %s', (_, text) => {
    expect(holdsCpr(text)).toBe(false);
  });
});
