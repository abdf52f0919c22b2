import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { holdsCpr, parseCpr } from '#shared/values/cpr.ts';
import { CANARIES, cprAsTyped } from './canaries.ts';

describe('a CPR number in a field that is not for it', () => {
  const typed = CANARIES.flatMap(({ person }) => cprAsTyped(person.cpr));

  test.each(typed)('%s is seen', (text) => {
    expect(holdsCpr(text)).toBe(true);
  });

  test('is seen in the middle of a text, whatever the marks between its parts', () => {
    const mark = fc.constantFrom('', ' ', '.', '/', '-', ':', '_', '–', '\u00a0', ',');
    const around = fc.constantFrom('', 'SAG ', 'cpr:', '(', 'journal-', 'x@', '+');
    const property = fc.property(
      fc.constantFrom(...CANARIES),
      fc.tuple(mark, mark, fc.array(mark, { maxLength: 3 }), around, around),
      ({ person: { cpr } }, [a, b, c, before, after]) =>
        holdsCpr(
          `${before}${cpr.slice(0, 2)}${a}${cpr.slice(2, 4)}${b}${cpr.slice(4, 6)}${c.join('')}${cpr.slice(6)}${after}`,
        ),
    );
    fc.assert(property, { numRuns: 3000, seed: 20_261_121 });
  });

  test('of another kind is left alone: journal numbers of the usual forms', () => {
    const number = (digits: number) =>
      fc.integer({ min: 0, max: 10 ** digits - 1 }).map((n) => String(n).padStart(digits, '0'));
    const year = fc.integer({ min: 2019, max: 2029 }).map(String);
    const usual = fc.oneof(
      fc.tuple(year, number(6)).map(([a, b]) => `SAG-${a}-${b}`),
      fc.tuple(year, number(4)).map(([a, b]) => `${a}/${b}`),
      fc.tuple(number(2), year).map(([a, b]) => `27.${a}.00-G01-${a}-${b.slice(2)}`),
      fc.tuple(year, number(8)).map(([a, b]) => `EMN-${a}-${b}`),
      fc.tuple(number(5), year).map(([a, b]) => `${a}-${b}`),
    );
    expect(fc.sample(usual, { numRuns: 5000, seed: 20_261_121 }).filter(holdsCpr)).toEqual([]);
  });

  test('no phone number of a Nordic country is taken for one', () => {
    const eight = fc.integer({ min: 20_000_000, max: 99_999_999 }).map(String);
    const pairs = eight.map((digits) => digits.replace(/(..)(?=.)/g, '$1 '));
    const numbers = fc.tuple(
      fc.constantFrom('', '+45 ', '+45', '+46 ', '+47 ', '+298 ', '+299 ', '+354 '),
      fc.oneof(eight, pairs),
    );
    const wrong = fc
      .sample(numbers, { numRuns: 5000, seed: 20_261_121 })
      .filter(([code, rest]) => holdsCpr(code + rest));
    expect(wrong).toEqual([]);
  });
});

test('the canaries have numbers that the product reads', () => {
  for (const { person } of CANARIES) expect(parseCpr(person.cpr)).toEqual({ ok: true, cpr: person.cpr });
});
