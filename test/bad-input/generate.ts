import fc from 'fast-check';
import type { Schema } from './schema.ts';

/** Any value that the schema describes. */
export function anyOf(schema: Schema): fc.Arbitrary<unknown> {
  if (schema.anyOf !== undefined) return fc.oneof(...schema.anyOf.map(anyOf));
  if (schema.const !== undefined) return fc.constant(schema.const);
  if (schema.enum !== undefined) return fc.constantFrom(...schema.enum);
  switch (schema.type) {
    case 'object':
      return anyObject(schema);
    case 'array':
      return fc.array(anyOf(schema.items ?? {}), {
        minLength: schema.minItems ?? 0,
        maxLength: schema.maxItems ?? 3,
      });
    case 'string':
      return anyText(schema);
    case 'integer':
      return anyInteger(schema.minimum ?? Number.MIN_SAFE_INTEGER, schema.maximum ?? Number.MAX_SAFE_INTEGER);
    case 'number':
      return fc.double({ min: schema.minimum ?? -1e9, max: schema.maximum ?? 1e9, noNaN: true });
    case 'boolean':
      return fc.boolean();
    default:
      return fc.jsonValue();
  }
}

function anyObject({ properties = {}, required = [] }: Schema): fc.Arbitrary<unknown> {
  const parts = Object.fromEntries(Object.entries(properties).map(([name, property]) => [name, anyOf(property)]));
  return fc.record(parts, { requiredKeys: required.filter((name) => name in parts) }).map((record) => ({ ...record }));
}

/** The limits themselves come often. */
function anyInteger(min: number, max: number): fc.Arbitrary<number> {
  return fc.oneof(fc.constant(min), fc.constant(max), fc.integer({ min, max }));
}

/** Reading a pattern with classes of letters in it takes a while. */
const patterns = new Map<string, fc.Arbitrary<string>>();

/** How the contract describes a day. Most texts of that form are no day. */
const DAY = '^[0-9]{4}-[0-9]{2}-[0-9]{2}$';
const anyDay = fc
  .date({ min: new Date('2019-01-02'), max: new Date('2030-12-31'), noInvalidDate: true })
  .map((day) => day.toISOString().slice(0, 10));

function anyText({ pattern, minLength = 0, maxLength = 200 }: Schema): fc.Arbitrary<string> {
  if (pattern === DAY) return anyDay;
  if (pattern === undefined) return fc.string({ minLength, maxLength });
  const known = patterns.get(`${maxLength} ${pattern}`);
  if (known !== undefined) return known;
  const text = anyMatching(pattern, maxLength);
  patterns.set(`${maxLength} ${pattern}`, text);
  return text;
}

function anyMatching(pattern: string, maxLength: number): fc.Arbitrary<string> {
  const whole = new RegExp(pattern, 'u');
  // The generator reads no look-ahead: it is left out, and what it would have stopped is filtered away.
  const readable = new RegExp(pattern.replace(/\(\?=[^)]*\)/g, ''), 'u');
  const plain = fc.stringMatching(readable);
  const odd = fc.tuple(plain, fc.nat(), fc.constantFrom(...ODD)).map(([text, place, mark]) => {
    const at = place % (text.length + 1);
    return text.slice(0, at) + mark + text.slice(at);
  });
  const fitting = (text: string) => whole.test(text) && text.length <= maxLength;
  return fc.oneof(
    { weight: 3, arbitrary: plain.filter(fitting) },
    { weight: 1, arbitrary: oddOr(plain, odd, fitting) },
  );
}

/** Marks that a pattern may let through although no person writes them: half a character, control characters, and so on. */
const ODD = [
  '\ud800',
  '\udfff',
  '\u0000',
  '\u0007',
  '\u001b',
  '\u007f',
  '\u0085',
  '\u200b',
  '\u202e',
  '\ufffd',
  '\uffff',
  '😀',
  'ß',
  'İ',
];

/** A text with an odd mark where the pattern lets one through, else a plain one. */
function oddOr(plain: fc.Arbitrary<string>, odd: fc.Arbitrary<string>, fitting: (text: string) => boolean) {
  return fc.tuple(odd, plain.filter(fitting)).map(([strange, usual]) => (fitting(strange) ? strange : usual));
}
