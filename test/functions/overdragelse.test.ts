import { beforeEach, describe, expect, test } from 'vitest';
import type { Aktoer } from '#shared/domain/aktoer.ts';
import { callNamed } from '#test/kit/handlers.ts';
import { overdueCitizen, requestedCard, requestMove, takeOver } from '#test/kit/moves.ts';
import { readLog, stored } from '#test/kit/stored.ts';
import { freshTables } from '#test/kit/tables.ts';
import {
  aalborg,
  aarhus,
  borger,
  deactivateCard,
  issueTo,
  newCitizen,
  odense,
  registerOn,
  setClock,
  showCard,
} from '#test/kit/world.ts';

beforeEach(async () => {
  setClock('2026-06-10T10:00:00Z');
  await freshTables();
});

const release = (frikortnummer: string, version = 1, aktoer: Aktoer = aarhus) =>
  callNamed('release-frikort', { aktoer, body: { frikortnummer, version } });
const search = (cpr: string, aktoer: Aktoer) => callNamed('search-borger', { aktoer, body: { cpr } });
const list = (aktoer: Aktoer) => callNamed('list-overdragelser', { aktoer, body: {} });

describe('when a citizen moves', () => {
  test('the new municipality learns that there is a card, who has it, and what it has asked for: nothing else (D2)', async () => {
    const { cpr, frikortnummer } = await requestedCard();
    const person = (await showCard(frikortnummer)).body.borger as { navn: string };
    const seen = [await search(cpr, odense), await list(odense), await takeOver(cpr), await requestMove(cpr)];
    for (const { raw } of seen) {
      expect(raw).not.toContain(frikortnummer);
      expect(raw).not.toContain(person.navn);
    }
    expect(seen[0]?.body).toEqual({
      fund: 'andenKommune',
      ansvarligKommune: { kommunekode: '0751', navn: 'Aarhus Kommune' },
      overdragelse: {
        anmodet: '2026-06-10T10:00:00.000Z',
        journalnummer: 'SAG-2026/0500',
        kanOvertagesFra: '2026-06-24',
        kanOvertages: false,
      },
    });
    // A third one is not told that the second has asked.
    expect((await search(cpr, aalborg)).body).not.toHaveProperty('overdragelse');
  });

  test('the old municipality sees the request on its list and on the page, and lets go: access and control follow', async () => {
    const { cpr, frikortnummer } = await requestedCard();
    await registerOn(frikortnummer);
    expect((await list(aarhus)).body).toMatchObject({
      modtagne: [{ frikortnummer, til: { kommunekode: '0461' }, version: 1 }],
    });
    expect((await showCard(frikortnummer)).body).toMatchObject({
      overdragelse: { til: { navn: 'Odense Kommune' }, version: 1 },
    });
    expect((await release(frikortnummer)).body).toMatchObject({ trin: 'frigivet', til: { kommunekode: '0461' } });

    expect((await showCard(frikortnummer)).status).toBe(404);
    expect((await deactivateCard(frikortnummer)).status).toBe(404);
    expect((await search(cpr, odense)).body).toMatchObject({ fund: 'eget', frikortnummer });
    const page = await showCard(frikortnummer, { aktoer: odense });
    expect(page.body).toMatchObject({
      ansvarligKommune: { kommunekode: '0461' },
      naesteKontrolAar: 2027,
      overdragelser: [{ trin: 'frigivet', hvem: { organisation: 'Aarhus Kommune' } }, { trin: 'anmodet' }],
      historik: [{ hvem: { organisation: 'Aarhus Kommune' } }],
    });
    expect(page.body).not.toHaveProperty('overdragelse');
    setClock('2027-03-01T10:00:00Z');
    const due = async (aktoer: Aktoer) => (await callNamed('list-kontrol', { aktoer, body: {} })).body.kort;
    expect(await due(aarhus)).toEqual([]);
    expect(await due(odense)).toMatchObject([{ frikortnummer }]);
    expect((await list(aarhus)).body).toMatchObject({ modtagne: [], afgivne: [{ frikortnummer, trin: 'frigivet' }] });
    expect((await list(odense)).body).toMatchObject({ sendte: [{ trin: 'frigivet', journalnummer: 'SAG-2026/0500' }] });
  });

  test('the citizen sees each step, without people', async () => {
    const { frikortnummer } = await requestedCard();
    await release(frikortnummer);
    const { body } = await callNamed('show-eget-frikort', { aktoer: borger(frikortnummer) });
    expect(body.ansvarligKommune).toEqual({ kommunekode: '0461', navn: 'Odense Kommune' });
    expect(body.overdragelser).toEqual(
      ['frigivet', 'anmodet'].map((trin) => ({
        tidspunkt: '2026-06-10T10:00:00.000Z',
        trin,
        fra: { kommunekode: '0751', navn: 'Aarhus Kommune' },
        til: { kommunekode: '0461', navn: 'Odense Kommune' },
      })),
    );
  });

  test('after 14 days without an answer it is taken over, with a reason that both histories keep', async () => {
    const cpr = await overdueCitizen();
    expect((await search(cpr, odense)).body).toMatchObject({ overdragelse: { kanOvertages: true } });
    expect((await takeOver(cpr)).body).toMatchObject({ trin: 'overtaget' });
    const frikortnummer = String((await search(cpr, odense)).body.frikortnummer);
    expect((await showCard(frikortnummer, { aktoer: odense })).body).toMatchObject({
      overdragelser: [{ trin: 'overtaget', aarsag: 'KOMMUNEN_SVARER_IKKE' }, { trin: 'anmodet' }],
    });
    expect((await list(aarhus)).body).toMatchObject({ afgivne: [{ frikortnummer, trin: 'overtaget' }] });
    expect(await readLog()).toContainEqual(expect.objectContaining({ handling: 'take-over-frikort', frikortnummer }));
  });

  test('an inactive card moves too, and stays inactive', async () => {
    const { cpr, frikortnummer } = await requestedCard();
    await deactivateCard(frikortnummer);
    await release(frikortnummer);
    expect((await search(cpr, odense)).body).toMatchObject({ fund: 'eget', status: 'inaktiv' });
  });
});

describe('at the same moment', () => {
  test('of two requests one wins, and the other is told that somebody came first', async () => {
    for (let round = 0; round < 5; round++) {
      const { cpr } = newCitizen();
      await issueTo(cpr);
      const answers = await Promise.all([requestMove(cpr), requestMove(cpr, { aktoer: aalborg })]);
      expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
      expect(answers.find(({ status }) => status === 409)?.body).toMatchObject({
        kode: 'OVERDRAGELSE_ANMODET',
        data: { egen: false },
      });
    }
  });

  test('of letting go and taking over one happens', async () => {
    for (let round = 0; round < 5; round++) {
      const cpr = await overdueCitizen();
      const [{ frikortnummer }] = (await list(aarhus)).body.modtagne as [{ frikortnummer: string }];
      const answers = await Promise.all([release(frikortnummer), takeOver(cpr)]);
      expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
      const { kort, haendelser } = await stored(frikortnummer);
      expect(kort.ansvarligKommune).toBe('0461');
      expect(haendelser.filter(({ slags }) => slags === 'overdragelse')).toHaveLength(2);
    }
  });
});
