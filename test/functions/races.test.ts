import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Answer } from '#test/kit/call.ts';
import { type Gate, startGate } from '#test/kit/gate.ts';
import { callNamed } from '#test/kit/handlers.ts';
import { enterSats, stored } from '#test/kit/stored.ts';
import { createTables } from '#test/kit/tables.ts';
import {
  cancelOf,
  deactivateCard,
  editOf,
  firma,
  freshCard,
  gartneri,
  newFirm,
  reactivateCard,
  registerOn,
  setClock,
} from '#test/kit/world.ts';

const LOFT = 4_469_100;
let gate: Gate;

/**
 * Carries `second` out while the n-th write of `first` waits at the database's door.
 *
 * @returns what `first` is answered then
 */
async function whileWaiting(
  first: () => Promise<Answer>,
  n: number,
  second: () => Promise<Answer>,
  write = 'TransactWriteItems',
): Promise<Answer> {
  const reached = Promise.withResolvers<void>();
  const released = Promise.withResolvers<void>();
  let count = 0;
  gate.judge = (operation) => {
    if (operation !== write || ++count !== n) return undefined;
    reached.resolve();
    return { after: released.promise };
  };
  const waiting = first();
  await reached.promise;
  const done = await second();
  if (done.status >= 500) throw new Error(`the second was to be carried out: ${done.raw}`);
  released.resolve();
  return waiting;
}

const rest = async (card: string) => (await stored(card)).aar.find(({ aar }) => aar === 2026)?.restbeloebOere;

beforeAll(async () => {
  await createTables();
  gate = await startGate(String(process.env.AWS_ENDPOINT_URL_DYNAMODB));
  process.env.AWS_ENDPOINT_URL_DYNAMODB = gate.url;
});
afterAll(() => gate.stop());
beforeEach(() => {
  setClock('2026-06-10T10:00:00Z');
  gate.judge = () => undefined;
});

describe('a registration that is overtaken', () => {
  test('by the deactivation of the card is refused', async () => {
    const card = await freshCard();
    const answer = await whileWaiting(
      () => registerOn(card),
      1,
      () => deactivateCard(card),
    );
    expect(answer.body.kode).toBe('FRIKORT_KAN_IKKE_BRUGES');
    expect(await rest(card)).toBe(LOFT);
  });

  test('by the deactivation, when it was judged by an earlier period of the card, is refused', async () => {
    const card = await freshCard();
    await deactivateCard(card);
    setClock('2026-06-20T10:00:00Z');
    await reactivateCard(card);
    const late = { startdato: '2026-06-01', slutdato: '2026-06-10' };
    const answer = await whileWaiting(
      () => registerOn(card, late),
      2,
      () => deactivateCard(card),
    );
    expect(answer.body.kode).toBe('FRIKORT_KAN_IKKE_BRUGES');
    expect(await rest(card)).toBe(LOFT);
  });

  test('by one that fills the card is told what is left then', async () => {
    const card = await freshCard();
    const other = () => registerOn(card, { beloebOere: LOFT - 5 }, { aktoer: gartneri });
    const answer = await whileWaiting(() => registerOn(card, { beloebOere: 6 }), 1, other);
    expect(answer.body).toMatchObject({ kode: 'LOFT_OVERSKREDET', data: { restbeloebOere: 5, overskydendeOere: 1 } });
  });

  test('by one that opens the year draws on the year that is there', async () => {
    await enterSats(2027, 46_000);
    const card = await freshCard();
    setClock('2027-01-05T10:00:00Z');
    const january = { startdato: '2027-01-05', slutdato: '2027-01-31', beloebOere: 100 };
    const other = () => registerOn(card, january, { aktoer: gartneri });
    // The first transaction finds no year; the second, which would open it, waits.
    let overtaken = false;
    const answer = await whileWaiting(
      () => registerOn(card, january),
      2,
      () => {
        overtaken = true;
        return other();
      },
    );
    expect([overtaken, answer.status]).toEqual([true, 201]);
    const year = (await stored(card)).aar.find(({ aar }) => aar === 2027);
    expect(year).toMatchObject({ loftOere: 4_600_000, restbeloebOere: 4_600_000 - 200 });
  });
});

describe('an edit that is overtaken', () => {
  test('by the deactivation may change the amount, but move no date past it (D3)', async () => {
    for (const [over, kode] of [
      [{ slutdato: '2026-07-15' }, 'EFTER_DEAKTIVERING'],
      [{ beloebOere: 7 }, undefined],
    ] as const) {
      const card = await freshCard();
      const one = await registerOn(card);
      const answer = await whileWaiting(
        () => editOf(one, over),
        1,
        () => deactivateCard(card),
      );
      expect(answer.body.kode).toBe(kode);
    }
  });

  test('by a registration that fills the card is refused, and the amount stays', async () => {
    const card = await freshCard();
    const one = await registerOn(card, { beloebOere: 100 });
    const other = () => registerOn(card, { beloebOere: LOFT - 100 }, { aktoer: gartneri });
    const answer = await whileWaiting(() => editOf(one, { beloebOere: 101 }), 1, other);
    expect(answer.body.kode).toBe('LOFT_OVERSKREDET');
    expect(await rest(card)).toBe(0);
  });

  test('by its cancellation is refused, and nothing is drawn', async () => {
    const card = await freshCard();
    const one = await registerOn(card, { beloebOere: 100 });
    const answer = await whileWaiting(
      () => editOf(one, { beloebOere: 500 }),
      1,
      () => cancelOf(one),
    );
    expect(answer.body).toMatchObject({ kode: 'AENDRET_IMENS', data: { version: 2 } });
    expect(await rest(card)).toBe(LOFT);
  });
});

test('a cancellation that is overtaken by an edit is refused, and the edited amount stays drawn', async () => {
  const card = await freshCard();
  const one = await registerOn(card, { beloebOere: 100 });
  const answer = await whileWaiting(
    () => cancelOf(one),
    1,
    () => editOf(one, { beloebOere: 300 }),
  );
  expect(answer.body.kode).toBe('AENDRET_IMENS');
  expect(await rest(card)).toBe(LOFT - 300);
});

test('a number that is asked about again while it is being given free still counts (D19)', async () => {
  const first = newFirm();
  if (first.rolle !== 'virksomhed') throw new Error('not a company');
  const users = [first, ...['a', 'b', 'c'].map((id) => firma(first.cvr, first.virksomhedsnavn, id))];
  const ask = (user: number, i: number) => {
    const body = { frikortnummer: String(i).padStart(5, '0') };
    return callNamed('lookup-frikort', { aktoer: users[user] ?? first, body });
  };
  for (let i = 0; i < 10; i++) await ask(i < 5 ? 0 : 1, i);
  setClock('2026-06-11T10:00:00Z');
  // The eleventh finds the ten too old: the first write refuses it, the second gives them free, and waits.
  const eleventh = await whileWaiting(
    () => ask(2, 10),
    2,
    () => ask(0, 0),
    'UpdateItem',
  );
  expect(eleventh.status).toBe(404);
  // Number 0 and the eleventh count: there is room for eight.
  const answers = [];
  for (let i = 11; i < 20; i++) answers.push((await ask(i < 15 ? 2 : i < 18 ? 3 : 1, i)).status);
  expect(answers).toEqual([404, 404, 404, 404, 404, 404, 404, 404, 429]);
});
