import { existsSync, globSync, readFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { expect, test } from 'vitest';

const root = resolve(import.meta.dirname, '../..');
const read = (path: string) => readFileSync(join(root, path), 'utf8');
const find = (pattern: string) => globSync(pattern, { cwd: root, exclude: ['**/node_modules/**'] }).sort();

const pages = ['README.md', ...find('docs/**/*.md')];

/** The headings of a page, as links name them. */
function anchorsOf(text: string): readonly string[] {
  const headings = [...text.matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) => heading);
  return headings.map((heading) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-'),
  );
}

test.each(pages)('%s links only to what is there', (page) => {
  const text = read(page).replace(/```[\s\S]*?```/g, '');
  const targets = [...text.matchAll(/\]\(([^)\s]+)\)/g)].map(([, target = '']) => target);
  const dead = targets
    .filter((target) => !/^[a-z]+:/.test(target))
    .filter((target) => {
      const [path = '', anchor] = target.split('#');
      const file = path === '' ? page : join(dirname(page), path);
      if (!existsSync(join(root, file))) return true;
      return anchor !== undefined && !anchorsOf(read(file)).includes(anchor);
    });
  expect(dead).toEqual([]);
});

test('every decision has the four headings, and its number once', () => {
  const decisions = find('docs/decisions/[0-9]*.md');
  for (const path of decisions) {
    const headings = [...read(path).matchAll(/^## (.+)$/gm)].map(([, heading]) => heading);
    expect(headings, path).toEqual(['Hvad', 'Hvorfor', 'Konsekvenser', 'Ændres når']);
  }
  const numbers = decisions.map((path) => basename(path).slice(0, 4));
  expect(numbers).toEqual([...new Set(numbers)]);
});

test('every requirement and decision that a comment names is explained', () => {
  const explained = new Set([...read('docs/krav.md').matchAll(/^\| ([RD]\d+) \|/gm)].map(([, number]) => number));
  const named = find('{shared,functions,infra,scripts,web/src,test}/**/*.{ts,tsx}').flatMap((path) =>
    [...read(path).matchAll(/\b(?:R\d{3}|D(?:1\d?|2[0-4]?|[3-9]))\b/g)].map(([number]) => ({ path, number })),
  );
  expect(named.length).toBeGreaterThan(100);
  expect(named.filter(({ number }) => !explained.has(number))).toEqual([]);
});

test('the glossary has the nouns that the rules are named after', () => {
  const glossary = read('docs/ordliste.md')
    .toLowerCase()
    .replaceAll('ø', 'oe')
    .replaceAll('æ', 'ae')
    .replaceAll('å', 'aa');
  const nouns = find('shared/domain/*.ts').map((path) => basename(path, '.ts'));
  expect(nouns.filter((noun) => !glossary.includes(`| ${noun}`))).toEqual([]);
});

test('no page names the machine it was written on, or a registry', () => {
  const local = /(?:^|[\s`(])\/(?:work|root|home|tmp)\/|registry\.|\.\.\/shared/m;
  expect(pages.filter((page) => local.test(read(page)))).toEqual([]);
});
