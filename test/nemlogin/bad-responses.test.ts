import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { NEMLOGINBRUGERE } from '#infra/local/nemlogin/brugere.ts';
import type { Noeglepar } from '#infra/local/nemlogin/certifikat.ts';
import type { LokalNemlogin } from '#infra/local/nemlogin/nemlogin.ts';
import { selvsigneret } from '#infra/local/nemlogin/noegler.ts';
import { PERSONER } from '#infra/local/personer.ts';
import { readLog, scan } from '#test/kit/stored.ts';
import { createTables } from '#test/kit/tables.ts';
import type { BadCase } from './bad/case.ts';
import { ENCRYPTION_CASES } from './bad/encryption.ts';
import { FIELD_CASES } from './bad/fields.ts';
import { FORM_CASES } from './bad/form.ts';
import { IDENTITY_CASES } from './bad/identity.ts';
import { SIGNATURE_CASES } from './bad/signature.ts';
import { WRAPPING_CASES } from './bad/wrapping.ts';
import { begin, cookieOf, LOG, post, startTestNemlogin } from './kit.ts';

let idp: LokalNemlogin;
let stop: () => Promise<void>;
let fremmed: Noeglepar;

beforeAll(async () => {
  await createTables();
  ({ idp, stop } = await startTestNemlogin());
  fremmed = selvsigneret('En fremmed');
});
afterAll(() => stop());

const GROUPS: readonly (readonly [string, readonly BadCase[]])[] = [
  ['the form', FORM_CASES],
  ['the signature', SIGNATURE_CASES],
  ['the encryption', ENCRYPTION_CASES],
  ['wrapping', WRAPPING_CASES],
  ['the message', FIELD_CASES],
  ['the person', IDENTITY_CASES],
];
const ALL = GROUPS.flatMap(([, cases]) => cases);

/** What no log may say of someone who did not come in. An employee's id is not a name. */
const PERSONAL = [...NEMLOGINBRUGERE.map(({ navn }) => navn), ...PERSONER.map(({ cpr }) => cpr), '@example.dk'];

async function send({ bruger, indgang = 'sagsbehandler', afvig, send: change }: Omit<BadCase, 'name' | 'grund'>) {
  const begun = await begin(indgang);
  const making = { id: begun.id, idp, fremmed };
  const who = bruger ?? (indgang === 'borger' ? 'anna' : 'lone');
  const made = idp.svar(who, begun.id, afvig?.(making));
  return post(change?.(made, making) ?? made, begun.cookie);
}

async function countSessions(): Promise<number> {
  return (await scan('SESSION_TABLE')).filter(({ PK }) => String(PK).startsWith('SESSION#')).length;
}

describe.each(GROUPS)('a bad response is refused: %s', (_, cases) => {
  test.each(cases)('$name', async ({ grund, ...bad }) => {
    LOG.lines.length = 0;
    const before = new Set((await readLog()).map(({ anmodningId }) => anmodningId));
    const sessions = await countSessions();
    const svar = await send(bad);

    expect(svar.statusCode).toBeOneOf([400, 403]);
    expect(cookieOf(svar, '__Host-session')).toBeUndefined();
    expect(await countSessions()).toBe(sessions);

    const entries = (await readLog()).filter(({ anmodningId }) => !before.has(anmodningId));
    expect(entries).toMatchObject([{ handling: 'login', udfald: 'afvist' }]);
    expect([grund].flat()).toContain(entries[0]?.kode);
    for (const text of [JSON.stringify(entries), LOG.lines.join('\n'), String(svar.body)]) {
      expect(PERSONAL.filter((told) => text.includes(told))).toEqual([]);
    }
  });
});

test('there are at least forty of them, each with its own name, and at least eight ways of wrapping', () => {
  expect(new Set(ALL.map(({ name }) => name)).size).toBe(ALL.length);
  expect(ALL.length).toBeGreaterThanOrEqual(40);
  expect(WRAPPING_CASES.length).toBeGreaterThanOrEqual(8);
});

describe('positive control: the same way of sending, with nothing wrong', () => {
  test.each<readonly [string, Omit<BadCase, 'name' | 'grund'>]>([
    ['a caseworker', {}],
    ['a caseworker, encrypted with CBC', { afvig: () => ({ kryptering: 'cbc' }) }],
    ['a company', { indgang: 'virksomhed', bruger: 'bodil' }],
    ['an operator', { indgang: 'drift', bruger: 'drude' }],
  ])('%s comes in', async (_, good) => {
    const svar = await send(good);
    expect(svar.statusCode).toBe(200);
    expect(cookieOf(svar, '__Host-session')).toBeDefined();
  });
});

test('an answer is good once, by whichever browser, and only through the browser that asked', async () => {
  const begun = await begin('sagsbehandler');
  const other = await begin('sagsbehandler');
  const made = idp.svar('lone', begun.id);
  expect((await post(made, other.cookie)).statusCode).toBe(400);
  // The request is used up by the attempt.
  expect((await post(made, begun.cookie)).statusCode).toBe(400);

  const again = await begin('sagsbehandler');
  const good = idp.svar('lone', again.id);
  const both = await Promise.all([post(good, again.cookie), post(good, again.cookie)]);
  expect(both.map(({ statusCode }) => statusCode).sort()).toEqual([200, 400]);
  expect((await post(good, again.cookie)).statusCode).toBe(400);
});

test.each([
  ['as JSON', { headers: { 'content-type': 'application/json' } }],
  ['with the field twice', { body: 'SAMLResponse=a&SAMLResponse=b' }],
  ['without a body', { body: '' }],
  ['larger than any message', { body: `SAMLResponse=${'a'.repeat(300_000)}` }],
])('a post %s is refused', async (_, over) => {
  const begun = await begin('sagsbehandler');
  expect((await post(idp.svar('lone', begun.id), begun.cookie, over)).statusCode).toBe(400);
});
