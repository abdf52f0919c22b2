import { inspect } from 'node:util';
import type { Context } from 'aws-lambda';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Jobafslag, job } from '#shared/http/job.ts';

const context = { getRemainingTimeInMillis: () => 1000 } as Context;
const QUOTED = 'The provided key element does not match: {"cpr":"0703853988"}';

beforeEach(() => void vi.spyOn(console, 'log').mockImplementation(() => undefined));
afterEach(() => void vi.restoreAllMocks());

/** What Lambda's runtime would write of what a job throws. */
async function thrown(error: unknown): Promise<string> {
  const failing = job('make-udtraek', () => Promise.reject(error));
  return failing(undefined, context).then(
    () => 'nothing',
    (reason: unknown) => inspect(reason, { depth: 9 }),
  );
}

test('a failure goes out with its class and place, and none of what it quotes', async () => {
  const cause = Object.assign(new RangeError(QUOTED), { Item: QUOTED });
  const text = await thrown(new TypeError(QUOTED, { cause }));
  expect(text).toContain('TypeError < RangeError');
  expect(text).toContain('job.test.ts');
  expect(text).not.toMatch(/0703853988|provided key/);
});

test('a refusal goes out with its code', async () => {
  expect(await thrown(new Jobafslag('SATS_MANGLER'))).toContain('SATS_MANGLER');
});
