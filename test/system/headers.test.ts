import { once } from 'node:events';
import { readdir } from 'node:fs/promises';
import { request } from 'node:http';
import { connect } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { prepareApart } from '#infra/local/prepare.ts';
import { CATALOGUE } from '#shared/contract/catalogue.ts';
import { LOGIN_RUTER } from '#shared/contract/login.ts';
import { audienceOf, pathOf } from '#shared/contract/operation.ts';
import { SKY, START_LIMIT_MS, startTestSystem, type TestSystem } from './client.ts';

let system: TestSystem;
let files: string[];

beforeAll(async () => {
  system = await startTestSystem();
  const web = join(await prepareApart(SKY), '..', 'web');
  const entries = await readdir(web, { recursive: true, withFileTypes: true });
  files = entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name).slice(web.length));
}, START_LIMIT_MS);
afterAll(() => system.remove());

type Svar = { readonly status: number; readonly headers: Record<string, string | string[] | undefined> };
type Valg = { readonly headers?: Record<string, string>; readonly body?: string };

/** node:http, because `fetch` sends no foreign Host and follows what it is told. */
async function send(method: string, path: string, { headers = {}, body }: Valg = {}): Promise<Svar> {
  const call = request(new URL(path, system.current.url), { method, headers, agent: false }).end(
    method === 'POST' ? body : undefined,
  );
  const [response] = await once(call, 'response');
  response.resume();
  return { status: response.statusCode, headers: response.headers };
}

/** What is missing or wrong in an answer's headers. */
function faults({ headers }: Svar, noStore: boolean): string[] {
  const of = (name: string) => String(headers[name] ?? '');
  const csp = of('content-security-policy');
  const [, age = '0'] = /max-age=(\d+)/.exec(of('strict-transport-security')) ?? [];
  const right: Record<string, boolean> = {
    hsts: Number(age) >= 31_536_000 && of('strict-transport-security').includes('includeSubDomains'),
    'csp: default': /(^|; )default-src 'none'(;|$)/.test(csp),
    'csp: framing': /(^|; )frame-ancestors 'none'(;|$)/.test(csp),
    'csp: unsafe': !/unsafe|\*|data:|http:/.test(csp),
    nosniff: of('x-content-type-options') === 'nosniff',
    referrer: of('referrer-policy') === 'no-referrer',
    'no-store': !noStore || of('cache-control') === 'no-store',
    'says who serves': headers.server === undefined && headers['x-powered-by'] === undefined,
  };
  return Object.keys(right).filter((name) => !right[name]);
}

/** Asks, and says which of the answers are not as they must be. */
async function crawl(asked: readonly (readonly [string, string, Valg?])[], noStore = true) {
  const found: string[] = [];
  const statuses = new Set<number>();
  for (const [method, path, valg] of asked) {
    const svar = await send(method, path, valg);
    statuses.add(svar.status);
    found.push(...faults(svar, noStore).map((fault) => `${method} ${path} ${svar.status}: ${fault}`));
  }
  return { found, statuses: [...statuses].sort() };
}

const JSON_TYPE = { 'content-type': 'application/json' };

