import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newClock } from '#infra/local/clock.ts';
import type { Route } from '#infra/local/gateway/api.ts';
import { type Gateway, startGateway } from '#infra/local/gateway/gateway.ts';
import { freePort } from '#infra/local/loopback.ts';
import { createPool, type FunctionPool } from '#infra/local/worker-pool.ts';

/** One function that does what its event's body says, and one authorizer that lets in by cookie. */
const FUNCTIONS = {
  ekko: 'export const handler = async (event) => event;',
  svar: 'export const handler = async ({ body }) => JSON.parse(body);',
  fejl: 'export const handler = async () => { throw new Error("uventet"); };',
  langsom: 'export const handler = () => new Promise(() => {});',
  vagt: `export const handler = async (event) => {
    if (event.cookies.includes('vagt=fejl')) throw new Error('uventet');
    if (event.cookies.includes('vagt=sludder')) return 'sludder';
    return { isAuthorized: event.cookies.includes('vagt=ja'), context: { vagtens: JSON.stringify(event) } };
  };`,
};

const ROUTES: readonly Route[] = [
  route('GET /ekko', 'ekko'),
  route('POST /ekko', 'ekko'),
  route('POST /svar', 'svar'),
  route('POST /fejl', 'fejl'),
  route('POST /langsom', 'langsom'),
  { ...route('POST /taalmodig', 'langsom'), timeoutMs: 150 },
  { ...route('GET /lukket', 'ekko'), authorizer: { functionArn: 'vagt', headers: ['cookie'] } },
];

function route(key: string, functionArn: string): Route {
  return { key, functionArn, timeoutMs: 30_000, authorizer: undefined };
}

let dir = '';
let port = 0;
let gateway: Gateway;
const pools: FunctionPool[] = [];
const faults: string[] = [];

beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'gateway-'));
  port = await freePort();
  const functions = new Map<string, FunctionPool>();
  for (const [name, code] of Object.entries(FUNCTIONS)) {
    const file = join(dir, `${name}.mjs`);
    await writeFile(file, code);
    const spec = { name, file, handler: 'handler', timeoutMs: name === 'langsom' ? 500 : 10_000, memoryMb: 128 };
    functions.set(name, createPool({ ...spec, environment: {} }, { clock: newClock(), onLine: () => {} }));
  }
  pools.push(...functions.values());
  gateway = await startGateway({
    port,
    hosts: [`localhost:${port}`],
    routes: new Map(ROUTES.map((each) => [each.key, each])),
    functions,
    now: Date.now,
    pages: async ({ path }) => {
      if (path === '/i-stykker') throw new Error('en side gik i stykker');
      return path === '/side' ? { status: 200, headers: { 'content-type': 'text/plain' }, body: 'side' } : undefined;
    },
    onFault: (routeKey) => faults.push(routeKey),
  });
});

afterAll(async () => {
  await gateway.stop();
  await Promise.all(pools.map((pool) => pool.stop()));
  await rm(dir, { recursive: true });
});

type Answer = { status: number; headers: Record<string, unknown>; text: string };

/** node:http, because `fetch` sends no repeated headers and no foreign Host. */
function send(
  method: string,
  target: string,
  headers: Record<string, string | string[]> = {},
  body = '',
): Promise<Answer> {
  const { promise, resolve, reject } = Promise.withResolvers<Answer>();
  request({ host: '127.0.0.1', port, method, path: target, headers: { host: `localhost:${port}`, ...headers } })
    .on('response', (response) => {
      const chunks: Buffer[] = [];
      response
        .on('data', (chunk: Buffer) => chunks.push(chunk))
        .on('end', () => {
          const text = Buffer.concat(chunks).toString();
          resolve({ status: response.statusCode ?? 0, headers: response.headers, text });
        });
    })
    .on('error', reject)
    .end(body);
  return promise;
}

async function eventOf(...args: Parameters<typeof send>): Promise<Record<string, unknown>> {
  return JSON.parse((await send(...args)).text);
}

const JSON_TYPE = { 'content-type': 'application/json' };

