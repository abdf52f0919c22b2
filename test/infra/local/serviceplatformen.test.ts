import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { PERSON, UKENDT_CPR } from '#infra/local/personer.ts';
import type { Serviceplatformen } from '#infra/local/serviceplatformen.ts';
import { startServiceplatformen } from '#infra/local/serviceplatformen.ts';

const SERVICE = 'http://serviceplatformen.dk/xml/wsdl/soap11/CPR/PersonBaseDataExtended/5/';
const HEADERS = { 'content-type': 'text/xml; charset=utf-8', soapaction: `"${SERVICE}PersonLookup"` };
const UUID = '0d2f6a1c-8e34-4b6f-9a70-5c1e2d3f4a5b';

/** A request by the book, written by hand so that it owes nothing to the client. */
const REQUEST =
  '<s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/"><s:Body>' +
  `<p:PersonLookupRequest xmlns:p="${SERVICE}" xmlns:i="http://serviceplatformen.dk/xml/schemas/InvocationContext/1/"` +
  ' xmlns:a="http://serviceplatformen.dk/xml/schemas/AuthorityContext/1/"' +
  ' xmlns:c="http://serviceplatformen.dk/xml/schemas/cpr/PNR/1/">' +
  '<a:AuthorityContext><a:MunicipalityCVR>29189420</a:MunicipalityCVR></a:AuthorityContext>' +
  `<i:InvocationContext><i:ServiceAgreementUUID>${UUID}</i:ServiceAgreementUUID>` +
  `<i:UserSystemUUID>${UUID}</i:UserSystemUUID><i:UserUUID>${UUID}</i:UserUUID>` +
  '<i:OnBehalfOfUser>bruger</i:OnBehalfOfUser>' +
  '<i:ServiceUUID>4925d7a0-1b5b-11ec-bdc6-b312b83236d4</i:ServiceUUID></i:InvocationContext>' +
  `<c:PNR>${PERSON.anna.cpr}</c:PNR></p:PersonLookupRequest></s:Body></s:Envelope>`;

let platform: Serviceplatformen;

beforeAll(async () => {
  platform = await startServiceplatformen({ slowMs: 100 });
});
beforeEach(() => platform.fail(undefined));
afterAll(() => platform.stop());

async function post(body: string, headers: Record<string, string> = HEADERS): Promise<{ status: number; xml: string }> {
  const response = await fetch(platform.url, { method: 'POST', headers, body });
  return { status: response.status, xml: await response.text() };
}

describe('a request by the book', () => {
  test('is answered with the person', async () => {
    const { status, xml } = await post(REQUEST);
    expect(status).toBe(200);
    expect(xml).toContain(`<PersonLookupResponse xmlns="${SERVICE}"><persondata><personnummer>${PERSON.anna.cpr}`);
    expect(xml).toContain('<dato>1985-03-07+01:00</dato>');
    expect(xml).toContain('<kommunekode>851</kommunekode>');
  });

  test('may leave AuthorityContext and OnBehalfOfUser out, and choose its own prefixes', async () => {
    const bare = REQUEST.replace(/<a:AuthorityContext>.*<\/a:AuthorityContext>/, '')
      .replace(/<i:OnBehalfOfUser>.*<\/i:OnBehalfOfUser>/, '')
      .replace(/(<\/?)p:/g, '$1x:')
      .replace('xmlns:p=', 'xmlns:x=');
    expect(await post(bare)).toMatchObject({ status: 200 });
  });

  test('about a number nobody has is a fault with status 500 and the text "PNR not found"', async () => {
    const { status, xml } = await post(REQUEST.replace(PERSON.anna.cpr, UKENDT_CPR));
    expect(status).toBe(500);
    expect(xml).toContain('<faultstring>PNR not found</faultstring><detail><ServiceplatformFault');
  });

  test('about a changed number is answered with the number that holds', async () => {
    const { xml } = await post(REQUEST.replace(PERSON.anna.cpr, PERSON.alexFoer.cpr));
    expect(xml).toContain(`<gaeldendePersonnummer>${PERSON.alex.cpr}</gaeldendePersonnummer>`);
  });
});

