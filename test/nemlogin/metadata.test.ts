import { parseXml } from '@rgrove/parse-xml';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { handler } from '#functions/adgang/login-metadata.ts';
import type { LokalNemlogin } from '#infra/local/nemlogin/nemlogin.ts';
import { selvsigneret } from '#infra/local/nemlogin/noegler.ts';
import { readClock } from '#shared/clock.ts';
import { METADATA_STI } from '#shared/contract/login.ts';
import { newLoginAnmodning } from '#shared/nemlogin/anmodning.ts';
import { dageTilUdloeb, gyldigeCertifikater, nemloginSettings } from '#shared/nemlogin/settings.ts';
import { readLoginsvar } from '#shared/nemlogin/svar.ts';
import { addMs } from '#shared/values/dato.ts';
import { SITE_ORIGIN } from '#test/kit/names.ts';
import { createTables } from '#test/kit/tables.ts';
import { begin, eventOf, startTestNemlogin } from './kit.ts';

let idp: LokalNemlogin;
let stop: () => Promise<void>;
beforeAll(async () => {
  await createTables();
  ({ idp, stop } = await startTestNemlogin());
});
afterAll(() => stop());

test('the metadata say who we are, where, with which key, and which attributes we ask for', async () => {
  const svar = await handler(eventOf({ path: METADATA_STI }));
  expect(svar).toMatchObject({ statusCode: 200, headers: { 'content-type': expect.stringContaining('samlmetadata') } });
  const xml = String(svar.body);
  expect(parseXml(xml).root?.attributes.entityID).toBe(idp.spEntityId);
  expect(xml).toContain(`Location="${SITE_ORIGIN}/api/login/acs"`);
  expect(xml).toContain(`Location="${SITE_ORIGIN}/api/login/logout"`);
  expect(xml.match(/use="(signing|encryption)"/g)).toEqual(['use="signing"', 'use="encryption"']);
  expect(xml).toContain(idp.noegler.sp.certifikat.split('\n')[1]);
  expect(xml).not.toContain('PRIVATE KEY');
  expect(xml.match(/RequestedAttribute /g)).toHaveLength(8);
});

test('the request asks for the right kind of identity on level Substantial, and NemLog-in believes it', async () => {
  const { inflateRawSync } = await import('node:zlib');
  for (const [indgang, profil] of [
    ['borger', 'Person'],
    ['virksomhed', 'Professional'],
    ['drift', 'Professional'],
  ] as const) {
    const { url } = await begin(indgang);
    const query = new URL(url).searchParams;
    expect(query.get('SigAlg')).toBe('http://www.w3.org/2001/04/xmldsig-more#rsa-sha256');
    const xml = inflateRawSync(Buffer.from(query.get('SAMLRequest') ?? '', 'base64')).toString();
    expect(xml).toContain(`https://data.gov.dk/eid/${profil}<`);
    expect(xml).toContain('https://data.gov.dk/concept/core/nsis/loa/Substantial<');
    expect((await fetch(url)).status).toBe(200);
    expect((await fetch(url.replace(/Signature=.{8}/, 'Signature=AAAAAAAA'))).status).toBe(400);
  }
});

describe('keys and certificates', () => {
  test('an answer to a key that is on its way out still opens', async () => {
    const settings = await nemloginSettings();
    const newer = selvsigneret('Ny');
    const both = { ...settings, noegler: [newer, ...settings.noegler], signeringsnoegle: newer };
    const { id } = await newLoginAnmodning(settings, 'Professional');
    expect(await readLoginsvar(idp.svar('lone', id), both, readClock())).toMatchObject({ inResponseTo: id });
  });

  test("an expired certificate of NemLog-in's proves nothing", async () => {
    const settings = await nemloginSettings();
    const old = selvsigneret('Gammel', new Date('2019-01-01'), new Date('2020-01-01'));
    const withOld = {
      ...settings,
      idp: { ...settings.idp, certifikater: [...settings.idp.certifikater, old.certifikat] },
    };
    expect(gyldigeCertifikater(withOld, readClock())).toEqual(settings.idp.certifikater);
    const { id } = await newLoginAnmodning(settings, 'Professional');
    const made = idp.svar('lone', id, { noegle: old });
    await expect(readLoginsvar(made, withOld, readClock())).rejects.toThrow('SIGNATUR');
  });

  test('the days until the first one runs out are counted, for the alarm', async () => {
    const settings = await nemloginSettings();
    const now = readClock();
    const soon = selvsigneret('Snart', new Date('2019-01-01'), new Date(addMs(now, 10.5 * 86_400_000)));
    expect(dageTilUdloeb({ ...settings, signeringsnoegle: soon }, now)).toBe(10);
  });
});
