import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { handler as denyBruger } from '#functions/drift/deny-bruger.ts';
import type { LokalNemlogin } from '#infra/local/nemlogin/nemlogin.ts';
import { PERSON } from '#infra/local/personer.ts';
import { readClock } from '#shared/clock.ts';
import { denyBruger as row } from '#shared/contract/drift/deny-bruger.ts';
import { getBevis } from '#shared/store/login.ts';
import { startSession } from '#shared/store/session.ts';
import { decryptLoginbevis } from '#shared/vault/loginbevis.ts';
import { call } from '#test/kit/call.ts';
import { readLog, scan } from '#test/kit/stored.ts';
import { createTables } from '#test/kit/tables.ts';
import { bageri, drift } from '#test/kit/world.ts';
import { ask, begin, cookieOf, getLogout, giveCard, LOG, logIn, post, postLogout, startTestNemlogin } from './kit.ts';

const START = '2026-06-10T08:00:00Z';
const MINUT = 60_000;
let idp: LokalNemlogin;
let stop: () => Promise<void>;

function at(minutes: number, ms = 0): void {
  vi.setSystemTime(new Date(Date.parse(START) + minutes * MINUT + ms));
}

beforeAll(async () => {
  await createTables();
  ({ idp, stop } = await startTestNemlogin());
  vi.useFakeTimers({ toFake: ['Date'], now: new Date(START) });
});
afterAll(() => stop());
beforeEach(() => at(0));

const open = async (cookie: string) => (await ask([cookie])).isAuthorized;

describe('the cookies', () => {
  test('no script reads them, no other site sends the session, and they are for this host over HTTPS alone', async () => {
    const begun = await begin('sagsbehandler');
    const svar = await post(idp.svar('lone', begun.id), begun.cookie);
    const session = svar.cookies?.find((cookie) => cookie.startsWith('__Host-session='));
    expect(session).toMatch(/^__Host-session=[A-Za-z0-9_-]{43}; Path=\/; HttpOnly; Secure; SameSite=Strict$/);
    expect(svar.cookies).toContain('__Host-login=; Path=/; HttpOnly; Secure; SameSite=None; Max-Age=0');
    expect(svar.headers).toMatchObject({
      'cache-control': 'no-store',
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
      'strict-transport-security': expect.stringContaining('max-age=63072000'),
      'content-security-policy': expect.not.stringContaining('unsafe'),
    });
    expect(svar.body).toContain('url=/sagsbehandler');
  });

  test('a session that was planted beforehand is not the one that is logged in, and ends (fixation)', async () => {
    const planted = await logIn(idp, 'virksomhed', 'bent');
    const begun = await begin('virksomhed');
    const svar = await post(idp.svar('bodil', begun.id), begun.cookie, { cookies: [begun.cookie, planted] });
    expect(cookieOf(svar, '__Host-session')).not.toBe(planted);
    expect(await open(planted)).toBe(false);
  });

  test('two session cookies are none, and a write from another site is refused', async () => {
    const cookie = await logIn(idp, 'sagsbehandler', 'lone');
    expect((await ask([cookie, cookie])).isAuthorized).toBe(false);
    const write = (headers: Record<string, string>) => ask([cookie], { method: 'POST', headers });
    expect((await write({ 'sec-fetch-site': 'cross-site' })).isAuthorized).toBe(false);
    expect((await write({ 'sec-fetch-site': 'same-site' })).isAuthorized).toBe(false);
    expect((await write({ origin: 'https://evil.example' })).isAuthorized).toBe(false);
    expect((await write({})).isAuthorized).toBe(false);
    expect((await write({ 'sec-fetch-site': 'same-origin' })).isAuthorized).toBe(true);
  });

  test('of a citizen nothing holds the CPR number', async () => {
    await giveCard(PERSON.anna.cpr);
    const cookie = await logIn(idp, 'borger', 'anna');
    const { context } = await ask([cookie]);
    const stored = JSON.stringify([await scan('SESSION_TABLE'), await scan('REVISIONSLOG_TABLE'), cookie, context]);
    expect(stored).not.toContain(PERSON.anna.cpr);
    expect(JSON.parse(String(context.aktoer))).toEqual({
      rolle: 'borger',
      frikortnummer: expect.stringMatching(/^\d{5}$/),
    });
  });
});

