import { randomUUID } from 'node:crypto';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Aktoer } from '#shared/domain/aktoer.ts';
import { callNamed } from '#test/kit/handlers.ts';
import { createTables } from '#test/kit/tables.ts';
import {
  bageri,
  borger,
  cancelOf,
  editOf,
  freshCard,
  gartneri,
  newFirm,
  registerOn,
  setClock,
} from '#test/kit/world.ts';

type Row = { readonly ansaettelseId: string; readonly startdato: string; readonly tilstand: string };

const list = (aktoer: Aktoer, body: object) => callNamed('list-ansaettelser', { aktoer, body });

/** All pages one after the other, as a client reads them. */
async function allPages(aktoer: Aktoer, valg: object): Promise<{ rows: readonly Row[]; sizes: readonly number[] }> {
  const rows: Row[] = [];
  const sizes: number[] = [];
  let side: unknown;
  do {
    const { status, body } = await list(aktoer, side === undefined ? valg : { ...valg, side });
    expect(status).toBe(200);
    rows.push(...(body.ansaettelser as Row[]));
    sizes.push((body.ansaettelser as Row[]).length);
    side = body.naeste;
  } while (side !== undefined && sizes.length < 50);
  return { rows, sizes };
}

/** Thirteen employments of the bakery on three cards, many of them of the same day, four of them cancelled. */
let expected: readonly string[];

beforeAll(async () => {
  await createTables();
  setClock('2026-06-10T10:00:00Z');
  const cards = [await freshCard(), await freshCard(), await freshCard()];
  for (let i = 0; i < 13; i++) {
    const startdato = `2026-06-${String(1 + Math.trunc(i / 4)).padStart(2, '0')}`;
    const one = await registerOn(String(cards[i % 3]), { startdato, beloebOere: 100 + i });
    if (i % 3 === 0) await cancelOf(one);
    await registerOn(String(cards[i % 3]), { startdato }, { aktoer: gartneri });
  }
  expected = ((await list(bageri, { antal: 50 })).body.ansaettelser as Row[]).map(({ ansaettelseId }) => ansaettelseId);
});
beforeEach(() => setClock('2026-06-10T10:00:00Z'));

describe('all pages together', () => {
  test.each([1, 2, 3, 4, 6, 12, 13, 14, 50])(
    'of %d are all of the company’s employments, each once, newest first',
    async (antal) => {
      const { rows, sizes } = await allPages(bageri, { antal });
      expect(expected).toHaveLength(13);
      expect(rows.map(({ ansaettelseId }) => ansaettelseId)).toEqual(expected);
      expect(rows.map(({ startdato }) => startdato)).toEqual(
        rows
          .map(({ startdato }) => startdato)
          .sort()
          .reverse(),
      );
      expect(sizes.slice(0, -1).every((size) => size === antal)).toBe(true);
      expect(sizes.at(-1)).toBeGreaterThan(0);
    },
  );

  test.each([
    ['annulleret', 1, 5],
    ['annulleret', 4, 5],
    ['forventet', 3, 8],
  ])('of %s ones, %d at a time, are the %d there are', async (tilstand, antal, count) => {
    const { rows } = await allPages(bageri, { antal, tilstand });
    expect(new Set(rows.map(({ ansaettelseId }) => ansaettelseId)).size).toBe(count);
    expect(rows.filter((row) => row.tilstand !== tilstand)).toEqual([]);
    expect(rows).toHaveLength(count);
  });

  test('of a year are that year’s', async () => {
    expect((await allPages(bageri, { aar: 2026, antal: 5 })).rows).toHaveLength(13);
    expect((await allPages(bageri, { aar: 2025, antal: 5 })).rows).toEqual([]);
  });

  test('are 25 to a page where nothing is said', async () => {
    const aktoer = newFirm();
    const card = await freshCard();
    for (let i = 0; i < 26; i++) await registerOn(card, { beloebOere: 1 }, { aktoer });
    expect((await allPages(aktoer, {})).sizes).toEqual([25, 1]);
  });

  test('of a company that has none are one empty page', async () => {
    expect((await list(newFirm(), {})).body).toEqual({ ansaettelser: [] });
  });

  test.each([
    ['none', 0],
    ['more than 50', 51],
    ['half a page', 2.5],
    ['a text', '10'],
  ])('cannot be asked for %s at a time', async (_, antal) => {
    expect((await list(bageri, { antal })).body).toMatchObject({ kode: 'UGYLDIGT_INPUT', fejl: [{ felt: 'antal' }] });
  });
});

describe('between two pages', () => {
  test('an employment that was edited or cancelled is still where the next page begins', async () => {
    const aktoer = newFirm();
    const card = await freshCard();
    const made = [];
    for (const day of ['01', '02', '03', '04']) {
      made.push(await registerOn(card, { startdato: `2026-06-${day}`, beloebOere: 1 }, { aktoer }));
    }
    const first = await list(aktoer, { antal: 2 });
    const [, , third] = made;
    if (third === undefined) throw new Error('four were made');
    await cancelOf(await editOf(third, { beloebOere: 2 }, { aktoer }), {}, { aktoer });
    const second = await list(aktoer, { antal: 2, side: first.body.naeste });
    expect((second.body.ansaettelser as Row[]).map(({ startdato }) => startdato)).toEqual(['2026-06-02', '2026-06-01']);
  });
});

describe('a place that is not the company’s own', () => {
  const refused = async (aktoer: Aktoer, side: unknown, valg = {}) => {
    const answer = await list(aktoer, { antal: 3, side, ...valg });
    expect(answer).toMatchObject({ status: 400, body: { kode: 'UGYLDIG_SIDE' } });
    return answer.raw;
  };
  const place = async () => String((await list(bageri, { antal: 3 })).body.naeste);

  test('is refused: another company’s, one that is not there and one that is nonsense, all alike', async () => {
    const side = await place();
    const [nummer] = Buffer.from(side, 'base64url').toString().split('.');
    const forged = Buffer.from(`${nummer}.${randomUUID()}`).toString('base64url');
    const answers = [await refused(gartneri, side), await refused(bageri, forged), await refused(bageri, 'x')];
    expect(new Set(answers).size).toBe(1);
  });

  test('is refused when it is cut short or longer', async () => {
    const side = await place();
    await refused(bageri, side.slice(0, -1));
    await refused(bageri, `${side}A`);
    await refused(bageri, side.slice(1));
    await refused(bageri, '');
  });

  test('is refused when it is of another year than is asked for', async () => {
    await refused(bageri, await place(), { aar: 2025 });
    expect((await list(bageri, { antal: 3, side: await place(), aar: 2026 })).status).toBe(200);
  });

  test('is refused as too long by its schema', async () => {
    expect((await list(bageri, { side: 'A'.repeat(201) })).body).toMatchObject({
      kode: 'UGYLDIGT_INPUT',
      fejl: [{ felt: 'side' }],
    });
  });

  test('gives no other role a list', async () => {
    expect((await list(borger('00001'), { side: await place() })).body.kode).toBe('INGEN_ADGANG');
  });
});