describe('the event of a function', () => {
  test('has the form of an HTTP API, version 2.0', async () => {
    const before = Date.now();
    const event = await eventOf('POST', '/ekko?b=2&a=1&b=%C3%A6+3', { ...JSON_TYPE, 'user-agent': 'prøve' }, '{"a":1}');
    expect(event).toMatchObject({
      version: '2.0',
      routeKey: 'POST /ekko',
      rawPath: '/ekko',
      rawQueryString: 'b=2&a=1&b=%C3%A6+3',
      queryStringParameters: { a: '1', b: '2,æ 3' },
      body: '{"a":1}',
      isBase64Encoded: false,
      requestContext: {
        accountId: '000000000000',
        domainName: `localhost:${port}`,
        http: { method: 'POST', path: '/ekko', protocol: 'HTTP/1.1', sourceIp: '127.0.0.1' },
        requestId: expect.stringMatching(/^[A-Za-z0-9+/]{15}=$/),
        routeKey: 'POST /ekko',
        stage: '$default',
        time: expect.stringMatching(/^\d\d\/[A-Z][a-z]{2}\/\d{4}:\d\d:\d\d:\d\d \+0000$/),
        timeEpoch: expect.any(Number),
      },
    });
    expect((event.requestContext as { timeEpoch: number }).timeEpoch).toBeGreaterThanOrEqual(before);
  });

  test('leaves out what the request has not', async () => {
    const event = await eventOf('GET', '/ekko');
    for (const name of ['body', 'cookies', 'queryStringParameters', 'pathParameters'])
      expect(event).not.toHaveProperty(name);
    expect(event.requestContext).not.toHaveProperty('authorizer');
    expect(event.rawQueryString).toBe('');
  });

  test('has headers in lower case, repeated ones with commas, and cookies as a list of their own', async () => {
    const { headers, cookies } = await eventOf('GET', '/ekko', { 'X-Ting': ['en', 'to'], Cookie: 'a=1; b=2;c=3' });
    expect(headers).toMatchObject({ 'x-ting': 'en,to', 'x-forwarded-proto': 'https' });
    expect(headers).not.toHaveProperty('cookie');
    expect(cookies).toEqual(['a=1', 'b=2', 'c=3']);
  });

  test.each([
    'application/json',
    'application/json; charset=utf-8',
    'application/problem+json',
    'text/plain',
    'application/xml',
  ])('has a body of %s as it is', async (type) => {
    expect(await eventOf('POST', '/ekko', { 'content-type': type }, 'æøå')).toMatchObject({
      body: 'æøå',
      isBase64Encoded: false,
    });
  });

  test.each(['application/x-www-form-urlencoded', 'image/png', 'application/jsonx'])(
    'has a body of %s as base64',
    async (type) => {
      const event = await eventOf('POST', '/ekko', { 'content-type': type }, 'æøå');
      expect(event).toMatchObject({ body: Buffer.from('æøå').toString('base64'), isBase64Encoded: true });
    },
  );
});

describe('the answer of a function', () => {
  const answer = (value: unknown) => send('POST', '/svar', JSON_TYPE, JSON.stringify(value));

  test('goes out with its status, headers, cookies and length', async () => {
    const headers = { 'Content-Type': 'application/problem+json', 'X-Tal': 7 };
    const {
      status,
      headers: got,
      text,
    } = await answer({ statusCode: 409, headers, cookies: ['a=1; Path=/', 'b=2'], body: 'æ' });
    expect({ status, text }).toEqual({ status: 409, text: 'æ' });
    expect(got).toMatchObject({ 'content-type': 'application/problem+json', 'x-tal': '7', 'content-length': '2' });
    expect(got['set-cookie']).toEqual(['a=1; Path=/', 'b=2']);
  });

  test('in base64 is written as bytes', async () => {
    const { text } = await answer({
      statusCode: 200,
      body: Buffer.from('æøå').toString('base64'),
      isBase64Encoded: true,
    });
    expect(text).toBe('æøå');
  });

  test.each([[{ a: 1 }], ['tekst'], [null], [[1, 2]]])('without a status is 200 with JSON: %j', async (value) => {
    const { status, headers, text } = await answer(value);
    expect({ status, type: headers['content-type'], value: JSON.parse(text) }).toEqual({
      status: 200,
      type: 'application/json',
      value,
    });
  });

  test.each([
    ['a status that is none', { statusCode: 'ok' }],
    ['a body that is no text', { statusCode: 200, body: { a: 1 } }],
    ['a header that cannot be written', { statusCode: 200, headers: { 'x-linje': 'en\nto' } }],
  ])('with %s is 500', async (_, value) => {
    expect(await answer(value)).toMatchObject({ status: 500, text: '{"message":"Internal Server Error"}' });
  });
});

