import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { aktivtBeloeb, indkomstaarFor } from '#shared/domain/ansaettelse.ts';
import type { Answer } from '#test/kit/call.ts';
import { enterSats, stored } from '#test/kit/stored.ts';
import { createTables } from '#test/kit/tables.ts';
import {
  bageri,
  cancelOf,
  editOf,
  freshCard,
  gartneri,
  newFirm,
  registerOn,
  setClock,
  showCard,
  untilDecided,
} from '#test/kit/world.ts';

const LOFT = 4_469_100;

/** What is left of a year. Checks on the way that sum and rest are the loft, in the table and on the page. */
async function rest(frikortnummer: string, aar = 2026): Promise<number> {
  const side = await stored(frikortnummer);
  const year = side.aar.find((a) => a.aar === aar);
  if (year === undefined) throw new Error(`no year ${aar}`);
  const drawn = side.ansaettelser.filter((a) => indkomstaarFor(a) === aar).reduce((sum, a) => sum + aktivtBeloeb(a), 0);
  expect(drawn + year.restbeloebOere).toBe(year.loftOere);
  expect(year.restbeloebOere).toBeGreaterThanOrEqual(0);
  const page = (await showCard(frikortnummer)).body.aar as Record<string, number>[];
  expect(page).toContainEqual(expect.objectContaining({ aar, restbeloebOere: year.restbeloebOere }));
  return year.restbeloebOere;
}

const codes = (answers: readonly Answer[]) => answers.map(({ status, body }) => (status < 300 ? status : body.kode));

beforeAll(createTables);
beforeEach(() => setClock('2026-06-10T10:00:00Z'));

describe('the last øre', () => {
  test('an amount equal to the loft is accepted, and nothing more fits', async () => {
    const card = await freshCard();
    expect((await registerOn(card, { beloebOere: LOFT })).status).toBe(201);
    expect(await rest(card)).toBe(0);
    expect(await registerOn(card, { beloebOere: 1 })).toMatchObject({
      status: 409,
      body: { kode: 'LOFT_OVERSKREDET', data: { aar: 2026, restbeloebOere: 0, beloebOere: 1, overskydendeOere: 1 } },
    });
  });

  test('one øre above the loft is refused with what is left and what is over, and nothing is taken (R174)', async () => {
    const card = await freshCard();
    expect(await registerOn(card, { beloebOere: LOFT + 1 })).toMatchObject({
      body: { kode: 'LOFT_OVERSKREDET', data: { restbeloebOere: LOFT, beloebOere: LOFT + 1, overskydendeOere: 1 } },
    });
    expect(await rest(card)).toBe(LOFT);
  });

  test('an amount equal to the restbeløb is accepted, one øre above it refused', async () => {
    const card = await freshCard();
    await registerOn(card, { beloebOere: 100 });
    expect((await registerOn(card, { beloebOere: LOFT - 99 })).body.kode).toBe('LOFT_OVERSKREDET');
    expect((await registerOn(card, { beloebOere: LOFT - 100 })).status).toBe(201);
    expect(await rest(card)).toBe(0);
  });

  test('one øre is an amount (D13)', async () => {
    const card = await freshCard();
    expect((await registerOn(card, { beloebOere: 1 })).status).toBe(201);
    expect(await rest(card)).toBe(LOFT - 1);
  });
});

describe('editing the amount', () => {
  test('upwards needs room for the difference only, to the last øre', async () => {
    const card = await freshCard();
    const one = await registerOn(card, { beloebOere: 4_000_000 });
    await registerOn(card, { beloebOere: 400_000 });
    expect(await editOf(one, { beloebOere: 4_069_101 })).toMatchObject({
      body: { kode: 'LOFT_OVERSKREDET', data: { restbeloebOere: 69_100, beloebOere: 4_069_101, overskydendeOere: 1 } },
    });
    expect((await editOf(one, { beloebOere: 4_069_100 })).status).toBe(200);
    expect(await rest(card)).toBe(0);
  });

  test('downwards works on a full card and gives room at once', async () => {
    const card = await freshCard();
    const one = await registerOn(card, { beloebOere: LOFT });
    expect((await editOf(one, { beloebOere: LOFT - 500 })).status).toBe(200);
    expect((await registerOn(card, { beloebOere: 500 }, { aktoer: gartneri })).status).toBe(201);
    expect(await rest(card)).toBe(0);
  });

  test('to final takes nothing more, and expected and final draw alike (D4)', async () => {
    const card = await freshCard();
    const one = await registerOn(card, { beloebOere: 300 });
    await registerOn(card, { beloebOere: 200 });
    await editOf(one, { tilstand: 'endelig' });
    expect(await rest(card)).toBe(LOFT - 500);
    expect((await showCard(card)).body.aar).toMatchObject([{ forventetOere: 200, endeligOere: 300 }]);
  });

  test('from the same version by many at once: one wins, the others are told, the amount is the winner’s', async () => {
    const card = await freshCard();
    const one = await registerOn(card, { beloebOere: 1000 });
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, i) => untilDecided((key) => editOf(one, { beloebOere: 2000 + i }, { key }))),
    );
    const won = answers.filter(({ status }) => status === 200);
    expect(won).toHaveLength(1);
    expect(codes(answers).filter((code) => code === 'AENDRET_IMENS')).toHaveLength(19);
    expect(answers.find(({ status }) => status === 409)?.body.data).toEqual({ version: 2 });
    expect(await rest(card)).toBe(LOFT - Number(won[0]?.body.beloebOere));
  });
});

