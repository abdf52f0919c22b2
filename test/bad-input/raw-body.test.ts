import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CATALOGUE } from '#shared/contract/catalogue.ts';
import type { Operation } from '#shared/contract/operation.ts';
import type { ApiEvent } from '#shared/http/event.ts';
import type { CallOptions } from '#test/kit/call.ts';
import { countBy, writeResult } from '#test/kit/result.ts';
import { fits, type Schema, schemaOf } from './schema.ts';
import { faultOf, type Sent, send } from './send.ts';
import { hashState, type Request, startWorld, type World } from './world.ts';

const RUNS = Number(process.env.BAD_INPUT_RAW ?? 40);
const SEED = Number(process.env.BAD_INPUT_SEED ?? 20_261_121);

/** The operations that take a body. */
const WITH_BODY = CATALOGUE.flatMap((operation) => {
  const schema = schemaOf(operation);
  return schema === undefined ? [] : [[operation.name, operation, schema] as const];
});

let world: World;
const answers: { operation: Operation; sent: Sent }[] = [];

beforeAll(async () => {
  world = await startWorld();
});

afterAll(() => {
  writeResult('bad-input-raw', {
    seed: SEED,
    requests: answers.length,
    perCode: countBy(answers, ({ sent }) => String(JSON.parse(sent.raw).kode)),
  });
});

describe.each(WITH_BODY)('%s', (_, operation, schema) => {
  let right: Request;
  let text: string;

  beforeAll(async () => {
    right = await world.right(operation);
    text = JSON.stringify(right.body);
  });

  async function refused(options: CallOptions): Promise<void> {
    const sent = await send(operation, { ...right, ...options });
    answers.push({ operation, sent });
    expect(faultOf(operation, sent)).toBeUndefined();
  }

  test('refuses text that is not JSON of its schema, however it is broken', async () => {
    const before = await hashState();
    for (const body of brokenTexts(text).filter((each) => !isRight(schema, each))) await refused({ body });
    const damaged = damagedText(text).filter((body) => !isRight(schema, body));
    const property = fc.asyncProperty(damaged, (body) => refused({ body }));
    await fc.assert(property, { numRuns: RUNS, seed: SEED });
    expect(await hashState()).toBe(before);
  });

  test('refuses bytes that are not UTF-8, and text of another type or too long', async () => {
    const before = await hashState();
    for (const event of brokenEvents(text)) await refused({ event });
    expect(await hashState()).toBe(before);
  });

  test('takes the very same body as text, as base64, and up to 32 kB', async ({ skip }) => {
    skip(!right.certain, 'nobody has said in world.ts how a right request comes about');
    const padded = `${text}${' '.repeat(32 * 1024 - Buffer.byteLength(text))}`;
    for (const event of [
      {},
      { body: Buffer.from(text).toString('base64'), isBase64Encoded: true },
      { body: padded },
      { headers: { 'content-type': 'application/json; charset=utf-8', ...commandKey(operation) } },
      { headers: { 'content-type': 'Application/JSON', ...commandKey(operation) } },
    ]) {
      const again = await world.right(operation);
      const sent = await send(operation, { ...again, event: rightEvent(again, event) });
      expect([sent.status, sent.raw]).toEqual([operation.answerStatus, sent.raw]);
    }
  });
});

/** The event's own text where there is one, in the words of the newest right request. */
function rightEvent(again: Request, event: Partial<ApiEvent>): Partial<ApiEvent> {
  const text = JSON.stringify(again.body);
  if (event.body === undefined) return event;
  // As long as before: a number in the newest request may have one more digit.
  const padding = ' '.repeat(Math.max(0, Buffer.byteLength(event.body) - Buffer.byteLength(text)));
  const body = event.isBase64Encoded ? Buffer.from(text).toString('base64') : `${text}${padding}`;
  return { ...event, body };
}

function commandKey(operation: Operation): Record<string, string> {
  return operation.kind === 'command' ? { 'idempotency-key': crypto.randomUUID() } : {};
}

function isRight(schema: Schema, text: string): boolean {
  try {
    return fits(schema, JSON.parse(text));
  } catch {
    return false;
  }
}

