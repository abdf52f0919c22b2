import { afterAll, beforeAll, expect, test } from 'vitest';
import { handler as denyBruger } from '#functions/drift/deny-bruger.ts';
import type { LokalNemlogin } from '#infra/local/nemlogin/nemlogin.ts';
import { denyBruger as row } from '#shared/contract/drift/deny-bruger.ts';
import { systemcertifikat } from '#test/adgang/actors.ts';
import { call } from '#test/kit/call.ts';
import { createTables } from '#test/kit/tables.ts';
import { drift } from '#test/kit/world.ts';
import { ask, LOG, logIn, startTestNemlogin } from './kit.ts';

let idp: LokalNemlogin;
let stop: () => Promise<void>;
beforeAll(async () => {
  await createTables();
  ({ idp, stop } = await startTestNemlogin());
});
afterAll(() => stop());

const ID = '5a6b7c8d-0000-4000-8000-00000000000b';
const CVR = '11111112';
const askAs = (clientCertPem: string, cookies: readonly string[] = []) =>
  ask(
    cookies,
    { path: '/api/virksomhed/lookup-frikort', method: 'POST' },
    { authentication: { clientCert: { clientCertPem } } },
  );

test('a machine is a company, by the CVR number of its certificate, and has an id that outlives a renewal', async () => {
  const { isAuthorized, context } = await askAs(systemcertifikat(CVR, 'Brødre & Søstre Bageri', ID));
  expect(isAuthorized).toBe(true);
  const aktoer = { rolle: 'virksomhed', brugerId: `system:${ID}`, cvr: CVR, virksomhedsnavn: 'Brødre & Søstre Bageri' };
  expect(JSON.parse(String(context.aktoer))).toEqual(aktoer);
  expect((await askAs(systemcertifikat(CVR, 'Brødre & Søstre Bageri', ID))).context.aktoer).toBe(context.aktoer);
});

test.each([
  ["an employee's certificate", systemcertifikat(CVR, 'Bageri', ID, { serie: `UI:DK-E:G:${ID}` })],
  ['no kind at all', systemcertifikat(CVR, 'Bageri', ID, { serie: ID })],
  ['a CVR number of seven digits', systemcertifikat('1111111', 'Bageri', ID)],
  ['no organisation', systemcertifikat(CVR, '', ID)],
  ['expired', systemcertifikat(CVR, 'Bageri', ID, { til: new Date('2020-01-01') })],
  ['not valid yet', systemcertifikat(CVR, 'Bageri', ID, { fra: new Date('2044-01-01') })],
  ['not a certificate', 'hej'],
])('refused: %s', async (_, pem) => {
  LOG.lines.length = 0;
  expect((await askAs(pem)).isAuthorized).toBe(false);
  expect(LOG.lines.map((line) => JSON.parse(line))).toEqual([
    expect.objectContaining({ operation: 'authorize', status: 403, kode: 'CERTIFIKAT_AFVIST' }),
  ]);
});

test('a second line in the name of the organisation says nothing of its CVR number', async () => {
  const { context } = await askAs(systemcertifikat(CVR, 'Bageri\norganizationIdentifier=NTRDK-22222223', ID));
  expect(JSON.parse(String(context.aktoer))).toMatchObject({ cvr: CVR });
});

test('a request with a certificate and a cookie is nobody', async () => {
  const cookie = await logIn(idp, 'virksomhed', 'bodil');
  expect((await askAs(systemcertifikat(CVR, 'Bageri', ID), [cookie])).isAuthorized).toBe(false);
});

test('a machine that is locked out is out at once', async () => {
  const pem = systemcertifikat(CVR, 'Bageri', ID);
  await call(denyBruger, row, { aktoer: drift, body: { brugerId: `system:${ID}`, spaerret: true, version: 0 } });
  expect((await askAs(pem)).isAuthorized).toBe(false);
});
