import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { makeDemo } from '#infra/local/demo-data.ts';
import { freePort } from '#infra/local/loopback.ts';
import { PERSONER } from '#infra/local/personer.ts';
import { prepareApart } from '#infra/local/prepare.ts';
import { TESTBRUGERE } from '#infra/local/testbrugere.ts';
import { idag, LOFT_OERE, SKY, START_LIMIT_MS, startTestSystem, type TestSystem } from './client.ts';

const ROOT = resolve(import.meta.dirname, '../..');

describe('the pages of the local system', () => {
  let system: TestSystem;
  beforeAll(async () => {
    system = await startTestSystem();
  }, START_LIMIT_MS);
  afterAll(() => system.remove());

  const get = async (path: string, cookie = '') => {
    const response = await fetch(`${system.current.url}${path}`, { headers: { cookie } });
    return { status: response.status, headers: response.headers, text: await response.text() };
  };
  const logIn = (bruger: string, headers: Record<string, string>) =>
    fetch(`${system.current.url}/lokal/login`, {
      method: 'POST',
      headers,
      body: new URLSearchParams({ bruger }),
      redirect: 'manual',
    });

  test('the login page has a button for each test user, and needs no script', async () => {
    const { status, headers, text } = await get('/lokal/login');
    expect([status, headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
    for (const { id, navn } of TESTBRUGERE) expect(text).toContain(`name="bruger" value="${id}">${navn}</button>`);
    expect(text).toContain('Brødre &amp; Søstre Bageri');
    expect(text).toContain('<html lang="da">');
    expect(text).not.toContain('<script');
  });

  test('a page may load its own style and post to itself, and nothing else', async () => {
    for (const path of ['/lokal', '/lokal/login']) {
      const { headers } = await get(path);
      expect(headers.get('content-security-policy')).toMatch(
        /^default-src 'none'; style-src 'sha256-[^']+'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'$/,
      );
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('cache-control')).toBe('no-store');
      expect(headers.get('referrer-policy')).toBe('no-referrer');
      expect(headers.get('strict-transport-security')).toContain('max-age=');
    }
  });

  test('who logs in is sent to the front page, which says who it is', async () => {
    const answer = await logIn('lone', { 'sec-fetch-site': 'same-origin', origin: 'null' });
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/lokal']);
    const [cookie = ''] = answer.headers.getSetCookie();
    expect(cookie).toMatch(/^__Host-session=[\w-]{43}; Path=\/; HttpOnly; Secure; SameSite=Strict$/);
    expect((await get('/lokal', cookie.split(';')[0])).text).toContain(
      '<strong>Lone Lærkesen</strong> (Aarhus Kommune)',
    );
    expect((await get('/lokal')).text).toContain('Du er ikke logget ind.');
  });

  test.each([
    ['a form of another site', { origin: 'https://ond.example' }],
    ['a form of another site in a new browser', { 'sec-fetch-site': 'cross-site', origin: 'https://ond.example' }],
    ['something that says nothing of itself', {}],
  ])('%s logs nobody in', async (_, headers) => {
    const answer = await logIn('lone', headers);
    expect([answer.status, answer.headers.getSetCookie()]).toEqual([403, []]);
  });

  test('a citizen without a card is told so, and so is a user who does not exist', async () => {
    const origin = system.current.url;
    const noCard = await logIn('emil', { origin });
    expect([noCard.status, noCard.headers.getSetCookie()]).toEqual([403, []]);
    expect(await noCard.text()).toContain('Emil Fiktivsen har ikke et socialt frikort.');
    expect(await (await logIn('<b>', { origin })).text()).toContain('Vælg en af testbrugerne');
  });

  test('the demo data are made through the API, and doing it again changes nothing', async () => {
    const { url, demoFile } = system.current;
    const { kort } = await makeDemo(url, demoFile, idag.dato);
    expect(kort.map(({ navn }) => navn)).toEqual([
      'Anna Eksempelsen',
      'Sofie Tænktsen',
      'Mikkel Prøvegård',
      'Henning Digtergård',
      'Karen Skærmsen',
    ]);
    expect(await readFile(demoFile, 'utf8')).not.toMatch(/[0-9]{6}-?[0-9]{4}/);
    const anna = await system.as('anna');
    const before = await anna.ok('show-eget-frikort');
    expect(before).toMatchObject({ aar: [{ restbeloebOere: LOFT_OERE - 965_000, endeligOere: 625_000 }] });
    expect((await makeDemo(url, demoFile, idag.dato)).kort).toEqual(kort);
    expect(await anna.ok('show-eget-frikort')).toEqual(before);
    expect((await get('/lokal/login')).text).toContain(`<td>Anna Eksempelsen</td><td>${kort[0]?.frikortnummer}</td>`);
    const [, , mikkel] = kort;
    const astrid = await system.as('astrid');
    expect(await astrid.ok('lookup-frikort', { frikortnummer: mikkel?.frikortnummer })).toMatchObject({
      restbeloebOere: 125_000,
    });
  });

  test("what the functions say is in their log, and no citizen's number or name is", async () => {
    const log = await readFile(system.current.logFile, 'utf8');
    const lines = log
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(lines).toContainEqual(expect.objectContaining({ operation: 'issue-frikort', status: 201, kode: 'OK' }));
    for (const { cpr, navn } of PERSONER) {
      expect(log).not.toContain(cpr);
      expect(log).not.toContain(navn);
    }
  });
});