/** Each of the ways that JSON breaks, once. */
function brokenTexts(text: string): string[] {
  const first = /"([^"]+)":/.exec(text)?.[0] ?? '"x":';
  const inner = text.slice(1, -1);
  return [
    ...['', ' ', '{', '}', '[', ']', 'null', 'true', '0', '-', '""', '"', '[]', '{}{}', 'undefined', 'NaN', 'Infinity'],
    ...[
      `\ufeff${text}`,
      `${text},`,
      `${text}x`,
      `${text}\u0000`,
      `[${text}]`,
      `{${inner},}`,
      `{,${inner}}`,
      `(${text})`,
    ],
    ...[text.replaceAll('"', "'"), text.replaceAll(':', '='), `/* */${text}`, `{/**/${inner}}`, `)]}',\n${text}`],
    ...[
      `{${inner},${first}NaN}`,
      `{${inner},${first}Infinity}`,
      `{${inner},${first}-Infinity}`,
      `{${inner},${first}0x10}`,
    ],
    ...[`{${inner},${first}01}`, `{${inner},${first}1.}`, `{${inner},${first}.5}`, `{${inner},${first}+1}`],
    ...[`{${inner},${first}1e999}`, `{${inner},${first}-1e999}`, `{${inner},${first}${'9'.repeat(5000)}}`],
    // The last of two equal names counts: a wrong one after a right one is wrong.
    ...[`{${inner},${first}null}`, `{${inner},${first}[]}`, `{${inner},${first}{"a":1}}`],
    ...['['.repeat(15_000), `${'['.repeat(15_000)}${']'.repeat(15_000)}`, '{"a":'.repeat(5000)],
    ...[`{${inner},"x":${'['.repeat(15_000)}${']'.repeat(15_000)}}`, `${'{"a":'.repeat(5000)}1${'}'.repeat(5000)}`],
    ...['['.repeat(100_000), `{${inner},"x":${'['.repeat(100_000)}${']'.repeat(100_000)}}`],
    ...[`{"a":"${'x'.repeat(33 * 1024)}"}`, `${text}${' '.repeat(33 * 1024)}`, 'æ'.repeat(20_000)],
    ...[encodeURIComponent(text), `body=${text}`, text.replaceAll('{', '<').replaceAll('}', '>'), text.slice(0, -1)],
  ];
}

/** One character taken out, put in or changed, or the text cut. */
function damagedText(text: string): fc.Arbitrary<string> {
  const place = fc.nat({ max: text.length - 1 });
  const mark = fc.oneof(fc.constantFrom(...'{}[]",:\\\u0000\ud800e-0. '), fc.string({ unit: 'binary', maxLength: 4 }));
  return fc.oneof(
    place.map((at) => text.slice(0, at)),
    place.map((at) => text.slice(0, at) + text.slice(at + 1)),
    fc.tuple(place, mark).map(([at, put]) => text.slice(0, at) + put + text.slice(at)),
    fc.tuple(place, mark).map(([at, put]) => text.slice(0, at) + put + text.slice(at + 1)),
  );
}

function brokenEvents(text: string): Partial<ApiEvent>[] {
  const key = { 'idempotency-key': crypto.randomUUID() };
  const types = [
    ...['', 'text/plain', 'application/xml', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x'],
    ...['application/json5', 'application/jsonp', 'application/problem+json', 'text/json', 'json', '*/*', 'null'],
    ...['application/json, text/plain', 'application/json,application/json', 'xapplication/json', 'application json'],
  ];
  const bytes = Buffer.from(text);
  const strings = [...text.matchAll(/":"([^"]+)"/g)];
  const places = strings.map((match) => Buffer.byteLength(text.slice(0, match.index + 3)));
  // Inside each text of the body: a lone continuation byte, a broken start, an overlong form, a surrogate's half, UTF-16.
  const wrongBytes = [[0x80], [0xc3], [0xff], [0xc0, 0xaf], [0xed, 0xa0, 0x80], [0xf5, 0x80, 0x80, 0x80]].flatMap(
    (wrong) =>
      [...places, 0, bytes.length].map((at) =>
        Buffer.concat([bytes.subarray(0, at), Buffer.from(wrong), bytes.subarray(at)]),
      ),
  );
  const utf16 = [Buffer.from(text, 'utf16le'), Buffer.from(`\ufeff${text}`, 'utf16le'), Buffer.from(`\ufeff${text}`)];
  return [
    ...types.map((type) => ({ headers: { ...key, 'content-type': type } })),
    { headers: key },
    ...[...wrongBytes, ...utf16].map((body) => ({ body: body.toString('base64'), isBase64Encoded: true })),
    { body: text, isBase64Encoded: true },
    { body: Buffer.alloc(33 * 1024, 32).toString('base64'), isBase64Encoded: true },
    { body: undefined },
  ];
}
