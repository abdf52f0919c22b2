import { beforeEach, describe, expect, test } from 'vitest';
import { callNamed } from '#test/kit/handlers.ts';
import { freshTables } from '#test/kit/tables.ts';
import {
  aarhus,
  bageri,
  borger,
  deactivateCard,
  freshCard,
  gartneri,
  issueTo,
  newCitizen,
  odense,
  registerOn,
  setClock,
  showCard,
} from '#test/kit/world.ts';

type Linje = { tidspunkt: string; handling: string; udfald: string; rolle: string; organisation: string };

beforeEach(async () => {
  setClock('2026-06-10T10:00:00Z');
  await freshTables();
});

/** The list as the citizen of that card gets it, with another second on the clock for each act before. */
async function seen(card: string, body: object = { egne: false, antal: 50 }) {
  const answer = await callNamed('list-egne-opslag', { aktoer: borger(card), body });
  expect(answer.status, answer.raw).toBe(200);
  return { ...answer, opslag: answer.body.opslag as Linje[], naeste: answer.body.naeste as string | undefined };
}

let seconds = 0;
function tick(): void {
  seconds += 1;
  setClock(new Date(Date.UTC(2026, 5, 10, 10, 0, seconds)).toISOString());
}

describe('the citizen sees who has seen the card', () => {
  test('each look-up and change: when, which organisation, what, newest first, and nobody by name or id', async () => {
    const card = await freshCard();
    for (const act of [
      () => showCard(card),
      () => callNamed('lookup-frikort', { aktoer: gartneri, body: { frikortnummer: card } }),
      () => registerOn(card),
      () => deactivateCard(card),
    ]) {
      tick();
      await act();
    }
    const { opslag, raw } = await seen(card);
    expect(opslag.map(({ handling, udfald, rolle, organisation }) => [handling, udfald, rolle, organisation])).toEqual([
      ['deactivate-frikort', 'udfoert', 'sagsbehandler', 'Aarhus Kommune'],
      ['register-ansaettelse', 'udfoert', 'virksomhed', 'Brødre & Søstre Bageri, CVR 11111112'],
      ['lookup-frikort', 'vist', 'virksomhed', 'CVR 22222223'],
      ['show-frikort', 'vist', 'sagsbehandler', 'Aarhus Kommune'],
      ['issue-frikort', 'udfoert', 'sagsbehandler', 'Aarhus Kommune'],
    ]);
    for (const aktoer of [aarhus, bageri, gartneri])
      expect(raw).not.toContain((aktoer as { brugerId: string }).brugerId);
    expect(raw).not.toContain(card);
  });

  test('what was asked by CPR number before there was a card, and by another municipality afterwards', async () => {
    const { cpr } = newCitizen();
    await callNamed('search-borger', { aktoer: odense, body: { cpr } });
    tick();
    const card = String((await issueTo(cpr)).body.frikortnummer);
    tick();
    await callNamed('search-borger', { aktoer: odense, body: { cpr } });
    tick();
    await issueTo(cpr, { afgoerelsesdato: '2026-06-11' });
    const { opslag } = await seen(card);
    expect(opslag.map(({ handling, udfald, organisation }) => [handling, udfald, organisation])).toEqual([
      ['issue-frikort', 'afvist', 'Aarhus Kommune'],
      ['search-borger', 'vist', 'Odense Kommune'],
      ['issue-frikort', 'udfoert', 'Aarhus Kommune'],
      ['search-borger', 'vist', 'Odense Kommune'],
    ]);
  });

  test('a guess at the number from before it was the citizen’s is not about the citizen', async () => {
    const card = await freshCard();
    setClock('2026-06-10T09:00:00Z');
    await callNamed('lookup-frikort', { aktoer: gartneri, body: { frikortnummer: card } });
    setClock('2026-06-10T10:00:01Z');
    expect((await seen(card)).opslag.map(({ handling }) => handling)).toEqual(['issue-frikort']);
  });

  test('nothing of another citizen', async () => {
    const [own, other] = [await freshCard(), await freshCard()];
    tick();
    await showCard(other);
    expect((await seen(own)).opslag.map(({ handling }) => handling)).toEqual(['issue-frikort']);
  });

  test('reading it is in it too', async () => {
    const card = await freshCard();
    tick();
    await seen(card);
    tick();
    const { opslag } = await seen(card, { egne: true });
    expect(opslag[0]).toMatchObject({ handling: 'list-egne-opslag', udfald: 'vist', rolle: 'borger' });
  });
});

describe('page by page', () => {
  test.each([true, false])('every entry comes once, in order (own visits among them: %s)', async (egne) => {
    const { cpr } = newCitizen();
    for (let i = 0; i < 3; i++) {
      tick();
      await callNamed('search-borger', { aktoer: aarhus, body: { cpr } });
    }
    tick();
    const card = String((await issueTo(cpr)).body.frikortnummer);
    for (let i = 0; i < 5; i++) {
      tick();
      await showCard(card);
      await callNamed('show-eget-frikort', { aktoer: borger(card) });
    }
    const all: Linje[] = [];
    let side: string | undefined;
    tick();
    do {
      const page = await seen(card, { egne, antal: 2, ...(side && { side }) });
      expect(page.opslag.length).toBeLessThanOrEqual(2);
      // The reading itself, which each page adds to the end of the log, is newer than where the next one begins.
      all.push(...page.opslag);
      side = page.naeste;
    } while (side !== undefined);
    expect(all.map(({ handling }) => handling).sort()).toEqual(
      [
        ...Array(3).fill('search-borger'),
        'issue-frikort',
        ...Array(5).fill('show-frikort'),
        ...(egne ? Array(5).fill('show-eget-frikort') : []),
      ].sort(),
    );
    const times = all.map(({ tidspunkt }) => tidspunkt);
    expect(times).toEqual([...times].sort().reverse());
  });

  test.each(['', 'AAAA', 'x'.repeat(160), Buffer.from('2026-06-10T10:00:00.000Z').toString('base64url')])(
    'a place that was never given out is refused: %s',
    async (side) => {
      const aktoer = borger(await freshCard());
      const answer = await callNamed('list-egne-opslag', { aktoer, body: { side } });
      expect(answer.body.kode).toBe('UGYLDIG_SIDE');
    },
  );
});
