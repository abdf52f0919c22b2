import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { BUGS } from './bugs.ts';
import { planted } from './planted.ts';
import { bugTable } from './table.ts';

const ROOT = join(import.meta.dirname, '../../..');

test.for(BUGS.map((bug) => [bug.name, bug] as const))('"%s" finds its place in the product', ([, bug]) => {
  for (const file of new Set(bug.changes.map((change) => change.file))) {
    const path = join(ROOT, file);
    const source = readFileSync(path, 'utf8');
    expect(planted(bug, path, source)).not.toBe(source);
  }
});

test('the table in the README is the bugs and the runs that must see them', () => {
  expect(readFileSync(join(ROOT, 'test/faults/README.md'), 'utf8')).toContain(`\n${bugTable()}\n`);
});

test('a file without the bug is left as it is', () => {
  for (const bug of BUGS) expect(planted(bug, join(ROOT, 'package.json'), '{}')).toBeUndefined();
});

test('a bug whose place is gone, or there twice, is no bug', () => {
  const [bug] = BUGS;
  if (bug === undefined) throw new Error('there are bugs');
  const path = join(ROOT, bug.changes[0]?.file ?? '');
  const source = readFileSync(path, 'utf8');
  expect(() => planted(bug, path, '')).toThrow('finds its place 0 times');
  expect(() => planted(bug, path, `${source}${source}`)).toThrow('finds its place 2 times');
});
