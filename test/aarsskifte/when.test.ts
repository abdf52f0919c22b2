import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, test } from 'vitest';
import { handler as begin } from '#functions/aarsskifte/begin-aarsskifte.ts';
import { context, type Kortene, manyCards, runKoersel, wholeYears, yearsOf } from '#test/kit/aarsskifte.ts';
import { callNamed } from '#test/kit/handlers.ts';
import { enterSats, scan } from '#test/kit/stored.ts';
import { freshTables } from '#test/kit/tables.ts';
import { borger, drift, editOf, newFirm, reactivateCard, registerOn, setClock } from '#test/kit/world.ts';

const LOFT_2026 = 4_469_100;
const LOFT_2027 = 4_600_000;
let kortene: Kortene;

beforeEach(async () => {
  setClock('2026-06-10T10:00:00Z');
  await freshTables();
  await enterSats(2027, 46_000);
  kortene = await manyCards(3, 1);
});

const newRun = () => ({ koerselId: randomUUID() });
const runsStored = async () => (await scan('FRIKORT_TABLE')).filter(({ PK }) => String(PK).startsWith('AARSSKIFTE#'));

describe('too early', () => {
  test.each([
    ['by ten minutes', '2026-12-31T22:50:00Z'],
    ['by a millisecond', '2026-12-31T22:59:59.999Z'],
    ['by a day', '2026-12-30T23:00:00Z'],
  ])(
    '%s: the new year is refused to the schedule, to the machine and to the operator, and nothing is stored',
    async (_, at) => {
      setClock(at);
      for (const named of [{}, { aar: 2027 }]) {
        await expect(begin({ ...newRun(), ...named }, context)).rejects.toThrow('AAR_IKKE_BEGYNDT');
      }
      const asked = await callNamed('start-aarsskifte', { aktoer: drift, body: { aar: 2027, slags: 'aarsskifte' } });
      expect(asked).toMatchObject({
        status: 422,
        body: { kode: 'AAR_IKKE_BEGYNDT', data: { tidligst: '2027-01-01' } },
      });
      expect(await runsStored()).toEqual([]);
      expect(await yearsOf(2027)).toEqual([]);
    },
  );
});

describe('in time and late', () => {
  test.each([
    ['at the first moment', '2026-12-31T23:00:00Z'],
    ['a day late', '2027-01-01T23:00:00Z'],
    ['thirty days late', '2027-01-30T23:00:00Z'],
  ])('%s: each active card has the whole year, no inactive one has any', async (_, at) => {
    setClock(at);
    const report = await runKoersel(newRun());
    expect(report).toMatchObject({ oprettet: 3, fandtes: 0, inaktive: 1, fejlet: 0, segmenterFaerdige: 8 });
    expect(report.samletLoftOere).toBe(3 * LOFT_2027);
    expect(await yearsOf(2027)).toEqual(wholeYears(kortene.aktive, LOFT_2027));
  });

  test('late, after some have used the year: what is used stays used', async () => {
    setClock('2027-01-20T10:00:00Z');
    const [card = ''] = kortene.aktive;
    const work = { startdato: '2027-01-05', slutdato: '2027-01-10', beloebOere: 1_000_000 };
    expect((await registerOn(card, work)).status).toBe(201);
    setClock('2027-01-30T23:00:00Z');
    expect(await runKoersel(newRun())).toMatchObject({ oprettet: 2, fandtes: 1, inaktive: 1 });
    const used = (await yearsOf(2027)).find(({ nummer }) => nummer === card);
    expect(used).toEqual({ nummer: card, loftOere: LOFT_2027, rest: LOFT_2027 - 1_000_000 });
  });
});

test('without the amount confirmed the turn is refused and stores nothing, and goes well once it is', async () => {
  setClock('2027-12-31T23:00:00Z');
  await expect(begin(newRun(), context)).rejects.toThrow('SATS_MANGLER');
  expect(await runsStored()).toEqual([]);
  await enterSats(2028, 47_000);
  expect(await runKoersel(newRun())).toMatchObject({ oprettet: 3, inaktive: 1 });
  expect(await yearsOf(2028)).toEqual(wholeYears(kortene.aktive, 4_700_000));
});

test('never: the new year is there for the company, the citizen and the caseworker all the same', async () => {
  const [card = '', other = ''] = kortene.aktive;
  const [inactive = ''] = kortene.inaktive;
  setClock('2026-12-20T10:00:00Z');
  const december = { startdato: '2026-12-01', slutdato: '2026-12-31', beloebOere: 500_000 };
  const registered = await registerOn(card, december);
  setClock('2027-01-05T10:00:00Z');
  const january = { startdato: '2027-01-05', slutdato: '2027-01-31' };
  const checked = await callNamed('check-beloeb', {
    aktoer: newFirm(),
    body: { frikortnummer: card, ...january, beloebOere: LOFT_2027 },
  });
  expect(checked.status).toBe(200);
  const own = await callNamed('show-eget-frikort', { aktoer: borger(card) });
  expect(own.body.aar).toMatchObject([{ aar: 2027, restbeloebOere: LOFT_2027 }, { aar: 2026 }]);
  // Last year's work goes on against last year.
  const edited = await editOf(registered, { beloebOere: 600_000 });
  expect(edited.status).toBe(200);
  expect((await yearsOf(2026)).find(({ nummer }) => nummer === card)?.rest).toBe(LOFT_2026 - 600_000);
  expect(await yearsOf(2027)).toEqual([]);
  expect((await registerOn(card, { ...january, beloebOere: LOFT_2027 })).status).toBe(201);
  expect((await registerOn(other, { ...january, beloebOere: LOFT_2027 + 1 })).body.kode).toBe('LOFT_OVERSKREDET');
  expect((await reactivateCard(inactive)).body).toMatchObject({ aarOprettet: [{ aar: 2027, loftOere: LOFT_2027 }] });
});
