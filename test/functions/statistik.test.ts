import { beforeEach, describe, expect, test } from 'vitest';
import { callNamed } from '#test/kit/handlers.ts';
import { makeStatistik } from '#test/kit/statistik.ts';
import { scan } from '#test/kit/stored.ts';
import { freshTables } from '#test/kit/tables.ts';
import {
  bageri,
  cancelBody,
  deactivateCard,
  freshCard,
  gartneri,
  odense,
  registerOn,
  setClock,
} from '#test/kit/world.ts';

const show = (body: object = {}) => callNamed('show-statistik', { body });

type Raekke = Record<string, unknown>;

async function raekke(kommune: string, koen = 'alle'): Promise<Raekke | undefined> {
  const { statistik } = (await show()).body as { statistik: { raekker: Raekke[] } };
  return statistik.raekker.find((r) => r.kommune === kommune && r.koen === koen);
}

const figures = async () => (await scan('FRIKORT_TABLE')).filter(({ PK }) => PK === 'STATISTIK');

async function cards(antal: number, rest: Parameters<typeof freshCard>[1] = {}): Promise<string[]> {
  const numre: string[] = [];
  for (let i = 0; i < antal; i++) numre.push(await freshCard({}, rest));
  return numre;
}

beforeEach(async () => {
  setClock('2026-06-10T10:00:00Z');
  await freshTables();
});

describe('the statistics', () => {
  test('count cards, those in use, employments, income and companies of the whole country', async () => {
    const aarhus = await cards(7);
    const [job] = [await registerOn(aarhus[0] ?? '', { beloebOere: 100_000 }, { aktoer: bageri })];
    await callNamed('cancel-ansaettelse', { aktoer: bageri, body: cancelBody(job) });
    for (const card of aarhus.slice(0, 5)) await registerOn(card, { beloebOere: 200_000 }, { aktoer: bageri });
    await registerOn(aarhus[4] ?? '', { beloebOere: 300_000 }, { aktoer: gartneri });
    await deactivateCard(aarhus[6] ?? '', { afgoerelsesdato: '2026-06-10' });
    setClock('2026-06-11T10:00:00Z');
    await makeStatistik();
    expect(await raekke('landet')).toEqual({
      kommune: 'landet',
      koen: 'alle',
      udstedt: 7,
      aktive: 6,
      brugt: 5,
      ansaettelser: 6,
      indkomstOere: 1_300_000,
      gennemsnitOere: 260_000,
      // Two companies are not counted out.
      virksomheder: null,
    });
    expect((await show()).body).toMatchObject({
      aarene: [2026],
      statistik: { foreloebig: true, opgjort: '2026-06-11' },
    });
  });

  test('do not tell of four citizens in a municipality, nor let them be found by taking the others from the sum', async () => {
    await cards(4);
    await cards(9, { aktoer: odense });
    await makeStatistik();
    expect((await raekke('landet'))?.udstedt).toBe(13);
    expect([(await raekke('0751'))?.udstedt, (await raekke('0461'))?.udstedt]).toEqual([null, null]);
  });

  test('are the same bytes of the same table, and hold no number and no name of a citizen', async () => {
    const numre = await cards(6);
    for (const card of numre) await registerOn(card);
    await makeStatistik();
    const [first, stored] = [(await show()).raw, await figures()];
    setClock('2026-06-10T19:00:00Z');
    await makeStatistik();
    expect((await show()).raw).toBe(first);
    expect(await figures()).toEqual(stored);
    for (const nummer of numre) expect(JSON.stringify(stored)).not.toContain(`"${nummer}"`);
    expect(JSON.stringify(stored)).not.toMatch(/\d{10}|Bageri|frikortnummer|borgerId/);
  });

  test('of a year that nobody has computed are not there', async () => {
    expect((await show()).body.kode).toBe('IKKE_OPGJORT');
    await cards(1);
    await makeStatistik();
    const answer = await show({ aar: 2025 });
    expect(answer).toMatchObject({ status: 404, body: { kode: 'IKKE_OPGJORT' } });
  });
});
