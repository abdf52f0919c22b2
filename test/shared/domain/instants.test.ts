import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { INSTANTS } from './instants.ts';

const [, ...expected] = INSTANTS.trim()
  .split('\n')
  .map((line) => line.split('|').map((cell) => cell.trim()));
const CHILD = fileURLToPath(new URL('instants-child.ts', import.meta.url));

test('the table has at least forty moments, each once', () => {
  expect(new Set(expected.map(([instant]) => instant)).size).toBe(expected.length);
  expect(expected.length).toBeGreaterThanOrEqual(40);
});

test.each([
  ['UTC', 0],
  ['Europe/Copenhagen', -60],
  ['America/Los_Angeles', 480],
  ['Pacific/Kiritimati', -840],
])('every rule of dates says what the table says, on a machine in %s', async (TZ, offset) => {
  const options = { env: { PATH: process.env.PATH, TZ } };
  const { stdout } = await promisify(execFile)(process.execPath, [CHILD, ...expected.map(([i = '']) => i)], options);
  const said = JSON.parse(stdout) as { rows: string[][]; offset: number };
  expect(said.offset).toBe(offset);
  expect(said.rows).toEqual(expected);
});
