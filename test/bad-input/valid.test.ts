import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CATALOGUE } from '#shared/contract/catalogue.ts';
import type { Operation } from '#shared/contract/operation.ts';
import { countBy, times, writeResult } from '#test/kit/result.ts';
import { anyOf } from './generate.ts';
import { fits, schemaOf } from './schema.ts';
import { type Sent, send } from './send.ts';
import { type Request, startWorld, type World } from './world.ts';

const WANTED = Math.max(1040, Number(process.env.BAD_INPUT_VALID ?? 0));
const SEED = Number(process.env.BAD_INPUT_SEED ?? 20_261_121);
/** A caller who sends what the contract describes is taken at his word so often. */
const LEAST_ACCEPTED = 0.99;

/** What is bound to what is stored or to today, and is kept as the world made it. All else is anything the schema describes. */
const BOUND = [
  'frikortnummer',
  'cpr',
  'ansaettelseId',
  'version',
  'startdato',
  'slutdato',
  'afgoerelsesdato',
  'jobopslagId',
  'bevisId',
  'meldingId',
  'anmodningId',
];
const ALSO_BOUND = [
  'ansoegningsdato',
  'beloebOere',
  'side',
  'aar',
  'kontroldato',
  'promille',
  'rettelse',
  'fra',
  'til',
  'gyldigTilOgMed',
  'kode',
  'indhold',
  'email',
  'udtraekId',
  'udfald',
  'del',
];

let world: World;
const answers: { operation: Operation; sent: Sent; body: unknown }[] = [];
/** Operations of which nobody has said in world.ts how a right request comes about: they do not count. */
const uncertain = new Set<string>();
const isAccepted = ({ operation, sent }: (typeof answers)[number]) => sent.status === operation.answerStatus;

let counted = 0;

beforeAll(async () => {
  world = await startWorld();
  for (const operation of CATALOGUE) if ((await world.right(operation)).certain) counted += 1;
});

afterAll(() => {
  writeResult('bad-input-valid', {
    demanded: WANTED,
    seed: SEED,
    requests: answers.length,
    accepted: answers.filter(isAccepted).length,
    refused: answers
      .filter((answer) => !isAccepted(answer))
      .map(({ operation, sent }) => `${operation.name} ${sent.raw}`),
    perOperation: countBy(answers, ({ operation }) => operation.name),
    withoutRecipe: [...uncertain],
    perStatus: countBy(answers, ({ sent }) => String(sent.status)),
    ms: times(answers.map(({ sent }) => sent.ms)),
  });
});

describe.each(CATALOGUE.map((operation) => [operation.name, operation] as const))('%s', (_, operation) => {
  test('takes what its schema describes', async () => {
    const schema = schemaOf(operation);
    const runs = Math.ceil(WANTED / counted);
    const generated = schema === undefined ? [] : fc.sample(anyOf(schema), { numRuns: runs, seed: SEED });
    for (let i = 0; i < runs; i++) {
      const right = await world.right(operation);
      const body = right.certain ? merge(right.body, generated[i]) : right.body;
      if (schema !== undefined) expect(fits(schema, body)).toBe(true);
      const sent = await send(operation, { ...right, body });
      expect([sent.status < 500, body, sent.raw]).toEqual([true, body, sent.raw]);
      if (right.certain) answers.push({ operation, body, sent });
      else uncertain.add(operation.name);
    }
  });
});

test('99 of 100 right requests are taken, and they are as many as were asked for', () => {
  expect(answers.length).toBeGreaterThanOrEqual(WANTED);
  const refused = answers.filter((answer) => !isAccepted(answer));
  const said = refused.map(({ operation, body, sent }) => [operation.name, body, sent.raw]);
  expect(refused.length / answers.length <= 1 - LEAST_ACCEPTED ? [] : said).toEqual([]);
});

/** The generated body with what is bound to the world put in. */
function merge(right: Request['body'], generated: unknown): unknown {
  if (!isRecord(right) || !isRecord(generated)) return right;
  const bound = [...BOUND, ...ALSO_BOUND].filter((name) => name in right);
  const free = Object.entries(generated).filter(([name]) => ![...BOUND, ...ALSO_BOUND].includes(name));
  return { ...Object.fromEntries(free), ...Object.fromEntries(bound.map((name) => [name, right[name]])) };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
