import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Aktoer } from '#shared/domain/aktoer.ts';
import { callNamed } from '#test/kit/handlers.ts';
import { createTables } from '#test/kit/tables.ts';
import {
  cancelOf,
  deactivateCard,
  firma,
  freshCard,
  newFirm,
  registerOn,
  setClock,
  untilDecided,
} from '#test/kit/world.ts';

const LOFT = 4_469_100;

/** Numbers that are never given out. */
const unknown = (i: number) => String(i).padStart(5, '0');
const lookup = (aktoer: Aktoer, frikortnummer: string) =>
  callNamed('lookup-frikort', { aktoer, body: { frikortnummer } });
const check = (aktoer: Aktoer, frikortnummer: string) => {
  const work = { startdato: '2026-06-10', slutdato: '2026-06-30', beloebOere: 1 };
  return callNamed('check-beloeb', { aktoer, body: { frikortnummer, ...work } });
};

/** So many users of one new company. */
function users(count: number): [Aktoer, ...Aktoer[]] {
  const first = newFirm();
  if (first.rolle !== 'virksomhed') throw new Error('not a company');
  const more = Array.from({ length: count - 1 }, (_, i) =>
    firma(first.cvr, first.virksomhedsnavn, `${first.brugerId}-${i}`),
  );
  return [first, ...more];
}

/** A company of three users of whom two have used up five numbers each: the company's ten. */
async function atLimit(): Promise<[Aktoer, Aktoer, Aktoer]> {
  const [one, two, three] = users(3);
  if (two === undefined || three === undefined) throw new Error('three users');
  for (let i = 0; i < 10; i++) await lookup(i < 5 ? one : two, unknown(i));
  return [one, two, three];
}

beforeAll(createTables);
beforeEach(() => setClock('2026-06-10T10:00:00Z'));

describe('the limit of numbers asked about (D19)', () => {
  test('lets a company ask about ten and refuses the eleventh, whether it exists or not', async () => {
    const card = await freshCard();
    const [, , fresh] = await atLimit();
    const [exists, missing] = [await lookup(fresh, card), await lookup(fresh, unknown(99))];
    for (const refused of [exists, missing]) {
      expect(refused).toMatchObject({ status: 429, body: { kode: 'OPSLAG_OPBRUGT', data: { graense: 10 } } });
    }
    expect(exists.raw).toBe(missing.raw);
  });

  test('lets a user ask about five and refuses the sixth, and a colleague goes on', async () => {
    const [one, two] = users(2);
    if (two === undefined) throw new Error('two users');
    for (let i = 0; i < 5; i++) expect((await lookup(one, unknown(i))).status).toBe(404);
    const refused = await lookup(one, unknown(5));
    expect(refused).toMatchObject({ status: 429, body: { kode: 'OPSLAG_OPBRUGT', data: { graense: 5 } } });
    expect(refused.body.detail).toContain('slået 5 forskellige frikortnumre op');
    expect((await lookup(two, unknown(5))).status).toBe(404);
  });

  test('counts a number once, however often and by whomever it is asked about', async () => {
    const card = await freshCard();
    const [one, two] = users(2);
    if (two === undefined) throw new Error('two users');
    for (let i = 0; i < 12; i++) expect((await lookup(i % 2 ? one : two, card)).status).toBe(200);
    for (let i = 0; i < 4; i++) await lookup(one, unknown(i));
    expect((await lookup(one, unknown(5))).status).toBe(429);
    expect((await lookup(one, card)).status).toBe(200);
  });

  test('counts looking up and checking as one', async () => {
    const [one] = users(1);
    for (let i = 0; i < 5; i++) await (i % 2 ? lookup : check)(one, unknown(i));
    expect([(await lookup(one, unknown(7))).status, (await check(one, unknown(7))).status]).toEqual([429, 429]);
  });

  test('counts before the card is read: an exhausted company learns nothing of a card', async () => {
    const [active, off] = [await freshCard(), await freshCard()];
    await deactivateCard(off);
    const [, , fresh] = await atLimit();
    const answers = [];
    for (const nummer of [active, off, unknown(99)]) answers.push((await check(fresh, nummer)).raw);
    expect(new Set(answers).size).toBe(1);
  });

  test('is one company’s: another is not held up', async () => {
    await atLimit();
    expect((await lookup(newFirm(), await freshCard())).status).toBe(200);
  });

  test('200 numbers at once, by 40 users: exactly ten are let through', async () => {
    const company = users(40);
    const answers = await Promise.all(
      Array.from({ length: 200 }, (_, i) => {
        const aktoer = company[i % 40] ?? company[0];
        return untilDecided(() => lookup(aktoer, unknown(i)));
      }),
    );
    expect(answers.filter(({ status }) => status === 404)).toHaveLength(10);
    expect(answers.filter(({ status }) => status === 429)).toHaveLength(190);
  }, 60_000);

  test('50 numbers at once by one user: exactly five are let through', async () => {
    const [one] = users(1);
    const answers = await Promise.all(
      Array.from({ length: 50 }, (_, i) => untilDecided(() => lookup(one, unknown(i)))),
    );
    expect(answers.filter(({ status }) => status === 404)).toHaveLength(5);
  });
});

