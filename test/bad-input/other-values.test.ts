import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { CATALOGUE } from '#shared/contract/catalogue.ts';
import type { Operation } from '#shared/contract/operation.ts';
import { anyOf } from './generate.ts';
import { put } from './mutate.ts';
import { places, type Schema, schemaOf } from './schema.ts';
import { faultOf, send } from './send.ts';
import { startWorld, TODAY, type World } from './world.ts';

const RUNS = Number(process.env.BAD_INPUT_OTHER ?? 40);
const SEED = Number(process.env.BAD_INPUT_SEED ?? 20_261_121);

/** Days at which a rule changes its mind, and days far from any. */
const DAYS = [
  ...['1858-01-01', '1900-02-28', '2019-01-01', '2019-01-02', '2024-02-29', '2025-12-31', '2026-01-01', '2026-02-28'],
  ...['2026-03-01', '2026-05-11', '2026-05-12', '2026-06-09', TODAY, '2026-06-11', '2026-12-31', '2027-01-01'],
  ...['2028-02-29', '2100-01-01', '9999-12-31'],
];

/** How the contract describes a day. */
const DAY = '^[0-9]{4}-[0-9]{2}-[0-9]{2}$';

const WITH_BODY = CATALOGUE.flatMap((operation) => {
  const schema = schemaOf(operation);
  return schema === undefined ? [] : [[operation.name, operation, schema] as const];
});

let world: World;

beforeAll(async () => {
  world = await startWorld();
});

describe.each(WITH_BODY)('%s', (_, operation, schema) => {
  test('answers every request of its form with an answer or a refusal of its own, and shortly', async () => {
    const { aktoer, body } = await world.right(operation);
    const property = fc.asyncProperty(otherBody(schema, body), async (other) => {
      const sent = await send(operation, { ...(aktoer && { aktoer }), body: other });
      expect(accepted(operation, sent.status) ? undefined : faultOf(operation, sent)).toBeUndefined();
    });
    await fc.assert(property, { numRuns: RUNS, seed: SEED });
  });
});

function accepted(operation: Operation, status: number): boolean {
  return status === operation.answerStatus;
}

/** The body with one to four values changed for others of the same form. */
function otherBody(schema: Schema, body: unknown): fc.Arbitrary<unknown> {
  const leaves = places(schema, body).filter((place) => place.schema.properties === undefined);
  if (leaves.length === 0) return fc.constant(body);
  const change = fc.oneof(
    ...leaves.map((leaf) => otherValue(leaf.schema).map((value) => (old: unknown) => put(old, leaf.path, value))),
  );
  return fc
    .array(change, { minLength: 1, maxLength: 4 })
    .map((changes) => changes.reduce((changed, each) => each(changed), body));
}

function otherValue(schema: Schema): fc.Arbitrary<unknown> {
  return schema.pattern === DAY ? fc.constantFrom(...DAYS) : anyOf(schema);
}
