import { describe, expect, test } from 'vitest';
import { searchBorger } from '#shared/contract/sagsbehandler/search-borger.ts';
import { getKontaktperson } from '#shared/contract/virksomhed/get-kontaktperson.ts';
import { lookupFrikort } from '#shared/contract/virksomhed/lookup-frikort.ts';
import { aktoerOf, parseRequest } from '#shared/http/event.ts';
import { eventFor } from '#test/kit/call.ts';
import { bageri } from '#test/kit/world.ts';

const right = { frikortnummer: '48213' };
const MAX_BYTES = 32 * 1024;

function parsed(body: unknown, headers?: Record<string, string>) {
  return parseRequest(lookupFrikort, eventFor(lookupFrikort, { body, ...(headers && { event: { headers } }) }));
}

/** A body of exactly so many bytes. */
function padded(bytes: number): string {
  const text = JSON.stringify(right);
  return `${text}${' '.repeat(bytes - Buffer.byteLength(text))}`;
}

describe('the body', () => {
  test('is read through the schema', () => {
    expect(parsed(right)).toEqual({ ok: true, request: right });
  });

  test.each([
    'application/json',
    'application/json; charset=utf-8',
    'Application/JSON',
    'application/json ;charset=utf-8',
  ])('is read as %s', (type) => {
    expect(parsed(right, { 'content-type': type })).toMatchObject({ ok: true });
  });

  test.each([
    'text/plain',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=application/json',
    'application/jsonp',
    'text/html, application/json',
    '',
  ])('is refused as %j', (type) => {
    expect(parsed(right, { 'content-type': type })).toMatchObject({ ok: false, kode: 'FORKERT_INDHOLDSTYPE' });
  });

  test('without a type is refused', () => {
    expect(parsed(right, {})).toMatchObject({ kode: 'FORKERT_INDHOLDSTYPE' });
  });

  test('in base64, as API Gateway may send it, is read', () => {
    const body = Buffer.from(JSON.stringify(right)).toString('base64');
    const event = eventFor(lookupFrikort, { body, event: { isBase64Encoded: true } });
    expect(parseRequest(lookupFrikort, event)).toEqual({ ok: true, request: right });
  });

  test('of 32 kB is read, and of one byte more refused', () => {
    expect(parsed(padded(MAX_BYTES))).toMatchObject({ ok: true });
    expect(parsed(padded(MAX_BYTES + 1))).toMatchObject({ kode: 'ANMODNING_FOR_STOR' });
  });

  test('is measured in bytes, not in letters', () => {
    const letters = `{"frikortnummer":"${'æ'.repeat(MAX_BYTES / 2)}"}`;
    expect(letters.length).toBeLessThan(MAX_BYTES);
    expect(parsed(letters)).toMatchObject({ kode: 'ANMODNING_FOR_STOR' });
  });

  test.each(['', '{', '{"frikortnummer":"48213"', "{'frikortnummer':'48213'}", 'undefined', '48213 48213'])(
    '%j is no JSON',
    (body) => {
      expect(parsed(body)).toEqual({ ok: false, kode: 'UGYLDIG_JSON', fejl: [] });
    },
  );

  test.each([
    ['a list', '[]'],
    ['a text', '"48213"'],
    ['a number', '48213'],
    ['null', 'null'],
  ])('that is %s is no object with fields', (_, body) => {
    expect(parsed(body)).toEqual({
      ok: false,
      kode: 'UGYLDIGT_INPUT',
      fejl: [{ felt: '', besked: 'Send et JSON-objekt med de felter, der er beskrevet.' }],
    });
  });
});

describe('a field that is wrong', () => {
  test('is named with what is wrong', () => {
    expect(parsed({ frikortnummer: '4821' })).toMatchObject({
      kode: 'UGYLDIGT_INPUT',
      fejl: [{ felt: 'frikortnummer', besked: 'Frikortnummeret er fem cifre.' }],
    });
  });

  test('that nobody knows is named where its name looks like one', () => {
    expect(parsed({ ...right, note: 'x' })).toMatchObject({ fejl: [{ felt: 'note', besked: 'Feltet kendes ikke.' }] });
  });

  test.each(['0703853988', '070385-3988', '<script>', 'a'.repeat(61), ''])(
    'that nobody knows is not said again where its name is %j',
    (name) => {
      expect(parsed({ ...right, [name]: 1 })).toMatchObject({ fejl: [{ felt: '?', besked: 'Feltet kendes ikke.' }] });
    },
  );

  test('gives its value away nowhere in the answer', () => {
    expect(JSON.stringify(parsed({ frikortnummer: '0703853988', note: '0703853988' }))).not.toContain('0703853988');
    expect(JSON.stringify(parsed('{"frikortnummer": 0703853988'))).not.toContain('0703853988');
  });

  test.each([
    ['neither', {}],
    ['both', { cpr: '0703853988', frikortnummer: '48213' }],
  ])('is said of a search by %s, without the value', (_, body) => {
    const refused = parseRequest(searchBorger, eventFor(searchBorger, { body }));
    expect(refused).toMatchObject({ ok: false, kode: 'UGYLDIGT_INPUT' });
    expect(JSON.stringify(refused)).not.toContain('0703853988');
  });
});

describe('the address', () => {
  test('carries nothing: a query is refused by its names', () => {
    const event = eventFor(getKontaktperson, { event: { queryStringParameters: { cvr: '11111112' } } });
    expect(parseRequest(getKontaktperson, event)).toEqual({
      ok: false,
      kode: 'UGYLDIGT_INPUT',
      fejl: [{ felt: 'cvr', besked: 'Feltet kendes ikke.' }],
    });
  });

  test('a name that is a CPR number is not said again', () => {
    const event = eventFor(getKontaktperson, { event: { queryStringParameters: { '0703853988': '' } } });
    expect(parseRequest(getKontaktperson, event)).toMatchObject({ fejl: [{ felt: '?' }] });
  });
});

describe('the actor', () => {
  test('is who the authorizer says', () => {
    expect(aktoerOf(eventFor(lookupFrikort, { aktoer: bageri }))).toEqual(bageri);
  });

  test('is nobody where the authorizer says nothing', () => {
    expect(aktoerOf(eventFor(lookupFrikort, {}))).toBeUndefined();
  });

  test('is not taken from the body or the headers', () => {
    const body = { ...right, aktoer: bageri, rolle: 'virksomhed' };
    const event = eventFor(lookupFrikort, { body, event: { headers: { aktoer: JSON.stringify(bageri) } } });
    expect(aktoerOf(event)).toBeUndefined();
  });
});
