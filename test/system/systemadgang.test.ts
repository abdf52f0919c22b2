import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { request } from 'node:https';
import { dirname } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Noeglepar } from '#infra/local/nemlogin/certifikat.ts';
import { OID } from '#infra/local/nemlogin/certifikat.ts';
import { PERSON } from '#infra/local/personer.ts';
import {
  issueSystemcertifikat,
  loadSystemnoegler,
  makeSystemnoegler,
  type Systemnoegler,
  systemnavn,
} from '#infra/local/systemadgang/noegler.ts';
import { CATALOGUE } from '#shared/contract/catalogue.ts';
import { audienceOf, pathOf } from '#shared/contract/operation.ts';
import type { OperationName } from '#shared/domain/adgang.ts';
import { registrering, START_LIMIT_MS, startTestSystem, type TestSystem, udstedelse } from './client.ts';

const BAGERI = {
  cvr: '11111112',
  virksomhedsnavn: 'Brødre & Søstre Bageri',
  uuid: '5a6b7c8d-0000-4000-8000-00000000000c',
};

let system: TestSystem;
let noegler: Systemnoegler;
let frikortnummer: unknown;
let loensystem: Noeglepar;

beforeAll(async () => {
  system = await startTestSystem();
  noegler = await loadSystemnoegler(dirname(system.current.demoFile));
  loensystem = issueSystemcertifikat(noegler.ca, systemnavn(BAGERI));
  const lone = await system.as('lone');
  ({ frikortnummer } = await lone.ok('issue-frikort', udstedelse(PERSON.emil.cpr)));
}, START_LIMIT_MS);
afterAll(() => system.remove());

type Svar = {
  readonly status: number;
  readonly headers: Record<string, unknown>;
  readonly body: Record<string, unknown>;
};
type Valg = { readonly key?: string; readonly headers?: Record<string, string>; readonly path?: string };

/** Calls as a payroll system does: no cookie and no browser, a connection of its own and the certificate on it. */
function send(par: Noeglepar | undefined, name: OperationName, body?: unknown, valg: Valg = {}): Promise<Svar> {
  const row = CATALOGUE.find((operation) => operation.name === name);
  if (row === undefined) throw new Error(name);
  const { promise, resolve, reject } = Promise.withResolvers<Svar>();
  const call = request(`${system.current.systemUrl}${valg.path ?? pathOf(row)}`, {
    method: row.method,
    ca: noegler.ca.certifikat,
    ...(par && { cert: par.certifikat, key: par.privatnoegle }),
    agent: false,
    headers: {
      'content-type': 'application/json',
      ...(row.kind === 'command' && { 'idempotency-key': valg.key ?? randomUUID() }),
      ...valg.headers,
    },
  });
  call.on('error', reject);
  call.on('response', async (response) => {
    const text = Buffer.concat(await response.toArray()).toString('utf8');
    resolve({ status: response.statusCode ?? 0, headers: response.headers, body: JSON.parse(text) });
  });
  call.end(row.method === 'GET' ? undefined : typeof body === 'string' ? body : JSON.stringify(body));
  return promise;
}

