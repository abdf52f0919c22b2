import fc from 'fast-check';
import { fits, type Path, places, type Schema } from './schema.ts';

/** Amounts and other numbers that have been taken for money somewhere. Text and arrays are among them on purpose. */
const WRONG_NUMBERS: readonly unknown[] = [
  ...[0, -1, -0, 0.1, 1.5, 41280.005, 1e21, -1e21, 2 ** 53, 2 ** 53 + 2, 2 ** 63, Number.MIN_VALUE, Number.MAX_VALUE],
  ...['12', '', '0', '1e3', '0x10', '12,50', '12.50', '1 000', '١٢', '１２', '१२', '𝟏𝟐', '²', 'NaN', 'Infinity', '٣٫٥'],
  ...[null, true, false, [12], [], {}, { beloebOere: 12 }, ['12']],
];

/** Names that a caller might hope somebody reads. `__proto__` is not here: it may be ignored, see extra-fields.test.ts. */
export const EXTRA_NAMES = [
  ...['restbeloebOere', 'loftOere', 'forskelOere', 'cvr', 'kommune', 'kommunekode', 'ansvarligKommune', 'status'],
  ...['aar', 'sub', 'brugerId', 'rolle', 'aktoer', 'borgerId', 'identitet', 'navn', 'udstedt', 'aktivePerioder'],
  ...['annulleringsaarsag', 'registreretEfterStart', 'oprettet', 'kommandoId', 'fingeraftryk', 'virksomhedsnavn'],
  ...[
    'PK',
    'SK',
    'virksomhedPK',
    'constructor',
    'prototype',
    'toString',
    'hasOwnProperty',
    'valueOf',
    'length',
    'then',
  ],
  ...['0703853988', '070385-3988', 'Åse', 'a.b', '$where', '#status', ':aktiv', ' ', ''],
];

const WRONG_TEXTS: readonly string[] = [
  ...['', ' ', '\n', '\u0000', '\u202e', '\ud800', '\udc00', '\ufeff', '\ufffd', '´', '\\', '"', '{}', '[]', 'null'],
  ...['__proto__', 'constructor', 'toString', '../../etc/passwd', "' OR 1=1 --", '<script>alert(1)</script>', '%00'],
  ...[
    '{{7*7}}',
    `\${jndi:ldap://a}`,
    '١٢٣٤٥',
    '１２３４５',
    '1234५',
    '12345\n',
    '12 345',
    '-1234',
    '+1234',
    '1e4',
    '0x3039',
  ],
  ...[
    '2026-02-29',
    '2026-13-01',
    '2026-6-1',
    '26-06-01',
    '2026-06-31',
    '2026-06-01T00:00:00Z',
    '01-06-2026',
    '0000-00-00',
  ],
  ...['x'.repeat(300), '9'.repeat(5000), 'æ'.repeat(1000)],
];

type Damage = (body: unknown) => unknown;

/**
 * The body with one to three things wrong in it, at places of the schema. What comes out never fits the published schema,
 * so whoever takes it takes what the contract says is wrong.
 */
export function wrongBody(schema: Schema, body: unknown): fc.Arbitrary<unknown> {
  const one = fc.oneof(...places(schema, body).map((place) => damageAt(place, body)));
  return fc
    .array(one, { minLength: 1, maxLength: 3 })
    .map((damages) => damages.reduce((damaged, damage) => damage(damaged), body))
    .filter((damaged) => damaged !== undefined && !fits(schema, damaged));
}

function damageAt({ path, schema }: { path: Path; schema: Schema }, body: unknown): fc.Arbitrary<Damage> {
  const value = at(body, path);
  const replaced = fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom(...wrongValues(schema, value)) },
    { weight: 1, arbitrary: fc.jsonValue() },
    { weight: 1, arbitrary: schema.type === 'string' ? fc.string({ unit: 'binary', maxLength: 60 }) : fc.double() },
  );
  const replace = replaced.map(
    (wrong): Damage =>
      (damaged) =>
        put(damaged, path, wrong),
  );
  if (schema.type !== 'object') return replace;
  const properties = Object.keys(schema.properties ?? {});
  const remove = fc.constantFrom(...properties, 'nothing').map(
    (name): Damage =>
      (damaged) =>
        drop(damaged, [...path, name]),
  );
  const add = fc
    .tuple(fc.oneof(fc.constantFrom(...EXTRA_NAMES), fc.string({ maxLength: 12 })), fc.constantFrom(...WRONG_NUMBERS))
    .filter(([name]) => name !== '__proto__' && !properties.includes(name))
    .map(
      ([name, extra]): Damage =>
        (damaged) =>
          put(damaged, [...path, name], extra),
    );
  return fc.oneof(replace, remove, add);
}

/** Values that the schema does not describe, near to those that it does. */
function wrongValues(schema: Schema, value: unknown): readonly unknown[] {
  const wrapped = [null, [value], { value }, [], {}, true, false, 7, 'x', ''];
  switch (schema.type) {
    case 'integer':
    case 'number':
      return [...wrapped, ...WRONG_NUMBERS, (schema.minimum ?? 0) - 1, (schema.maximum ?? 0) + 1, String(value)];
    case 'string':
      return [...wrapped, ...WRONG_TEXTS, ...bent(String(value)), ...(schema.enum ?? []).map((each) => [each])];
    case 'boolean':
      return [...wrapped, 'true', 'false', 1, 0, 'ja', 'on'];
    default:
      return [...wrapped, JSON.stringify(value), [[]], 'null'];
  }
}

/** A right text with something wrong about it. */
function bent(text: string): string[] {
  const arabic = text.replace(/[0-9]/g, (digit) => String.fromCharCode(0x660 + Number(digit)));
  const wide = text.replace(/[0-9]/g, (digit) => String.fromCharCode(0xff10 + Number(digit)));
  const marks = [`${text}\n`, ` ${text}`, `${text}\u0000`, `\ufeff${text}`, `${text}\ud800`, `${text}\u202e`];
  return [arabic, wide, ...marks, text.slice(1), text.slice(0, -1), text.repeat(20), text.toLowerCase(), `${text}0`];
}

function at(value: unknown, path: Path): unknown {
  return path.reduce<unknown>((inner, name) => (isObject(inner) ? inner[name] : undefined), value);
}

/** The value with another at a place; unchanged where the place is not there any more. */
export function put(value: unknown, path: Path, wrong: unknown): unknown {
  const [name, ...rest] = path;
  if (name === undefined) return wrong;
  if (!isObject(value)) return value;
  return Object.fromEntries([
    ...Object.entries(value).filter(([key]) => key !== name),
    [name, put(value[name], rest, wrong)],
  ]);
}

function drop(value: unknown, path: Path): unknown {
  const [name, ...rest] = path;
  if (name === undefined || !isObject(value)) return value;
  const others = Object.entries(value).filter(([key]) => key !== name);
  return Object.fromEntries(rest.length === 0 ? others : [...others, [name, drop(value[name], rest)]]);
}

function isObject(value: unknown): value is Record<string | number, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
