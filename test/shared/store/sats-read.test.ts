import { beforeAll, describe, expect, test } from 'vitest';
import { KENDTE_SATSER } from '#shared/domain/sats.ts';
import { aarFraUdstedelse, getSats, listSats } from '#shared/store/sats-read.ts';
import { dato, tidspunkt } from '#shared/values/dato.ts';
import { enterSats } from '#test/kit/stored.ts';
import { createTables } from '#test/kit/tables.ts';

const at = (text: string) => tidspunkt(Date.parse(text));

beforeAll(createTables);

describe('the year amounts', () => {
  test('are the known ones while nothing is entered', async () => {
    expect(await listSats()).toEqual(KENDTE_SATSER);
    expect(await getSats(2026)).toMatchObject({ aar: 2026, loftOere: 4_469_100, status: 'udledt' });
  });

  test('are not guessed for a year that nobody has entered (D15)', async () => {
    expect(await getSats(2028)).toBeUndefined();
  });

  test('are the entered one for a new year, last in the list', async () => {
    await enterSats(2027, 46_000);
    expect(await getSats(2027)).toMatchObject({ aar: 2027, loftOere: 4_600_000 });
    expect((await listSats()).map(({ aar }) => aar)).toEqual([2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026, 2027]);
  });

  test('are the entered one where a known one is corrected', async () => {
    await enterSats(2026, 44_692);
    expect(await getSats(2026)).toMatchObject({ loftOere: 4_469_200 });
    expect((await listSats()).filter(({ aar }) => aar === 2026)).toMatchObject([{ loftOere: 4_469_200 }]);
  });
});

describe('the years that a card begins with', () => {
  test.each([
    ['the year of the decision alone, where it is this year', '2024-12-31', '2024-12-31T22:59:59.999Z', [2024]],
    ['this year too, where the decision is of last year', '2024-12-31', '2024-12-31T23:00:00.000Z', [2024, 2025]],
    ['every year since', '2022-05-01', '2025-06-10T10:00:00Z', [2022, 2023, 2024, 2025]],
    ['not a year without an amount', '2027-12-31', '2028-01-05T10:00:00Z', [2027]],
  ])('are %s', async (_, udstedt, now, years) => {
    const aarene = await aarFraUdstedelse(dato(udstedt), at(now));
    expect(aarene.map(({ aar }) => aar)).toEqual(years);
    expect(aarene.filter(({ loftOere, restbeloebOere }) => loftOere !== restbeloebOere)).toEqual([]);
  });
});
