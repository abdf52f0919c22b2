import { describe, expect, test } from 'vitest';
import {
  aktivFra,
  aktivIAaret,
  decideDeactivate,
  decideIssue,
  decidePeriode,
  decideReactivate,
  type Frikort,
  fyldt18,
  inaktivSiden,
} from '#shared/domain/frikort.ts';
import { dato, tidspunkt } from '#shared/values/dato.ts';
import { frikort, kommune } from './builders.ts';

const at = (text: string) => tidspunkt(Date.parse(text));
const NOON = at('2026-06-10T10:00:00Z');

function issue(over: Partial<Record<'foedselsdato' | 'afgoerelsesdato' | 'ansoegningsdato', string>> = {}, now = NOON) {
  const command = { foedselsdato: '1985-03-07', afgoerelsesdato: '2026-06-10', ansoegningsdato: '2026-06-01', ...over };
  return decideIssue(
    {
      foedselsdato: dato(command.foedselsdato),
      afgoerelsesdato: dato(command.afgoerelsesdato),
      ansoegningsdato: dato(command.ansoegningsdato),
      ansvarligKommune: kommune('0751'),
    },
    now,
  );
}

describe('issuing', () => {
  test('gives an active card from the day of the decision, in the municipality that decided (R081)', () => {
    expect(issue()).toEqual({
      ok: true,
      vaerdi: {
        status: 'aktiv',
        statusFra: NOON,
        udstedt: '2026-06-10',
        aktivePerioder: [{ fra: '2026-06-10' }],
        ansvarligKommune: '0751',
        naesteKontrolAar: 2027,
        version: 1,
      },
    });
  });

  test('owes no control in the year of issue, but in the next (D8, R220)', () => {
    expect(issue({ afgoerelsesdato: '2026-01-02', ansoegningsdato: '2026-01-01' })).toMatchObject({
      vaerdi: { naesteKontrolAar: 2027 },
    });
  });

  test.each([
    ['today', '2026-06-10', '2026-06-10'],
    ['on an application of the same day', '2026-05-01', '2026-05-01'],
    ['on the first day of the scheme', '2019-01-02', '2019-01-01'],
  ])('accepts a decision made %s', (_, afgoerelsesdato, ansoegningsdato) => {
    expect(issue({ afgoerelsesdato, ansoegningsdato }).ok).toBe(true);
  });

  test.each([
    ['dated tomorrow', 'AFGOERELSE_I_FREMTIDEN', { afgoerelsesdato: '2026-06-11' }],
    ['dated a day before the application (R156)', 'AFGOERELSE_FOER_ANSOEGNING', { ansoegningsdato: '2026-06-11' }],
    [
      'dated a day before the scheme',
      'AFGOERELSE_FOER_ORDNINGEN',
      { afgoerelsesdato: '2019-01-01', ansoegningsdato: '2019-01-01' },
    ],
    ['for one who is 18 the day after (D11)', 'UNDER_18', { foedselsdato: '2008-06-11' }],
  ])('refuses a decision %s', (_, kode, over) => {
    expect(issue(over)).toMatchObject({ ok: false, afslag: { kode } });
  });

  test('accepts one who is 18 on the day of the decision (D11)', () => {
    expect(issue({ foedselsdato: '2008-06-10' }).ok).toBe(true);
  });

  test('counts the age on the day of the decision, not on the day it is entered (D11)', () => {
    expect(issue({ foedselsdato: '2008-06-05', afgoerelsesdato: '2026-06-04' })).toMatchObject({
      afslag: { kode: 'UNDER_18' },
    });
  });

  test('has no upper age (R146)', () => {
    expect(issue({ foedselsdato: '1920-01-02' }).ok).toBe(true);
  });

  test('takes today from the Danish calendar, an hour ahead of UTC at New Year', () => {
    const over = { afgoerelsesdato: '2027-01-01', ansoegningsdato: '2026-12-01' };
    expect(issue(over, at('2026-12-31T22:59:59.999Z'))).toMatchObject({ afslag: { kode: 'AFGOERELSE_I_FREMTIDEN' } });
    expect(issue(over, at('2026-12-31T23:00:00.000Z')).ok).toBe(true);
  });

  test('someone born on 29 February is 18 on 1 March', () => {
    const born = dato('2008-02-29');
    expect([fyldt18(born, dato('2026-02-28')), fyldt18(born, dato('2026-03-01'))]).toEqual([false, true]);
  });
});

