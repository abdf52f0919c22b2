import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { callNamed } from '#test/kit/handlers.ts';
import { stored } from '#test/kit/stored.ts';
import { createTables } from '#test/kit/tables.ts';
import {
  bageri,
  borger,
  cancelOf,
  deactivateCard,
  editOf,
  freshCard,
  gartneri,
  reactivateCard,
  registerOn,
  setClock,
  showCard,
} from '#test/kit/world.ts';

const DECEMBER = { startdato: '2026-12-01', slutdato: '2026-12-31' };

beforeAll(createTables);
beforeEach(() => setClock('2026-06-10T10:00:00Z'));

describe('until when a company may edit (D1)', () => {
  test('work that ends on 31 December is open to the last millisecond of 29 January and closed from the 30th', async () => {
    const one = await registerOn(await freshCard(), DECEMBER);
    expect(one.body.kanRettesTilOgMed).toBe('2027-01-29');
    setClock('2027-01-29T22:59:59.999Z');
    const edited = await editOf(one, { beloebOere: 5 });
    expect(edited).toMatchObject({ status: 200, body: { kanRettesTilOgMed: '2027-01-29' } });
    setClock('2027-01-29T23:00:00.000Z');
    for (const refused of [await editOf(edited, { beloebOere: 6 }), await cancelOf(edited)]) {
      expect(refused).toMatchObject({
        status: 409,
        body: { kode: 'RETTEFRIST_UDLOEBET', data: { sidsteDag: '2027-01-29' } },
      });
      expect(refused.body.detail).toContain('29. januar 2027');
    }
  });

  test('everyone is shown the last day', async () => {
    const card = await freshCard();
    const { ansaettelseId } = (await registerOn(card, DECEMBER)).body;
    const [page, own, one] = [
      await showCard(card),
      await callNamed('show-eget-frikort', { aktoer: borger(card) }),
      await callNamed('show-ansaettelse', { aktoer: bageri, body: { frikortnummer: card, ansaettelseId } }),
    ];
    for (const { body } of [page, own]) {
      expect(body.aar).toMatchObject([{ ansaettelser: [{ kanRettesTilOgMed: '2027-01-29' }] }]);
    }
    expect(one.body.ansaettelse).toMatchObject({ kanRettesTilOgMed: '2027-01-29', kanRettes: true });
  });

  test('moving the end again and again keeps it open, and each move stands in the history (edge 13)', async () => {
    const card = await freshCard();
    let one = await registerOn(card, { slutdato: '2026-06-30' });
    for (const [day, slutdato] of [
      ['2026-07-29', '2026-07-29'],
      ['2026-08-27', '2026-08-27'],
      ['2026-09-25', '2026-09-25'],
    ]) {
      setClock(`${day}T10:00:00Z`);
      one = await editOf(one, { slutdato });
      expect(one.status).toBe(200);
    }
    const history = (await stored(card)).haendelser.flatMap((h) =>
      h.slags === 'ansaettelse' ? [h.efter.slutdato] : [],
    );
    expect(history.sort()).toEqual(['2026-06-30', '2026-07-29', '2026-08-27', '2026-09-25']);
    setClock('2026-10-25T10:00:00Z');
    expect((await editOf(one, { slutdato: '2026-10-31' })).body.kode).toBe('RETTEFRIST_UDLOEBET');
  });
});