describe('the gateway itself answers as AWS does', () => {
  test.each([
    ['an unknown path', 'GET', '/findes-ikke', 404, 'Not Found'],
    ['a known path with another method', 'DELETE', '/ekko', 404, 'Not Found'],
    ['a path with a slash more', 'GET', '/ekko/', 404, 'Not Found'],
    ['a function that throws', 'POST', '/fejl', 500, 'Internal Server Error'],
    ['a function that runs out of its time', 'POST', '/langsom', 503, 'Service Unavailable'],
    ['a function that the gateway does not wait longer for', 'POST', '/taalmodig', 503, 'Service Unavailable'],
    ['a page of its own that fails', 'GET', '/i-stykker', 500, 'Internal Server Error'],
  ])('%s', async (_, method, path, status, message) => {
    const answer = await send(method, path);
    expect({ status: answer.status, body: JSON.parse(answer.text) }).toEqual({ status, body: { message } });
    expect(answer.headers).toMatchObject({
      'cache-control': 'no-store',
      'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
      'referrer-policy': 'no-referrer',
      'strict-transport-security': expect.stringContaining('max-age='),
      'x-content-type-options': 'nosniff',
    });
    if (path === '/i-stykker') expect(faults).toContain('GET /i-stykker');
  });

  test('a request for another host is 403, whatever it asks for', async () => {
    expect(await send('GET', '/side', { host: 'ond.example' })).toMatchObject({ status: 403 });
    expect(await send('GET', '/side')).toMatchObject({ status: 200, text: 'side' });
  });

  test('a body of 10 MB comes through, one byte more is 413', async () => {
    const most = 'x'.repeat(10 * 1024 * 1024);
    expect((await send('POST', '/svar', { 'content-type': 'text/plain' }, `"${most.slice(2)}"`)).status).toBe(200);
    expect(await send('POST', '/svar', {}, `${most}x`)).toMatchObject({
      status: 413,
      text: '{"message":"Request Entity Too Large"}',
    });
    const chunked = { 'transfer-encoding': 'chunked' };
    expect((await send('POST', '/svar', chunked, `${most}x`)).status).toBe(413);
  });
});

describe('a route with an authorizer', () => {
  const withCookie = (cookie: string) => send('GET', '/lukket?x=1', cookie === '' ? {} : { cookie });

  test.each([
    ['no cookie is 401 and asks nobody', '', 401, 'Unauthorized'],
    ['a cookie that does not do is 403', 'vagt=nej', 403, 'Forbidden'],
    ['an authorizer that throws is 500', 'vagt=fejl', 500, 'Internal Server Error'],
    ['an authorizer that answers nonsense is 500', 'vagt=sludder', 500, 'Internal Server Error'],
  ])('%s', async (_, cookie, status, message) => {
    const answer = await withCookie(cookie);
    expect({ status: answer.status, body: JSON.parse(answer.text) }).toEqual({ status, body: { message } });
  });

  test('hands on what the authorizer says', async () => {
    const { requestContext } = JSON.parse((await withCookie('vagt=ja; b=2')).text);
    const asked = JSON.parse(requestContext.authorizer.lambda.vagtens);
    expect(asked).toMatchObject({
      version: '2.0',
      type: 'REQUEST',
      routeArn: expect.stringMatching(/^arn:aws:execute-api:.*\/\$default\/GET\/lukket$/),
      identitySource: ['vagt=ja; b=2'],
      routeKey: 'GET /lukket',
      rawPath: '/lukket',
      cookies: ['vagt=ja', 'b=2'],
      queryStringParameters: { x: '1' },
      requestContext: { http: { method: 'GET' } },
    });
    expect(asked).not.toHaveProperty('body');
  });
});
