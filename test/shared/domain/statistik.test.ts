import { describe, expect, test } from 'vitest';
import { koenAf, opgoerAar, type Statistikkort, statistikaarene } from '#shared/domain/statistik.ts';
import { dato } from '#shared/values/dato.ts';
import type { Kommunekode } from '#shared/values/kommune.ts';
import { oere } from '#shared/values/oere.ts';

const kort = (over: Partial<Statistikkort> = {}): Statistikkort => ({
  kommune: '0751' as Kommunekode,
  koen: 'kvinder',
  udstedt: dato('2025-03-01'),
  aktivePerioder: [{ fra: dato('2025-03-01') }],
  ...over,
});
const seks = (over: Partial<Statistikkort> = {}) => Array.from({ length: 6 }, () => kort(over));
const idag = dato('2026-06-10');
const landet = (aar: number, alle: Statistikkort[], dag = idag) =>
  opgoerAar(aar, alle, [], dag).raekker.find((r) => r.kommune === 'landet' && r.koen === 'alle');

describe('a year', () => {
  test.each([
    ['issued in the year before', 2026, seks(), { udstedt: 0, aktive: 6 }],
    ['issued in it', 2025, seks(), { udstedt: 6, aktive: 6 }],
    [
      'made inactive on its last day',
      2025,
      seks({ aktivePerioder: [{ fra: dato('2025-03-01'), til: dato('2025-12-31') }] }),
      { aktive: 6 },
    ],
    [
      'made inactive the day before',
      2025,
      seks({ aktivePerioder: [{ fra: dato('2025-03-01'), til: dato('2025-12-30') }] }),
      { aktive: 0 },
    ],
    [
      'the year that runs, until today',
      2026,
      seks({ aktivePerioder: [{ fra: dato('2025-03-01'), til: dato('2026-06-09') }] }),
      { aktive: 0 },
    ],
  ])('counts cards %s', (_, aar, alle, wanted) => {
    expect(landet(aar, alle)).toMatchObject(wanted);
  });

  test.each([
    ['2027-01-29', true],
    ['2027-01-30', false],
  ])('of 2026 on %s can still change: %s', (dag, foreloebig) => {
    expect(opgoerAar(2026, seks(), [], dato(dag)).foreloebig).toBe(foreloebig);
  });

  test('counts companies from three on, and never by gender', () => {
    const alle = seks();
    const jobs = (companies: number) =>
      alle.map((k, i) => ({ kort: k, aar: 2026, cvr: String(i % companies), beloebOere: oere(100) }));
    const of = (companies: number, koen: string) =>
      opgoerAar(2026, alle, jobs(companies), idag).raekker.find((r) => r.koen === koen)?.virksomheder;
    expect([of(2, 'alle'), of(3, 'alle'), of(3, 'kvinder')]).toEqual([null, 3, null]);
  });

  test('from the first card on', () => {
    expect(statistikaarene([kort({ udstedt: dato('2024-01-01') })], idag)).toEqual([2024, 2025, 2026]);
    expect(statistikaarene([], idag)).toEqual([2026]);
  });
});

test.each([
  ['0703853988', 'kvinder'],
  ['0703853989', 'maend'],
])('the last digit of a number tells the gender', (cpr, koen) => {
  expect(koenAf(cpr)).toBe(koen);
});