describe('cancelling (D18)', () => {
  test('gives the whole amount back once, however often it is tried', async () => {
    const card = await freshCard();
    const one = await registerOn(card, { beloebOere: LOFT });
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => untilDecided((key) => cancelOf(one, {}, { key }))),
    );
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(await rest(card)).toBe(LOFT);
  });

  test('gives back what the employment was edited to', async () => {
    const card = await freshCard();
    const edited = await editOf(await registerOn(card, { beloebOere: 700 }), { beloebOere: 900 });
    await registerOn(card, { beloebOere: 50 }, { aktoer: gartneri });
    expect((await cancelOf(edited)).status).toBe(200);
    expect(await rest(card)).toBe(LOFT - 50);
  });
});

describe('many at once on one card', () => {
  test('200 registrations with room for 89: exactly 89 win, all others are told what is left', async () => {
    const card = await freshCard();
    const answers = await Promise.all(
      Array.from({ length: 200 }, () => {
        const aktoer = newFirm();
        return untilDecided((key) => registerOn(card, { beloebOere: 50_000 }, { aktoer, key }));
      }),
    );
    const won = answers.filter(({ status }) => status === 201);
    const lost = answers.filter(({ body }) => body.kode === 'LOFT_OVERSKREDET');
    expect([won.length, lost.length]).toEqual([Math.trunc(LOFT / 50_000), 200 - Math.trunc(LOFT / 50_000)]);
    expect(await rest(card)).toBe(LOFT % 50_000);
    expect(lost[0]?.body.data).toMatchObject({ restbeloebOere: LOFT % 50_000 });
    expect((await stored(card)).ansaettelser).toHaveLength(won.length);
  }, 60_000);

  test('two employers and room for one: one wins, the other is told the fresh restbeløb', async () => {
    for (let round = 0; round < 5; round++) {
      const card = await freshCard();
      const both = await Promise.all(
        [bageri, gartneri].map((aktoer) =>
          untilDecided((key) => registerOn(card, { beloebOere: 3_000_000 }, { aktoer, key })),
        ),
      );
      expect(codes(both).sort()).toEqual([201, 'LOFT_OVERSKREDET']);
      expect(both.find(({ status }) => status === 409)?.body.data).toEqual({
        aar: 2026,
        restbeloebOere: 1_469_100,
        beloebOere: 3_000_000,
        overskydendeOere: 1_530_900,
      });
      expect(await rest(card)).toBe(1_469_100);
    }
  });

  test('registering, editing and cancelling mixed: sum and rest are the loft, nobody is told of no room wrongly', async () => {
    const card = await freshCard();
    const made = await Promise.all(
      Array.from({ length: 20 }, () => untilDecided((key) => registerOn(card, { beloebOere: 200_000 }, { key }))),
    );
    const mixed = await Promise.all([
      ...made.slice(0, 10).map((one) => untilDecided((key) => cancelOf(one, {}, { key }))),
      ...made.slice(10).map((one, i) => untilDecided((key) => editOf(one, { beloebOere: 100_000 + i }, { key }))),
      ...Array.from({ length: 4 }, () => untilDecided((key) => registerOn(card, { beloebOere: 100_000 }, { key }))),
    ]);
    expect(codes(mixed)).toEqual([...Array(20).fill(200), ...Array(4).fill(201)]);
    expect(await rest(card)).toBe(LOFT - 10 * 100_000 - 45 - 400_000);
  });
});

describe('the year of an employment', () => {
  test('December’s, edited and filled up in January, draws on its own year (D24)', async () => {
    const card = await freshCard();
    const one = await registerOn(card, { startdato: '2026-12-01', slutdato: '2026-12-31', beloebOere: 1000 });
    await enterSats(2027, 46_000);
    setClock('2027-01-15T10:00:00Z');
    expect((await registerOn(card, { startdato: '2027-01-15', slutdato: '2027-01-31', beloebOere: 70 })).status).toBe(
      201,
    );
    expect((await editOf(one, { beloebOere: LOFT + 1 })).body).toMatchObject({
      kode: 'LOFT_OVERSKREDET',
      data: { aar: 2026 },
    });
    expect((await editOf(one, { beloebOere: LOFT })).status).toBe(200);
    expect([await rest(card, 2026), await rest(card, 2027)]).toEqual([0, 4_600_000 - 70]);
  });

  test('a full old year leaves the new one whole: nothing is carried over (R031)', async () => {
    const card = await freshCard();
    await registerOn(card, { beloebOere: LOFT });
    setClock('2027-01-15T10:00:00Z');
    const whole = { startdato: '2027-01-15', slutdato: '2027-01-31', beloebOere: 4_600_000 };
    expect((await registerOn(card, whole)).status).toBe(201);
    expect([await rest(card, 2026), await rest(card, 2027)]).toEqual([0, 0]);
  });
});
