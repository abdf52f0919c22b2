import { randomUUID } from 'node:crypto';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { OperationName } from '#shared/domain/adgang.ts';
import type { Aktoer } from '#shared/domain/aktoer.ts';
import type { Answer } from '#test/kit/call.ts';
import { callNamed } from '#test/kit/handlers.ts';
import { scan } from '#test/kit/stored.ts';
import { createTables } from '#test/kit/tables.ts';
import {
  aarhus,
  bageri,
  borger,
  cancelBody,
  deactivateBody,
  deactivateCard,
  editBody,
  firma,
  freshCard,
  gartneri,
  issueTo,
  newCitizen,
  newFirm,
  odense,
  reactivateBody,
  registerOn,
  setClock,
} from '#test/kit/world.ts';

/** A number that is never given out. */
const UNKNOWN = '00001';

/** The body of a call on an employment that is there, with what is given changed. */
type BodyOf = (registered: Answer, over?: Record<string, unknown>) => object;

beforeAll(createTables);
beforeEach(() => setClock('2026-06-10T10:00:00Z'));

/** Both are refused, byte for byte alike, and neither changes anything. */
async function expectAlike(name: OperationName, aktoer: Aktoer, body: object, missing: object): Promise<void> {
  const before = await scan('FRIKORT_TABLE');
  const [others, unknown] = [await callNamed(name, { aktoer, body }), await callNamed(name, { aktoer, body: missing })];
  expect(others.status).toBe(404);
  expect([others.status, others.raw]).toEqual([unknown.status, unknown.raw]);
  expect(await scan('FRIKORT_TABLE')).toEqual(before);
}

describe('another municipality’s citizen, by frikortnummer, is as missing (D2, R072, R082, edge 22)', () => {
  test('in a search', async () => {
    await expectAlike('search-borger', odense, { frikortnummer: await freshCard() }, { frikortnummer: UNKNOWN });
  });
  test('on the citizen’s page', async () => {
    await expectAlike('show-frikort', odense, { frikortnummer: await freshCard() }, { frikortnummer: UNKNOWN });
  });
  test('to deactivate', async () => {
    await expectAlike('deactivate-frikort', odense, deactivateBody(await freshCard()), deactivateBody(UNKNOWN));
  });
  test('to reactivate, also where there would be nothing to do', async () => {
    const [active, off] = [await freshCard(), await freshCard()];
    await deactivateCard(off);
    for (const card of [active, off]) {
      await expectAlike('reactivate-frikort', odense, reactivateBody(card), reactivateBody(UNKNOWN));
    }
  });
  test('to deactivate with a date that would be refused', async () => {
    const over = { afgoerelsesdato: '2026-01-01' };
    await expectAlike(
      'deactivate-frikort',
      odense,
      deactivateBody(await freshCard(), over),
      deactivateBody(UNKNOWN, over),
    );
  });
});

describe('another municipality’s citizen, by CPR number (D2, R182, R183)', () => {
  test('is told to have a card, and who is responsible: no number, no status, no name', async () => {
    const citizen = newCitizen();
    const card = String((await issueTo(citizen.cpr)).body.frikortnummer);
    const active = await callNamed('search-borger', { aktoer: odense, body: { cpr: citizen.cpr } });
    expect(active.body).toEqual({
      fund: 'andenKommune',
      ansvarligKommune: { kommunekode: '0751', navn: 'Aarhus Kommune' },
    });
    await deactivateCard(card);
    const inactive = await callNamed('search-borger', { aktoer: odense, body: { cpr: citizen.cpr } });
    expect(inactive.raw).toBe(active.raw);
  });

  test('cannot be given a second card: the answer says no more than the search', async () => {
    const citizen = newCitizen();
    const card = String((await issueTo(citizen.cpr)).body.frikortnummer);
    const refused = await issueTo(citizen.cpr, {}, { aktoer: odense });
    expect(refused.body).toMatchObject({
      kode: 'ANDEN_KOMMUNE',
      data: { kommunekode: '0751', kommune: 'Aarhus Kommune' },
    });
    expect(refused.raw).not.toContain(card);
  });

  test('is given one card, when two municipalities issue at once', async () => {
    const { cpr } = newCitizen();
    const both = await Promise.all([aarhus, odense, aarhus, odense].map((aktoer) => issueTo(cpr, {}, { aktoer })));
    expect(both.filter(({ status }) => status === 201)).toHaveLength(1);
    const koder = both.filter(({ status }) => status !== 201).map(({ body }) => body.kode);
    expect(koder.every((kode) => kode === 'ANDEN_KOMMUNE' || kode === 'HAR_ALLEREDE_FRIKORT')).toBe(true);
    expect(koder).toHaveLength(3);
  });
});