describe('a number stops counting', () => {
  test('24 hours after it was last asked about, to the millisecond', async () => {
    const [, , fresh] = await atLimit();
    setClock('2026-06-11T09:59:59.999Z');
    expect((await lookup(fresh, unknown(50))).status).toBe(429);
    setClock('2026-06-11T10:00:00.000Z');
    expect((await lookup(fresh, unknown(50))).status).toBe(404);
  });

  test('24 hours after it was asked about again, not after the first time', async () => {
    const [one, , fresh] = await atLimit();
    setClock('2026-06-10T20:00:00Z');
    for (let i = 0; i < 5; i++) await lookup(one, unknown(i));
    setClock('2026-06-11T10:00:00Z');
    for (let i = 50; i < 55; i++) expect((await lookup(fresh, unknown(i))).status).toBe(404);
    expect((await lookup(one, unknown(60))).status).toBe(429);
  });

  test('when an employment has come of it, and counts again when that is cancelled', async () => {
    const [one] = users(1);
    const cards = [];
    for (let i = 0; i < 5; i++) cards.push(await freshCard());
    for (const card of cards) await lookup(one, card);
    expect((await lookup(one, unknown(1))).status).toBe(429);
    const registered = await registerOn(String(cards[0]), {}, { aktoer: one });
    expect((await lookup(one, unknown(1))).status).toBe(404);
    expect((await lookup(one, unknown(2))).status).toBe(429);
    await cancelOf(registered, {}, { aktoer: one });
    expect((await lookup(one, String(cards[0]))).status).toBe(429);
  });

  test('where the company employs the citizen: it may ask at its limit, too', async () => {
    const card = await freshCard();
    const [, , fresh] = await atLimit();
    await registerOn(card, {}, { aktoer: fresh });
    expect((await lookup(fresh, card)).status).toBe(200);
    expect((await lookup(fresh, unknown(99))).status).toBe(429);
  });
});

describe('guessing by registering (D19)', () => {
  test('counts as asking: the sixth number that cannot be used is answered with the limit', async () => {
    const [one] = users(1);
    for (let i = 0; i < 5; i++) expect((await registerOn(unknown(i), {}, { aktoer: one })).status).toBe(404);
    expect((await registerOn(unknown(5), {}, { aktoer: one })).body.kode).toBe('OPSLAG_OPBRUGT');
    expect((await lookup(one, unknown(6))).body.kode).toBe('OPSLAG_OPBRUGT');
  });

  test('with an amount that cannot fit tells an exhausted company nothing of a card', async () => {
    const card = await freshCard();
    const [, , fresh] = await atLimit();
    const huge = { beloebOere: LOFT + 1 };
    const [exists, missing] = [
      await registerOn(card, huge, { aktoer: fresh }),
      await registerOn(unknown(99), huge, { aktoer: fresh }),
    ];
    expect([exists.status, exists.raw]).toEqual([missing.status, missing.raw]);
    expect(exists.body.kode).toBe('OPSLAG_OPBRUGT');
  });

  test('in a year without an amount tells an exhausted company nothing of a card', async () => {
    const card = await freshCard();
    setClock('2027-01-05T10:00:00Z');
    const [, , fresh] = await atLimit();
    const january = { startdato: '2027-01-05', slutdato: '2027-01-31' };
    const [exists, missing] = [
      await registerOn(card, january, { aktoer: fresh }),
      await registerOn(unknown(99), january, { aktoer: fresh }),
    ];
    expect([exists.status, exists.raw]).toEqual([missing.status, missing.raw]);
  });

  test('costs nothing where the number is used: a company registers for many citizens', async () => {
    const [one] = users(1);
    for (let i = 0; i < 7; i++) expect((await registerOn(await freshCard(), {}, { aktoer: one })).status).toBe(201);
    expect((await lookup(one, await freshCard())).status).toBe(200);
  });

  test('a date that would be refused of any card costs nothing', async () => {
    const [one] = users(1);
    for (let i = 0; i < 12; i++) {
      const { body } = await registerOn(unknown(i), { slutdato: '2026-05-31' }, { aktoer: one });
      expect(body.kode).toBe('SLUTDATO_FOER_STARTDATO');
    }
    expect((await lookup(one, unknown(1))).status).toBe(404);
  });
});
