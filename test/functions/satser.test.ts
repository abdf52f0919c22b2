import { beforeAll, describe, expect, test } from 'vitest';
import { callNamed } from '#test/kit/handlers.ts';
import { enterSats } from '#test/kit/stored.ts';
import { createTables } from '#test/kit/tables.ts';

beforeAll(createTables);

describe('the public list of amounts', () => {
  test('is every year with both amounts, its percent and its source, to anyone', async () => {
    const { status, body } = await callNamed('list-satser');
    expect(status).toBe(200);
    const satser = body.satser as Record<string, unknown>[];
    expect(satser.map(({ aar }) => aar)).toEqual([2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026]);
    expect(satser.at(-2)).toMatchObject({
      aar: 2025,
      loftOere: 4_276_600,
      indkomstgraenseOere: 1_069_200,
      satsreguleringsprocent: 3.6,
      kilde: expect.stringContaining('juridiske vejledning'),
      status: 'bekraeftet',
    });
    expect(satser[0]).not.toHaveProperty('satsreguleringsprocent');
  });

  test('has a new year when it is entered', async () => {
    await enterSats(2027, 46_000);
    const { body } = await callNamed('list-satser');
    expect((body.satser as unknown[]).at(-1)).toMatchObject({ aar: 2027, loftOere: 4_600_000 });
  });
});
