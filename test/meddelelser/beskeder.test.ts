import { marshall } from '@aws-sdk/util-dynamodb';
import type { Context, DynamoDBRecord } from 'aws-lambda';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { handler as followFrister } from '#functions/meddelelser/follow-frister.ts';
import { handler as sendBeskeder } from '#functions/meddelelser/send-beskeder.ts';
import { type Ses, startSes } from '#infra/local/ses.ts';
import { frikortPartition } from '#shared/store/keys.ts';
import type { Frikortnummer } from '#shared/values/frikortnummer.ts';
import { callNamed } from '#test/kit/handlers.ts';
import { readLog, scan, stored } from '#test/kit/stored.ts';
import { createTables } from '#test/kit/tables.ts';
import {
  borger,
  deactivateCard,
  editBody,
  editOf,
  freshCard,
  newFirm,
  reactivateCard,
  registerOn,
  setClock,
  showCard,
} from '#test/kit/world.ts';

const ADRESSE = 'emil.hemmelig@eksempel.dk';
const context = { getRemainingTimeInMillis: () => 100_000 } as Context;
let ses: Ses;

beforeAll(async () => {
  await createTables();
  ses = await startSes();
  process.env.AWS_ENDPOINT_URL_SESV2 = ses.endpoint;
});
afterAll(() => ses.stop());
beforeEach(() => {
  setClock('2026-06-10T10:00:00Z');
  ses.fail(undefined);
});

type Item = Record<string, unknown>;
const isCard = (nummer: string, sk: string) => (item: Item) =>
  item.PK === `FRIKORT#${nummer}` && String(item.SK).startsWith(sk);
const now = async (nummer: string, sk: string) => (await scan('FRIKORT_TABLE')).find(isCard(nummer, sk));

/** A change as the stream tells it: JSON, with bytes as text. */
function record(foer: Item | undefined, efter: Item | undefined): DynamoDBRecord {
  const image = (item: Item) =>
    JSON.parse(
      JSON.stringify(marshall(item, { removeUndefinedValues: true }), (_, value) => {
        if (value instanceof Uint8Array) return Buffer.from(value).toString('base64');
        return value?.type === 'Buffer' ? Buffer.from(value.data).toString('base64') : value;
      }),
    );
  return {
    dynamodb: {
      SequenceNumber: '1',
      ...(foer && { OldImage: image(foer) }),
      ...(efter && { NewImage: image(efter) }),
    },
  };
}
const told = async (foer: Item | undefined, efter: Item | undefined) =>
  sendBeskeder({ Records: [record(foer, efter)] }, context);

/** What went to an address since. */
const mailsTo = (til: string) => ses.mails.filter((mail) => mail.til === til);

async function citizen(slags: readonly string[], email = ADRESSE) {
  const nummer = await freshCard();
  const answer = await callNamed('put-egne-beskeder', { aktoer: borger(nummer), body: { slags, email, version: 0 } });
  expect(answer.status).toBe(200);
  return nummer;
}

describe('what is told, and to whom', () => {
  test('a new employment, once, and nothing of whom or what', async () => {
    const nummer = await citizen(['ansaettelse']);
    await registerOn(nummer);
    const item = await now(nummer, 'ANSAETTELSE#');
    const before = mailsTo(ADRESSE).length;
    for (let i = 0; i < 3; i++) expect(await told(undefined, item)).toEqual({ batchItemFailures: [] });
    const [mail, ...more] = mailsTo(ADRESSE).slice(before);
    expect(more).toEqual([]);
    const text = JSON.stringify(mail);
    expect(text).toContain('Log ind');
    for (const secret of [nummer, 'Bager', String(item?.beloebOere)]) {
      expect(mail?.tekst + String(mail?.emne)).not.toContain(secret);
    }
  });

  test('nothing that was not chosen, and nothing without an address', async () => {
    const nummer = await citizen(['deaktivering'], 'anden@eksempel.dk');
    const uden = await freshCard();
    for (const each of [nummer, uden]) {
      await registerOn(each);
      await told(undefined, await now(each, 'ANSAETTELSE#'));
    }
    expect(mailsTo('anden@eksempel.dk')).toEqual([]);
  });

  test('deactivation, and little left once a year', async () => {
    const nummer = await citizen(['deaktivering', 'lidtTilbage'], 'tre@eksempel.dk');
    const kort = await now(nummer, 'KORT');
    await deactivateCard(nummer, { afgoerelsesdato: '2026-06-10' });
    await told(kort, await now(nummer, 'KORT'));
    expect(mailsTo('tre@eksempel.dk')).toHaveLength(1);
    const aar = { PK: frikortPartition(nummer as Frikortnummer), SK: 'AAR#2026', aar: 2026, loftOere: 1000 };
    const left = (restbeloebOere: number) => ({ ...aar, restbeloebOere });
    await told(left(500), left(100));
    await told(left(100), left(99));
    await told(left(100), left(50));
    expect(mailsTo('tre@eksempel.dk')).toHaveLength(2);
  });
});

