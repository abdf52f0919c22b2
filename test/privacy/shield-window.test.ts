import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Aktoer } from '#shared/domain/aktoer.ts';
import { writeResult } from '#test/kit/result.ts';
import { createTables } from '#test/kit/tables.ts';
import { cancelOf, registerOn, setClock } from '#test/kit/world.ts';
import { ask, askAtOnce, employees, isTold, mostDistinct, putCards, TRIES } from './guesser.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const LIMIT = 10;
const START = Date.parse('2026-06-10T10:00:00Z');
const CARDS = Array.from({ length: 60 }, (_, i) => String(20_000 + i));
const FREE = Array.from({ length: 400 }, (_, i) => String(95_000 + i));

let company: readonly Aktoer[] = [];
let companies = 0;
const counted: Record<string, unknown> = {};

beforeAll(async () => {
  vi.spyOn(console, 'log').mockImplementation(() => undefined);
  setClock(new Date(START).toISOString());
  await createTables();
  await putCards(CARDS);
});

beforeEach(() => {
  companies += 1;
  company = employees(5, String(21_000_000 + companies));
  clock(START);
});

afterAll(() => writeResult('frikortnummer-shield-window', counted));

function clock(at: number): void {
  setClock(new Date(at).toISOString());
}

async function told(number: string | undefined, user = 0, name: (typeof TRIES)[number] = 'lookup-frikort') {
  return isTold(await ask(name, company[user % 5], String(number)));
}

/** Uses the limit up, two numbers for each user. */
async function useUp(numbers = FREE.slice(0, LIMIT)): Promise<void> {
  for (const [i, number] of numbers.entries()) expect(await told(number, i)).toBe(true);
  expect(await told(FREE[399])).toBe(false);
}

describe('the 24 hours roll', () => {
  test('a number is given free 24 hours after it was asked about, to the millisecond', async () => {
    await useUp();
    clock(START + DAY - 1);
    expect(await told(FREE[20])).toBe(false);
    clock(START + DAY);
    expect(await told(FREE[20])).toBe(true);
  });

  test('asking again at 23 hours keeps the number for 24 hours more', async () => {
    await useUp();
    clock(START + 23 * HOUR);
    expect(await told(FREE[0])).toBe(true);
    clock(START + 25 * HOUR);
    for (let i = 0; i < LIMIT - 1; i++) expect(await told(FREE[20 + i], i)).toBe(true);
    expect(await told(FREE[50], 4)).toBe(false);
    clock(START + 47 * HOUR);
    expect(await told(FREE[50], 4)).toBe(true);
  });

  test('midnight and New Year give nothing free', async () => {
    clock(Date.parse('2026-12-31T22:30:00Z'));
    await useUp();
    clock(Date.parse('2026-12-31T23:30:00Z'));
    expect(await told(FREE[20])).toBe(false);
    clock(Date.parse('2027-01-01T22:29:59Z'));
    expect(await told(FREE[20])).toBe(false);
  });

  test('never more than ten different numbers in any 24 hours, however the asking is spread', async () => {
    const asked: { at: number; number: string }[] = [];
    let refused = 0;
    let random = 20_261_121;
    const chance = (limit: number) => {
      random = (Math.imul(random, 1_103_515_245) + 12_345) >>> 0;
      return Math.trunc((random / 2 ** 32) * limit);
    };
    // In bursts, one by one, just before and just after the day has passed, the same again and new ones.
    const steps = [1, 50, 1000, 60_000, HOUR, 5 * HOUR, 23 * HOUR, DAY - 1, DAY, DAY + 1];
    let at = START;
    for (let i = 0; i < 800; i++) {
      if (chance(8) === 0) at += steps[chance(steps.length)] ?? 0;
      clock(at);
      const number =
        chance(3) === 0 ? String(asked.at(-1 - chance(15))?.number ?? 95_000) : String(95_000 + chance(400));
      const name = TRIES[chance(3)] ?? 'lookup-frikort';
      if (await told(number, chance(5), name)) asked.push({ at, number });
      else refused += 1;
    }
    const most = mostDistinct(asked, DAY);
    counted.rolling = { asked: asked.length, refused, days: Math.round((at - START) / DAY), mostInAnyDay: most };
    expect(most).toBe(LIMIT);
    expect(Math.min(asked.length, refused)).toBeGreaterThan(50);
  }, 120_000);

  test('when all ten run out, 200 at once get exactly ten new ones, also when old ones are asked about among them', async () => {
    await useUp();
    clock(START + DAY);
    const numbers = [...FREE.slice(0, LIMIT), ...FREE.slice(100, 290)];
    const answers = await askAtOnce(numbers.map((number, i) => ['lookup-frikort', company[i % 5], number]));
    const through = numbers.filter((_, i) => answers[i] && isTold(answers[i]));
    counted.purge = { atOnce: numbers.length, told: through.length };
    expect(through).toHaveLength(LIMIT);
    // They are the ten that are kept: nobody else gets in beside them.
    expect(await told(FREE[399])).toBe(false);
    for (const number of through) expect(await told(number)).toBe(true);
  });

  test('at the very moment of running out, what is asked about again is kept and what is not is given free', async () => {
    await useUp();
    clock(START + 23 * HOUR);
    for (const number of FREE.slice(0, 4)) expect(await told(number)).toBe(true);
    clock(START + DAY);
    const answers = await askAtOnce(
      FREE.slice(100, 200).map((number, i) => ['lookup-frikort', company[i % 5], number]),
    );
    expect(answers.filter(isTold)).toHaveLength(6);
  });
});

describe('an employment gives its number free', () => {
  const january = Date.parse('2027-01-05T10:00:00Z');

  async function register(number: string | undefined, over: object = {}) {
    const work = { startdato: '2026-06-10', slutdato: '2026-06-30', beloebOere: 100, ...over };
    const answer = await registerOn(String(number), work, { ...(company[0] && { aktoer: company[0] }) });
    expect(answer.status).toBe(201);
    return answer;
  }

  test('one user looks up and employs thirty citizens in a day', async () => {
    for (const card of CARDS.slice(0, 30)) {
      expect(await told(card)).toBe(true);
      await register(card);
    }
  });

  test('in January too, for work in December that can still be registered', async () => {
    clock(january);
    for (const card of CARDS.slice(0, 12)) {
      expect(await told(card)).toBe(true);
      await register(card, { startdato: '2026-12-10', slutdato: '2026-12-31' });
    }
  });

  test('a cancelled employment does not: the number counts', async () => {
    for (const card of CARDS.slice(0, 5)) {
      expect(await told(card)).toBe(true);
      const registered = await register(card);
      expect((await cancelOf(registered, {}, { ...(company[0] && { aktoer: company[0] }) })).status).toBe(200);
    }
    expect(await told(FREE[0])).toBe(false);
  });

  test('past the limit, a citizen who works for the company can still be asked about', async () => {
    await register(CARDS[40]);
    await useUp(FREE.slice(100, 110));
    expect(await told(CARDS[40])).toBe(true);
    expect(await told(CARDS[41])).toBe(false);
  });
});
