import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { callNamed } from '#test/kit/handlers.ts';
import { scan } from '#test/kit/stored.ts';
import { createTables } from '#test/kit/tables.ts';
import { freshCard, newFirm, registerOn, setClock } from '#test/kit/world.ts';

const LOFT = 4_469_100;
const WORK = { startdato: '2026-06-10', slutdato: '2026-06-30' };

const check = (frikortnummer: string, beloebOere: number, over = {}) =>
  callNamed('check-beloeb', { aktoer: newFirm(), body: { frikortnummer, beloebOere, ...WORK, ...over } });
const told = (body: Record<string, unknown>) => (body.beskeder as { kode: string }[]).map(({ kode }) => kode);

beforeAll(createTables);
beforeEach(() => setClock('2026-06-10T10:00:00Z'));

describe('"passer beløbet?" (R174, R288, R366)', () => {
  test.each([
    ['one øre', 1, 1, 0],
    ['the whole loft', LOFT, LOFT, 0],
    ['one øre above it', LOFT + 1, LOFT, 1],
    ['twice the loft', 2 * LOFT, LOFT, LOFT],
  ])('%s is divided into what fits and what is ordinary income', async (_, beloeb, passerOere, overskydendeOere) => {
    const { body } = await check(await freshCard(), beloeb);
    expect(body).toMatchObject({
      passer: overskydendeOere === 0,
      aar: 2026,
      restbeloebOere: LOFT,
      passerOere,
      overskydendeOere,
    });
    const over = ['OVERSKYDENDE', 'SIG_DET_TIL_BORGEREN'];
    expect(told(body)).toEqual(overskydendeOere === 0 ? ['FERIEPENGE_TAELLER'] : [...over, 'FERIEPENGE_TAELLER']);
  });

  test('says that work which has begun is late', async () => {
    const { body } = await check(await freshCard(), 1, { startdato: '2026-06-09' });
    expect(told(body)).toContain('REGISTRERET_EFTER_START');
  });

  test('sees what others have registered, but not who or how much', async () => {
    const card = await freshCard();
    await registerOn(card, { beloebOere: 4_000_000 });
    const answer = await check(card, 500_000);
    expect(answer.body).toMatchObject({ restbeloebOere: 469_100, passerOere: 469_100, overskydendeOere: 30_900 });
    expect(answer.raw).not.toMatch(/4000000|11111112|Bageri/);
  });

  test('stores nothing on the card and promises nothing', async () => {
    const card = await freshCard();
    const before = await scan('FRIKORT_TABLE');
    expect((await check(card, LOFT)).body.passer).toBe(true);
    expect(await scan('FRIKORT_TABLE')).toEqual(before);
    expect((await registerOn(card, { beloebOere: LOFT })).status).toBe(201);
    expect((await check(card, 1)).body).toMatchObject({ passer: false, passerOere: 0, overskydendeOere: 1 });
  });
});
