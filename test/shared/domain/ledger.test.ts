import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Ansaettelse,
  aktivtBeloeb,
  decideBeloeb,
  decideCancel,
  decideEdit,
  fordelBeloeb,
  splitByYear,
} from '#shared/domain/ansaettelse.ts';
import { type Indkomstaar, openIndkomstaar } from '#shared/domain/indkomstaar.ts';
import { addDays, dato, tidspunkt, yearOf } from '#shared/values/dato.ts';
import { oere } from '#shared/values/oere.ts';
import { ansaettelse, KONTAKTPERSON } from './builders.ts';

const NOW = tidspunkt(Date.parse('2026-06-10T10:00:00Z'));
const LOFT = 12;

type Step =
  | { readonly do: 'register'; readonly beloeb: number }
  | { readonly do: 'edit'; readonly which: number; readonly beloeb: number }
  | { readonly do: 'cancel'; readonly which: number };

/** Amounts around the cap, so that many of them are refused. */
const beloeb = fc.integer({ min: 1, max: LOFT + 1 });
const which = fc.nat(5);
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ do: fc.constant('register' as const), beloeb }),
  fc.record({ do: fc.constant('edit' as const), which, beloeb }),
  fc.record({ do: fc.constant('cancel' as const), which }),
);

type Ledger = { readonly aar: Indkomstaar; readonly ansaettelser: readonly Ansaettelse[] };

/** One command by the rules alone, as the transactions carry it out: the year takes the difference, or nothing happens. */
function carryOut(ledger: Ledger, next: Step): Ledger {
  const { aar, ansaettelser } = ledger;
  if (next.do === 'register') {
    const fits = decideBeloeb(oere(next.beloeb), aar);
    const added = ansaettelse({ ansaettelseId: String(ansaettelser.length), beloebOere: next.beloeb });
    return fits.ok ? { aar: fits.vaerdi, ansaettelser: [...ansaettelser, added] } : ledger;
  }
  const gemt = ansaettelser[next.which];
  if (gemt === undefined) return ledger;
  const { version, startdato, slutdato } = gemt;
  const kontaktperson = KONTAKTPERSON;
  const decided =
    next.do === 'cancel'
      ? decideCancel(gemt, { version, aarsag: 'ANDEN_FEJL' }, NOW)
      : decideEdit(
          gemt,
          { version, startdato, slutdato, kontaktperson, tilstand: 'forventet', beloebOere: oere(next.beloeb) },
          NOW,
        );
  if (!decided.ok) return ledger;
  const fits = decideBeloeb(decided.vaerdi.forskelOere, aar);
  if (!fits.ok) return ledger;
  return { aar: fits.vaerdi, ansaettelser: ansaettelser.with(next.which, decided.vaerdi.ansaettelse) };
}

function sum(ansaettelser: readonly Ansaettelse[]): number {
  return ansaettelser.reduce((total, a) => total + aktivtBeloeb(a), 0);
}

describe('the ledger of one year', () => {
  test('after every command, active amounts and restbeløb are the loft, and the restbeløb is between nothing and it', () => {
    const seen = { full: 0, refused: 0 };
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 40 }), (steps) => {
        let ledger: Ledger = { aar: openIndkomstaar(2026, oere(LOFT), oere(0)), ansaettelser: [] };
        for (const next of steps) {
          const after = carryOut(ledger, next);
          if (after === ledger) seen.refused++;
          ledger = after;
          const { restbeloebOere } = ledger.aar;
          if (restbeloebOere === 0) seen.full++;
          expect(sum(ledger.ansaettelser) + restbeloebOere).toBe(LOFT);
          expect(restbeloebOere).toBeGreaterThanOrEqual(0);
          expect(restbeloebOere).toBeLessThanOrEqual(LOFT);
        }
      }),
      { numRuns: 300 },
    );
    // The commands reach the cap and are refused at it: else the property would hold of nothing.
    expect(seen.full).toBeGreaterThan(0);
    expect(seen.refused).toBeGreaterThan(0);
  });

  test('a cancelled employment gives back exactly what it drew, whatever it was edited to', () => {
    fc.assert(
      fc.property(fc.array(beloeb, { maxLength: 10 }), (amounts) => {
        let ledger: Ledger = { aar: openIndkomstaar(2026, oere(LOFT), oere(0)), ansaettelser: [] };
        ledger = carryOut(ledger, { do: 'register', beloeb: 1 });
        for (const next of amounts) ledger = carryOut(ledger, { do: 'edit', which: 0, beloeb: next });
        ledger = carryOut(ledger, { do: 'cancel', which: 0 });
        expect(ledger.aar.restbeloebOere).toBe(LOFT);
        expect(carryOut(ledger, { do: 'cancel', which: 0 })).toBe(ledger);
      }),
    );
  });

  test('what fits and what is over are together the amount, and what fits is never more than is left', () => {
    fc.assert(
      fc.property(beloeb, fc.nat(LOFT), (amount, rest) => {
        const { passer, passerOere, overskydendeOere } = fordelBeloeb(oere(amount), oere(rest));
        expect(passerOere + overskydendeOere).toBe(amount);
        expect(passerOere).toBeLessThanOrEqual(rest);
        expect(passer).toBe(decideBeloeb(oere(amount), openIndkomstaar(2026, oere(rest), oere(0))).ok);
      }),
    );
  });
});

test('work split by year covers every day once, in pieces of one year each', () => {
  const day = fc.nat(4000).map((n) => addDays(dato('2019-01-02'), n));
  fc.assert(
    fc.property(day, fc.nat(1200), (start, length) => {
      const end = addDays(start, length);
      const pieces = splitByYear(start, end);
      expect([pieces[0]?.startdato, pieces.at(-1)?.slutdato]).toEqual([start, end]);
      for (const [i, piece] of pieces.entries()) {
        expect(yearOf(piece.startdato)).toBe(yearOf(piece.slutdato));
        const next = pieces[i + 1];
        if (next) expect(next.startdato).toBe(addDays(piece.slutdato, 1));
      }
    }),
  );
});
