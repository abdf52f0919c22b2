import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { countBy, writeResult } from '#test/kit/result.ts';
import { createTables } from '#test/kit/tables.ts';
import { setClock } from '#test/kit/world.ts';
import { ask, askAtOnce, atATime, employees, isTold, putCards, type Told, TRIES } from './guesser.ts';
import { type Recorder, startRecorder } from './recorder.ts';

/** So many numbers one company tries; by command the whole space. */
const NUMBERS = Math.max(2000, Number(process.env.SHIELD_NUMBERS ?? 0));
const COMPANY_LIMIT = 10;
const USER_LIMIT = 5;
const ADDRESSES = Array.from({ length: 20 }, (_, i) => `198.51.100.${i + 1}`);

/** Numbers with a card, and numbers of cards that are switched off. The rest of the space has none. */
const CARDS = Array.from({ length: 400 }, (_, i) => String(10_007 + i * 7));
const OFF = Array.from({ length: 20 }, (_, i) => String(90_001 + i));
const FREE = Array.from({ length: 400 }, (_, i) => String(95_000 + i));

let recorder: Recorder;
const counted: Record<string, unknown> = {};

beforeAll(async () => {
  vi.spyOn(console, 'log').mockImplementation(() => undefined);
  setClock('2026-06-10T10:00:00Z');
  await createTables();
  recorder = await startRecorder(String(process.env.AWS_ENDPOINT_URL_DYNAMODB));
  process.env.AWS_ENDPOINT_URL_DYNAMODB = recorder.url;
  await putCards(CARDS);
  await putCards(OFF, 'inaktiv');
  expect(recorder.requests.length).toBeGreaterThan(10);
});

afterAll(async () => {
  writeResult('frikortnummer-shield', counted);
  await recorder.stop();
});

let companies = 0;

/** A company that has asked nothing yet. */
function newCompany(users = 5) {
  companies += 1;
  return employees(users, String(20_000_000 + companies));
}

/** Every read of a card since the recorder was last emptied. */
function cardReads() {
  return recorder.requests.filter(
    ({ operation, body }) =>
      ['GetItem', 'BatchGetItem', 'Query', 'TransactGetItems', 'Scan'].includes(operation) && body.includes('FRIKORT#'),
  );
}