describe('a session ends', () => {
  test('30 minutes after its last use, and not a millisecond before', async () => {
    const cookie = await logIn(idp, 'sagsbehandler', 'lone');
    at(20);
    expect(await open(cookie)).toBe(true);
    at(50, -1);
    expect(await open(cookie)).toBe(true);
    at(80, -1);
    expect(await open(cookie)).toBe(false);
  });

  test('8 hours after it began, however much it is used', async () => {
    const cookie = await logIn(idp, 'sagsbehandler', 'lone');
    for (let minute = 20; minute < 480; minute += 20) {
      at(minute);
      expect(await open(cookie), String(minute)).toBe(true);
    }
    at(480);
    expect(await open(cookie)).toBe(false);
  });

  test('in time, where a page only asks how long there is; the click to stay counts at once', async () => {
    const cookie = await logIn(idp, 'sagsbehandler', 'lone');
    const path = '/api/faelles/show-session';
    at(25);
    const { context } = await ask([cookie], { path });
    expect(JSON.parse(String(context.session))).toMatchObject({
      navn: 'Lone Lærkesen',
      organisation: 'Aarhus Kommune',
      ledigUdloeber: '2026-06-10T08:30:00.000Z',
      udloeber: '2026-06-10T16:00:00.000Z',
    });
    const extend = { path: '/api/faelles/extend-session', method: 'POST' as const };
    const extended = await ask([cookie], { ...extend, headers: { 'sec-fetch-site': 'same-origin' } });
    expect(JSON.parse(String(extended.context.session))).toMatchObject({ ledigUdloeber: '2026-06-10T08:55:00.000Z' });
    at(54);
    expect((await ask([cookie], { path })).isAuthorized).toBe(true);
    at(55);
    expect((await ask([cookie], { path })).isAuthorized).toBe(false);
  });

  test('within a minute of use, when the operators have locked the user out; and nobody logs in again', async () => {
    const cookie = await logIn(idp, 'sagsbehandler', 'per');
    const { aktoer } = (await ask([cookie])).context;
    const { brugerId } = JSON.parse(String(aktoer));
    const locked = await call(denyBruger, row, { aktoer: drift, body: { brugerId, spaerret: true, version: 0 } });
    expect(locked).toMatchObject({ status: 200, body: { spaerret: true, version: 1 } });
    at(1);
    expect(await open(cookie)).toBe(false);
    await expect(logIn(idp, 'sagsbehandler', 'per')).rejects.toThrow('Din adgang er spærret');
    await call(denyBruger, row, { aktoer: drift, body: { brugerId, spaerret: false, version: 1 } });
    expect(await open(await logIn(idp, 'sagsbehandler', 'per'))).toBe(true);
  });

  test('by the button, here and at NemLog-in, and its cookie is worth nothing afterwards (replay)', async () => {
    const cookie = await logIn(idp, 'virksomhed', 'bodil');
    const svar = await postLogout([cookie]);
    expect(svar.cookies).toContain('__Host-session=; Path=/; HttpOnly; Secure; SameSite=Strict; Max-Age=0');
    expect(svar.headers?.['clear-site-data']).toBe('"cache", "storage"');
    const { videre } = JSON.parse(svar.body ?? '');
    expect(await open(cookie)).toBe(false);
    // NemLog-in believes our request, and we believe its answer.
    const back = await fetch(videre, { redirect: 'manual' });
    expect(back.status).toBe(302);
    expect(await getLogout(String(back.headers.get('location')))).toMatchObject({
      statusCode: 303,
      headers: { location: '/logget-af' },
    });
  });

  test('by the button, in every window that the same login at NemLog-in has opened, and in no other', async () => {
    const login = (sessionIndex: string) =>
      startSession(bageri, readClock(), { nemlogin: { nameId: 'navn', nameIdFormat: 'format', sessionIndex } });
    const [first, second, other] = await Promise.all([login('_1'), login('_1'), login('_2')]);
    const cookie = (token: string) => `__Host-session=${token}`;
    await postLogout([cookie(first)]);
    expect(await open(cookie(first))).toBe(false);
    expect(await open(cookie(second))).toBe(false);
    expect(await open(cookie(other))).toBe(true);
  });

  test('not by the button of another site', async () => {
    const cookie = await logIn(idp, 'virksomhed', 'bodil');
    expect((await postLogout([cookie], { 'sec-fetch-site': 'cross-site' })).statusCode).toBe(400);
    expect(await open(cookie)).toBe(true);
  });

  test('when NemLog-in says so, signed, and not otherwise', async () => {
    const cookie = await logIn(idp, 'virksomhed', 'astrid');
    const stored = (await scan('SESSION_TABLE')).map(
      ({ nemlogin }) => nemlogin as { sessionIndex: string; nameId: string },
    );
    const { sessionIndex, nameId } = stored.findLast((each) => each?.nameId.includes('f66a81a7')) ?? {
      sessionIndex: '',
      nameId: '',
    };
    const url = idp.logUdUrl(sessionIndex, nameId);
    for (const bad of [
      url.replace(/&Signature=.*/, ''),
      url.replace('SigAlg=', 'RelayState=x&SigAlg='),
      `${url}&x=SAMLRequest`,
    ]) {
      expect((await getLogout(bad)).statusCode).toBe(400);
    }
    expect(await open(cookie)).toBe(true);
    expect((await getLogout(url)).headers?.location).toMatch(new RegExp(`^${idp.endpoint}/logout\\?SAMLResponse=`));
    expect(await open(cookie)).toBe(false);
  });
});

