import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decideIndkomstbevis, fordelPaaMaaneder } from '#shared/domain/indkomstbevis.ts';
import { formatBeviskode, parseBeviskode } from '#shared/values/beviskode.ts';
import { addDays, dato, firstDay, tidspunkt } from '#shared/values/dato.ts';
import { addMaaneder, isMaaned, type Maaned, maanederMellem, maanedOf, sidsteDag } from '#shared/values/maaned.ts';
import { oere } from '#shared/values/oere.ts';

const now = tidspunkt(Date.UTC(2026, 5, 10, 10));
const valg = {
  fra: '2026-01' as Maaned,
  til: '2026-12' as Maaned,
  gyldigTilOgMed: dato('2026-07-10'),
  visNavn: true,
  visVirksomheder: true,
  visArbejdstid: true,
  udeladte: [],
};

describe('what a proof may be', () => {
  test.each([
    ['72 months', { fra: '2020-01', til: '2025-12' }, true],
    ['73 months', { fra: '2020-01', til: '2026-01' }, 'PERIODE_FOR_LANG'],
    ['one month', { fra: '2026-05', til: '2026-05' }, true],
    ['a period the wrong way round', { fra: '2026-05', til: '2026-04' }, 'PERIODE_OMVENDT'],
    ['valid today only', { gyldigTilOgMed: '2026-06-10' }, true],
    ['valid until yesterday', { gyldigTilOgMed: '2026-06-09' }, 'GYLDIGHED_UDENFOR'],
    ['valid for 365 days', { gyldigTilOgMed: '2027-06-10' }, true],
    ['valid for 366 days', { gyldigTilOgMed: '2027-06-11' }, 'GYLDIGHED_UDENFOR'],
  ])('%s', (_, over, outcome) => {
    const decided = decideIndkomstbevis([], { ...valg, ...over } as typeof valg, now);
    expect(decided.ok || decided.afslag.kode).toBe(outcome);
  });
});

describe('an employment divided on months', () => {
  test('is the whole, to the øre and the minute, and only on its own months', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 364 }),
        fc.integer({ min: 0, max: 364 }),
        fc.integer({ min: 1, max: 5_000_000 }),
        fc.integer({ min: 1, max: 500_000 }),
        (from, length, amount, minutes) => {
          const startdato = addDays(firstDay(2026), from);
          const slutdato = addDays(startdato, length);
          const parts = fordelPaaMaaneder({
            startdato,
            slutdato,
            beloebOere: oere(amount),
            arbejdstidMinutter: minutes,
          });
          const sum = (key: 'beloebOere' | 'arbejdstidMinutter') =>
            [...parts.values()].reduce((total, part) => total + part[key], 0);
          expect([sum('beloebOere'), sum('arbejdstidMinutter')]).toEqual([amount, minutes]);
          expect([...parts.keys()]).toEqual(maanederMellem(maanedOf(startdato), maanedOf(slutdato)));
          expect(Math.min(...[...parts.values()].map((part) => part.beloebOere))).toBeGreaterThanOrEqual(0);
        },
      ),
    );
  });
});

describe('months', () => {
  test.each([
    ['2026-12', 1, '2027-01'],
    ['2026-01', -1, '2025-12'],
    ['2026-05', 12, '2027-05'],
  ])('%s and %i more is %s', (month, count, then) => {
    expect(addMaaneder(month as Maaned, count)).toBe(then);
  });

  test.each([
    ['2028-02', '2028-02-29'],
    ['2026-02', '2026-02-28'],
    ['2026-12', '2026-12-31'],
  ])('%s ends on %s', (month, day) => {
    expect(sidsteDag(month as Maaned)).toBe(day);
  });

  test.each(['2026-13', '2026-00', '2026-1', '26-01'])('%s is none', (text) => {
    expect(isMaaned(text)).toBe(false);
  });
});

describe('a code', () => {
  const kode = '0123-4567-89AB-CDEF-GHJK-MNPQ-RSTV';

  test.each([
    kode,
    kode.toLowerCase(),
    kode.replaceAll('-', ''),
    ` ${kode.replaceAll('-', ' - ')} `,
    kode.replace('0', 'O'),
  ])('is read from %s', (text) => {
    const read = parseBeviskode(text);
    expect(read && formatBeviskode(read)).toBe(kode);
  });

  test.each(['', kode.slice(1), `${kode}0`, kode.replace('V', 'U'), kode.replace('V', '٣')])(
    'is not read from %s',
    (text) => {
      expect(parseBeviskode(text)).toBeUndefined();
    },
  );
});