describe('one company, five users, twenty addresses', () => {
  test(`${NUMBERS} numbers tried: ten are told, and no card is read for the rest`, async () => {
    const users = newCompany();
    const numbers = Array.from({ length: NUMBERS }, (_, i) => String((i * 7919) % 100_000).padStart(5, '0'));
    const told = new Map<string, string>();
    const refused = new Set<string>();
    recorder.requests.length = 0;
    const started = performance.now();
    await atATime(8, [...numbers.entries()], async ([i, number]) => {
      const answer = await ask(TRIES[i % 2] ?? 'lookup-frikort', users[i % 5], number, {}, ADDRESSES[i % 20]);
      if (isTold(answer)) told.set(number, String(i % 5));
      else refused.add(answer.raw + answer.headers);
      // What is recorded of so many would fill the memory: what matters is looked for at once.
      if (recorder.requests.length > 2000)
        recorder.requests.splice(0, 1000, ...recorder.requests.slice(0, 1000).filter(isCardRead));
    });
    const reads = cardReads();
    counted.attack = {
      numbers: new Set(numbers).size,
      told: told.size,
      perUser: countBy(told.values(), (user) => user),
      cardReads: reads.length,
      msEach: Math.round(((performance.now() - started) / NUMBERS) * 100) / 100,
    };
    expect(told.size).toBe(COMPANY_LIMIT);
    expect(Math.max(...Object.values(countBy(told.values(), (user) => user)))).toBeLessThanOrEqual(USER_LIMIT);
    expect(refused.size).toBe(1);
    // One read for each number that was told, of that number and of no other.
    expect(reads.length).toBe(COMPANY_LIMIT);
    for (const { body } of reads)
      expect([...told.keys()].some((number) => body.includes(`FRIKORT#${number}`))).toBe(true);
  });

  test.each(TRIES)('200 at once by %s let through exactly the limit', async (name) => {
    const users = newCompany();
    const numbers = FREE.slice(0, 200);
    const asked = await askAtOnce(numbers.map((number, i) => [name, users[i % 5], number]));
    const answers = asked.map((answer, i) => ({ user: i % 5, answer }));
    const told = answers.filter(({ answer }) => isTold(answer));
    counted[`atOnce ${name}`] = countBy(answers, ({ answer }) => answer.kode);
    expect(told.length).toBe(COMPANY_LIMIT);
    expect(Math.max(...Object.values(countBy(told, ({ user }) => String(user))))).toBeLessThanOrEqual(USER_LIMIT);
  });

  test("200 at once by one user let through exactly that user's limit, and the next user gets the rest", async () => {
    const [one, two, three] = newCompany();
    const first = await askAtOnce(FREE.slice(0, 200).map((number) => ['lookup-frikort', one, number]));
    expect(first.filter(isTold)).toHaveLength(USER_LIMIT);
    const second = await askAtOnce(FREE.slice(200, 400).map((number) => ['check-beloeb', two, number]));
    expect(second.filter(isTold)).toHaveLength(COMPANY_LIMIT - USER_LIMIT);
    expect(isTold(await ask('lookup-frikort', three, FREE[399] ?? ''))).toBe(false);
  });

  test('the same number is one number, however often and by whomever it is asked about', async () => {
    const users = newCompany();
    for (let i = 0; i < 30; i++) {
      expect(isTold(await ask(TRIES[i % 2] ?? 'lookup-frikort', users[i % 5], CARDS[i % 5] ?? ''))).toBe(true);
    }
    const more = await Promise.all(FREE.slice(0, 50).map((number, i) => ask('lookup-frikort', users[i % 5], number)));
    expect(more.filter(isTold)).toHaveLength(COMPANY_LIMIT - 5);
  });

  test('another company is not refused for it', async () => {
    const users = newCompany();
    await Promise.all(FREE.slice(0, 20).map((number, i) => ask('lookup-frikort', users[i % 5], number)));
    expect(isTold(await ask('lookup-frikort', users[0], FREE[30] ?? ''))).toBe(false);
    expect((await ask('lookup-frikort', newCompany()[0], CARDS[0] ?? '')).status).toBe(200);
  });
});

describe('what a miss tells', () => {
  const pick = ({ status, raw, headers }: Told) => ({ status, raw, headers });
  let unknown: Told;

  beforeEach(async () => {
    unknown = await ask('lookup-frikort', newCompany()[0], '99999');
  });

  test.each(TRIES)(
    '%s answers a number of nobody and a card that is switched off the same, byte for byte',
    async (name) => {
      const [user] = newCompany();
      const misses = await Promise.all(['99998', '00000', ...OFF.slice(0, 2)].map((number) => ask(name, user, number)));
      expect(misses.map(pick)).toEqual(misses.map(() => pick(unknown)));
      expect(unknown.kode).toBe('FRIKORT_KAN_IKKE_BRUGES');
    },
  );

  test.each(TRIES)(
    'past the limit, %s answers a card, a card that is switched off and nobody the same',
    async (name) => {
      const users = newCompany();
      await Promise.all(FREE.slice(0, 20).map((number, i) => ask('lookup-frikort', users[i % 5], number)));
      const asked = [CARDS[1] ?? '', OFF[1] ?? '', '99998'];
      // An amount that no card has room for, and work that began before the card was issued.
      const asks = [{ beloebOere: 1_000_000_000 }, { startdato: '2026-01-05' }];
      const over = name === 'register-ansaettelse' ? asks : [{}, ...asks];
      for (const each of over) {
        const answers = await Promise.all(asked.map((number) => ask(name, users[0], number, each)));
        expect(new Set(answers.map((answer) => JSON.stringify(pick(answer)))).size).toBe(1);
        expect(answers[0]?.kode).toBe('OPSLAG_OPBRUGT');
      }
    },
  );
});

function isCardRead({ operation, body }: { operation: string; body: string }): boolean {
  return (
    ['GetItem', 'BatchGetItem', 'Query', 'TransactGetItems', 'Scan'].includes(operation) && body.includes('FRIKORT#')
  );
}
