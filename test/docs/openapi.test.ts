import { describe, expect, test } from 'vitest';
import { openApi } from '#scripts/docs/openapi.ts';
import { CATALOGUE } from '#shared/contract/catalogue.ts';
import { audienceOf, pathOf } from '#shared/contract/operation.ts';
import { PROBLEMER } from '#shared/contract/refusals.ts';

type Node = { readonly [key: string]: unknown };
const doc: Node = JSON.parse(JSON.stringify(openApi('1.2.3')));

/** What a path of names leads to in the document; nothing where it leads nowhere. */
function at(node: unknown, ...names: readonly string[]): unknown {
  return names.reduce<unknown>((found, name) => (isNode(found) ? found[name] : undefined), node);
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null;
}

/** What a `$ref` in the document points at; nothing where it points nowhere. */
function resolve(ref: string): unknown {
  return ref.startsWith('#/') ? at(doc, ...ref.slice(2).split('/')) : undefined;
}

function refs(node: unknown): readonly string[] {
  if (!isNode(node)) return [];
  const own = typeof node.$ref === 'string' ? [node.$ref] : [];
  return [...own, ...Object.values(node).flatMap(refs)];
}

describe('the OpenAPI document', () => {
  test('is OpenAPI 3.1 with a title, a version and a licence', () => {
    expect(doc).toMatchObject({
      openapi: '3.1.0',
      info: { title: 'Socialt frikort', version: '1.2.3', license: { name: 'MIT' } },
    });
  });

  test('has no reference that leads nowhere', () => {
    const all = [...new Set(refs(doc))];
    expect(all.length).toBeGreaterThan(50);
    expect(all.filter((ref) => resolve(ref) === undefined)).toEqual([]);
  });

  test('names components as OpenAPI allows', () => {
    const names = Object.values(doc.components as Node).flatMap((kind) => Object.keys(kind as Node));
    expect(names.filter((name) => !/^[a-zA-Z0-9._-]+$/.test(name))).toEqual([]);
  });

  test('has each operation of the catalogue once, and nothing else', () => {
    const found = Object.entries(doc.paths as Node).flatMap(([path, item]) =>
      Object.entries(item as Node).map(([method, operation]) => `${method} ${path} ${at(operation, 'operationId')}`),
    );
    expect(found.sort()).toEqual(CATALOGUE.map((o) => `${o.method.toLowerCase()} ${pathOf(o)} ${o.name}`).sort());
  });

  test('has no parameter in an address', () => {
    expect(Object.keys(doc.paths as Node).filter((path) => /[{?]/.test(path))).toEqual([]);
  });

  test('keeps the bounds that a field has and drops those of a number as such', () => {
    expect(JSON.stringify(doc)).not.toContain(String(Number.MAX_SAFE_INTEGER));
    expect(JSON.stringify(doc)).toContain('"maximum":1000000000');
  });

  describe.each(CATALOGUE.map((operation) => [operation.name, operation] as const))('%s', (_, operation) => {
    const found = at(doc, 'paths', pathOf(operation), operation.method.toLowerCase());

    test('has its request and its answer, each with an example', () => {
      const request = at(found, 'requestBody', 'content', 'application/json');
      const answer = at(found, 'responses', String(operation.answerStatus), 'content', 'application/json');
      expect(request === undefined).toBe(operation.request === undefined);
      if (request !== undefined) {
        expect(request).toMatchObject({ schema: expect.anything(), example: expect.anything() });
      }
      expect(answer).toMatchObject({ schema: expect.anything(), example: expect.anything() });
    });

    test('has every refusal of its own under its status, with its text', () => {
      for (const kode of operation.refusals) {
        const response = resolve(String(at(found, 'responses', String(PROBLEMER[kode].status), '$ref')));
        const examples = at(response, 'content', 'application/problem+json', 'examples');
        const example = resolve(String(at(examples, kode, '$ref')));
        expect(example, kode).toMatchObject({ value: { kode, status: PROBLEMER[kode].status } });
      }
    });

    test('demands the session and the command id where they are demanded', () => {
      const header = { in: 'header', name: 'Idempotency-Key', required: true };
      expect(at(found, 'parameters') ?? []).toMatchObject(operation.kind === 'command' ? [header] : []);
      const open = audienceOf(operation) === 'offentlig';
      expect(at(found, 'security')).toEqual(open ? [] : undefined);
      expect(doc.security).toEqual([{ session: [] }]);
      expect(at(doc, 'components', 'securitySchemes', 'session')).toMatchObject({
        type: 'apiKey',
        in: 'cookie',
        name: '__Host-session',
      });
    });
  });
});
