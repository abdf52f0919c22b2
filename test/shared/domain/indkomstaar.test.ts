import { describe, expect, test } from 'vitest';
import { openIndkomstaar, visteAar } from '#shared/domain/indkomstaar.ts';
import { oere } from '#shared/values/oere.ts';
import { frikort } from './builders.ts';

const loft = oere(4_469_100);
const full = (aar: number) => openIndkomstaar(aar, loft, oere(0));

describe('a new year of a card', () => {
  test('has the whole loft, however late in the year (R285)', () => {
    expect(full(2026)).toEqual({ aar: 2026, loftOere: 4_469_100, restbeloebOere: 4_469_100 });
  });

  test('that a first employment opens has the rest of it', () => {
    expect(openIndkomstaar(2026, loft, oere(100))).toEqual({
      aar: 2026,
      loftOere: 4_469_100,
      restbeloebOere: 4_469_000,
    });
  });
});

describe('the years that a card shows', () => {
  const active = frikort([{ fra: '2026-03-01' }]);
  const gone = frikort([{ fra: '2026-03-01', til: '2026-12-31' }]);
  const used = { ...full(2026), restbeloebOere: oere(1) };

  test('are those it has, newest first, each with its own restbeløb and nothing carried over (R031)', () => {
    expect(visteAar(active, [used, full(2027)], 2027, loft)).toEqual([full(2027), used]);
  });

  test('are this year too, where nobody has opened it yet', () => {
    expect(visteAar(active, [used], 2027, oere(4_600_000))).toEqual([
      { aar: 2027, loftOere: 4_600_000, restbeloebOere: 4_600_000 },
      used,
    ]);
  });

  test('are not this year while it has no confirmed amount: last year’s is not used (D15)', () => {
    expect(visteAar(active, [used], 2027, undefined)).toEqual([used]);
  });

  test('are not this year where the card was inactive before it began (D23)', () => {
    expect(visteAar(gone, [used], 2027, loft)).toEqual([used]);
  });

  test('are not shown twice', () => {
    expect(visteAar(active, [used], 2026, loft)).toEqual([used]);
  });
});
