import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { callNamed } from '#test/kit/handlers.ts';
import { enterSats, stored } from '#test/kit/stored.ts';
import { createTables } from '#test/kit/tables.ts';
import {
  borger,
  deactivateCard,
  freshCard,
  issueTo,
  newCitizen,
  newFirm,
  reactivateCard,
  registerOn,
  setClock,
  showCard,
  untilDecided,
} from '#test/kit/world.ts';

const LOFT_2026 = 4_469_100;
const LOFT_2027 = 4_600_000;
const JANUARY = { startdato: '2027-01-05', slutdato: '2027-01-31' };

const years = async (card: string) => (await stored(card)).aar.map(({ aar, restbeloebOere }) => [aar, restbeloebOere]);
const shownYears = async (card: string) =>
  ((await showCard(card)).body.aar as Record<string, number>[]).map(({ aar, restbeloebOere }) => [aar, restbeloebOere]);

describe('a new year without an amount yet (D15)', () => {
  beforeAll(createTables);
  beforeEach(() => setClock('2026-06-10T10:00:00Z'));

  test('takes no employment, shows no year, and opens none with last year’s amount', async () => {
    const card = await freshCard();
    setClock('2027-01-05T10:00:00Z');
    const refused = await registerOn(card, JANUARY);
    expect(refused.body).toMatchObject({ kode: 'SATS_MANGLER', data: { aar: 2027 } });
    expect(refused.body.detail).toContain('Beløbet for 2027 er ikke fastsat endnu');
    const body = { frikortnummer: card };
    expect((await callNamed('lookup-frikort', { aktoer: newFirm(), body })).body.kode).toBe('SATS_MANGLER');
    const work = { ...body, ...JANUARY, beloebOere: 1 };
    expect((await callNamed('check-beloeb', { aktoer: newFirm(), body: work })).body.kode).toBe('SATS_MANGLER');
    expect(await shownYears(card)).toEqual([[2026, LOFT_2026]]);
    expect(await years(card)).toEqual([[2026, LOFT_2026]]);
  });

  test('still takes last year’s late work and edits (D5)', async () => {
    const card = await freshCard();
    setClock('2027-01-05T10:00:00Z');
    const late = { startdato: '2026-12-10', slutdato: '2026-12-31', beloebOere: 70 };
    expect((await registerOn(card, late)).status).toBe(201);
    expect(await years(card)).toEqual([[2026, LOFT_2026 - 70]]);
  });

  test('gives a card that is issued or reactivated then no year, until the amount is there', async () => {
    const before = await freshCard();
    await deactivateCard(before);
    setClock('2027-01-05T10:00:00Z');
    const issued = await issueTo(newCitizen().cpr, { afgoerelsesdato: '2027-01-05' });
    expect(issued).toMatchObject({ status: 201, body: { aarOprettet: [] } });
    expect(await reactivateCard(before)).toMatchObject({ status: 200, body: { aarOprettet: [] } });
    expect((await registerOn(before, JANUARY)).body.kode).toBe('SATS_MANGLER');
    await enterSats(2027, 46_000);
    expect((await registerOn(before, { ...JANUARY, beloebOere: LOFT_2027 })).status).toBe(201);
    expect((await registerOn(String(issued.body.frikortnummer), JANUARY)).status).toBe(201);
  });
});

