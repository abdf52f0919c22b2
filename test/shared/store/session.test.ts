import { beforeAll, describe, expect, test } from 'vitest';
import { endSession, startSession, useSession } from '#shared/store/session.ts';
import { addMs, tidspunkt } from '#shared/values/dato.ts';
import { scan } from '#test/kit/stored.ts';
import { createTables } from '#test/kit/tables.ts';
import { aarhus, bageri, borger } from '#test/kit/world.ts';

const START = tidspunkt(Date.parse('2026-06-10T08:00:00Z'));
const MINUT = 60_000;
const later = (minutes: number) => addMs(START, minutes * MINUT);

beforeAll(createTables);

describe('a session', () => {
  test.each([
    ['caseworker', aarhus],
    ['company user', bageri],
    ['citizen', borger('48213')],
  ])('gives the %s back to who holds its token', async (_, aktoer) => {
    const token = await startSession(aktoer, START);
    expect(token).toMatch(/^[A-Za-z0-9_-]{43}$/);
    expect(await useSession(token, START)).toEqual(aktoer);
  });

  test('is nobody’s by another token', async () => {
    const token = await startSession(aarhus, START);
    expect(
      await useSession(
        token.replace(/^./, (c) => (c === 'A' ? 'B' : 'A')),
        START,
      ),
    ).toBeUndefined();
  });

  test('is stored without its token, which the table could else log anyone in with', async () => {
    const token = await startSession(aarhus, START);
    expect(JSON.stringify(await scan('SESSION_TABLE'))).not.toContain(token);
  });

  test('lives on by its use: 29 minutes at a time, but not past 8 hours', async () => {
    const token = await startSession(aarhus, START);
    for (let minutes = 29; minutes < 480; minutes += 29) {
      expect(await useSession(token, later(minutes))).toEqual(aarhus);
    }
    expect(await useSession(token, later(480))).toBeUndefined();
  });

  test('ends after 30 minutes without use', async () => {
    const token = await startSession(aarhus, START);
    expect(await useSession(token, later(29))).toEqual(aarhus);
    expect(await useSession(token, later(59))).toBeUndefined();
  });

  test('ends at once when it is ended, and is not brought back by its use', async () => {
    const token = await startSession(aarhus, START);
    await endSession(token);
    expect(await useSession(token, later(2))).toBeUndefined();
    expect(await useSession(token, later(3))).toBeUndefined();
  });

  test('can be ended twice', async () => {
    const token = await startSession(aarhus, START);
    await endSession(token);
    await expect(endSession(token)).resolves.toBeUndefined();
  });

  test('used by many at once is each one’s', async () => {
    const token = await startSession(bageri, START);
    const all = await Promise.all(Array.from({ length: 20 }, () => useSession(token, later(5))));
    expect(all).toEqual(Array.from({ length: 20 }, () => bageri));
  });
});
