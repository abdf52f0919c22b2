import { beforeAll, describe, expect, test } from 'vitest';
import { CATALOGUE } from '#shared/contract/catalogue.ts';
import { aarItem } from '#shared/store/items/aar.ts';
import { ansaettelseItem } from '#shared/store/items/ansaettelse.ts';
import { scan } from '#test/kit/stored.ts';
import { EXTRA_NAMES, put } from './mutate.ts';
import { type Path, places, type Schema, schemaOf } from './schema.ts';
import { faultOf, send } from './send.ts';
import { hashState, startWorld, type World } from './world.ts';

/** Stands in every value that is sent along, so that it is known again wherever it may have got to. */
const MARK = 424_242_424;
const NAMES = ['__proto__', ...EXTRA_NAMES];

const WITH_BODY = CATALOGUE.flatMap((operation) => {
  const schema = schemaOf(operation);
  return schema === undefined ? [] : [[operation.name, operation, schema] as const];
});

let world: World;

beforeAll(async () => {
  world = await startWorld();
});

describe.each(WITH_BODY)('%s', (_, operation, schema) => {
  test('a field that nobody asked for is refused or changes nothing', async () => {
    let right = await world.right(operation);
    let before = await hashState();
    for (const path of objectsIn(schema, right.body)) {
      for (const name of NAMES.filter((each) => !isKnown(schema, path, each))) {
        for (const value of [MARK, { loftOere: MARK, cvr: MARK, isAdmin: MARK }]) {
          const body = JSON.stringify(put(right.body, [...path, name], value));
          expect(body).toContain(String(MARK));
          const sent = await send(operation, { ...right, body });
          if (sent.status === operation.answerStatus) {
            // Only this one is ignored: no object of ours ever gets a field of that name.
            expect(name).toBe('__proto__');
            expect(sent.raw).not.toContain(String(MARK));
            right = await world.right(operation);
            before = await hashState();
          } else {
            expect([name, faultOf(operation, sent)]).toEqual([name, undefined]);
          }
        }
      }
    }
    expect(await hashState()).toBe(before);
    expect(Reflect.ownKeys(Object.prototype).sort()).toEqual(PROTOTYPE);
  });
});

test('nothing that was sent along is stored anywhere', async () => {
  for (const table of ['FRIKORT_TABLE', 'REVISIONSLOG_TABLE', 'SESSION_TABLE'] as const) {
    expect(JSON.stringify(await scan(table))).not.toContain(String(MARK));
  }
});

test('the amounts of every card still add up to its cap', async () => {
  const items = await scan('FRIKORT_TABLE');
  const work = items
    .filter(({ SK }) => String(SK).startsWith('ANSAETTELSE#'))
    .map((item) => ansaettelseItem.parse(item))
    .filter(({ tilstand }) => tilstand !== 'annulleret');
  const years = items.filter(({ PK, SK }) => String(PK).startsWith('FRIKORT#') && String(SK).startsWith('AAR#'));
  expect(years.length).toBeGreaterThan(0);
  for (const year of years) {
    const { loftOere, restbeloebOere } = aarItem.parse(year);
    const used = work.filter(({ frikortnummer }) => `FRIKORT#${frikortnummer}` === year.PK);
    expect(used.reduce((sum, { beloebOere }) => sum + beloebOere, restbeloebOere as number)).toBe(loftOere);
  }
});

const PROTOTYPE = Reflect.ownKeys(Object.prototype).sort();

/** The request itself, and each object in it. */
function objectsIn(schema: Schema, body: unknown): Path[] {
  return places(schema, body)
    .filter((place) => place.schema.properties !== undefined)
    .map((place) => place.path);
}

/** Whether the operation asks for a field of that name there. In a choice of forms, whether any of them does. */
function isKnown(schema: Schema, path: Path, name: string): boolean {
  const forms = path.reduce<readonly Schema[]>(
    (found, step) => found.flatMap((each) => (each.properties?.[step] === undefined ? [] : [each.properties[step]])),
    schema.anyOf ?? [schema],
  );
  return forms.some(({ properties = {} }) => Object.hasOwn(properties, name));
}
