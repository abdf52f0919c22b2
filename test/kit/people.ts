import type { Testperson } from '#infra/local/personer.ts';
import { parseCpr } from '#shared/values/cpr.ts';
import { dato } from '#shared/values/dato.ts';

const WEIGHTS = [4, 3, 2, 7, 6, 5, 4, 3, 2, 1];

/** Whether ten digits pass modulus 11, as CPR numbers did before 2007. */
export function passesModulus11(digits: string): boolean {
  return WEIGHTS.reduce((sum, weight, i) => sum + weight * Number(digits[i]), 0) % 11 === 0;
}

/**
 * Grown-ups enough for a test that needs a card of its own for every case. Fictive like the people of the local system:
 * every number fails modulus 11 and none is of 1 January.
 */
export const CITIZENS: readonly Testperson[] = Array.from({ length: 1000 }, (_, i) => citizen(i));

function citizen(i: number): Testperson {
  const year = 60 + (i % 25);
  const month = String(2 + (Math.trunc(i / 25) % 10)).padStart(2, '0');
  const day = `0${3 + Math.trunc(i / 250)}`;
  const foedselsdato = dato(`19${year}-${month}-${day}`);
  const cpr = parseCpr(failing(`${day}${month}${year}3`));
  if (!cpr.ok) throw new RangeError('a citizen has a number of the right form');
  const fornavn = 'Fiktiva';
  const efternavn = `Prøvesen-${letters(i)}`;
  return {
    cpr: cpr.cpr,
    navn: `${fornavn} ${efternavn}`,
    fornavn,
    efternavn,
    foedselsdato,
    koen: 'K',
    status: 1,
    beskyttet: false,
    kommunekode: '0751',
  };
}

/** Three letters, another three for every number. */
function letters(i: number): string {
  return String.fromCharCode(65 + Math.trunc(i / 676), 65 + (Math.trunc(i / 26) % 26), 65 + (i % 26));
}

function failing(sevenDigits: string): string {
  const digits = `${sevenDigits}988`;
  return passesModulus11(digits) ? `${sevenDigits}986` : digits;
}