describe('a citizen who has died', () => {
  const choice = (nummer: string) => callNamed('get-egne-beskeder', { aktoer: borger(nummer) });

  test('is told neither of the deactivation nor of anything after it, and the address is gone', async () => {
    const nummer = await citizen(['deaktivering', 'ansaettelse', 'overdragelse'], 'doed@eksempel.dk');
    const registered = await registerOn(nummer);
    const [kort, ansaettelse] = [await now(nummer, 'KORT'), await now(nummer, 'ANSAETTELSE#')];
    expect((await deactivateCard(nummer, { afgoerelsesdato: '2026-06-10', aarsag: 'DOED' })).status).toBe(200);
    await told(kort, await now(nummer, 'KORT'));
    expect((await editOf(registered, { beloebOere: 100_000 })).status).toBe(200);
    await told(ansaettelse, await now(nummer, 'ANSAETTELSE#'));
    const moved = await now(nummer, 'KORT');
    await told(moved, { ...moved, ansvarligKommune: '0461', version: Number(moved?.version) + 1 });
    expect(mailsTo('doed@eksempel.dk')).toEqual([]);
    expect((await choice(nummer)).body).toEqual({ slags: [], version: 2 });
  });

  test('by mistake: they choose again, and are told again', async () => {
    const nummer = await citizen(['ansaettelse'], 'levende@eksempel.dk');
    await deactivateCard(nummer, { afgoerelsesdato: '2026-06-10', aarsag: 'DOED' });
    const { body } = await choice(nummer);
    const again = { slags: ['ansaettelse'], email: 'levende@eksempel.dk', version: body.version };
    expect((await callNamed('put-egne-beskeder', { aktoer: borger(nummer), body: again })).status).toBe(200);
    expect((await reactivateCard(nummer, { aarsag: 'DEAKTIVERET_VED_FEJL' })).status).toBe(200);
    expect((await registerOn(nummer, { startdato: '2026-06-10', slutdato: '2026-06-10' })).status).toBe(201);
    await told(undefined, await now(nummer, 'ANSAETTELSE#'));
    expect(mailsTo('levende@eksempel.dk')).toHaveLength(1);
  });

  test('who had chosen nothing has no choice made for them', async () => {
    const nummer = await freshCard();
    await deactivateCard(nummer, { afgoerelsesdato: '2026-06-10', aarsag: 'DOED' });
    expect((await choice(nummer)).body).toEqual({ slags: [], version: 0 });
  });
});

