import { expect, test } from 'vitest';
import * as z from 'zod/mini';
import { indsigtspost } from '#shared/contract/borger/show-egne-oplysninger.ts';

// The client's language is kept by the tab.
Object.assign(globalThis, { sessionStorage: { getItem: () => null, setItem: () => undefined } });
const { AFSNIT, FELTER, KODER } = await import('#web/borger/kopi-tekster.ts');
const { jsonOf } = await import('#web/borger/kopi.ts');
const { setSprog } = await import('#web/sprog.ts');

type Node = {
  readonly properties?: Record<string, Node>;
  readonly items?: Node;
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly Node[];
  readonly oneOf?: readonly Node[];
};

/** Every field of the copy and every code in it, from the contract itself. */
function walk(node: Node, felter: Set<string>, koder: Set<string>): void {
  for (const [felt, inner] of Object.entries(node.properties ?? {})) {
    // The action has its own words (who has seen my card), and the kind its heading.
    if (felt === 'post') continue;
    felter.add(felt);
    if (felt !== 'handling') walk(inner, felter, koder);
  }
  for (const value of node.enum ?? []) koder.add(String(value));
  for (const inner of [node.items, ...(node.anyOf ?? []), ...(node.oneOf ?? [])]) if (inner) walk(inner, felter, koder);
}

test('every field and every code of the copy has its words in both languages', () => {
  const schema = z.toJSONSchema(indsigtspost, { io: 'input', unrepresentable: 'any', reused: 'inline' }) as Node;
  const felter = new Set<string>();
  const koder = new Set<string>();
  walk(inlined(schema), felter, koder);
  expect(felter.size).toBeGreaterThan(60);
  for (const sprog of ['da', 'en'] as const) {
    setSprog(sprog);
    expect([...felter].sort()).toEqual(Object.keys(FELTER()).sort());
    expect([...koder].filter((kode) => KODER()[kode] === undefined)).toEqual([]);
  }
  setSprog('da');
});

/** With each reference replaced by what it is to. */
function inlined(schema: Node): Node {
  const defs = (schema as { $defs?: Record<string, Node> }).$defs ?? {};
  const follow = (node: unknown): unknown => {
    if (Array.isArray(node)) return node.map(follow);
    if (typeof node !== 'object' || node === null) return node;
    const ref = '$ref' in node && String(node.$ref).replace('#/$defs/', '');
    if (ref) return follow(defs[ref]);
    return Object.fromEntries(Object.entries(node).map(([key, value]) => [key, follow(value)]));
  };
  return follow(schema) as Node;
}

test('the file is one document with everything, what it means, and what is left out', () => {
  const poster = [
    { post: 'besked', om: 'kort', tilstand: 'sendt', tidspunkt: '2026-06-10T10:00:00.000Z' },
    { post: 'besked', om: 'aar', tilstand: 'sendt', tidspunkt: '2026-06-11T10:00:00.000Z' },
  ].map((post) => indsigtspost.parse(post));
  const file = JSON.parse(jsonOf(poster, '2026-06-12T10:00:00.000Z'));
  expect(file.oplysninger).toEqual({ besked: poster.map(({ post, ...rest }) => rest) });
  expect(file.forklaring.afsnit).toEqual(AFSNIT());
  expect(file.udeladt).toHaveLength(5);
  expect(file.udeladt[0].hvad).toContain('CPR-nummer');
});