describe('a request that breaks the contract is a fault with status 500 that says what is wrong', () => {
  test.each<[string, string, string, string]>([
    ['the namespace of contract 4', 'PersonBaseDataExtended/5/', 'PersonBaseDataExtended/4/', 'PersonLookupRequest'],
    ['the envelope of SOAP 1.2', 'schemas.xmlsoap.org/soap/envelope/', 'www.w3.org/2003/05/soap-envelope', 'Envelope'],
    ['a UUID in upper case', UUID, UUID.toUpperCase(), 'ServiceAgreementUUID'],
    ['another service', '4925d7a0-1b5b-11ec', 'e6be2436-1b5b-11ec', 'ServiceUUID'],
    ['no UserUUID', `<i:UserUUID>${UUID}</i:UserUUID>`, '', 'UserUUID missing'],
    ['a CVR of seven digits', '29189420<', '2918942<', 'MunicipalityCVR'],
    ['OnBehalfOfUser of 256 characters', '>bruger<', `>${'b'.repeat(256)}<`, 'OnBehalfOfUser'],
    ['an element twice', '<i:OnBehalfOfUser>bruger', '<i:OnBehalfOfUser>x</i:OnBehalfOfUser>$&', 'stands twice'],
    ['an element it does not know', 'OnBehalfOfUser', 'Bruger', 'Bruger'],
    ['no InvocationContext', 'i:InvocationContext', 'i:Context', 'InvocationContext missing'],
    ['nine digits', PERSON.anna.cpr, '070385398', 'ten digits'],
    ['a hyphen', PERSON.anna.cpr, '070385-3988', 'ten digits'],
    ['PNR in the namespace of the service', 'c:PNR', 'p:PNR', 'PNR missing'],
    ['more after PNR', '</c:PNR>', '</c:PNR><c:PNR/>', 'not last'],
    ['an undeclared prefix', 'c:PNR', 'z:PNR', 'PNR missing'],
    ['a document type', '<s:Envelope', '<!DOCTYPE x><s:Envelope', 'document type'],
    ['half a document', '</s:Envelope>', '', 'not well-formed'],
  ])('%s', async (_, from, to, says) => {
    const { status, xml } = await post(REQUEST.replaceAll(from, to));
    expect(status).toBe(500);
    expect(xml).toContain('<faultcode>s:Client</faultcode>');
    expect(xml).toContain(says);
    expect(xml).not.toContain('3988');
  });

  test.each<[string, Record<string, string>, string]>([
    ['no SOAPAction', { 'content-type': 'text/xml' }, 'SOAPAction'],
    [
      'the SOAPAction of contract 4',
      { ...HEADERS, soapaction: HEADERS.soapaction.replace('/5/', '/4/') },
      'SOAPAction',
    ],
    ['JSON by its content type', { ...HEADERS, 'content-type': 'application/json' }, 'Content-Type'],
  ])('%s', async (_, headers, says) => {
    const { status, xml } = await post(REQUEST, headers);
    expect(status).toBe(500);
    expect(xml).toContain(says);
  });
});

test('another path is 404, and another method 405', async () => {
  expect((await fetch(platform.url.replace('/5', '/4'), { method: 'POST' })).status).toBe(404);
  expect((await fetch(platform.url)).status).toBe(405);
});

describe('told to fail', () => {
  test('down: the connection is reset', async () => {
    platform.fail('down');
    await expect(post(REQUEST)).rejects.toThrow('fetch failed');
  });

  test('error: 500 without SOAP', async () => {
    platform.fail('error');
    expect(await post(REQUEST)).toEqual({ status: 500, xml: '<h1>Server Error</h1>' });
  });

  test('fault: 500 with another fault than an unknown number', async () => {
    platform.fail('fault');
    const { status, xml } = await post(REQUEST);
    expect(status).toBe(500);
    expect(xml).toContain('<s:Fault>');
    expect(xml).not.toContain('PNR not found');
  });

  test('malformed: 200 with a document that breaks off', async () => {
    platform.fail('malformed');
    const { status, xml } = await post(REQUEST);
    expect(status).toBe(200);
    expect(xml).not.toContain('</s:Envelope>');
  });

  test('slow: the answer is right but late', async () => {
    platform.fail('slow');
    const before = performance.now();
    expect(await post(REQUEST)).toMatchObject({ status: 200 });
    expect(performance.now() - before).toBeGreaterThanOrEqual(95);
  });

  test('it works again when told so', async () => {
    platform.fail('fault');
    platform.fail(undefined);
    expect(await post(REQUEST)).toMatchObject({ status: 200 });
  });
});
