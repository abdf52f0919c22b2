import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { call } from '#infra/local/client.ts';
import { PERSON, UKENDT_CPR } from '#infra/local/personer.ts';
import {
  idag,
  type Klient,
  kontaktperson,
  LOFT_OERE,
  registrering,
  START_LIMIT_MS,
  startTestSystem,
  type TestSystem,
  udstedelse,
} from './client.ts';

let system: TestSystem;
let lone: Klient;
let bodil: Klient;

beforeAll(async () => {
  system = await startTestSystem();
  [lone, bodil] = await Promise.all([system.as('lone'), system.as('bodil')]);
}, START_LIMIT_MS);
afterAll(() => system.remove());

const { cpr } = PERSON.emil;
const beskeder = expect.arrayContaining([
  expect.objectContaining({ kode: expect.any(String), tekst: expect.any(String) }),
]);

describe('a citizen gets a socialt frikort, works, and the cap holds', () => {
  let frikortnummer = '';
  let ansaettelse: Record<string, unknown> = {};

  test('the caseworker finds a citizen without a card by CPR number', async () => {
    expect(await lone.ok('search-borger', { cpr })).toEqual({
      fund: 'udenFrikort',
      navn: 'Emil Fiktivsen',
      foedselsdato: '1998-08-08',
      navnebeskyttet: false,
      fyldt18: true,
      afvisninger: [],
    });
  });

  test('and issues a card; the same command again is the same card', async () => {
    const key = randomUUID();
    const first = await lone.call('issue-frikort', udstedelse(cpr), { key });
    expect(first.status).toBe(201);
    expect(first.body).toMatchObject({
      status: 'aktiv',
      virkningFra: idag.nytaar,
      aarOprettet: [{ aar: idag.aar, loftOere: LOFT_OERE }],
      beskeder,
    });
    const again = await lone.call('issue-frikort', udstedelse(cpr), { key });
    expect([again.status, again.body]).toEqual([201, first.body]);
    frikortnummer = String(first.body.frikortnummer);
    const other = await lone.call('issue-frikort', udstedelse(cpr));
    expect(other).toMatchObject({ status: 409, body: { kode: 'HAR_ALLEREDE_FRIKORT', data: { frikortnummer } } });
  });

  test('another municipality learns only who is responsible', async () => {
    const per = await system.as('per');
    expect(await per.ok('search-borger', { cpr })).toEqual({
      fund: 'andenKommune',
      ansvarligKommune: { kommunekode: '0751', navn: 'Aarhus Kommune' },
    });
    for (const name of ['search-borger', 'show-frikort'] as const) {
      expect(await per.call(name, { frikortnummer })).toMatchObject({ status: 404, body: { kode: 'IKKE_FUNDET' } });
    }
  });

  test('the company looks the number up and sees the name and what is left', async () => {
    expect(await bodil.ok('lookup-frikort', { frikortnummer })).toEqual({
      frikortnummer,
      navn: 'Emil Fiktivsen',
      navnebeskyttet: false,
      aar: idag.aar,
      restbeloebOere: LOFT_OERE,
      beskeder,
    });
  });

  test('and learns beforehand what there is room for', async () => {
    const wished = { frikortnummer, startdato: idag.dato, slutdato: idag.dato, beloebOere: LOFT_OERE + 100 };
    expect(await bodil.ok('check-beloeb', wished)).toMatchObject({
      passer: false,
      passerOere: LOFT_OERE,
      overskydendeOere: 100,
      restbeloebOere: LOFT_OERE,
    });
  });

  test('registers an employment', async () => {
    ansaettelse = await bodil.ok('register-ansaettelse', registrering(frikortnummer, 500_000));
    expect(ansaettelse).toMatchObject({
      frikortnummer,
      beloebOere: 500_000,
      tilstand: 'forventet',
      version: 1,
      beskeder,
    });
    expect(await bodil.ok('lookup-frikort', { frikortnummer })).toMatchObject({ restbeloebOere: LOFT_OERE - 500_000 });
  });

  test('is refused one øre above what is left, with the amount that is left', async () => {
    const restbeloebOere = LOFT_OERE - 500_000;
    const refused = await bodil.call('register-ansaettelse', registrering(frikortnummer, restbeloebOere + 1));
    expect(refused).toMatchObject({
      status: 409,
      body: { kode: 'LOFT_OVERSKREDET', data: { aar: idag.aar, restbeloebOere, overskydendeOere: 1 } },
    });
    expect(refused.headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
  });

  test('edits it up to the last øre of the year', async () => {
    const { ansaettelseId, version } = ansaettelse;
    const { startdato, slutdato } = registrering(frikortnummer, 0);
    const edit = { frikortnummer, ansaettelseId, version, startdato, slutdato, tilstand: 'endelig', kontaktperson };
    ansaettelse = await bodil.ok('edit-ansaettelse', { ...edit, beloebOere: LOFT_OERE });
    expect(ansaettelse).toMatchObject({ beloebOere: LOFT_OERE, tilstand: 'endelig', version: 2 });
    expect(await bodil.ok('lookup-frikort', { frikortnummer })).toMatchObject({ restbeloebOere: 0 });
    const stale = await bodil.call('edit-ansaettelse', { ...edit, beloebOere: 1 });
    expect(stale).toMatchObject({ status: 409, body: { kode: 'AENDRET_IMENS' } });
  });

  test('another company, and a municipality that hires, meet the same cap', async () => {
    for (const bruger of ['astrid', 'kirsten']) {
      const refused = await (await system.as(bruger)).call('register-ansaettelse', registrering(frikortnummer, 1));
      expect(refused.body).toMatchObject({ kode: 'LOFT_OVERSKREDET', data: { restbeloebOere: 0 } });
    }
  });

  test('the citizen sees the card, the work and whom to call', async () => {
    const emil = await system.as('emil');
    expect(await emil.ok('show-eget-frikort')).toMatchObject({
      frikortnummer,
      navn: 'Emil Fiktivsen',
      status: 'aktiv',
      ansvarligKommune: { kommunekode: '0751' },
      aar: [
        {
          aar: idag.aar,
          loftOere: LOFT_OERE,
          restbeloebOere: 0,
          ansaettelser: [{ beloebOere: LOFT_OERE, virksomhed: { cvr: '11111112' }, kontaktperson }],
        },
      ],
    });
  });

  test('a colleague cancels it, and the whole amount is there again', async () => {
    const bent = await system.as('bent');
    const { ansaettelseId, version } = ansaettelse;
    const cancel = { frikortnummer, ansaettelseId, version, aarsag: 'ARBEJDET_BLEV_IKKE_UDFOERT' };
    expect(await bent.ok('cancel-ansaettelse', cancel)).toMatchObject({ tilstand: 'annulleret', version: 3 });
    expect(await bodil.ok('lookup-frikort', { frikortnummer })).toMatchObject({ restbeloebOere: LOFT_OERE });
    const shown = await lone.ok('show-frikort', { frikortnummer });
    expect(shown).toMatchObject({
      borger: { cpr, navn: 'Emil Fiktivsen' },
      aar: [{ ansaettelser: [{ historik: [{}, {}, {}] }] }],
    });
  });

  test(
    'after the whole system is started again everything is there, and who was logged in still is',
    async () => {
      const before = await lone.ok('show-frikort', { frikortnummer });
      await system.restart();
      expect(await lone.ok('show-frikort', { frikortnummer })).toEqual(before);
      expect(await lone.ok('search-borger', { cpr })).toMatchObject({ fund: 'eget', frikortnummer });
    },
    START_LIMIT_MS,
  );
});

describe('who may not', () => {
  test('without a session is 401, from the gateway itself', async () => {
    const refused = await call(system.current.url, undefined, 'show-eget-frikort');
    expect([refused.status, refused.body]).toEqual([401, { message: 'Unauthorized' }]);
  });

  test.each(['x', '__Host-session=', `__Host-session=${'A'.repeat(43)}`])(
    'with the cookie %s is 403',
    async (cookie) => {
      const refused = await call(system.current.url, cookie, 'show-eget-frikort');
      expect([refused.status, refused.body]).toEqual([403, { message: 'Forbidden' }]);
    },
  );

  test('at the wrong entrance is told so', async () => {
    const refused = await bodil.call('search-borger', { cpr });
    expect(refused).toMatchObject({ status: 403, body: { kode: 'INGEN_ADGANG', type: '/fejl/INGEN_ADGANG' } });
    expect(refused.headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
  });

  test.each([
    ['from another site', { origin: 'https://ond.example' }],
    ['from a page without an address', { origin: 'null' }],
    ['from a neighbouring site', { 'sec-fetch-site': 'same-site' }],
  ])('writes %s is 403', async (_, headers) => {
    const refused = await lone.call('search-borger', { cpr }, { headers });
    expect([refused.status, refused.body]).toEqual([403, { message: 'Forbidden' }]);
  });

  test('logs out is out at once', async () => {
    const { cookie, ok } = await system.as('fatima');
    await ok('search-borger', { cpr });
    const { url } = system.current;
    const out = await fetch(`${url}/lokal/logud`, {
      method: 'POST',
      headers: { cookie, origin: url },
      redirect: 'manual',
    });
    expect(out.headers.getSetCookie()).toEqual([expect.stringContaining('Max-Age=0')]);
    expect((await call(url, cookie, 'search-borger', { cpr })).status).toBe(403);
  });

  test('but everyone may see the amounts', async () => {
    const { body } = await call(system.current.url, undefined, 'list-satser');
    expect(body.satser).toContainEqual(expect.objectContaining({ aar: idag.aar, loftOere: LOFT_OERE }));
  });
});

describe('when something beside the system fails', () => {
  test('each state of the CPR register has its own answer', async () => {
    const search = async (number: string) => (await lone.call('search-borger', { cpr: number })).body.kode;
    expect(await search(UKENDT_CPR)).toBe('CPR_UKENDT');
    expect(await search(PERSON.poul.cpr)).toBe('CPR_DOED');
    for (const mode of ['down', 'error', 'fault', 'malformed'] as const) {
      system.current.serviceplatformen.fail(mode);
      expect(await search(PERSON.birthe.cpr), mode).toBe('CPR_UTILGAENGELIG');
    }
    system.current.serviceplatformen.fail(undefined);
    expect(await lone.ok('search-borger', { cpr: PERSON.birthe.cpr })).toMatchObject({ fund: 'udenFrikort' });
  });

  test('keys that cannot be reached store nothing', async () => {
    system.current.kms.fail('denied');
    const refused = await lone.call('issue-frikort', udstedelse(PERSON.birthe.cpr));
    system.current.kms.fail(undefined);
    expect(refused.status).toBeGreaterThanOrEqual(500);
    expect(await lone.ok('search-borger', { cpr: PERSON.birthe.cpr })).toMatchObject({ fund: 'udenFrikort' });
  });

  test(
    'a database that is killed in the middle loses nothing and gives nothing twice',
    async () => {
      const { frikortnummer } = await lone.ok('issue-frikort', udstedelse(PERSON.aase.cpr));
      const keys = Array.from({ length: 12 }, () => randomUUID());
      const register = (key: string) =>
        bodil.call('register-ansaettelse', registrering(frikortnummer, 100_000), { key });

      const first = keys.map(register);
      await Promise.race(first);
      await system.current.database.kill();
      const during = await Promise.all(first);
      // 500 is the authorizer's: without its table nobody is anybody.
      for (const { status } of during) expect([201, 500, 503]).toContain(status);
      expect((await register(randomUUID())).status).toBeGreaterThanOrEqual(500);
      await system.current.database.restart();

      const repeated = await Promise.all(keys.map(register));
      expect(repeated.map(({ status }) => status)).toEqual(keys.map(() => 201));
      const told = during.flatMap(({ status, body }) => (status === 201 ? [body.ansaettelseId] : []));
      const ids = repeated.map(({ body }) => body.ansaettelseId);
      expect(ids).toEqual(expect.arrayContaining(told));
      expect(new Set(ids).size).toBe(12);
      expect(await lone.ok('show-frikort', { frikortnummer })).toMatchObject({
        aar: [{ restbeloebOere: LOFT_OERE - 1_200_000, forventetOere: 1_200_000 }],
      });
    },
    START_LIMIT_MS,
  );
});
