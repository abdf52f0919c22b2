import { randomUUID } from 'node:crypto';
import { beforeAll, expect, test } from 'vitest';
import { type Kortene, manyCards, runKoersel, wholeYears, yearsOf } from '#test/kit/aarsskifte.ts';
import type { Answer } from '#test/kit/call.ts';
import { enterSats, stored } from '#test/kit/stored.ts';
import { createTables } from '#test/kit/tables.ts';
import { cancelOf, editOf, newFirm, registerOn, setClock, untilDecided } from '#test/kit/world.ts';

const LOFT_2027 = 4_600_000;
const LOFT_2028 = 4_800_000;
let kortene: Kortene;

const newRun = () => ({ koerselId: randomUUID(), antalSegmenter: 4, kortPrSide: 3 });
const runs = (count: number) => Array.from({ length: count }, () => runKoersel(newRun()));

/** The cards on which the amounts in use and what is left are not the cap, in any year. */
async function wrong(cards: readonly string[]): Promise<readonly string[]> {
  const sides = await Promise.all(cards.map(stored));
  return sides.flatMap(({ kort, aar, ansaettelser }) =>
    aar
      .filter((year) => {
        const used = ansaettelser.filter((a) => a.tilstand !== 'annulleret' && a.startdato.startsWith(`${year.aar}-`));
        const sum = used.reduce((total, a) => total + a.beloebOere, 0);
        return sum + year.restbeloebOere !== year.loftOere || year.restbeloebOere < 0;
      })
      .map((year) => `${kort.frikortnummer} ${year.aar}`),
  );
}

beforeAll(async () => {
  setClock('2026-06-10T10:00:00Z');
  await createTables();
  await enterSats(2027, 46_000);
  await enterSats(2028, 48_000);
  kortene = await manyCards(26, 4);
});

test('two turns at once open each year once', async () => {
  setClock('2026-12-31T23:00:00Z');
  const reports = await Promise.all(runs(2));
  expect(await yearsOf(2027)).toEqual(wholeYears(kortene.aktive, LOFT_2027));
  for (const report of reports) {
    expect(report).toMatchObject({ inaktive: 4, fejlet: 0 });
    expect(report.oprettet + report.fandtes).toBe(26);
  }
  expect(reports.reduce((sum, report) => sum + report.oprettet, 0)).toBe(26);
});

test('five turns at once, while companies register, edit and cancel: the cap holds throughout, each year once', async () => {
  setClock('2027-12-20T10:00:00Z');
  const december = { startdato: '2027-12-01', slutdato: '2027-12-31', beloebOere: 1_000_000 };
  const before = await Promise.all(
    kortene.aktive.map(async (card) => {
      const aktoer = newFirm();
      const registered = await untilDecided((key) => registerOn(card, december, { aktoer, key }));
      expect(registered.status).toBe(201);
      return { card, aktoer, registered };
    }),
  );

  setClock('2027-12-31T23:00:00Z');
  const answers: Answer[] = [];
  const live = before.map(async ({ card, aktoer, registered }, i) => {
    const january = { startdato: '2028-01-01', slutdato: '2028-01-31', beloebOere: 3_000_000 };
    // Two that do not both fit, and what last year still allows.
    for (const firm of [aktoer, newFirm()]) {
      answers.push(await untilDecided((key) => registerOn(card, january, { aktoer: firm, key })));
    }
    answers.push(
      await untilDecided((key) =>
        i % 2 === 0
          ? cancelOf(registered, {}, { aktoer, key })
          : editOf(registered, { beloebOere: 2_000_000 }, { aktoer, key }),
      ),
    );
  });
  let under = true;
  const seen: string[] = [];
  const watch = async () => {
    while (under) seen.push(...(await wrong(kortene.aktive.slice(0, 8))));
  };
  const watching = watch();
  const reports = await Promise.all(runs(5));
  await Promise.all(live);
  under = false;
  await watching;

  expect(seen).toEqual([]);
  expect(await wrong(kortene.aktive)).toEqual([]);
  expect(answers.filter(({ status }) => status === 201)).toHaveLength(26);
  expect(answers.filter(({ body }) => body.kode === 'LOFT_OVERSKREDET')).toHaveLength(26);
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(26);
  expect(await yearsOf(2028)).toEqual(
    wholeYears(kortene.aktive, LOFT_2028).map((year) => ({ ...year, rest: 1_800_000 })),
  );
  for (const report of reports) {
    expect(report).toMatchObject({ inaktive: 4, fejlet: 0 });
    expect(report.oprettet + report.fandtes).toBe(26);
  }
});
