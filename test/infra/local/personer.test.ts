import { describe, expect, test } from 'vitest';
import { ERSTATNINGSNUMMER, PERSON, PERSONER, UKENDT_CPR } from '#infra/local/personer.ts';
import { foedselsdato, parseCpr } from '#shared/values/cpr.ts';
import { ageOn, dato } from '#shared/values/dato.ts';

const WEIGHTS = [4, 3, 2, 7, 6, 5, 4, 3, 2, 1];

function passesModulus11(digits: string): boolean {
  return WEIGHTS.reduce((sum, weight, place) => sum + weight * Number(digits[place]), 0) % 11 === 0;
}

describe.each(PERSONER)('$navn', (person) => {
  test('has a number that fails modulus 11', () => {
    expect(passesModulus11(person.cpr)).toBe(false);
  });

  test('is not born on 1 January', () => {
    expect(person.foedselsdato.slice(5)).not.toBe('01-01');
  });

  test('has the birth date and the sex that the number says', () => {
    expect(foedselsdato(person.cpr)).toBe(person.foedselsdato);
    expect(person.koen).toBe('02468'.includes(person.cpr.slice(-1)) ? 'K' : 'M');
  });
});

test('the numbers nobody has fail modulus 11 and are not of 1 January either', () => {
  for (const digits of [UKENDT_CPR, ERSTATNINGSNUMMER]) {
    expect(passesModulus11(digits)).toBe(false);
    expect(digits.slice(0, 4)).not.toMatch(/^[06]101/);
  }
});

test('no two persons share a number, and the unknown number is none of theirs', () => {
  expect(new Set([...PERSONER.map(({ cpr }) => cpr), UKENDT_CPR]).size).toBe(PERSONER.length + 1);
});

test('the replacement number has a day raised by 60', () => {
  expect(parseCpr(ERSTATNINGSNUMMER)).toEqual({ ok: false, fejl: 'erstatningsnummer' });
});

test('Jonas is 18 from 3 November 2026', () => {
  expect(ageOn(PERSON.jonas.foedselsdato, dato('2026-11-02'))).toBe(17);
  expect(ageOn(PERSON.jonas.foedselsdato, dato('2026-11-03'))).toBe(18);
});

test('Freja is 17 on the last day of 2027', () => {
  expect(ageOn(PERSON.freja.foedselsdato, dato('2027-12-31'))).toBe(17);
});

test('the number that holds instead of a changed one is another of the persons', () => {
  expect(PERSON.alexFoer.gaeldendePersonnummer).toBe(PERSON.alex.cpr);
  expect(PERSON.alex.status).toBe(1);
});

test('every status the local system shows is there', () => {
  expect(new Set(PERSONER.map(({ status }) => status))).toEqual(new Set([1, 3, 5, 30, 60, 70, 80, 90]));
  expect(PERSONER.filter(({ beskyttet }) => beskyttet)).toHaveLength(1);
});
