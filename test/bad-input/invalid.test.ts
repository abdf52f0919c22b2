import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CATALOGUE } from '#shared/contract/catalogue.ts';
import { audienceOf, type Operation } from '#shared/contract/operation.ts';
import { countBy, times, writeResult } from '#test/kit/result.ts';
import { scan } from '#test/kit/stored.ts';
import { wrongBody } from './mutate.ts';
import { schemaOf } from './schema.ts';
import { faultOf, type Sent, send } from './send.ts';
import { hashState, type Request, startWorld, type World } from './world.ts';

const WANTED = Math.max(5000, Number(process.env.BAD_INPUT_REQUESTS ?? 0));
const SEED = Number(process.env.BAD_INPUT_SEED ?? 20_261_121);
/** So many of the requests have another mistake than a wrong body: a query string, or a command's id. */
const BESIDE_BODY = 20;

/** What a right request is never answered, whatever the rules say of it. */
const NOT_READ = ['UGYLDIGT_INPUT', 'UGYLDIG_JSON', 'KOMMANDO_ID_MANGLER', 'INGEN_ADGANG', 'IKKE_LOGGET_IND'];

let world: World;
const answers: { operation: Operation; sent: Sent }[] = [];
const controls: string[] = [];

beforeAll(async () => {
  world = await startWorld();
});

afterAll(() => {
  writeResult('bad-input-invalid', {
    demanded: WANTED,
    seed: SEED,
    requests: answers.length,
    perOperation: countBy(answers, ({ operation }) => operation.name),
    perCode: countBy(answers, ({ sent }) => String(JSON.parse(sent.raw).kode)),
    positiveControls: controls,
    ms: times(answers.map(({ sent }) => sent.ms)),
  });
});

describe.each(CATALOGUE.map((operation) => [operation.name, operation] as const))('%s', (_, operation) => {
  test('refuses what its schema does not describe, and nothing changes', async () => {
    const right = await world.right(operation);
    const before = await hashState();
    const share = Math.ceil(WANTED / CATALOGUE.length);

    await sendAll(operation, share, wrongRequest(operation, right));

    expect(await hashState()).toBe(before);
    // The same actor's right request is taken: what refused the others is what was wrong with them. One that is right by
    // its schema alone may be refused, but not for what the schema says; a few are tried, because a schema says not all.
    let control = await send(operation, right);
    for (let i = 0; !right.certain && i < 20 && NOT_READ.includes(JSON.parse(control.raw).kode); i++) {
      control = await send(operation, await world.right(operation));
    }
    if (right.certain) expect([control.status, control.raw]).toEqual([operation.answerStatus, control.raw]);
    else expect(NOT_READ).not.toContain(JSON.parse(control.raw).kode);
    controls.push(`${operation.name} ${control.status}`);
  }, 240_000);
});

test('as many wrong requests were sent as were asked for', () => {
  expect(answers.length).toBeGreaterThanOrEqual(WANTED);
});

test('every operation of the catalogue was asked', () => {
  expect(new Set(answers.map(({ operation }) => operation.name)).size).toBe(CATALOGUE.length);
});

test('the revisionslog has one refusal for each of them that somebody sent, and nothing else', async () => {
  const ids = new Map(answers.map(({ operation, sent }) => [sent.id, operation]));
  const entries = (await scan('REVISIONSLOG_TABLE')).filter(({ anmodningId }) => ids.has(String(anmodningId)));
  expect(countBy(entries, ({ udfald }) => String(udfald))).toEqual({ afvist: entries.length });
  const known = answers.filter(({ operation }) => audienceOf(operation) !== 'offentlig' || operation.logged);
  expect(entries.map(({ anmodningId }) => anmodningId).sort()).toEqual(known.map(({ sent }) => sent.id).sort());
});

async function sendAll(operation: Operation, runs: number, requests: fc.Arbitrary<Parameters<typeof send>[1]>) {
  const property = fc.asyncProperty(requests, async (options) => {
    const sent = await send(operation, options);
    answers.push({ operation, sent });
    expect(faultOf(operation, sent)).toBeUndefined();
  });
  await fc.assert(property, { numRuns: runs, seed: SEED });
}

/** A request with something wrong in it. Wrong values of the body are most; the rest is in the address or a header. */
function wrongRequest(operation: Operation, right: Request) {
  const schema = schemaOf(operation);
  const query = fc
    .dictionary(fc.string({ minLength: 1, maxLength: 20 }), fc.string({ maxLength: 40 }), { minKeys: 1, maxKeys: 3 })
    .map((queryStringParameters) => ({ ...right, event: { queryStringParameters } }));
  if (schema === undefined) return query;
  const body = wrongBody(schema, right.body).map((wrong) => ({ ...right, body: JSON.stringify(wrong) }));
  const keys = fc.constantFrom(...WRONG_KEYS).map((key) => ({ ...right, key }));
  return fc.oneof(
    { weight: 100 - 2 * BESIDE_BODY, arbitrary: body },
    { weight: BESIDE_BODY, arbitrary: query },
    ...(operation.kind === 'command' ? [{ weight: BESIDE_BODY, arbitrary: keys }] : []),
  );
}

const UUID = '3f2b8c1e-9a4d-4e6f-8b7a-1c2d3e4f5a6b';

/** None, not a UUID, two at once as API Gateway joins them. */
const WRONG_KEYS: readonly (string | null)[] = [
  ...[null, '', ' ', 'null', '0', '12', UUID.slice(1), `${UUID}0`, ` ${UUID}`, `{${UUID}}`, `urn:uuid:${UUID}`],
  ...[`${UUID},${UUID}`, `${UUID}, ${UUID}`, UUID.replaceAll('-', ''), UUID.replace('3', 'g'), '٣f2b8c1e-9a4d-4e6f'],
];
