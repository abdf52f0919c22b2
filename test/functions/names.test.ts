import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { PERSON } from '#infra/local/personer.ts';
import type { Aktoer } from '#shared/domain/aktoer.ts';
import type { Answer } from '#test/kit/call.ts';
import { callNamed } from '#test/kit/handlers.ts';
import { readLog } from '#test/kit/stored.ts';
import { createTables } from '#test/kit/tables.ts';
import {
  aarhus,
  borger,
  cancelOf,
  issueTo,
  newCard,
  newCitizen,
  newFirm,
  registerOn,
  setClock,
  showCard,
} from '#test/kit/world.ts';

const list = (aktoer: Aktoer) => callNamed('list-ansaettelser', { aktoer, body: {} });
const show = (aktoer: Aktoer, { body }: Answer) =>
  callNamed('show-ansaettelse', {
    aktoer,
    body: { frikortnummer: body.frikortnummer, ansaettelseId: body.ansaettelseId },
  });

beforeAll(createTables);
beforeEach(() => setClock('2026-06-10T10:00:00Z'));

describe('a name after the purpose is gone (D20)', () => {
  test('is shown to the company on the last day of the window, and not on the day after', async () => {
    const citizen = newCitizen();
    const aktoer = newFirm();
    const card = String((await issueTo(citizen.cpr)).body.frikortnummer);
    const one = await registerOn(card, {}, { aktoer });
    setClock('2026-07-29T21:59:59.999Z');
    for (const { raw } of [await list(aktoer), await show(aktoer, one)]) expect(raw).toContain(citizen.navn);
    setClock('2026-07-29T22:00:00.000Z');
    for (const { raw } of [await list(aktoer), await show(aktoer, one)]) {
      expect(raw).not.toContain(citizen.efternavn);
      expect(raw).toContain(card);
    }
    expect((await list(aktoer)).body.ansaettelser).toMatchObject([{ kanRettes: false, navnebeskyttet: false }]);
  });

  test('is not shown for a closed employment because another of the same citizen is open, nor the other way round', async () => {
    const citizen = newCitizen();
    const aktoer = newFirm();
    const card = String((await issueTo(citizen.cpr)).body.frikortnummer);
    await registerOn(card, { startdato: '2026-06-01', slutdato: '2026-06-10' }, { aktoer });
    await registerOn(card, { startdato: '2026-07-01', slutdato: '2026-07-31' }, { aktoer });
    setClock('2026-07-20T10:00:00Z');
    expect((await list(aktoer)).body.ansaettelser).toMatchObject([
      { startdato: '2026-07-01', borgerNavn: citizen.navn, kanRettes: true },
      { startdato: '2026-06-01', kanRettes: false },
    ]);
    const closed = ((await list(aktoer)).body.ansaettelser as Record<string, unknown>[])[1];
    expect(closed).not.toHaveProperty('borgerNavn');
  });

  test('is not shown for an employment that was cancelled: it can be edited no more', async () => {
    const citizen = newCitizen();
    const aktoer = newFirm();
    const card = String((await issueTo(citizen.cpr)).body.frikortnummer);
    const cancelled = await cancelOf(await registerOn(card, {}, { aktoer }), { aarsag: 'FORKERT_BORGER' }, { aktoer });
    for (const { raw } of [await list(aktoer), await show(aktoer, cancelled)]) {
      expect(raw).not.toContain(citizen.efternavn);
      expect(raw).toContain(card);
    }
  });

  test('that a list does not show is not logged as shown', async () => {
    const aktoer = newFirm();
    const card = String((await issueTo(newCitizen().cpr)).body.frikortnummer);
    await registerOn(card, {}, { aktoer });
    setClock('2026-12-10T10:00:00Z');
    await list(aktoer);
    const shown = (await readLog()).filter(({ handling, frikortnummer }) => {
      return handling === 'list-ansaettelser' && frikortnummer === card;
    });
    expect(shown).toEqual([]);
  });
});

describe('a protected name (D21)', () => {
  test('is shown to no company: not looked up, not listed, not on its own employment', async () => {
    const aktoer = newFirm();
    const card = await newCard('karen');
    const one = await registerOn(card, {}, { aktoer });
    const looked = await callNamed('lookup-frikort', { aktoer, body: { frikortnummer: card } });
    expect(looked).toMatchObject({ status: 200, body: { navnebeskyttet: true, restbeloebOere: 4_369_100 } });
    expect((await list(aktoer)).body.ansaettelser).toMatchObject([{ navnebeskyttet: true }]);
    expect((await show(aktoer, one)).body.ansaettelse).toMatchObject({ navnebeskyttet: true });
    for (const { raw } of [looked, await list(aktoer), await show(aktoer, one)]) {
      expect(raw).not.toMatch(/Karen|Skærmsen|borgerNavn|"navn":"K/);
    }
  });

  test('is shown to the responsible municipality, which is told that it is protected, and to the citizen', async () => {
    const found = await callNamed('search-borger', {
      aktoer: aarhus,
      body: { cpr: PERSON.karen.cpr },
    });
    const card = String(found.body.frikortnummer);
    expect((await showCard(card)).body.borger).toMatchObject({ navn: PERSON.karen.navn, navnebeskyttet: true });
    expect((await callNamed('show-eget-frikort', { aktoer: borger(card) })).body.navn).toBe(PERSON.karen.navn);
  });
});