describe('deactivating and reactivating (D9, R074, R280)', () => {
  const active = frikort([{ fra: '2026-03-01' }]);
  const today = dato('2026-06-10');

  test('ends the period in force with the day of the decision', () => {
    expect(decideDeactivate(active, today, NOON)).toMatchObject({
      vaerdi: {
        status: 'inaktiv',
        statusFra: NOON,
        aktivePerioder: [{ fra: '2026-03-01', til: '2026-06-10' }],
        version: 2,
      },
    });
  });

  test('begins a period with the day of the decision and keeps those before', () => {
    const off = frikort([{ fra: '2026-03-01', til: '2026-05-01' }]);
    expect(decideReactivate(off, today, NOON)).toMatchObject({
      vaerdi: {
        status: 'aktiv',
        statusFra: NOON,
        aktivePerioder: [{ fra: '2026-03-01', til: '2026-05-01' }, { fra: '2026-06-10' }],
        version: 2,
      },
    });
  });

  test('keeps the day of issue, the municipality and the control year', () => {
    const off = decideDeactivate(active, today, NOON);
    const on = off.ok && decideReactivate(off.vaerdi, today, NOON);
    const { udstedt, ansvarligKommune, naesteKontrolAar } = active;
    expect(on).toMatchObject({ vaerdi: { udstedt, ansvarligKommune, naesteKontrolAar } });
  });

  test.each([
    ['yesterday', '2026-06-09', 'TILBAGEVIRKENDE_KRAFT'],
    ['tomorrow', '2026-06-11', 'AFGOERELSE_I_FREMTIDEN'],
  ])('refuses a decision dated %s, both ways', (_, day, kode) => {
    const off = frikort([{ fra: '2026-03-01', til: '2026-05-01' }]);
    expect(decideDeactivate(active, dato(day), NOON)).toMatchObject({ afslag: { kode } });
    expect(decideReactivate(off, dato(day), NOON)).toMatchObject({ afslag: { kode } });
  });

  test('refuses what is so already', () => {
    const off = frikort([{ fra: '2026-03-01', til: '2026-05-01' }]);
    expect(decideDeactivate(off, today, NOON)).toMatchObject({ afslag: { kode: 'ALLEREDE_INAKTIV' } });
    expect(decideReactivate(active, today, NOON)).toMatchObject({ afslag: { kode: 'ALLEREDE_AKTIV' } });
  });

  test('an inactive card says since which Danish day, an active one nothing (D10)', () => {
    const late: Frikort = {
      ...frikort([{ fra: '2026-03-01', til: '2026-06-11' }]),
      statusFra: at('2026-06-10T22:30:00Z'),
    };
    expect([inaktivSiden(late), inaktivSiden(active)]).toEqual(['2026-06-11', undefined]);
  });
});

describe('where a card could be used', () => {
  const twice = frikort([{ fra: '2026-03-01', til: '2026-05-01' }, { fra: '2026-06-01' }]);
  const sameDay = frikort([{ fra: '2026-03-01', til: '2026-06-10' }, { fra: '2026-06-10' }]);
  const off = frikort([{ fra: '2026-03-01', til: '2026-05-01' }]);

  test.each([
    ['on the first day in force', twice, '2026-06-01', '2026-06-30', '2026-06-01'],
    ['in an earlier period, from its first day to its last', twice, '2026-03-01', '2026-05-01', '2026-03-01'],
    [
      'on the day a card went off and on, as one day of the first period',
      sameDay,
      '2026-06-10',
      '2026-06-10',
      '2026-03-01',
    ],
    ['on the day a card went off and on, and further', sameDay, '2026-06-10', '2026-06-11', '2026-06-10'],
    ['in the period before such a day', sameDay, '2026-06-01', '2026-06-10', '2026-03-01'],
  ])('accepts work %s', (_, kort, start, slut, fra) => {
    expect(decidePeriode(kort, dato(start), dato(slut))).toMatchObject({ ok: true, vaerdi: { fra } });
  });

  test.each([
    ['a day before the card (R169)', twice, '2026-02-28', '2026-03-10', '2026-06-01'],
    ['between two periods', twice, '2026-05-02', '2026-05-31', '2026-06-01'],
    ['that outlasts an earlier period by a day', twice, '2026-04-01', '2026-05-02', '2026-06-01'],
    ['from the day a period ended into the gap', twice, '2026-05-01', '2026-05-02', '2026-06-01'],
  ])('refuses work %s, with the day the card in force began', (_, kort, start, slut, tidligst) => {
    expect(decidePeriode(kort, dato(start), dato(slut))).toEqual({
      ok: false,
      afslag: { kode: 'FOER_UDSTEDELSE', data: { tidligst } },
    });
  });

  test('an inactive card takes no new work, not even of a day when it could be used (R085)', () => {
    expect(decidePeriode(off, dato('2026-04-01'), dato('2026-04-02'))).toEqual({
      ok: false,
      afslag: { kode: 'FRIKORT_KAN_IKKE_BRUGES', data: {} },
    });
  });

  test('the first day in force is the latest period, also of an inactive card', () => {
    expect([aktivFra(twice), aktivFra(off), aktivFra(sameDay)]).toEqual(['2026-06-01', '2026-03-01', '2026-06-10']);
  });
});

describe('a card and a calendar year (D23, R286)', () => {
  test.each([
    ['the year before its issue', [{ fra: '2026-03-01' }], 2025, false],
    ['the year of its issue, even on its last day', [{ fra: '2026-12-31' }], 2026, true],
    ['a year after, while it is active', [{ fra: '2026-03-01' }], 2030, true],
    ['the year it was deactivated in, even on its first day', [{ fra: '2026-03-01', til: '2027-01-01' }], 2027, true],
    ['the year after it was deactivated on 31 December', [{ fra: '2026-03-01', til: '2026-12-31' }], 2027, false],
    [
      'a whole year between two periods',
      [{ fra: '2025-03-01', til: '2025-12-31' }, { fra: '2027-01-02' }],
      2026,
      false,
    ],
    ['the year it came back in', [{ fra: '2025-03-01', til: '2025-12-31' }, { fra: '2027-01-02' }], 2027, true],
    ['a year in the middle of a period', [{ fra: '2024-03-01', til: '2027-02-01' }], 2026, true],
  ])('%s', (_, perioder, aar, active) => {
    expect(aktivIAaret(frikort(perioder), aar)).toBe(active);
  });
});
