import { randomUUID } from 'node:crypto';
import { DeleteCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import type { Context } from 'aws-lambda';
import { beforeEach, describe, expect, test } from 'vitest';
import { handler as opbevar } from '#functions/opbevaring/apply-opbevaring.ts';
import type { Ansaettelse } from '#shared/domain/ansaettelse.ts';
import type { Besked } from '#shared/domain/besked.ts';
import { env } from '#shared/env.ts';
import { takeBesked } from '#shared/store/besked.ts';
import { dynamo } from '#shared/store/client.ts';
import { noteFrist } from '#shared/store/frist.ts';
import { tidspunkt } from '#shared/values/dato.ts';
import { newBevis, newestBevisId } from '#test/kit/bevis.ts';
import { callNamed } from '#test/kit/handlers.ts';
import { kladde, offentliggjort } from '#test/kit/jobopslag.ts';
import { makeStatistik } from '#test/kit/statistik.ts';
import { readLog, scan } from '#test/kit/stored.ts';
import { freshTables } from '#test/kit/tables.ts';
import {
  aarhus,
  bageri,
  borger,
  deactivateCard,
  drift,
  freshCard,
  issueTo,
  kontaktperson,
  newCitizen,
  refusalBody,
  registerOn,
  setClock,
} from '#test/kit/world.ts';

const run = () => opbevar(undefined, { getRemainingTimeInMillis: () => 900_000 } as Context);
const show = async () => (await callNamed('show-opbevaring', { aktoer: drift })).body as Record<string, unknown>;
const ofCard = async (nummer: string) => (await scan('FRIKORT_TABLE')).filter(({ PK }) => PK === `FRIKORT#${nummer}`);

/** A card with work in June 2026, made inactive on the tenth of that month. */
async function usedCard() {
  const { cpr } = newCitizen();
  const nummer = String((await issueTo(cpr)).body.frikortnummer);
  await registerOn(nummer, { beloebOere: 500_000 }, { aktoer: bageri });
  await deactivateCard(nummer, { afgoerelsesdato: '2026-06-10' });
  return { cpr, nummer };
}

/** The table as it was: what stands there now is replaced by what stood there then. */
async function restore(backup: readonly Record<string, unknown>[]): Promise<void> {
  const TableName = env('FRIKORT_TABLE');
  for (const { PK, SK } of await scan('FRIKORT_TABLE')) {
    await dynamo.send(new DeleteCommand({ TableName, Key: { PK, SK } }));
  }
  for (const Item of backup) await dynamo.send(new PutCommand({ TableName, Item }));
}

beforeEach(async () => {
  setClock('2026-06-10T10:00:00Z');
  await freshTables();
});

describe('five years after the calendar year', () => {
  test.each([
    ['2031-12-31T22:59:59Z', false],
    ['2031-12-31T23:00:00Z', true],
  ])('at %s the citizen is gone: %s', async (moment, gone) => {
    const { nummer, cpr } = await usedCard();
    setClock(moment);
    const proeve = (await show()).proeve;
    expect(proeve).toMatchObject({ kort: 1, tilTal: gone ? 1 : 0, helt: true });
    expect(await run()).toMatchObject({ slettet: gone ? 1 : 0, fejlet: 0 });
    const found = await callNamed('search-borger', { aktoer: aarhus, body: { cpr } });
    expect(found.body.fund).toBe(gone ? 'udenFrikort' : 'eget');
    expect((await callNamed('show-eget-frikort', { aktoer: borger(nummer) })).status).toBe(gone ? 404 : 200);
  });

  test('an active card is kept, however old', async () => {
    const nummer = await freshCard();
    setClock('2046-01-01T10:00:00Z');
    expect(await run()).toMatchObject({ slettet: 0 });
    expect(await ofCard(nummer)).not.toHaveLength(1);
  });

  test('of the card the figures are left, and nothing that leads to anyone', async () => {
    const { nummer } = await usedCard();
    setClock('2032-01-02T03:30:00Z');
    await run();
    const [left, ...more] = await ofCard(nummer);
    expect(more).toEqual([]);
    expect(left).toEqual({
      PK: `FRIKORT#${nummer}`,
      SK: 'KORT',
      frikortnummer: nummer,
      slettet: '2032-01-02',
      ansvarligKommune: '0751',
      koen: expect.stringMatching(/kvinder|maend/),
      udstedt: '2026-03-01',
      aktivePerioder: [{ fra: '2026-03-01', til: '2026-06-10' }],
      arbejde: [{ aar: 2026, beloebOere: 500_000 }],
    });
    const all = JSON.stringify(await scan('FRIKORT_TABLE'));
    expect(all).not.toMatch(/CPR#|Bageri|bodil@|SAG-/);
  });

  test('the figures go on counting in the statistics', async () => {
    for (let i = 0; i < 5; i++) await usedCard();
    await makeStatistik();
    const before = (await callNamed('show-statistik', { body: { aar: 2026 } })).body.statistik as Record<
      string,
      unknown[]
    >;
    setClock('2032-01-02T03:30:00Z');
    await run();
    await makeStatistik();
    const after = (await callNamed('show-statistik', { body: { aar: 2026 } })).body.statistik as Record<
      string,
      unknown[]
    >;
    const same = ({ raekker = [] }: Record<string, unknown[]>) =>
      (raekker as Record<string, unknown>[]).map(({ aktive: _a, ...rest }) => rest);
    expect(same(after)).toEqual(same(before));
  });

  test('the employer who asks about the number is told that it cannot be used', async () => {
    const { nummer } = await usedCard();
    setClock('2032-01-02T03:30:00Z');
    await run();
    expect((await registerOn(nummer, { startdato: '2032-01-02', slutdato: '2032-01-02' })).body.kode).toMatch(
      /SATS_MANGLER|FRIKORT_KAN_IKKE_BRUGES/,
    );
    expect((await callNamed('lookup-frikort', { aktoer: bageri, body: { frikortnummer: nummer } })).status).toBe(404);
    expect((await callNamed('list-ansaettelser', { aktoer: bageri, body: {} })).body.ansaettelser).toEqual([]);
  });

  test('a command that is sent again is not done again, and is told that its answer is gone', async () => {
    const nummer = await freshCard();
    const [register, deactivate] = [randomUUID(), randomUUID()];
    await registerOn(nummer, {}, { aktoer: bageri, key: register });
    await deactivateCard(nummer, { afgoerelsesdato: '2026-06-10' }, { key: deactivate });
    setClock('2032-01-02T03:30:00Z');
    await run();
    const [left] = await ofCard(nummer);
    const gone = { status: 409, body: { kode: 'SVAR_SLETTET' } };
    expect(await registerOn(nummer, {}, { aktoer: bageri, key: register })).toMatchObject(gone);
    expect(await deactivateCard(nummer, { afgoerelsesdato: '2026-06-10' }, { key: deactivate })).toMatchObject(gone);
    expect(await ofCard(nummer)).toEqual([left]);
  });

  test('the choice of messages goes too, with the address that was given for them', async () => {
    const { nummer } = await usedCard();
    const chosen = await callNamed('put-egne-beskeder', {
      aktoer: borger(nummer),
      body: { slags: ['ansaettelse'], email: 'emil@eksempel.dk', version: 0 },
    });
    expect(chosen.status).toBe(200);
    const messages = async () => (await scan('FRIKORT_TABLE')).filter(({ PK }) => PK === `BESKED#FRIKORT#${nummer}`);
    expect(await messages()).not.toEqual([]);
    setClock('2032-01-02T03:30:00Z');
    await run();
    expect(await messages()).toEqual([]);
  });

  test('a citizen who was erased can have a new card, with another number', async () => {
    const { nummer, cpr } = await usedCard();
    setClock('2032-01-02T03:30:00Z');
    await run();
    const again = await issueTo(cpr, { afgoerelsesdato: '2032-01-02', ansoegningsdato: '2032-01-02' });
    expect(again.status).toBe(201);
    expect(again.body.frikortnummer).not.toBe(nummer);
  });
});

/** What is due by its own date is taken then, not the moment before; and again where an older backup brings it back. */
async function takenAt(moment: string, slags: string, antal: number, is: (item: Record<string, unknown>) => boolean) {
  const there = async () => (await scan('FRIKORT_TABLE')).filter(is).length;
  const before = await there();
  const backup = await scan('FRIKORT_TABLE');
  expect(before).toBeGreaterThan(0);
  setClock(new Date(Date.parse(moment) - 1000).toISOString());
  expect((await show()).proeve).toMatchObject({ forfaldne: { [slags]: 0 } });
  await run();
  expect(await there()).toBe(before);
  setClock(moment);
  for (const table of [undefined, backup]) {
    if (table) await restore(table);
    expect((await show()).proeve).toMatchObject({ forfaldne: { [slags]: antal } });
    expect(await there()).toBe(before);
    await run();
    expect(await there()).toBe(0);
    expect(((await show()).koersler as object[])[0]).toMatchObject({ forfaldne: { [slags]: antal } });
  }
}

describe('by its own date, and after a restore again', () => {
  test('the contact person of an employment goes, on a card that is still active; the work stays', async () => {
    const nummer = await freshCard();
    await registerOn(nummer, {}, { aktoer: bageri });
    await takenAt('2031-12-31T23:00:00Z', 'kontakt', 1, (item) => 'kontaktperson' in item);
    const { body } = await callNamed('list-ansaettelser', { aktoer: bageri, body: {} });
    expect(body.ansaettelser).toMatchObject([{ frikortnummer: nummer, tilstand: 'endelig' }]);
    expect(JSON.stringify(await scan('FRIKORT_TABLE'))).not.toMatch(/Bodil|bodil@/);
    const own = await callNamed('show-eget-frikort', { aktoer: borger(nummer) });
    expect(own.status).toBe(200);
  });

  const put = () => callNamed('put-kontaktperson', { aktoer: bageri, body: { kontaktperson, version: 0 } });
  const isProfile = ({ SK }: Record<string, unknown>) => SK === 'PROFIL';

  test('a company’s usual contact person goes', async () => {
    await put();
    await takenAt('2031-12-31T23:00:00Z', 'fastKontakt', 1, isProfile);
    expect((await callNamed('get-kontaktperson', { aktoer: bageri })).body).toEqual({ version: 0 });
  });

  test('but not while the company has had an employment since', async () => {
    setClock('2024-06-10T10:00:00Z');
    await put();
    setClock('2026-06-10T10:00:00Z');
    await registerOn(await freshCard(), {}, { aktoer: bageri });
    setClock('2031-12-31T22:59:59Z');
    await run();
    expect((await scan('FRIKORT_TABLE')).filter(isProfile)).toHaveLength(1);
  });

  test('job posts and drafts go, with what Jobnet said of them', async () => {
    await kladde(bageri);
    await offentliggjort(bageri);
    await takenAt('2027-12-31T23:00:00Z', 'jobopslag', 2, ({ SK }) => /^JOB(OPSLAG|ANNONCE)#/.test(String(SK)));
  });

  test('refusals to who has no card go', async () => {
    const body = { cpr: newCitizen().cpr, ...refusalBody() };
    expect((await callNamed('refuse-ansoegning', { aktoer: aarhus, body })).status).toBe(201);
    await takenAt('2031-12-31T23:00:00Z', 'haendelse', 1, ({ PK }) => String(PK).startsWith('AFVISNING#'));
  });

  test('what a company’s employees did outside of a card goes, but for the log’s own line of the same age', async () => {
    await put();
    await takenAt('2031-12-31T23:00:00Z', 'haendelse', 1, ({ PK, SK }) =>
      /^VIRKSOMHED#.*HAENDELSE#/.test(`${PK} ${SK}`),
    );
  });

  test('so does what they have chosen to be told of, but not the choice', async () => {
    const body = { slags: ['frist'], version: 0 };
    expect((await callNamed('put-virksomhedsbeskeder', { aktoer: bageri, body })).status).toBe(200);
    const isChoosing = ({ PK, SK }: Record<string, unknown>) => /^BESKED#VIRKSOMHED#.*HAENDELSE#/.test(`${PK} ${SK}`);
    await takenAt('2031-12-31T23:00:00Z', 'haendelse', 1, isChoosing);
    expect((await callNamed('get-virksomhedsbeskeder', { aktoer: bageri })).body.slags).toEqual(['frist']);
  });

  test('the note of an end date goes ninety days after it', async () => {
    const nummer = await freshCard();
    const { body } = await registerOn(nummer, {}, { aktoer: bageri });
    await noteFrist({ ...body, frikortnummer: nummer } as unknown as Ansaettelse);
    await takenAt('2026-09-28T22:00:00Z', 'notering', 1, ({ PK }) => String(PK).startsWith('FRIST#'));
  });

  test('that an e-mail has been sent is forgotten a year after', async () => {
    const besked = { til: 'virksomhed', cvr: '11111112', email: 'b@eksempel.dk', slags: ['frist'], noegle: 'FRIST#1' };
    await takeBesked(besked as unknown as Besked, tidspunkt(Date.now()));
    await takenAt('2027-12-31T23:00:00Z', 'notering', 1, ({ SK }) => String(SK).startsWith('SENDT#'));
  });
});

describe('a table that was restored from an older backup', () => {
  test('is erased again by the ledger, also where the card was active then', async () => {
    const { cpr } = newCitizen();
    const nummer = String((await issueTo(cpr)).body.frikortnummer);
    const backup = await scan('FRIKORT_TABLE');
    await deactivateCard(nummer, { afgoerelsesdato: '2026-06-10' });
    setClock('2032-01-02T03:30:00Z');
    expect(await run()).toMatchObject({ slettet: 1 });
    await restore(backup);
    expect((await callNamed('search-borger', { aktoer: aarhus, body: { cpr } })).body.fund).toBe('eget');
    expect((await show()).proeve).toMatchObject({ kort: 1, tilTal: 1 });
    expect(await run()).toMatchObject({ slettet: 1 });
    expect((await show()).koersler).toMatchObject([{ slettet: 0, genslettet: 1 }]);
    expect((await callNamed('search-borger', { aktoer: aarhus, body: { cpr } })).body.fund).toBe('udenFrikort');
    expect(await ofCard(nummer)).toHaveLength(1);
  });

  test('keeps the new card of a citizen who has one', async () => {
    const { cpr } = newCitizen();
    const old = String((await issueTo(cpr)).body.frikortnummer);
    await deactivateCard(old, { afgoerelsesdato: '2026-06-10' });
    const oldItems = await ofCard(old);
    setClock('2032-01-02T03:30:00Z');
    await run();
    await issueTo(cpr, { afgoerelsesdato: '2032-01-02', ansoegningsdato: '2032-01-02' });
    for (const Item of oldItems) await dynamo.send(new PutCommand({ TableName: env('FRIKORT_TABLE'), Item }));
    expect(await run()).toMatchObject({ slettet: 0, fejlet: 1 });
    expect((await callNamed('search-borger', { aktoer: aarhus, body: { cpr } })).body.fund).toBe('eget');
  });
});

describe('a proof that was withdrawn', () => {
  const proofs = async (nummer: string) =>
    (await callNamed('list-egne-indkomstbeviser', { aktoer: borger(nummer) })).body.beviser as object[];
  const check = async (kode: string) => (await callNamed('check-indkomstbevis', { body: { kode } })).status;

  async function withdraw(nummer: string) {
    const body = { bevisId: await newestBevisId(nummer) };
    expect((await callNamed('withdraw-eget-indkomstbevis', { aktoer: borger(nummer), body })).status).toBe(200);
  }

  test('is not valid again because an older backup is: the code leads nowhere, and the card’s history is whole', async () => {
    const nummer = await freshCard();
    const kept = await newBevis(nummer);
    setClock('2026-06-10T10:00:01Z');
    const kode = await newBevis(nummer);
    const backup = await scan('FRIKORT_TABLE');
    await withdraw(nummer);
    const before = await ofCard(nummer);
    const told = await proofs(nummer);
    await restore(backup);
    expect(await check(kode)).toBe(200);
    setClock('2026-06-20T04:30:00Z');
    expect((await show()).proeve).toMatchObject({ forfaldne: { bevis: 1 } });
    await run();
    expect([await check(kode), await check(kept)]).toEqual([404, 200]);
    expect(await ofCard(nummer)).toEqual(before);
    expect(await proofs(nummer)).toEqual(told);
    expect((await show()).koersler).toMatchObject([{ forfaldne: { bevis: 1 } }]);
    setClock('2026-06-21T04:30:00Z');
    await run();
    expect(((await show()).koersler as object[])[0]).toMatchObject({ forfaldne: { bevis: 0 } });
  });

  test('before the backup, or made after it, has nothing left to take', async () => {
    const nummer = await freshCard();
    await newBevis(nummer);
    await withdraw(nummer);
    const backup = await scan('FRIKORT_TABLE');
    await newBevis(nummer);
    await withdraw(nummer);
    await restore(backup);
    const before = await ofCard(nummer);
    await run();
    expect(await ofCard(nummer)).toEqual(before);
  });

  test('stands in the ledger until it would have run out by itself', async () => {
    const nummer = await freshCard();
    await newBevis(nummer, { gyldigTilOgMed: '2026-07-10' });
    await withdraw(nummer);
    const lines = (await scan('REVISIONSLOG_TABLE')).filter(({ PK }) => PK === 'OPBEVARING');
    expect(lines).toMatchObject([{ handling: 'slet-bevis', frikortnummer: nummer }]);
    expect(new Date(Number(lines[0]?.udloeber) * 1000).toISOString()).toBe('2026-07-12T00:00:00.000Z');
  });
});

describe('a run', () => {
  test('again changes nothing more, and says what it did', async () => {
    await usedCard();
    setClock('2032-01-02T03:30:00Z');
    await run();
    const before = (await scan('FRIKORT_TABLE')).filter(({ PK }) => PK !== 'OPBEVARING');
    setClock('2032-02-02T03:30:00Z');
    expect(await run()).toMatchObject({ slettet: 0, fejlet: 0 });
    expect((await scan('FRIKORT_TABLE')).filter(({ PK }) => PK !== 'OPBEVARING')).toEqual(before);
    expect((await show()).koersler).toMatchObject([
      { slettet: 0, faerdig: true },
      { slettet: 1, set: 1, faerdig: true },
    ]);
  });

  test('takes away what a run that was cut short left', async () => {
    const { nummer } = await usedCard();
    const rest = (await ofCard(nummer)).filter(({ SK }) => SK !== 'KORT');
    setClock('2032-01-02T03:30:00Z');
    await run();
    for (const Item of rest) await dynamo.send(new PutCommand({ TableName: env('FRIKORT_TABLE'), Item }));
    await run();
    expect(await ofCard(nummer)).toHaveLength(1);
  });

  test('takes proofs of income away the day after they have run out', async () => {
    const kode = await newBevis(await freshCard(), { gyldigTilOgMed: '2026-06-11' });
    const proofs = async () => (await scan('FRIKORT_TABLE')).filter(({ SK }) => SK === 'INDKOMSTBEVIS');
    setClock('2026-06-11T10:00:00Z');
    await run();
    expect(await proofs()).toHaveLength(1);
    expect((await callNamed('check-indkomstbevis', { body: { kode } })).status).toBe(200);
    setClock('2026-06-12T10:00:00Z');
    await run();
    expect(await proofs()).toEqual([]);
  });

  test('writes each erasure in the ledger, which no time-out takes; other lines go five years after their year', async () => {
    const { nummer } = await usedCard();
    setClock('2032-01-02T03:30:00Z');
    await run();
    const ledger = (await readLog()).filter(({ handling }) => handling === 'slet-borger');
    expect(ledger).toMatchObject([{ frikortnummer: nummer, udfald: 'udfoert' }]);
    const lines = await scan('REVISIONSLOG_TABLE');
    const until = (line: Record<string, unknown>) =>
      line.udloeber && new Date(Number(line.udloeber) * 1000).toISOString();
    expect(new Set(lines.filter(({ PK }) => PK === 'OPBEVARING').map(until))).toEqual(new Set([undefined]));
    expect(new Set(lines.filter(({ PK }) => PK !== 'OPBEVARING').map(until))).toEqual(
      new Set(['2032-01-01T00:00:00.000Z']),
    );
  });
});