describe('a payroll system with its certificate', () => {
  test('registers, once however often it asks, and the company sees it', async () => {
    const key = randomUUID();
    const first = await send(loensystem, 'register-ansaettelse', registrering(frikortnummer, 100_000), { key });
    expect(first).toMatchObject({ status: 201, body: { frikortnummer, beloebOere: 100_000, tilstand: 'forventet' } });
    const again = await send(loensystem, 'register-ansaettelse', registrering(frikortnummer, 100_000), { key });
    expect([again.status, again.body]).toEqual([201, first.body]);
    const bodil = await system.as('bodil');
    const { ansaettelser } = await bodil.ok('list-ansaettelser', {});
    expect(ansaettelser).toEqual([expect.objectContaining({ ansaettelseId: first.body.ansaettelseId })]);
  });

  test('is held to the same schemas', async () => {
    const { startdato, ...uden } = registrering(frikortnummer, 100_000);
    const bad = await send(loensystem, 'register-ansaettelse', uden);
    expect(bad).toMatchObject({ status: 400, body: { kode: 'UGYLDIGT_INPUT' } });
    expect(JSON.stringify(bad.body.fejl)).toContain('startdato');
    expect((await send(loensystem, 'register-ansaettelse', '{')).status).toBe(400);
  });

  test('gets the same answers as a person does, with the same headers', async () => {
    const bodil = await system.as('bodil');
    const person = await bodil.call('get-kontaktperson');
    const machine = await send(loensystem, 'get-kontaktperson');
    expect([machine.status, machine.body]).toEqual([person.status, person.body]);
    expect(machine.headers).toMatchObject({ 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' });
  });

  test('is in the revisionslog as itself, and in the operational log as a company and no more', async () => {
    const shown = await send(loensystem, 'lookup-frikort', { frikortnummer });
    expect(shown).toMatchObject({ status: 200, body: { navn: 'Emil Fiktivsen' } });
    const lines = (await readFile(system.current.logFile, 'utf8')).trimEnd().split('\n');
    const line = lines.map((text) => JSON.parse(text)).findLast(({ operation }) => operation === 'lookup-frikort');
    expect(line).toMatchObject({ status: 200, rolle: 'virksomhed' });
    expect(lines.join('\n')).not.toContain(BAGERI.uuid);
    const lone = await system.as('lone');
    const { aar } = await lone.ok('show-frikort', { frikortnummer });
    expect(JSON.stringify(aar)).toContain(`system:${BAGERI.uuid}`);
  });

  test('has the same limit as a user: after five unknown numbers it is told no', async () => {
    const other = issueSystemcertifikat(
      noegler.ca,
      systemnavn({ cvr: '22222223', virksomhedsnavn: 'Æblegårdens Gartneri', uuid: randomUUID() }),
    );
    const koder: unknown[] = [];
    for (let i = 0; i < 6; i++) {
      koder.push((await send(other, 'lookup-frikort', { frikortnummer: `9999${i}` })).body.kode);
    }
    expect(koder[5]).toBe('OPSLAG_OPBRUGT');
    expect(koder.slice(0, 5)).not.toContain('OPSLAG_OPBRUGT');
  });

  test("has the companies' operations and no others", async () => {
    for (const row of CATALOGUE.filter((operation) => audienceOf(operation) !== 'virksomhed')) {
      expect((await send(loensystem, row.name, {})).status, row.name).toBe(404);
    }
    expect((await send(loensystem, 'get-kontaktperson', undefined, { path: '/' })).status).toBe(404);
  });

  test('is nobody with a cookie beside the certificate', async () => {
    const { cookie } = await system.as('bodil');
    expect((await send(loensystem, 'get-kontaktperson', undefined, { headers: { cookie } })).status).toBe(403);
  });

  test('is out at once when the operators lock it out', async () => {
    const uuid = randomUUID();
    const machine = issueSystemcertifikat(noegler.ca, systemnavn({ ...BAGERI, uuid }));
    expect((await send(machine, 'get-kontaktperson')).status).toBe(200);
    const drude = await system.as('drude');
    await drude.ok('deny-bruger', { brugerId: `system:${uuid}`, spaerret: true, version: 0 });
    expect((await send(machine, 'get-kontaktperson')).status).toBe(403);
  });
});

describe('gets no connection', () => {
  test.each([
    ['without a certificate', () => undefined],
    ['with a certificate of another CA', () => issueSystemcertifikat(makeSystemnoegler().ca, systemnavn(BAGERI))],
    [
      'with a certificate that has expired',
      () => issueSystemcertifikat(noegler.ca, systemnavn(BAGERI), { til: new Date('2020-01-01') }),
    ],
    [
      'with a certificate that is not valid yet',
      () =>
        issueSystemcertifikat(noegler.ca, systemnavn(BAGERI), {
          fra: new Date('2044-01-01'),
          til: new Date('2045-01-01'),
        }),
    ],
  ])('%s', async (_, par) => {
    await expect(send(par(), 'get-kontaktperson')).rejects.toThrow();
  });
});

describe('is refused with a certificate that is trusted', () => {
  const navn = (over: (del: { oid: string; vaerdi: string }) => { oid: string; vaerdi: string }[]) =>
    issueSystemcertifikat(noegler.ca, systemnavn(BAGERI).flatMap(over));

  test.each([
    ['without a CVR number', () => navn((del) => (del.oid === OID.organizationIdentifier ? [] : [del]))],
    [
      'with two',
      () =>
        navn((del) => (del.oid === OID.organizationIdentifier ? [del, { ...del, vaerdi: 'NTRDK-22222223' }] : [del])),
    ],
    [
      "that is an employee's",
      () =>
        navn((del) => [del.oid === OID.serialNumber ? { ...del, vaerdi: del.vaerdi.replace('DK-O', 'DK-E') } : del]),
    ],
    ["the server's own", () => noegler.server],
  ])('%s', async (_, par) => {
    const refused = await send(par(), 'get-kontaktperson');
    expect([refused.status, refused.body]).toEqual([403, { message: 'Forbidden' }]);
  });
});
