import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { indkomstaarFor } from '#shared/domain/ansaettelse.ts';
import { ansaettelsestal, newestFirst } from '#shared/domain/haendelse.ts';
import type { Frikortside } from '#shared/store/read.ts';
import { enterSats, scan, stored } from '#test/kit/stored.ts';
import { createTables } from '#test/kit/tables.ts';
import {
  cancelOf,
  deactivateCard,
  editOf,
  freshCard,
  gartneri,
  issueTo,
  newCitizen,
  reactivateCard,
  registerOn,
  setClock,
} from '#test/kit/world.ts';

/** A card's state by its hændelser alone, oldest first. */
function fold({ haendelser }: Pick<Frikortside, 'haendelser'>) {
  const years = new Map<number, { loftOere: number; restbeloebOere: number }>();
  const ansaettelser = new Map<string, object>();
  let status: string | undefined;
  for (const h of [...newestFirst(haendelser)].reverse()) {
    for (const { aar, loftOere } of h.aarOprettet) years.set(aar, { loftOere, restbeloebOere: loftOere });
    if (h.slags === 'frikort') {
      expect(h.foer).toBe(status);
      status = h.efter;
    }
    if (h.slags === 'ansaettelse') {
      expect(h.foer ?? null).toEqual(ansaettelser.get(h.ansaettelseId) ?? null);
      ansaettelser.set(h.ansaettelseId, h.efter);
      const aar = indkomstaarFor(h.efter);
      const year = years.get(aar);
      if (year === undefined) throw new Error(`a hændelse in ${aar}, which none opened`);
      years.set(aar, { ...year, restbeloebOere: year.restbeloebOere - h.forskelOere });
    }
  }
  return { status, years: Object.fromEntries(years), ansaettelser: Object.fromEntries(ansaettelser) };
}

function state({ kort, aar, ansaettelser }: Frikortside) {
  return {
    status: kort.status,
    years: Object.fromEntries(aar.map(({ aar, loftOere, restbeloebOere }) => [aar, { loftOere, restbeloebOere }])),
    ansaettelser: Object.fromEntries(ansaettelser.map((a) => [a.ansaettelseId, ansaettelsestal(a)])),
  };
}

beforeAll(async () => {
  await createTables();
  await enterSats(2027, 46_000);
});
beforeEach(() => setClock('2026-06-10T10:00:00Z'));

describe('the hændelser of a card', () => {
  test('tell its whole state: status, years, restbeløb and employments, through two years', async () => {
    const card = await freshCard();
    const check = async () => {
      const side = await stored(card);
      expect(fold(side)).toEqual(state(side));
      return side.haendelser.length;
    };
    expect(await check()).toBe(1);
    setClock('2026-06-11T10:00:00Z');
    const one = await registerOn(card, { beloebOere: 1000, arbejdstidMinutter: 60 });
    const two = await registerOn(card, { beloebOere: 500 }, { aktoer: gartneri });
    setClock('2026-06-12T10:00:00Z');
    const edited = await editOf(one, { beloebOere: 4_000_000, tilstand: 'endelig', arbejdstidMinutter: 90 });
    await cancelOf(two, {}, { aktoer: gartneri });
    expect(await check()).toBe(5);
    setClock('2026-06-13T10:00:00Z');
    await deactivateCard(card);
    setClock('2026-06-14T10:00:00Z');
    await editOf(edited, { beloebOere: 1 });
    await reactivateCard(card);
    setClock('2027-01-05T10:00:00Z');
    await registerOn(card, { startdato: '2027-01-05', slutdato: '2027-01-31', beloebOere: 77 });
    await registerOn(card, { startdato: '2026-12-20', slutdato: '2026-12-31', beloebOere: 5 });
    expect(await check()).toBe(10);
  });

  test('are none of what was refused, and the log tells of it alone', async () => {
    const card = await freshCard();
    await registerOn(card, { beloebOere: 4_469_101 });
    await deactivateCard(card, { afgoerelsesdato: '2026-06-09' });
    expect((await stored(card)).haendelser).toHaveLength(1);
  });

  test('hold no name, no CPR number and no contact person', async () => {
    const citizen = newCitizen();
    const card = String((await issueTo(citizen.cpr)).body.frikortnummer);
    await editOf(await registerOn(card), { beloebOere: 1 });
    const haendelser = (await scan('FRIKORT_TABLE')).filter(({ PK, SK }) => {
      return PK === `FRIKORT#${card}` && String(SK).startsWith('HAENDELSE#');
    });
    expect(haendelser).toHaveLength(3);
    expect(JSON.stringify(haendelser)).not.toMatch(new RegExp(`${citizen.cpr}|${citizen.efternavn}|Bodil|12345678`));
  });
});

describe('what is stored of a citizen', () => {
  test('is in no table in the clear: neither CPR number nor name nor birth date (R017, R018)', async () => {
    const citizen = newCitizen();
    const card = String((await issueTo(citizen.cpr)).body.frikortnummer);
    await registerOn(card);
    for (const table of ['FRIKORT_TABLE', 'REVISIONSLOG_TABLE', 'SESSION_TABLE'] as const) {
      const text = JSON.stringify(await scan(table));
      for (const hidden of [citizen.cpr, citizen.efternavn, citizen.foedselsdato]) expect(text).not.toContain(hidden);
    }
  });

  test('is of the case only dates, channel, reason code and journal number (R055, D17)', async () => {
    const card = await freshCard();
    await deactivateCard(card);
    const sager = (await stored(card)).haendelser.flatMap((h) => (h.slags === 'frikort' ? [h.sag] : []));
    expect(sager).toContainEqual({
      afgoerelsesdato: '2026-03-01',
      ansoegningsdato: '2026-02-20',
      ansoegningskanal: 'mundtlig',
      journalnummer: 'SAG-2026/0417',
    });
    expect(sager).toContainEqual({
      afgoerelsesdato: '2026-06-10',
      aarsag: 'BETINGELSER_IKKE_OPFYLDT',
      journalnummer: 'SAG-1',
    });
  });
});