describe('another company’s employment is as missing (R103)', () => {
  const operations: [OperationName, BodyOf][] = [
    ['edit-ansaettelse', editBody],
    ['cancel-ansaettelse', cancelBody],
    [
      'show-ansaettelse',
      ({ body }, over) => ({ frikortnummer: body.frikortnummer, ansaettelseId: body.ansaettelseId, ...over }),
    ],
  ];

  test.each(operations)('for %s', async (name, bodyOf) => {
    const theirs = await registerOn(await freshCard());
    await expectAlike(name, gartneri, bodyOf(theirs), bodyOf(theirs, { ansaettelseId: randomUUID() }));
    await expectAlike(name, gartneri, bodyOf(theirs), bodyOf(theirs, { frikortnummer: UNKNOWN }));
  });

  test.each(operations)('for %s, also with one’s own on the same card', async (name, bodyOf) => {
    const card = await freshCard();
    const theirs = await registerOn(card);
    await registerOn(card, {}, { aktoer: gartneri });
    await expectAlike(name, gartneri, bodyOf(theirs), bodyOf(theirs, { ansaettelseId: randomUUID() }));
  });

  test.each(operations)('for %s, with one’s own on another card’s number', async (name, bodyOf) => {
    const [mine, other] = [await registerOn(await freshCard()), await freshCard()];
    await expectAlike(name, bageri, bodyOf(mine, { frikortnummer: other }), bodyOf(mine, { frikortnummer: UNKNOWN }));
  });

  test('is a colleague’s own: any employee of the company may edit it (R108)', async () => {
    const aktoer = newFirm();
    if (aktoer.rolle !== 'virksomhed') throw new Error('not a company');
    const one = await registerOn(await freshCard(), {}, { aktoer });
    const colleague = firma(aktoer.cvr, aktoer.virksomhedsnavn, 'kollega');
    expect((await callNamed('edit-ansaettelse', { aktoer: colleague, body: editBody(one) })).status).toBe(200);
  });

  test('is not its own after a change of CVR number (edge 20)', async () => {
    const one = await registerOn(await freshCard());
    const merged = firma('55555553', 'Brødre & Søstre Bageri', 'bager-1');
    expect((await callNamed('edit-ansaettelse', { aktoer: merged, body: editBody(one) })).body.kode).toBe(
      'IKKE_FUNDET',
    );
  });
});

describe('a municipality that employs (R095, edge 17)', () => {
  test('sees as a company only what a company sees, though it is responsible for the citizen', async () => {
    const card = await freshCard();
    const asCompany = firma('55133018', 'Aarhus Kommune', 'sb-aarhus-1');
    expect((await registerOn(card, {}, { aktoer: asCompany })).status).toBe(201);
    expect((await callNamed('show-frikort', { aktoer: asCompany, body: { frikortnummer: card } })).body.kode).toBe(
      'INGEN_ADGANG',
    );
    const list = await callNamed('list-ansaettelser', { aktoer: asCompany, body: {} });
    expect(list.body.ansaettelser).toMatchObject([{ frikortnummer: card }]);
  });

  test('can as a caseworker neither register nor edit (R094)', async () => {
    const one = await registerOn(await freshCard());
    expect((await callNamed('edit-ansaettelse', { aktoer: aarhus, body: editBody(one) })).body.kode).toBe(
      'INGEN_ADGANG',
    );
    expect((await registerOn(await freshCard(), {}, { aktoer: aarhus })).body.kode).toBe('INGEN_ADGANG');
  });
});

test('a citizen’s session whose card is gone is answered as missing', async () => {
  expect(await callNamed('show-eget-frikort', { aktoer: borger(UNKNOWN) })).toMatchObject({
    status: 404,
    body: { kode: 'IKKE_FUNDET' },
  });
});
