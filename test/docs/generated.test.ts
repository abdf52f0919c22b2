import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { AUDIENCES } from '#scripts/docs/audiences.ts';
import { generatedDocs } from '#scripts/docs/generated.ts';

const root = new URL('../../', import.meta.url);

test.each([...generatedDocs()])('%s is what the code says', (path, text) => {
  const stored = existsSync(new URL(path, root)) ? readFileSync(new URL(path, root), 'utf8') : '';
  expect(stored === text, `${path} er ikke ajour: kør npm run docs`).toBe(true);
});

test('there is a page for each entrance that has operations, and no other', () => {
  const pages = readdirSync(new URL('docs/operationer/', root)).sort();
  expect(pages).toEqual(AUDIENCES.map(({ name }) => `${name}.md`).sort());
});
