import type { Testperson } from '#infra/local/personer.ts';

/** Fictive citizens by the hundred: born in the 1950s to 1990s, and their numbers fail modulus 11. */
export function people(count: number): readonly Testperson[] {
  return Array.from({ length: count }, (_, i) => person(i));
}

const WEIGHTS = [4, 3, 2, 7, 6, 5, 4, 3, 2, 1];

function person(i: number): Testperson {
  const day = String(2 + (i % 26)).padStart(2, '0');
  const month = String(1 + (Math.floor(i / 26) % 12)).padStart(2, '0');
  const year = 1950 + (Math.floor(i / 312) % 45);
  const birth = `${day}${month}${year % 100}`;
  const cpr = [3988, 3989, 2988].map((end) => `${birth}${end}`).find((digits) => !passesModulus11(digits));
  const navn = `Fiktiv Nr${i}`;
  return {
    cpr: cpr as Testperson['cpr'],
    navn,
    fornavn: 'Fiktiv',
    efternavn: `Nr${i}`,
    foedselsdato: `${year}-${month}-${day}` as Testperson['foedselsdato'],
    koen: 'K',
    status: 1,
    beskyttet: false,
    kommunekode: '0751',
  };
}

function passesModulus11(digits: string): boolean {
  return [...digits].reduce((sum, digit, i) => sum + Number(digit) * (WEIGHTS[i] ?? 0), 0) % 11 === 0;
}