describe('when work may be registered', () => {
  test.each([
    ['on the day it begins', '2026-06-10', '2026-06-30', false],
    ['the day after it began (D5)', '2026-06-09', '2026-06-30', true],
    ['29 days after it ended (D5)', '2026-05-12', '2026-05-12', true],
  ])('%s it is accepted, and marked where it is late', async (_, startdato, slutdato, late) => {
    const card = await freshCard();
    const one = await registerOn(card, { startdato, slutdato });
    expect(one).toMatchObject({ status: 201, body: { registreretEfterStart: late, tilstand: 'forventet' } });
    const told = (one.body.beskeder as { kode: string }[]).map(({ kode }) => kode);
    expect(told.includes('REGISTRERET_EFTER_START')).toBe(late);
    const [page, own] = [await showCard(card), await callNamed('show-eget-frikort', { aktoer: borger(card) })];
    for (const { body } of [page, own]) {
      expect(body.aar).toMatchObject([{ ansaettelser: [{ registreretEfterStart: late }] }]);
    }
  });

  test('30 days after it ended it is refused (D5)', async () => {
    const late = { startdato: '2026-05-11', slutdato: '2026-05-11' };
    expect(await registerOn(await freshCard(), late)).toMatchObject({
      body: { kode: 'RETTEFRIST_UDLOEBET', data: { sidsteDag: '2026-06-09' } },
    });
  });

  test('from the day of the decision, not a day before (R169, edge 9)', async () => {
    const card = await freshCard({ afgoerelsesdato: '2026-06-05' });
    expect((await registerOn(card, { startdato: '2026-06-05' })).status).toBe(201);
    expect(await registerOn(card, { startdato: '2026-06-04' })).toMatchObject({
      status: 422,
      body: { kode: 'FOER_UDSTEDELSE', data: { tidligst: '2026-06-05' } },
    });
  });

  test('over New Year it is refused with the two employments it must be (R106)', async () => {
    const refused = await registerOn(await freshCard(), { startdato: '2026-12-20', slutdato: '2027-01-10' });
    expect(refused).toMatchObject({
      status: 422,
      body: {
        kode: 'KRYDSER_AARSSKIFTE',
        data: {
          forslag: [
            { startdato: '2026-12-20', slutdato: '2026-12-31' },
            { startdato: '2027-01-01', slutdato: '2027-01-10' },
          ],
        },
      },
    });
  });

  test('an employment never moves to another year (edge 3)', async () => {
    const one = await registerOn(await freshCard(), DECEMBER);
    setClock('2027-01-05T10:00:00Z');
    for (const over of [{ slutdato: '2027-01-05' }, { startdato: '2027-01-02', slutdato: '2027-01-05' }]) {
      expect(await editOf(one, over)).toMatchObject({ body: { kode: 'AAR_KAN_IKKE_AENDRES', data: { aar: 2026 } } });
    }
  });
});