describe('a new year with its amount', () => {
  beforeAll(() => enterSats(2027, 46_000));
  beforeEach(() => setClock('2026-06-10T10:00:00Z'));

  test('is opened by the first command, whole, in the same transaction', async () => {
    const card = await freshCard();
    setClock('2027-01-05T10:00:00Z');
    expect((await registerOn(card, { ...JANUARY, beloebOere: LOFT_2027 })).status).toBe(201);
    expect(await years(card)).toEqual([
      [2026, LOFT_2026],
      [2027, 0],
    ]);
    const opened = (await stored(card)).haendelser.filter(({ slags }) => slags === 'ansaettelse');
    expect(opened).toMatchObject([{ aarOprettet: [{ aar: 2027, loftOere: LOFT_2027 }] }]);
  });

  test('is not opened by one øre too much', async () => {
    const card = await freshCard();
    setClock('2027-01-05T10:00:00Z');
    expect(await registerOn(card, { ...JANUARY, beloebOere: LOFT_2027 + 1 })).toMatchObject({
      body: { kode: 'LOFT_OVERSKREDET', data: { aar: 2027, restbeloebOere: LOFT_2027, overskydendeOere: 1 } },
    });
    expect(await years(card)).toEqual([[2026, LOFT_2026]]);
  });

  test('is shown whole before anybody has opened it, to all three', async () => {
    const card = await freshCard();
    setClock('2027-01-05T10:00:00Z');
    const looked = await callNamed('lookup-frikort', { aktoer: newFirm(), body: { frikortnummer: card } });
    expect(looked.body).toMatchObject({ aar: 2027, restbeloebOere: LOFT_2027 });
    expect(await shownYears(card)).toEqual([
      [2027, LOFT_2027],
      [2026, LOFT_2026],
    ]);
    const own = await callNamed('show-eget-frikort', { aktoer: borger(card) });
    expect(own.body.aar).toMatchObject([{ aar: 2027, restbeloebOere: LOFT_2027 }, { aar: 2026 }]);
    expect(await years(card)).toEqual([[2026, LOFT_2026]]);
  });

  test('is opened once by ten at once, and holds all that fits', async () => {
    const card = await freshCard();
    setClock('2027-01-05T10:00:00Z');
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => {
        const aktoer = newFirm();
        return untilDecided((key) => registerOn(card, { ...JANUARY, beloebOere: 1_000_000 }, { aktoer, key }));
      }),
    );
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(4);
    expect(answers.filter(({ body }) => body.kode === 'LOFT_OVERSKREDET')).toHaveLength(6);
    expect(await years(card)).toEqual([
      [2026, LOFT_2026],
      [2027, LOFT_2027 - 4_000_000],
    ]);
    const openings = (await stored(card)).haendelser.flatMap(({ aarOprettet }) => aarOprettet);
    expect(openings.filter(({ aar }) => aar === 2027)).toHaveLength(1);
  });

  test('begins at Danish midnight: a minute before, January is next year (D6, edge 5)', async () => {
    const card = await freshCard();
    const work = { startdato: '2027-01-01', slutdato: '2027-01-31' };
    setClock('2026-12-31T22:59:59.999Z');
    expect((await registerOn(card, work)).body).toMatchObject({
      kode: 'NAESTE_AAR',
      data: { aar: 2027, tidligst: '2027-01-01' },
      detail: expect.stringContaining('1. januar 2027'),
    });
    expect((await callNamed('lookup-frikort', { aktoer: newFirm(), body: { frikortnummer: card } })).body.aar).toBe(
      2026,
    );
    setClock('2026-12-31T23:00:00.000Z');
    expect((await registerOn(card, work)).status).toBe(201);
    expect((await callNamed('lookup-frikort', { aktoer: newFirm(), body: { frikortnummer: card } })).body.aar).toBe(
      2027,
    );
  });

  test('that was skipped opens with late work in the year after', async () => {
    const issued = { afgoerelsesdato: '2025-06-01', ansoegningsdato: '2025-06-01' };
    setClock('2025-06-10T10:00:00Z');
    const card = await freshCard(issued);
    setClock('2027-01-05T10:00:00Z');
    const late = { startdato: '2026-12-10', slutdato: '2026-12-31', beloebOere: 70 };
    expect((await registerOn(card, late)).status).toBe(201);
    expect(await years(card)).toEqual([
      [2025, 4_276_600],
      [2026, LOFT_2026 - 70],
    ]);
  });
});

