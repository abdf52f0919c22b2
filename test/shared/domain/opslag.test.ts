import { describe, expect, test } from 'vitest';
import { frigivneNumre, opslagUdloeber } from '#shared/domain/opslag.ts';
import { addMs, tidspunkt } from '#shared/values/dato.ts';

const NOW = tidspunkt(Date.parse('2026-06-10T10:00:00Z'));
const DAY_MS = 86_400_000;
const asked = (frikortnummer: string, msAgo: number) => ({ frikortnummer, sidst: addMs(NOW, -msAgo) });

describe('numbers that a company has asked about (D19)', () => {
  test('stop counting when 24 hours have passed, to the millisecond', () => {
    expect(frigivneNumre([asked('11111', DAY_MS), asked('22222', DAY_MS - 1)], new Set(), NOW)).toEqual([
      asked('11111', DAY_MS),
    ]);
  });

  test('stop counting when an employment has come of it', () => {
    expect(frigivneNumre([asked('11111', 0), asked('22222', 0)], new Set(['22222']), NOW)).toEqual([asked('22222', 0)]);
  });

  test('are thrown away long after they stopped counting', () => {
    expect(opslagUdloeber(NOW)).toBe((Date.parse(NOW) + 2 * DAY_MS) / 1000);
  });
});