describe('every answer says how it is to be treated', () => {
  test('each file, and each address that is a page', async () => {
    expect(files).toEqual(expect.arrayContaining(['/index.html', '/robots.txt']));
    const pages = [
      '/',
      '/virksomhed',
      '/sagsbehandler',
      '/borger',
      '/drift',
      '/vejledning/borger',
      '/logget-af',
      '/a/b',
    ];
    const { found, statuses } = await crawl(
      [...files, ...pages].flatMap((path) => [['GET', path] as const, ['HEAD', path] as const]),
      false,
    );
    expect(found).toEqual([]);
    expect(statuses).toEqual([200]);
  });

  test('what is not there, and methods that nobody asked for', async () => {
    const paths = [
      '/findes-ikke.js',
      '/assets/findes-ikke.css',
      '/../package.json',
      '/api',
      '/api/',
      '/api/findes-ikke',
    ];
    const methods = ['OPTIONS', 'PUT', 'DELETE', 'PATCH', 'TRACE'];
    const routes = ['/', '/api/virksomhed/lookup-frikort', '/api/login/acs', '/lokal/login'];
    const { found, statuses } = await crawl([
      ...paths.map((path) => ['GET', path] as const),
      ...methods.flatMap((method) => routes.map((path) => [method, path] as const)),
      ['POST', '/robots.txt'],
    ]);
    expect(found).toEqual([]);
    expect(statuses).toEqual([404]);
  });

  test('every operation: to nobody, to a stranger, to the wrong user, with a wrong body and a right one', async () => {
    const { url } = system.current;
    const cookie = Object.fromEntries(
      await Promise.all(['lone', 'bodil', 'drude'].map(async (id) => [id, (await system.as(id)).cookie])),
    );
    const { found, statuses } = await crawl(
      CATALOGUE.flatMap((row) => {
        const { method } = row;
        const as = (id: string) => ({ ...JSON_TYPE, origin: url, cookie: String(cookie[id]) });
        const path = pathOf(row);
        const right = { sagsbehandler: 'lone', virksomhed: 'bodil', drift: 'drude' } as Record<string, string>;
        return [
          [method, path, { headers: JSON_TYPE, body: '{}' }] as const,
          [method, path, { headers: { ...JSON_TYPE, cookie: '__Host-session=x' }, body: '{}' }] as const,
          [method, path, { headers: as('drude'), body: '{"x":' }] as const,
          [method, path, { headers: as(right[audienceOf(row)] ?? 'bodil'), body: '{}' }] as const,
        ];
      }),
    );
    expect(found).toEqual([]);
    expect(statuses).toEqual(expect.arrayContaining([200, 400, 401, 403]));
  });

  test('the pages of logging in and out, and the redirects between them', async () => {
    const form = { 'content-type': 'application/x-www-form-urlencoded' };
    const { found, statuses } = await crawl([
      ...LOGIN_RUTER.map(({ method, path }) => [method, path, { headers: form, body: 'SAMLResponse=x' }] as const),
      ['POST', '/api/login/logout', { headers: { origin: system.current.url } }],
      ['POST', '/api/login/logout', { headers: { origin: system.current.url, 'sec-fetch-mode': 'navigate' } }],
      ['GET', '/api/login/logout?SAMLRequest=x'],
      ['GET', '/lokal/login'],
    ]);
    expect(found).toEqual([]);
    expect(statuses).toEqual(expect.arrayContaining([200, 303, 400]));
  });

  test("the gateway's own: another host's name, too much, no request at all", async () => {
    const large = { 'content-length': String(11 * 1024 * 1024) };
    const { found, statuses } = await crawl([
      ['GET', '/', { headers: { host: 'ond.example' } }],
      ['POST', '/api/virksomhed/lookup-frikort', { headers: { ...JSON_TYPE, ...large }, body: 'x' }],
    ]);
    expect(found).toEqual([]);
    expect(statuses).toEqual([403, 413]);

    const socket = connect(Number(new URL(system.current.url).port), '127.0.0.1');
    socket.end('SLUDDER\r\n\r\n');
    const [head = ''] = Buffer.concat(await socket.toArray())
      .toString()
      .split('\r\n\r\n');
    const [first = '', ...lines] = head.split('\r\n');
    const headers = Object.fromEntries(
      lines.map((line) => line.split(': ').map((part, i) => (i ? part : part.toLowerCase()))),
    );
    expect(first).toContain(' 400 ');
    expect(faults({ status: 400, headers }, true)).toEqual([]);
  });

  test('what fails: a function that says so, and one that cannot', async () => {
    const { cookie } = await system.as('lone');
    const headers = { ...JSON_TYPE, origin: system.current.url, cookie };
    const ask = ['POST', '/api/sagsbehandler/search-borger', { headers, body: '{"cpr":"0703853988"}' }] as const;
    system.current.kms.fail('denied');
    const denied = await crawl([ask]);
    system.current.kms.fail(undefined);
    await system.current.database.kill();
    const dead = await crawl([ask, ['GET', '/api/offentlig/list-satser']]);
    await system.current.database.restart();
    expect([...denied.found, ...dead.found]).toEqual([]);
    expect(Math.min(...denied.statuses, ...dead.statuses)).toBeGreaterThanOrEqual(500);
  });
});
