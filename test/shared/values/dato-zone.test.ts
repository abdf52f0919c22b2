import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';

/** Moments around every border that matters, and dates counted over them. */
const SCRIPT = `
  const { addDays, ageOn, danishDate, isDato } = await import(process.argv[1]);
  console.log(JSON.stringify([
    ...['2026-12-31T22:59:59.999Z', '2026-12-31T23:00:00.000Z', '2026-03-28T23:00:00.000Z', '2026-03-29T21:59:59.999Z',
      '2026-03-29T22:00:00.000Z', '2026-10-25T22:59:59.999Z', '2026-10-25T23:00:00.000Z'].map(danishDate),
    addDays('2026-03-28', 2), addDays('2026-10-24', 2), addDays('2026-12-31', 29), addDays('2027-01-01', -1),
    ageOn('2008-11-03', '2026-11-03'), isDato('2027-02-29'), isDato('2028-02-29'),
    new Date(2026, 0, 1).getTimezoneOffset(),
  ]));
`;
const EXPECTED = [
  '2026-12-31',
  '2027-01-01',
  '2026-03-29',
  '2026-03-29',
  '2026-03-30',
  '2026-10-25',
  '2026-10-26',
  '2026-03-30',
  '2026-10-26',
  '2027-01-29',
  '2026-12-31',
  18,
  false,
  true,
];

test.each([
  ['UTC', 0],
  ['Europe/Copenhagen', -60],
  ['America/Los_Angeles', 480],
  ['Pacific/Kiritimati', -840],
])('days are the Danish ones on a machine in %s', async (TZ, offset) => {
  const file = new URL('../../../shared/values/dato.ts', import.meta.url).href;
  const options = { env: { ...process.env, TZ, NODE_OPTIONS: '' } };
  const args = ['--input-type=module', '-e', SCRIPT, file];
  const { stdout } = await promisify(execFile)(process.execPath, args, options);
  expect(JSON.parse(stdout)).toEqual([...EXPECTED, offset]);
});
