import { describe, expect, test } from 'vitest';
import { PERSONER } from '#infra/local/personer.ts';
import { CITIZENS, passesModulus11 } from './people.ts';

describe('the citizens of the tests (R003)', () => {
  test('are a thousand, each with a number and a name of its own, and none of the local system’s', () => {
    const all = [...CITIZENS, ...PERSONER].map(({ cpr }) => cpr);
    expect(CITIZENS).toHaveLength(1000);
    expect(new Set(all).size).toBe(all.length);
    expect(new Set(CITIZENS.map(({ navn }) => navn)).size).toBe(CITIZENS.length);
  });

  test('exist nowhere: every number fails modulus 11, and none is of 1 January', () => {
    expect(CITIZENS.filter(({ cpr, foedselsdato }) => passesModulus11(cpr) || foedselsdato.endsWith('-01-01'))).toEqual(
      [],
    );
  });
});
