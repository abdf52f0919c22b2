import { describe, expect, test } from 'vitest';
import { demoPlan } from '#infra/local/demo-plan.ts';
import { PERSON } from '#infra/local/personer.ts';
import { findTestbruger, TESTBRUGERE } from '#infra/local/testbrugere.ts';
import { decideDatoer } from '#shared/domain/ansaettelse.ts';
import { decideIssue, decidePeriode } from '#shared/domain/frikort.ts';
import { addDays, type Dato, dato, tidspunkt } from '#shared/values/dato.ts';
import { findKommuneByCvr } from '#shared/values/kommune.ts';
import { kroner } from '#shared/values/oere.ts';

/** Every day of a year with 29 February, and of the year it is now. */
const DAYS: readonly Dato[] = [
  ...Array.from({ length: 366 }, (_, i) => addDays(dato('2028-01-01'), i)),
  ...Array.from({ length: 365 }, (_, i) => addDays(dato('2026-01-01'), i)),
];

describe('the demo data', () => {
  test('pass the rules on any day of the year', () => {
    for (const idag of DAYS) {
      const now = tidspunkt(Date.parse(`${idag}T12:00:00Z`));
      for (const { person, afgoerelsesdato, ansaettelser } of demoPlan(idag)) {
        const { foedselsdato } = PERSON[person];
        const kommune = { ansvarligKommune: '0751' as never };
        const issued = decideIssue(
          { foedselsdato, afgoerelsesdato, ansoegningsdato: afgoerelsesdato, ...kommune },
          now,
        );
        if (!issued.ok) throw new Error(`${idag} ${person}: ${issued.afslag.kode}`);
        for (const { startdato, slutdato, beloeb } of ansaettelser) {
          const beloebOere = beloeb(kroner(44_691));
          const dates = decideDatoer({ startdato, slutdato, beloebOere }, now);
          if (!dates.ok) throw new Error(`${idag} ${person}: ${dates.afslag.kode}`);
          const kort = { ...issued.vaerdi, frikortnummer: '10000' as never };
          expect(decidePeriode(kort, startdato, slutdato).ok, `${idag} ${person}`).toBe(true);
          expect(beloebOere).toBeGreaterThan(0);
        }
      }
    }
  });

  test('leave 1.250 kr. of the year on the card that is nearly used up', () => {
    const loft = kroner(44_691);
    const mikkel = demoPlan(dato('2026-11-21')).find(({ person }) => person === 'mikkel');
    const used = mikkel?.ansaettelser.map(({ beloeb }) => beloeb(loft)).reduce((sum, each) => sum + each, 0);
    expect(loft - (used ?? 0)).toBe(125_000);
  });

  test('are entered by test users of the right kind', () => {
    for (const { bruger, ansaettelser } of demoPlan(dato('2026-11-21'))) {
      expect(findTestbruger(bruger)?.indgang).toBe('sagsbehandler');
      for (const each of ansaettelser) expect(findTestbruger(each.bruger)?.indgang).toBe('virksomhed');
    }
  });
});

describe('the test users', () => {
  test('have names of their own, and none has the id of another', () => {
    expect(new Set(TESTBRUGERE.map(({ id }) => id)).size).toBe(TESTBRUGERE.length);
    const ids = TESTBRUGERE.flatMap(({ login }) =>
      'aktoer' in login && 'brugerId' in login.aktoer ? [login.aktoer.brugerId] : [],
    );
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('work in companies that do not exist, or in a municipality that does', () => {
    for (const { login } of TESTBRUGERE) {
      if (!('aktoer' in login) || login.aktoer.rolle !== 'virksomhed') continue;
      const { cvr } = login.aktoer;
      expect(passesCheckDigit(cvr), cvr).toBe(findKommuneByCvr(cvr) !== undefined);
    }
  });
});

function passesCheckDigit(cvr: string): boolean {
  const weights = [2, 7, 6, 5, 4, 3, 2, 1];
  return weights.reduce((sum, weight, i) => sum + weight * Number(cvr[i]), 0) % 11 === 0;
}
