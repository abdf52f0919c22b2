import { describe, expect, test } from 'vitest';
import { sessionAnswer } from '#shared/domain/session.ts';
import { addMs, tidspunkt } from '#shared/values/dato.ts';

const START = tidspunkt(Date.parse('2026-06-10T08:00:00Z'));
const MINUT = 60_000;
const later = (ms: number) => addMs(START, ms);

describe('a session', () => {
  test.each([
    ['a millisecond before 30 minutes without use', 0, 30 * MINUT - 1, true],
    ['after 30 minutes without use', 0, 30 * MINUT, false],
    ['a millisecond before 8 hours, however much it is used', 479 * MINUT, 480 * MINUT - 1, true],
    ['after 8 hours, however much it is used', 479 * MINUT, 480 * MINUT, false],
  ])('%s', (_, sidst, now, aaben) => {
    expect(sessionAnswer({ oprettet: START, sidstSet: later(sidst) }, later(now)).aaben).toBe(aaben);
  });

  test('has its use noted once a minute', () => {
    const session = { oprettet: START, sidstSet: START };
    expect([sessionAnswer(session, later(MINUT - 1)).noter, sessionAnswer(session, later(MINUT)).noter]).toEqual([
      false,
      true,
    ]);
  });

  test('can be thrown away after its 8 hours, however lately it was used', () => {
    const { udloeberSekunder } = sessionAnswer({ oprettet: START, sidstSet: later(100 * MINUT) }, later(100 * MINUT));
    expect(udloeberSekunder).toBe(Date.parse(later(480 * MINUT)) / 1000);
  });
});
