import { beforeAll, describe, expect, test } from 'vitest';
import { CATALOGUE } from '#shared/contract/catalogue.ts';
import { put } from './mutate.ts';
import { places, schemaOf } from './schema.ts';
import { faultOf, send } from './send.ts';
import { hashState, startWorld, type World } from './world.ts';

/** Every amount that a caller can send: each field of a request that is named so. */
const AMOUNTS = CATALOGUE.flatMap((operation) => {
  const schema = schemaOf(operation);
  const found = schema === undefined ? [] : places(schema, undefined);
  return found
    .filter(({ path }) => String(path.at(-1)).endsWith('Oere'))
    .map(({ path }) => [`${operation.name} ${path.join('.')}`, operation, path] as const);
});

/** As JSON text, because half of these are no JSON at all. */
const WRONG = [
  ...[
    '0',
    '-1',
    '-0',
    '-0.0',
    '0.0',
    '0.1',
    '1.5',
    '41280.005',
    '0.30000000000000004',
    '1e-7',
    '1e21',
    '-1e21',
    '1e400',
  ],
  ...[
    '9007199254740992',
    '9007199254740993',
    '-9007199254740992',
    '1000000001',
    '9'.repeat(400),
    `0.${'0'.repeat(400)}1`,
  ],
  ...['NaN', '-NaN', 'Infinity', '-Infinity', 'undefined', '0x10', '0b11', '0o17', '012', '+12', '12.', '.5', '1_000'],
  ...['12n', '1,5', '1 000', '--1', '12kr', '"12"', '"12"x', '""', '"0"', '" 12 "', '"12,50"', '"1e3"', '"NaN"'],
  ...[
    '"12 kr."',
    '"\\u0661\\u0662"',
    '"١٢"',
    '"१२"',
    '"１２"',
    '"𝟏𝟐"',
    '"Ⅻ"',
    '"½"',
    '١٢',
    '１２',
    '𝟏𝟐',
    '½',
    '∞',
    '−1',
  ],
  ...['null', 'true', 'false', '[]', '[12]', '[[12]]', '{}', '{"valueOf":12}', '{"beloebOere":12}', '[1,2]', '["12"]'],
];

/** What is a whole number of øre, however it is written. */
const RIGHT = ['1', '1.0', '1e0', '100', '1e2', '100.000', '10.0e1', '99.00000000000000000000001'];

let world: World;

beforeAll(async () => {
  world = await startWorld();
});

describe.each(AMOUNTS)('%s', (_, operation, path) => {
  async function withAmount(text: string) {
    const right = await world.right(operation);
    const body = JSON.stringify(put(right.body, path, '@amount@')).replace('"@amount@"', () => text);
    return { ...right, body };
  }

  test(`refuses ${WRONG.length} that are no whole number of øre above 0, and nothing changes`, async () => {
    const requests = await Promise.all(WRONG.map(withAmount));
    const before = await hashState();
    for (const [i, request] of requests.entries()) {
      expect([WRONG[i], faultOf(operation, await send(operation, request))]).toEqual([WRONG[i], undefined]);
    }
    expect(await hashState()).toBe(before);
  });

  test.each(RIGHT)('takes %s', async (text) => {
    const sent = await send(operation, await withAmount(text));
    expect([sent.status, sent.raw]).toEqual([operation.answerStatus, sent.raw]);
    const { beloebOere } = JSON.parse(sent.raw);
    if (beloebOere !== undefined) expect(beloebOere).toBe(Number(text));
  });
});

test('amounts were found in the catalogue', () => {
  expect(AMOUNTS.map(([name]) => name)).toEqual(
    expect.arrayContaining([
      'check-beloeb beloebOere',
      'register-ansaettelse beloebOere',
      'edit-ansaettelse beloebOere',
    ]),
  );
});
