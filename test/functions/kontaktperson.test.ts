import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Aktoer } from '#shared/domain/aktoer.ts';
import { callNamed } from '#test/kit/handlers.ts';
import { createTables } from '#test/kit/tables.ts';
import {
  bageri,
  borger,
  editOf,
  firma,
  freshCard,
  gartneri,
  kontaktperson,
  newFirm,
  registerOn,
  setClock,
  showCard,
} from '#test/kit/world.ts';

const put = (aktoer: Aktoer, navn: string, version: number) =>
  callNamed('put-kontaktperson', { aktoer, body: { kontaktperson: { ...kontaktperson, navn }, version } });
const get = (aktoer: Aktoer) => callNamed('get-kontaktperson', { aktoer });

beforeAll(createTables);
beforeEach(() => setClock('2026-06-10T10:00:00Z'));

describe('the company’s own contact person (R110-R112)', () => {
  test('is nobody at first, at version 0', async () => {
    expect((await get(newFirm())).body).toEqual({ version: 0 });
  });

  test('is what a colleague put last', async () => {
    const aktoer = newFirm();
    if (aktoer.rolle !== 'virksomhed') throw new Error('not a company');
    expect((await put(aktoer, 'Anders And', 0)).body).toEqual({ version: 1 });
    const colleague = firma(aktoer.cvr, aktoer.virksomhedsnavn, 'kollega');
    expect((await put(colleague, 'Bedste Bo', 1)).body).toEqual({ version: 2 });
    expect((await get(aktoer)).body).toEqual({ kontaktperson: { ...kontaktperson, navn: 'Bedste Bo' }, version: 2 });
  });

  test.each([
    ['one that is not there yet, at a later version', 0, 1, 0],
    ['one that was put meanwhile', 2, 1, 2],
    ['a first one, where there is one', 1, 0, 1],
  ])('is not overwritten unseen: %s', async (_, times, version, current) => {
    const aktoer = newFirm();
    for (let i = 0; i < times; i++) await put(aktoer, 'Anders And', i);
    expect(await put(aktoer, 'Bedste Bo', version)).toMatchObject({
      status: 409,
      body: { kode: 'AENDRET_IMENS', data: { version: current } },
    });
  });

  test('is put by one of ten at once', async () => {
    const aktoer = newFirm();
    const answers = await Promise.all(Array.from({ length: 10 }, () => put(aktoer, 'Anders And', 0)));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect((await get(aktoer)).body.version).toBe(1);
  });

  test('is the company’s alone', async () => {
    await put(gartneri, 'Gurli Gartner', 0);
    expect((await get(newFirm())).raw).not.toContain('Gurli');
  });

  test('is shown to municipality and citizen only where an employment was made with it (R112, R113)', async () => {
    const card = await freshCard();
    const aktoer = newFirm();
    await put(aktoer, 'Anders And', 0);
    await registerOn(card, { kontaktperson: { ...kontaktperson, navn: 'Cilla Carl' } }, { aktoer });
    for (const { raw } of [await showCard(card), await callNamed('show-eget-frikort', { aktoer: borger(card) })]) {
      expect(raw).toContain('Cilla Carl');
      expect(raw).not.toContain('Anders And');
    }
  });

  test('is copied, never linked: a new one changes no employment', async () => {
    const card = await freshCard();
    const aktoer = newFirm();
    await put(aktoer, 'Anders And', 0);
    await registerOn(card, { kontaktperson: { ...kontaktperson, navn: 'Anders And' } }, { aktoer });
    await put(aktoer, 'Bedste Bo', 1);
    const { raw } = await showCard(card);
    expect(raw).toContain('Anders And');
    expect(raw).not.toContain('Bedste Bo');
  });
});

describe('the contact person of an employment (R028, R038)', () => {
  test('can be changed with the employment, and history says that it was, not to whom', async () => {
    const card = await freshCard();
    const one = await registerOn(card, {}, { aktoer: bageri });
    const edited = await editOf(one, { kontaktperson: { ...kontaktperson, navn: 'Didde Dam' } });
    expect(edited.status).toBe(200);
    const body = { frikortnummer: card, ansaettelseId: one.body.ansaettelseId };
    const shown = await callNamed('show-ansaettelse', { aktoer: bageri, body });
    expect(shown.body).toMatchObject({
      ansaettelse: { kontaktperson: { navn: 'Didde Dam' } },
      historik: [{ kontaktpersonAendret: true }, { kontaktpersonAendret: true }],
    });
    expect(JSON.stringify(shown.body.historik)).not.toMatch(/Didde|Bodil/);
  });

  test('is not said to have changed where it has not', async () => {
    const one = await registerOn(await freshCard());
    const { frikortnummer, ansaettelseId } = (await editOf(one, { beloebOere: 7 })).body;
    const shown = await callNamed('show-ansaettelse', { aktoer: bageri, body: { frikortnummer, ansaettelseId } });
    expect(shown.body.historik).toMatchObject([{ kontaktpersonAendret: false }, { kontaktpersonAendret: true }]);
  });
});