describe('when the mail service fails', () => {
  async function change(email: string) {
    const nummer = await citizen(['ansaettelse'], email);
    await registerOn(nummer);
    return now(nummer, 'ANSAETTELSE#');
  }

  test.each(['throttled', 'error'] as const)('%s: it is asked to come again, and then sent once', async (mode) => {
    const email = `${mode}@eksempel.dk`;
    const item = await change(email);
    ses.fail(mode);
    expect(await told(undefined, item)).toEqual({ batchItemFailures: [{ itemIdentifier: '1' }] });
    ses.fail(undefined);
    for (let i = 0; i < 2; i++) await told(undefined, item);
    expect(mailsTo(email)).toHaveLength(1);
  });

  test('a lost answer: it is not sent again, for it may have gone', async () => {
    const item = await change('tabt@eksempel.dk');
    ses.fail('lost');
    expect(await told(undefined, item)).toEqual({ batchItemFailures: [] });
    ses.fail(undefined);
    await told(undefined, item);
    expect(mailsTo('tabt@eksempel.dk')).toHaveLength(1);
  });

  test('a refused address does not hold the others up', async () => {
    const item = await change('afvist@eksempel.dk');
    ses.fail('rejected');
    expect(await told(undefined, item)).toEqual({ batchItemFailures: [] });
    ses.fail(undefined);
    await told(undefined, item);
    expect(mailsTo('afvist@eksempel.dk')).toEqual([]);
  });
});

test('an address is stored sealed, and stands in no log and no hændelse', async () => {
  const nummer = await citizen(['ansaettelse']);
  const all = [...(await scan('FRIKORT_TABLE')), ...(await scan('REVISIONSLOG_TABLE'))];
  expect(all.length).toBeGreaterThan(0);
  expect(JSON.stringify(all)).not.toContain('emil.hemmelig');
  expect((await readLog()).some((entry) => entry.handling === 'put-egne-beskeder')).toBe(true);
  const shown = await callNamed('get-egne-beskeder', { aktoer: borger(nummer) });
  expect(shown.body).toMatchObject({ email: ADRESSE, slags: ['ansaettelse'], version: 1 });
});

describe('expected becomes final', () => {
  test('reminded on the last day and a week before it closes, final when it has, each once', async () => {
    const nummer = await freshCard();
    const email = 'frist@eksempel.dk';
    const kontaktperson = { navn: 'Bodil Bæk', email, telefon: '70102030' };
    await registerOn(nummer, { startdato: '2026-06-12', slutdato: '2026-06-30', kontaktperson });
    await told(undefined, await now(nummer, 'ANSAETTELSE#'));
    const on = async (day: string) => {
      setClock(`${day}T04:00:00Z`);
      for (let i = 0; i < 2; i++) await followFrister({}, context);
      return mailsTo(email).length;
    };
    expect(await on('2026-06-29')).toBe(0);
    expect(await on('2026-06-30')).toBe(1);
    expect(await on('2026-07-21')).toBe(1);
    expect(await on('2026-07-22')).toBe(2);
    expect(await on('2026-07-29')).toBe(2);
    const tilstand = async () => (await stored(nummer)).ansaettelser[0]?.tilstand;
    expect(await tilstand()).toBe('forventet');
    expect(await on('2026-08-02')).toBe(2);
    expect(await tilstand()).toBe('endelig');
    const closed = (await readLog()).filter(
      (entry) => entry.handling === 'close-ansaettelse' && entry.frikortnummer === nummer,
    );
    expect(closed).toHaveLength(1);
    const page = await showCard(nummer);
    expect(JSON.stringify(page.body)).toContain('close-ansaettelse');
  });

  test('one that is final, or has been moved, is not reminded of', async () => {
    const nummer = await freshCard();
    const firm = newFirm();
    const email = 'flyttet@eksempel.dk';
    const kontaktperson = { navn: 'Bodil Bæk', email, telefon: '70102030' };
    const registered = await registerOn(
      nummer,
      { startdato: '2026-06-12', slutdato: '2026-06-20', kontaktperson },
      { aktoer: firm },
    );
    const before = await now(nummer, 'ANSAETTELSE#');
    await told(undefined, before);
    const body = editBody(registered, { slutdato: '2026-06-21', kontaktperson, tilstand: 'endelig' });
    expect((await callNamed('edit-ansaettelse', { aktoer: firm, body })).status).toBe(200);
    await told(before, await now(nummer, 'ANSAETTELSE#'));
    setClock('2026-06-21T04:00:00Z');
    await followFrister({}, context);
    expect(mailsTo(email)).toEqual([]);
  });
});