describe('a card that is deactivated (D3, D10, edge 10)', () => {
  test('takes no new employment, and the answer is that of an unknown number', async () => {
    const card = await freshCard();
    await deactivateCard(card);
    const [refused, unknown] = [await registerOn(card), await registerOn('00001')];
    expect(refused.body.kode).toBe('FRIKORT_KAN_IKKE_BRUGES');
    expect(refused.raw).toBe(unknown.raw);
  });

  test('lets the company that made an employment edit and cancel it', async () => {
    const card = await freshCard();
    const [one, two] = [await registerOn(card), await registerOn(card)];
    await deactivateCard(card);
    expect((await editOf(one, { beloebOere: 200_000, tilstand: 'endelig' })).status).toBe(200);
    expect((await cancelOf(two)).status).toBe(200);
  });

  test('lets no date move to after the decision, up to it yes', async () => {
    const card = await freshCard();
    const one = await registerOn(card, { startdato: '2026-06-01', slutdato: '2026-06-05' });
    await deactivateCard(card);
    setClock('2026-06-15T10:00:00Z');
    for (const over of [{ slutdato: '2026-06-11' }, { startdato: '2026-06-11', slutdato: '2026-06-11' }]) {
      expect(await editOf(one, over)).toMatchObject({
        status: 409,
        body: { kode: 'EFTER_DEAKTIVERING', data: { sidsteDag: '2026-06-10' } },
      });
    }
    expect((await editOf(one, { slutdato: '2026-06-10' })).status).toBe(200);
  });

  test('leaves work that was registered before and ends after as it is, and lets it be made shorter', async () => {
    const card = await freshCard();
    const one = await registerOn(card, { startdato: '2026-06-01', slutdato: '2026-06-30' });
    await deactivateCard(card);
    const paid = await editOf(one, { beloebOere: 1 });
    expect(paid.status).toBe(200);
    expect((await editOf(paid, { slutdato: '2026-07-01' })).body.kode).toBe('EFTER_DEAKTIVERING');
    expect((await editOf(paid, { slutdato: '2026-06-29' })).status).toBe(200);
  });

  test('shows the citizen and the caseworker since when (D10, edge 24)', async () => {
    const card = await freshCard();
    expect((await showCard(card)).body).not.toHaveProperty('inaktivSiden');
    await deactivateCard(card);
    const own = await callNamed('show-eget-frikort', { aktoer: borger(card) });
    for (const { body } of [own, await showCard(card)]) {
      expect(body).toMatchObject({ status: 'inaktiv', inaktivSiden: '2026-06-10' });
    }
  });

  test('never backwards, never ahead: a decision is dated the day it is entered (R280)', async () => {
    const card = await freshCard();
    expect(await deactivateCard(card, { afgoerelsesdato: '2026-06-09' })).toMatchObject({
      body: { kode: 'TILBAGEVIRKENDE_KRAFT', data: { tidligst: '2026-06-10' } },
    });
    expect((await deactivateCard(card, { afgoerelsesdato: '2026-06-11' })).body.kode).toBe('AFGOERELSE_I_FREMTIDEN');
    expect((await registerOn(card)).status).toBe(201);
  });

  test('and active again takes work from the new decision on, and late work of the time before', async () => {
    const card = await freshCard();
    await deactivateCard(card);
    setClock('2026-06-20T10:00:00Z');
    await reactivateCard(card);
    const accepted = [
      { startdato: '2026-06-20', slutdato: '2026-06-30' },
      { startdato: '2026-06-01', slutdato: '2026-06-10' },
    ];
    for (const work of accepted) expect((await registerOn(card, work)).status).toBe(201);
    const refused = [
      { startdato: '2026-06-11', slutdato: '2026-06-19' },
      { startdato: '2026-06-05', slutdato: '2026-06-25' },
      { startdato: '2026-06-19', slutdato: '2026-06-30' },
    ];
    for (const work of refused) {
      expect((await registerOn(card, work)).body).toMatchObject({
        kode: 'FOER_UDSTEDELSE',
        data: { tidligst: '2026-06-20' },
      });
    }
  });
});

describe('what looks like the same work (edge 16)', () => {
  const check = (aktoer: typeof bageri, body: Record<string, unknown>) =>
    callNamed('check-beloeb', { aktoer, body: { startdato: '2026-06-01', slutdato: '2026-06-30', ...body } });

  test('is told to the company that has it, and to no other', async () => {
    const card = await freshCard();
    const { ansaettelseId } = (await registerOn(card, { beloebOere: 100 })).body;
    const mine = await check(bageri, { frikortnummer: card, beloebOere: 100 });
    expect(mine.body).toMatchObject({ lignerAnsaettelseId: ansaettelseId });
    expect(mine.body.beskeder).toContainEqual(expect.objectContaining({ kode: 'LIGNER' }));
    expect((await check(gartneri, { frikortnummer: card, beloebOere: 100 })).body).not.toHaveProperty(
      'lignerAnsaettelseId',
    );
  });

  test.each([
    ['another amount', { beloebOere: 101 }],
    ['another end', { beloebOere: 100, slutdato: '2026-06-29' }],
    ['another start', { beloebOere: 100, startdato: '2026-06-02' }],
  ])('is not told of %s', async (_, over) => {
    const card = await freshCard();
    await registerOn(card, { beloebOere: 100 });
    expect((await check(bageri, { frikortnummer: card, ...over })).body).not.toHaveProperty('lignerAnsaettelseId');
  });

  test('is not told of work that was cancelled, nor of the same work for another citizen', async () => {
    const [card, other] = [await freshCard(), await freshCard()];
    await cancelOf(await registerOn(card, { beloebOere: 100 }));
    await registerOn(other, { beloebOere: 100 });
    expect((await check(bageri, { frikortnummer: card, beloebOere: 100 })).body).not.toHaveProperty(
      'lignerAnsaettelseId',
    );
  });

  test('is still accepted where it is registered: the warning decides nothing', async () => {
    const card = await freshCard();
    expect([(await registerOn(card)).status, (await registerOn(card)).status]).toEqual([201, 201]);
  });
});
