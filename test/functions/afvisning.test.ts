import { beforeEach, expect, test } from 'vitest';
import { callNamed } from '#test/kit/handlers.ts';
import { scan, stored } from '#test/kit/stored.ts';
import { freshTables } from '#test/kit/tables.ts';
import {
  aarhus,
  deactivateCard,
  freshCard,
  newCitizen,
  odense,
  refusalBody,
  setClock,
  showCard,
} from '#test/kit/world.ts';

beforeEach(async () => {
  setClock('2026-06-10T10:00:00Z');
  await freshTables();
});

const AFSLAG = { ...refusalBody(), tidspunkt: '2026-06-10T10:00:00.000Z' };
const search = (cpr: string, aktoer = aarhus) => callNamed('search-borger', { aktoer, body: { cpr } });

test('a refusal is kept where there is no card, and its municipality sees it with the next search (R370)', async () => {
  const { cpr } = newCitizen();
  const answer = await callNamed('refuse-ansoegning', { aktoer: aarhus, body: { cpr, ...refusalBody() } });
  expect(answer.body).toEqual({ type: 'ansoegning', ...refusalBody() });
  expect((await search(cpr)).body.afvisninger).toEqual([{ type: 'ansoegning', ...AFSLAG }]);
  expect((await search(cpr, odense)).body.afvisninger).toEqual([]);
  expect((await search(newCitizen().cpr)).body.afvisninger).toEqual([]);
});

test('it stands under a hash of its own: no CPR number, not the index and not the log’s name', async () => {
  const { cpr } = newCitizen();
  await callNamed('refuse-ansoegning', { aktoer: aarhus, body: { cpr, ...refusalBody() } });
  const [item] = await scan('FRIKORT_TABLE');
  const [entry] = await scan('REVISIONSLOG_TABLE');
  expect(item?.PK).toMatch(/^AFVISNING#[\w-]{43}$/);
  expect(JSON.stringify(item)).not.toContain(cpr);
  expect(item?.PK).not.toContain(String(entry?.borgerReference));
});

test('a refusal to give a card back is in the card’s history, and the card is as it was', async () => {
  const frikortnummer = await freshCard();
  await deactivateCard(frikortnummer);
  const before = await stored(frikortnummer);
  await callNamed('refuse-genaktivering', { aktoer: aarhus, body: { frikortnummer, ...refusalBody() } });
  expect((await showCard(frikortnummer)).body.afvisninger).toEqual([{ type: 'genaktivering', ...AFSLAG }]);
  expect((await stored(frikortnummer)).kort).toEqual(before.kort);
});
