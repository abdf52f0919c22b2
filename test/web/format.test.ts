import { expect, test } from 'vitest';

// The client's language is kept by the tab.
Object.assign(globalThis, { sessionStorage: { getItem: () => null, setItem: () => undefined } });
const { kvitteringsnummer, telefonTekst } = await import('#web/format.ts');

test('a phone number stands in pairs that stay on one line, however it was written', () => {
  const paa = (nummer: string) => telefonTekst(nummer).replaceAll('\u00a0', '_');
  expect(['70102030', '70 10 20 30', '+4570102030', '+45 70 10 20 30'].map(paa)).toEqual([
    '70_10_20_30',
    '70_10_20_30',
    '+45_70_10_20_30',
    '+45_70_10_20_30',
  ]);
  expect(paa('112')).toBe('112');
});

test('a receipt’s number is the beginning of the employment’s id, in two groups', () => {
  expect(kvitteringsnummer('d05da99b-42f8-4bd3-b889-6157c8606f52')).toBe('D05D A99B');
});