describe('a card that is not active (D9, D23)', () => {
  beforeEach(() => setClock('2026-06-10T10:00:00Z'));

  test('deactivated on 31 December and reactivated on 2 January: no year on the 1st, the whole amount on the 2nd', async () => {
    const card = await freshCard();
    await registerOn(card, { beloebOere: 1000 });
    setClock('2026-12-31T12:00:00Z');
    await deactivateCard(card);
    setClock('2027-01-01T12:00:00Z');
    expect(await shownYears(card)).toEqual([[2026, LOFT_2026 - 1000]]);
    setClock('2027-01-02T12:00:00Z');
    expect((await reactivateCard(card)).body).toMatchObject({
      virkningFra: '2027-01-02',
      aarOprettet: [{ aar: 2027, loftOere: LOFT_2027 }],
    });
    expect(await shownYears(card)).toEqual([
      [2027, LOFT_2027],
      [2026, LOFT_2026 - 1000],
    ]);
  });

  test('inactive all through a year never has that year', async () => {
    setClock('2025-03-01T12:00:00Z');
    const card = await freshCard({ afgoerelsesdato: '2025-03-01', ansoegningsdato: '2025-03-01' });
    await deactivateCard(card);
    setClock('2026-07-01T12:00:00Z');
    expect(await shownYears(card)).toEqual([[2025, 4_276_600]]);
    setClock('2027-01-02T12:00:00Z');
    await reactivateCard(card);
    const late = { startdato: '2026-12-20', slutdato: '2026-12-31' };
    expect((await registerOn(card, late)).body).toMatchObject({
      kode: 'FOER_UDSTEDELSE',
      data: { tidligst: '2027-01-02' },
    });
    expect(await years(card)).toEqual([
      [2025, 4_276_600],
      [2027, LOFT_2027],
    ]);
  });

  test('reactivated in the same year has the same restbeløb as before', async () => {
    const card = await freshCard();
    await registerOn(card, { beloebOere: 1000 });
    await deactivateCard(card);
    setClock('2026-09-01T12:00:00Z');
    expect((await reactivateCard(card)).body.aarOprettet).toEqual([]);
    expect(await years(card)).toEqual([[2026, LOFT_2026 - 1000]]);
  });

  test('deactivated in January before anyone opened the year still shows the year it was active in', async () => {
    const card = await freshCard();
    setClock('2027-01-05T12:00:00Z');
    await deactivateCard(card);
    expect(await shownYears(card)).toEqual([
      [2027, LOFT_2027],
      [2026, LOFT_2026],
    ]);
    setClock('2028-01-05T12:00:00Z');
    expect((await shownYears(card)).map(([aar]) => aar)).not.toContain(2028);
  });

  test('is off for every year at once, and on for every year at once (R074, R075)', async () => {
    const card = await freshCard();
    setClock('2027-01-05T12:00:00Z');
    await registerOn(card, JANUARY);
    await deactivateCard(card);
    const both = [JANUARY, { startdato: '2026-12-20', slutdato: '2026-12-31' }];
    for (const work of both) expect((await registerOn(card, work)).body.kode).toBe('FRIKORT_KAN_IKKE_BRUGES');
    await reactivateCard(card);
    for (const work of both) expect((await registerOn(card, work)).status).toBe(201);
  });
});

describe('a card issued', () => {
  beforeEach(() => setClock('2026-06-10T10:00:00Z'));

  test('late in the year has the whole amount (R285)', async () => {
    setClock('2026-12-31T12:00:00Z');
    const card = await freshCard({ afgoerelsesdato: '2026-12-31' });
    expect(await years(card)).toEqual([[2026, LOFT_2026]]);
  });

  test('in January on a decision of last year has both years', async () => {
    setClock('2027-01-04T12:00:00Z');
    const issued = await issueTo(newCitizen().cpr, { afgoerelsesdato: '2026-12-30' });
    expect(issued.body.aarOprettet).toEqual([
      { aar: 2026, loftOere: LOFT_2026 },
      { aar: 2027, loftOere: LOFT_2027 },
    ]);
  });
});
