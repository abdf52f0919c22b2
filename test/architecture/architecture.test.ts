import { describe, expect, test } from 'vitest';
import { CATALOGUE } from '#shared/contract/catalogue.ts';
import { audienceOf } from '#shared/contract/operation.ts';
import { brokenRules } from './rules.ts';
import { readSources, type Source } from './sources.ts';

const sources = readSources();

describe('the tree', () => {
  test('keeps every rule', () => {
    expect(brokenRules(sources)).toEqual([]);
  });

  test('has one function and one contract file for each operation, by its name', () => {
    const paths = new Set(sources.map(({ path }) => path));
    for (const operation of CATALOGUE) {
      const file = `${audienceOf(operation)}/${operation.name}.ts`;
      expect(paths, file).toContain(`functions/${file}`);
      expect(paths, file).toContain(`shared/contract/${file}`);
    }
  });
});

/** A guard that never barked proves nothing: each of these is a small wrong tree, and what must be said of it. */
const user = { path: 'functions/x/a.ts', text: "import { a } from '#shared/values/a.ts';" };
const planted: readonly (readonly [string, readonly Source[], readonly string[]])[] = [
  [
    'an upward import',
    [user, { path: 'shared/values/a.ts', text: "import type { F } from '#shared/domain/frikort.ts';" }],
    ['shared/values/a.ts: may not import shared/domain/frikort.ts'],
  ],
  [
    'an import of a neighbour',
    [
      { path: 'functions/x/a.ts', text: "import { a } from '#shared/vault/a.ts';" },
      { path: 'shared/vault/a.ts', text: "export { b } from '../store/b.ts';" },
      { path: 'shared/store/b.ts', text: '' },
    ],
    ['shared/vault/a.ts: may not import shared/store/b.ts'],
  ],
  [
    'an import of what is not deployed',
    [{ path: 'functions/x/a.ts', text: "const { a } = await import('#infra/local/kms.ts');" }],
    ['functions/x/a.ts: may not import infra/local/kms.ts'],
  ],
  [
    'a folder without a place',
    [
      { path: 'functions/x/a.ts', text: "import '#shared/helpers/a.ts';" },
      { path: 'shared/helpers/a.ts', text: '' },
    ],
    [
      'functions/x/a.ts: may not import shared/helpers/a.ts',
      'shared/helpers/a.ts: has no place in the order of imports',
    ],
  ],
  [
    'a package in a rule',
    [
      { path: 'functions/x/a.ts', text: "import { a } from '#shared/domain/a.ts';" },
      { path: 'shared/domain/a.ts', text: "import { createHash } from 'node:crypto';" },
    ],
    ['shared/domain/a.ts: a rule may not import node:crypto'],
  ],
  [
    'a store in the browser',
    [{ path: 'web/src/a.tsx', text: "import { getKort } from '#shared/store/read.ts';" }],
    ['web/src/a.tsx: the web client may not import #shared/store/read.ts'],
  ],
  [
    'a cycle',
    [
      { path: 'infra/a.ts', text: "import './b.ts';" },
      { path: 'infra/b.ts', text: "import { a } from './a.ts';" },
    ],
    ['infra/a.ts → infra/b.ts → infra/a.ts: a cycle'],
  ],
  ['an orphan', [{ path: 'shared/values/a.ts', text: '' }], ['shared/values/a.ts: used by nothing']],
  [
    'the SDK in a function',
    [{ path: 'functions/x/a.ts', text: "import { KMSClient } from '@aws-sdk/client-kms';" }],
    ['functions/x/a.ts: @aws-sdk is not for this file'],
  ],
  [
    'the environment in a function',
    [{ path: 'functions/x/a.ts', text: 'const table = process.env.TABLE;' }],
    ['functions/x/a.ts: process.env is not for this file'],
  ],
  ...['Date.now()', 'new Date()', 'new Date( )', 'performance.now()'].map(
    (code): readonly [string, readonly Source[], readonly string[]] => [
      `the clock: ${code}`,
      [{ path: 'functions/x/a.ts', text: `const now = ${code};` }],
      ['functions/x/a.ts: the clock is not for this file'],
    ],
  ),
  ...['Math.random()', 'randomUUID()', 'crypto.getRandomValues(a)', 'randomBytes(32)'].map(
    (code): readonly [string, readonly Source[], readonly string[]] => [
      `chance: ${code}`,
      [{ path: 'functions/x/a.ts', text: `const id = ${code};` }],
      ['functions/x/a.ts: chance is not for this file'],
    ],
  ),
  [
    'a log line of one’s own',
    [{ path: 'functions/x/a.ts', text: 'console.log(request);' }],
    ['functions/x/a.ts: console is not for this file'],
  ],
  ...['zod', 'zod/v4'].map((name): readonly [string, readonly Source[], readonly string[]] => [
    `${name} in full`,
    [{ path: 'functions/x/a.ts', text: `import * as z from '${name}';` }],
    ['functions/x/a.ts: zod in full is not for this file'],
  ]),
  [
    'a function of 121 lines',
    [{ path: 'functions/x/a.ts', text: `${'a();\n'.repeat(121)}` }],
    ['functions/x/a.ts: 121 lines, at most 120'],
  ],
  [
    'a lone frikort in a string',
    [{ path: 'web/src/a.ts', text: "const titel = 'Opret et frikort';" }],
    ['web/src/a.ts: write "socialt frikort" in "Opret et frikort"'],
  ],
  [
    'a lone frikort between tags, over two lines',
    [{ path: 'web/src/a.tsx', text: '<p>\n  Her er dit\n  frikort.\n</p>' }],
    ['web/src/a.tsx: write "socialt frikort" in "Her er dit frikort."'],
  ],
  [
    'a lone frikort in a template',
    [{ path: 'web/src/a.ts', text: 'const t = `Kortet, frikortet, $' + '{status}`;' }],
    ['web/src/a.ts: write "socialt frikort" in "Kortet, frikortet, …"'],
  ],
];

describe('each rule barks at', () => {
  test.each(planted)('%s', (_, tree, expected) => {
    expect(brokenRules(tree)).toEqual(expected);
  });
});

const accepted: readonly (readonly [string, readonly Source[]])[] = [
  [
    'a comment that names the clock',
    [{ path: 'functions/x/a.ts', text: '// never Date.now() here\na(); // nor new Date()' }],
  ],
  ['a date that is parsed', [{ path: 'functions/x/a.ts', text: 'const day = new Date(text);' }]],
  ['zod/mini', [{ path: 'functions/x/a.ts', text: "import * as z from 'zod/mini';" }]],
  ['a function of 120 lines', [{ path: 'functions/x/a.ts', text: 'a();\n'.repeat(120) }]],
  [
    'the social card by its name, and names in code',
    [
      {
        path: 'web/src/a.tsx',
        text: "const a = ['Et socialt frikort', 'det sociale frikort', 'skriv frikortnummeret her', 'frikort:read', 'show-frikort', 'Det er ikke frikortet fra Skat.'];\n<h1>Socialt frikort</h1>",
      },
    ],
  ],
];

describe('no rule barks at', () => {
  test.each(accepted)('%s', (_, tree) => {
    expect(brokenRules(tree)).toEqual([]);
  });
});
