import * as z from 'zod/mini';
import type { Operation } from '#shared/contract/operation.ts';

/** The part of JSON Schema that the catalogue's requests are written in. Another keyword stops the tests: see `KNOWN`. */
export type Schema = {
  readonly type?: 'object' | 'array' | 'string' | 'integer' | 'number' | 'boolean';
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean;
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly pattern?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly minimum?: number;
  readonly maximum?: number;
};

const KNOWN = new Set([
  ...['type', 'properties', 'required', 'additionalProperties', 'items', 'anyOf', 'oneOf', 'enum', 'const', 'pattern'],
  ...['minLength', 'maxLength', 'minItems', 'maxItems', 'minimum', 'maximum'],
  // Say nothing of what is right.
  ...['$schema', '$defs', 'id', 'description', 'examples', 'default', 'title', 'format'],
]);

/** What the contract publishes of an operation's request: all that a caller can know. Nothing for a GET. */
export function schemaOf(operation: Operation): Schema | undefined {
  if (operation.request === undefined) return undefined;
  const published = z.toJSONSchema(operation.request, { io: 'input' });
  return resolve(published, published.$defs ?? {});
}

/** The schema with its references filled in. */
function resolve(node: unknown, defs: Readonly<Record<string, unknown>>): Schema {
  if (!isObject(node)) throw new TypeError('not a schema');
  const { $ref, properties, items, anyOf, oneOf, ...rest } = node;
  if ($ref !== undefined) return resolve(defs[String($ref).replace('#/$defs/', '')], defs);
  for (const keyword of Object.keys(node)) {
    if (!KNOWN.has(keyword)) throw new RangeError(`the generator does not know the keyword ${keyword}`);
  }
  const variants = anyOf ?? oneOf;
  return {
    ...rest,
    ...(isObject(properties) && { properties: mapValues(properties, (property) => resolve(property, defs)) }),
    ...(items === undefined ? {} : { items: resolve(items, defs) }),
    ...(Array.isArray(variants) ? { anyOf: variants.map((variant) => resolve(variant, defs)) } : {}),
  } as Schema;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function mapValues<T>(object: Record<string, unknown>, map: (value: unknown) => T): Record<string, T> {
  return Object.fromEntries(Object.entries(object).map(([name, value]) => [name, map(value)]));
}

/** Whether a value is what the schema describes. Written for the tests, so that no validator judges itself. */
export function fits(schema: Schema, value: unknown): boolean {
  if (schema.anyOf !== undefined) return schema.anyOf.some((variant) => fits(variant, value));
  if (schema.const !== undefined && value !== schema.const) return false;
  if (schema.enum !== undefined && !schema.enum.includes(value)) return false;
  switch (schema.type) {
    case 'object':
      return fitsObject(schema, value);
    case 'array':
      return Array.isArray(value) && within(value.length, schema.minItems, schema.maxItems) && value.every(fitsItem);
    case 'string':
      return typeof value === 'string' && fitsText(schema, value);
    case 'integer':
      return Number.isSafeInteger(value) && within(Number(value), schema.minimum, schema.maximum);
    case 'number':
      return Number.isFinite(value) && within(Number(value), schema.minimum, schema.maximum);
    case 'boolean':
      return typeof value === 'boolean';
    default:
      return true;
  }
  function fitsItem(item: unknown): boolean {
    return fits(schema.items ?? {}, item);
  }
}

function fitsObject(schema: Schema, value: unknown): boolean {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const properties = schema.properties ?? {};
  const known = Object.entries(value).every(([name, property]) => {
    const described = Object.hasOwn(properties, name) ? properties[name] : undefined;
    return described === undefined ? schema.additionalProperties !== false : fits(described, property);
  });
  return known && (schema.required ?? []).every((name) => Object.hasOwn(value, name));
}

function fitsText({ pattern, minLength, maxLength }: Schema, text: string): boolean {
  // JSON Schema counts characters and its patterns are Unicode ones.
  return within(text.length, minLength, maxLength) && (pattern === undefined || new RegExp(pattern, 'u').test(text));
}

function within(size: number, least = Number.NEGATIVE_INFINITY, most = Number.POSITIVE_INFINITY): boolean {
  return size >= least && size <= most;
}

/** A place in a request, as the names on the way to it. */
export type Path = readonly (string | number)[];

/** Every place in a value that the schema describes, the whole of it first. */
export function places(schema: Schema, value: unknown, path: Path = []): { path: Path; schema: Schema }[] {
  const variant = schema.anyOf?.find((each) => fits(each, value));
  if (variant !== undefined) return places(variant, value, path);
  const inner = Object.entries(schema.properties ?? {}).flatMap(([name, property]) =>
    places(property, typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined, [
      ...path,
      name,
    ]),
  );
  return [{ path, schema }, ...inner];
}
