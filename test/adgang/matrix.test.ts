import type { APIGatewayRequestAuthorizerEventV2 } from 'aws-lambda';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { handler as authorize } from '#functions/adgang/authorize.ts';
import { CATALOGUE } from '#shared/contract/catalogue.ts';
import { audienceOf, type Operation } from '#shared/contract/operation.ts';
import type { OperationName } from '#shared/domain/adgang.ts';
import type { ApiEvent } from '#shared/http/event.ts';
import { type Answer, call, eventFor } from '#test/kit/call.ts';
import { HANDLERS } from '#test/kit/handlers.ts';
import { scan } from '#test/kit/stored.ts';
import { createTables } from '#test/kit/tables.ts';
import { setClock } from '#test/kit/world.ts';
import { ACTORS, type Actor, type Credentials, credentials } from './actors.ts';
import { EXPECTED, expected, OBJECTS, type Obj } from './expectations.ts';
import { BODIES, CHANGING, makeThing, type Thing } from './objects.ts';

let who: Readonly<Record<Actor, Credentials>>;
let shared: Readonly<Record<Obj, Thing>>;

beforeAll(async () => {
  setClock('2026-06-10T10:00:00Z');
  vi.spyOn(console, 'log').mockImplementation(() => undefined);
  await createTables();
  shared = {
    own: await makeThing('own'),
    others: await makeThing('others'),
    missing: await makeThing('missing'),
    deactivated: await makeThing('deactivated'),
  };
  who = await credentials(shared.own.frikortnummer, shared.others.frikortnummer);
});

/** A request through the real authorizer and, where it lets it, the real function. Nothing where it does not. */
async function ask(operation: Operation, actor: Actor, thing: Thing): Promise<Answer | undefined> {
  const body = BODIES[operation.name]?.(thing);
  if (audienceOf(operation) === 'offentlig') return call(HANDLERS[operation.name], operation, { body });
  const { cookies, clientCertPem } = who[actor];
  const event = eventFor(operation, { body });
  const requestContext = {
    ...event.requestContext,
    ...(clientCertPem && { authentication: { clientCert: { clientCertPem } } }),
  };
  const asked = {
    ...event,
    cookies: [...cookies],
    requestContext,
    headers: { ...event.headers, ...(clientCertPem === undefined && { 'sec-fetch-site': 'same-origin' }) },
  };
  const { isAuthorized, context } = await authorize(asked as unknown as APIGatewayRequestAuthorizerEventV2);
  if (!isAuthorized) return undefined;
  const authorized = { ...event.requestContext, authorizer: { lambda: context } };
  return call(HANDLERS[operation.name], operation, {
    body,
    event: { requestContext: authorized as ApiEvent['requestContext'] },
  });
}

const answers = new Map<string, string>();

describe.each(CATALOGUE)('$name', (operation) => {
  const { name } = operation;
  const cells = ACTORS.flatMap((actor) =>
    OBJECTS.map((object) => ({ actor, object, want: expected(name, actor, object) })),
  );

  /** What there is one of for each actor, whichever object the column names: after the first it is at another version. */
  const ONE_ONLY: readonly OperationName[] = ['put-kontaktperson', 'put-egne-beskeder', 'put-virksomhedsbeskeder'];

  describe('is kept from', () => {
    let before: string;
    beforeAll(async () => {
      before = await everything();
    });

    const kept = cells.filter(({ want }) => want === '-' || want === '403');
    test.each(kept)('$actor, $object: $want', async ({ actor, object, want }) => {
      const answer = await ask(operation, actor, shared[object]);
      expect(answer === undefined ? '-' : String(answer.status), answer?.raw).toBe(want);
    });

    test('and nothing that is stored is another for it', async () => {
      expect(await everything()).toBe(before);
    });
  });

  const open = cells.filter(({ want }) => want !== '-' && want !== '403');
  test.each(open)('$actor, $object: $want', async ({ actor, object, want }) => {
    const thing = CHANGING.includes(name) ? await makeThing(object) : shared[object];
    const answer = await ask(operation, actor, thing);
    // A company has one contact, whichever object the column names: from the second time on its version is another.
    const again = ONE_ONLY.includes(name) && answer?.status === 409;
    expect(again ? '200' : String(answer?.status), answer?.raw).toBe(want);
    answers.set(`${name} ${actor} ${object}`, answer?.raw ?? '');
  });

  test('what is not found looks like what is not there, byte for byte', () => {
    for (const actor of ACTORS) {
      if (expected(name, actor, 'missing') !== '404') continue;
      const hidden = OBJECTS.filter((object) => expected(name, actor, object) === '404');
      const raws = new Set(hidden.map((object) => answers.get(`${name} ${actor} ${object}`)));
      expect([actor, raws.size]).toEqual([actor, 1]);
    }
  });
});

/** All that is stored of cards, companies and rates, in an order of its own: the database gives none. */
async function everything(): Promise<string> {
  const items = await scan('FRIKORT_TABLE');
  return items
    .map((item) => JSON.stringify(item, sortKeys))
    .sort()
    .join('\n');
}

function sortKeys(_: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}

test('every operation of the catalogue has a row, and there are at least 500 cells', () => {
  const names: readonly OperationName[] = CATALOGUE.map(({ name }) => name);
  expect(Object.keys(EXPECTED).sort()).toEqual([...names].sort());
  expect(names.length * ACTORS.length * OBJECTS.length).toBeGreaterThanOrEqual(500);
  for (const name of names) for (const actor of ACTORS) expect(EXPECTED[name][actor].split(' ')).toHaveLength(4);
});
