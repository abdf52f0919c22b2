import { beforeAll, expect, test } from 'vitest';
import { callNamed } from '#test/kit/handlers.ts';
import { stored } from '#test/kit/stored.ts';
import { createTables } from '#test/kit/tables.ts';
import { borger, cancelOf, editOf, freshCard, newFirm, registerOn, setClock, showCard } from '#test/kit/world.ts';

beforeAll(createTables);

test('an expected amount becomes final when the window closes, for everyone who sees it, and takes no more (D4)', async () => {
  setClock('2026-06-10T10:00:00Z');
  const card = await freshCard();
  const aktoer = newFirm();
  const expected = await registerOn(card, { beloebOere: 100 }, { aktoer });
  await editOf(await registerOn(card, { beloebOere: 20 }, { aktoer }), { tilstand: 'endelig' }, { aktoer });
  await cancelOf(await registerOn(card, { beloebOere: 3 }, { aktoer }), {}, { aktoer });
  const late = { startdato: '2026-06-02', slutdato: '2026-07-01', beloebOere: 5 };
  await registerOn(card, late, { aktoer });

  const list = async (tilstand: string) => {
    const { body } = await callNamed('list-ansaettelser', { aktoer, body: { tilstand } });
    return (body.ansaettelser as Record<string, unknown>[]).map((a) => [a.tilstand, a.beloebOere]);
  };
  const body = { frikortnummer: card, ansaettelseId: expected.body.ansaettelseId };
  const one = async () => (await callNamed('show-ansaettelse', { aktoer, body })).body.ansaettelse;
  const pages = async () => [await showCard(card), await callNamed('show-eget-frikort', { aktoer: borger(card) })];

  setClock('2026-07-29T21:59:59.999Z');
  expect(await one()).toMatchObject({ tilstand: 'forventet' });
  for (const page of await pages()) expect(page.body.aar).toMatchObject([{ forventetOere: 105, endeligOere: 20 }]);
  expect((await list('forventet')).sort()).toEqual([
    ['forventet', 100],
    ['forventet', 5],
  ]);
  expect(await list('endelig')).toEqual([['endelig', 20]]);

  setClock('2026-07-29T22:00:00.000Z');
  expect(await one()).toMatchObject({ tilstand: 'endelig' });
  for (const page of await pages()) {
    expect(page.body.aar).toMatchObject([{ forventetOere: 5, endeligOere: 120, restbeloebOere: 4_469_100 - 125 }]);
  }
  expect(await list('forventet')).toEqual([['forventet', 5]]);
  expect((await list('endelig')).sort()).toEqual([
    ['endelig', 100],
    ['endelig', 20],
  ]);
  expect(await list('annulleret')).toEqual([['annulleret', 3]]);
  expect((await stored(card)).ansaettelser.filter(({ tilstand }) => tilstand === 'forventet')).toHaveLength(2);
});