describe('whom the authorizer does not let in is in the operational log', () => {
  const said = async (asked: ReturnType<typeof ask>) => {
    LOG.lines.length = 0;
    const { isAuthorized } = await asked;
    return { isAuthorized, lines: LOG.lines.map((line) => JSON.parse(line)) };
  };
  const refused = (kode: string) => ({
    isAuthorized: false,
    lines: [expect.objectContaining({ level: 'INFO', operation: 'authorize', status: 403, kode })],
  });

  test('with the reason, and nothing of who it was', async () => {
    const cookie = await logIn(idp, 'sagsbehandler', 'lone');
    expect(await said(ask([cookie, cookie]))).toEqual(refused('INGEN_SESSION'));
    expect(await said(ask([cookie], { method: 'POST', headers: {} }))).toEqual(refused('ANDET_STED'));
    expect(await said(ask([`__Host-session=${'A'.repeat(43)}`]))).toEqual(refused('SESSION_UKENDT'));
    at(30);
    const late = await said(ask([cookie]));
    expect(late).toEqual(refused('SESSION_UDLOEBET'));
    const fields = ['level', 'operation', 'status', 'kode', 'anmodningId', 'ms', 'koldstart', '_aws'];
    expect(Object.keys(late.lines[0])).toEqual(expect.arrayContaining(fields));
    expect(Object.keys(late.lines[0])).toHaveLength(fields.length);
    expect(JSON.stringify(late.lines)).not.toContain(cookie.split('=')[1]);
  });

  test('also when the operators have locked a user out', async () => {
    const cookie = await logIn(idp, 'virksomhed', 'bent');
    const { brugerId } = JSON.parse(String((await ask([cookie])).context.aktoer));
    await call(denyBruger, row, { aktoer: drift, body: { brugerId, spaerret: true, version: 0 } });
    at(1);
    const locked = await said(ask([cookie]));
    expect(locked).toEqual(refused('SPAERRET'));
    expect(JSON.stringify(locked.lines)).not.toContain(brugerId);
  });

  test('and who is let in has no line there: the function that answers writes it', async () => {
    const cookie = await logIn(idp, 'sagsbehandler', 'lone');
    expect(await said(ask([cookie]))).toEqual({ isAuthorized: true, lines: [] });
  });
});

test('coming and going is in the log, and the messages are kept apart from it, sealed, for 180 days', async () => {
  const cookie = await logIn(idp, 'sagsbehandler', 'fatima');
  at(1);
  await postLogout([cookie]);
  const mine = (await readLog()).filter(({ aktoer }) => aktoer.organisation === 'KOMMUNE#0101');
  expect(mine.map(({ handling, udfald }) => [handling, udfald])).toEqual([
    ['login', 'udfoert'],
    ['logout', 'udfoert'],
  ]);
  const id = mine[0]?.anmodningId ?? '';
  const kept = await getBevis(id, readClock());
  expect(JSON.stringify(kept)).not.toContain('SAMLRequest');
  const bevis = JSON.parse(await decryptLoginbevis(id, kept?.dele ?? []));
  expect(bevis).toMatchObject({
    slags: 'login',
    ip: '198.51.100.7',
    anmodning: expect.stringContaining('SAMLRequest='),
  });
  const item = (await scan('SESSION_TABLE')).find(({ PK }) => PK === `BEVIS#${id}`);
  expect(Number(item?.udloeber) - Date.parse(START) / 1000).toBe(180 * 86_400);
});