describe('npm start', () => {
  let stateDir = '';
  let port = 0;
  beforeAll(async () => {
    stateDir = await mkdtemp(join(tmpdir(), 'frikort-start-'));
    port = await freePort();
    // What the other tests have synthesised is what it would synthesise itself.
    await prepareApart(SKY);
    await cp(SKY, join(stateDir, 'sky'), { recursive: true });
  }, START_LIMIT_MS);
  afterAll(() => rm(stateDir, { recursive: true }));

  async function start(wished: number, dir = stateDir) {
    const systemPort = await freePort();
    const child = spawn(process.execPath, ['infra/local/start.ts'], {
      cwd: ROOT,
      env: { PATH: process.env.PATH, PORT: String(wished), SYSTEM_PORT: String(systemPort), STATE_DIR: dir },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    onTestFinished(() => void child.kill('SIGKILL'));
    let said = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (chunk: Buffer) => {
        said += chunk;
      });
    }
    return { child, said: () => said };
  }

  async function end(child: ChildProcess, signal?: NodeJS.Signals): Promise<{ ending: unknown; ms: number }> {
    const begun = performance.now();
    const exited = once(child, 'exit');
    if (signal !== undefined) child.kill(signal);
    // The code, or the signal where it was ended by one.
    const [code, by] = await exited;
    return { ending: by ?? code, ms: performance.now() - begun };
  }

  test.each(['SIGINT', 'SIGTERM'] as const)(
    'welcomes in Danish, serves, and ends in order on %s',
    async (signal) => {
      const { child, said } = await start(port);
      await expect
        .poll(said, { timeout: START_LIMIT_MS })
        .toContain(`Socialt frikort kører på http://localhost:${port}`);
      expect(said()).not.toContain('Ikke alle demodata');
      const { satser } = (await (await fetch(`http://localhost:${port}/api/offentlig/list-satser`)).json()) as {
        satser: unknown[];
      };
      expect(satser.length).toBeGreaterThan(0);

      const second = await start(await freePort());
      expect((await end(second.child)).ending).toBe(1);
      expect(second.said()).toContain(`Systemet kører allerede på http://localhost:${port}`);

      const { ending, ms } = await end(child, signal);
      expect(ending).toBe(0);
      expect(ms).toBeLessThan(2000);
      await expect(fetch(`http://localhost:${port}/`)).rejects.toThrow();
    },
    90_000,
  );

  test(
    'says in Danish that its port is taken',
    async () => {
      const other = await mkdtemp(join(tmpdir(), 'frikort-start-'));
      const server = createServer().listen(0, '127.0.0.1');
      await once(server, 'listening');
      const address = server.address();
      const taken = typeof address === 'object' && address !== null ? address.port : 0;
      const { child, said } = await start(taken, other);
      expect((await end(child)).ending).toBe(1);
      expect(said()).toContain(`Port ${taken} på 127.0.0.1 er optaget`);
      expect(said()).toContain('PORT=8081 npm start');
      server.close();
      await rm(other, { recursive: true });
    },
    START_LIMIT_MS,
  );

  test.each(['0', '65536', 'abc'])(
    'refuses the port %s',
    async (wished) => {
      const { child, said } = await start(Number(wished));
      expect((await end(child)).ending).toBe(1);
      expect(said()).toContain('PORT skal være et tal mellem 1 og 65535');
    },
    START_LIMIT_MS,
  );
});
