import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, test } from 'vitest';
import { CATALOGUE } from '#shared/contract/catalogue.ts';
import { aktoerSchema } from '#shared/contract/fields.ts';
import { audienceOf } from '#shared/contract/operation.ts';
import { callNamed } from '#test/kit/handlers.ts';
import { readLog, scan } from '#test/kit/stored.ts';
import { freshTables } from '#test/kit/tables.ts';
import { validCall } from '#test/kit/valid-call.ts';
import { aarhus, bageri, borger, setClock } from '#test/kit/world.ts';

const rows = CATALOGUE.map((operation) => ({ name: operation.name, operation }));
const withBody = rows.filter(({ operation }) => operation.request !== undefined);
const commands = rows.filter(({ operation }) => operation.kind === 'command');
const closed = rows.filter(({ operation }) => audienceOf(operation) !== 'offentlig');

const drift = aktoerSchema.parse({ rolle: 'drift', brugerId: 'drift-1' });
const everyone = [aarhus, bageri, borger('00001'), drift];

beforeEach(async () => {
  setClock('2026-06-10T10:00:00Z');
  await freshTables();
});

test.each(rows)('$name succeeds when nothing is wrong', async ({ name, operation }) => {
  expect((await callNamed(name, await validCall(name))).status).toBe(operation.answerStatus);
});

/** A list can be asked for with nothing said. */
const onlyOptional = (name: string) =>
  [
    'list-ansaettelser',
    'list-kontrol',
    'list-egne-opslag',
    'show-egne-oplysninger',
    'list-overdragelser',
    'list-ledige-job',
  ].includes(name);

describe('who calls', () => {
  test.each(closed)('$name asks who is not logged in to log in', async ({ name }) => {
    const { body } = await validCall(name);
    expect(await callNamed(name, { body })).toMatchObject({ status: 401, body: { kode: 'IKKE_LOGGET_IND' } });
  });

  // What is everyone's who is logged in has no wrong entrance.
  const entrances = closed.filter(({ operation }) => audienceOf(operation) !== 'faelles');

  test.each(entrances)('$name has no entrance for any other role, and notes the try', async ({ name, operation }) => {
    const { body } = await validCall(name);
    const before = await scan('FRIKORT_TABLE');
    const strangers = everyone.filter(({ rolle }) => rolle !== audienceOf(operation));
    for (const aktoer of strangers) {
      expect(await callNamed(name, { aktoer, body })).toMatchObject({ status: 403, body: { kode: 'INGEN_ADGANG' } });
    }
    expect(await scan('FRIKORT_TABLE')).toEqual(before);
    const noted = (await readLog()).filter((entry) => entry.kode === 'INGEN_ADGANG' && entry.handling === name);
    expect(noted.map(({ udfald, aktoer }) => [udfald, aktoer.rolle]).sort()).toEqual(
      strangers.map(({ rolle }) => ['afvist', rolle]).sort(),
    );
  });
});

describe('what is sent', () => {
  test.each(withBody)('$name takes no text that is no JSON', async ({ name }) => {
    const { aktoer } = await validCall(name);
    const answer = await callNamed(name, { ...(aktoer && { aktoer }), body: '{"cpr": 070385' });
    expect(answer).toMatchObject({ status: 400, body: { kode: 'UGYLDIG_JSON' } });
    expect(answer.raw).not.toContain('070385');
  });

  test.each(withBody)('$name takes no other kind of content', async ({ name }) => {
    const event = { headers: { 'content-type': 'text/plain', 'idempotency-key': randomUUID() } };
    const answer = await callNamed(name, { ...(await validCall(name)), event });
    expect(answer).toMatchObject({ status: 415, body: { kode: 'FORKERT_INDHOLDSTYPE' } });
  });

  test.each(withBody)('$name takes no more than 32 kB', async ({ name }) => {
    const { aktoer } = await validCall(name);
    const body = { note: 'x'.repeat(33_000) };
    const answer = await callNamed(name, { ...(aktoer && { aktoer }), body });
    expect(answer).toMatchObject({ status: 413, body: { kode: 'ANMODNING_FOR_STOR' } });
  });

  test.each(withBody)('$name takes no field that it does not know (D17)', async ({ name }) => {
    const { aktoer, body } = await validCall(name);
    const before = await scan('FRIKORT_TABLE');
    const extra = { ...(body as object), bemaerkning: 'Borgeren har en diagnose' };
    const answer = await callNamed(name, { ...(aktoer && { aktoer }), body: extra });
    expect(answer).toMatchObject({ status: 400, body: { kode: 'UGYLDIGT_INPUT' } });
    expect(await scan('FRIKORT_TABLE')).toEqual(before);
    expect(answer.raw).not.toContain('diagnose');
  });

  /** What a valid call says though it need not. */
  const NEED_NOT: Readonly<Record<string, readonly string[]>> = {
    'put-egne-beskeder': ['email'],
    'publish-driftsmelding': ['til'],
    'edit-driftsmelding': ['til'],
  };

  // An operation that only has to be called has nothing that can be missing.
  const asking = withBody.filter(({ name }) => !['extend-session', 'show-statistik'].includes(name));

  test.each(asking)('$name names every field that is missing, in Danish', async ({ name, operation }) => {
    const { aktoer, body } = await validCall(name);
    const required = Object.keys(body as object).filter((field) => !NEED_NOT[name]?.includes(field));
    const answer = await callNamed(name, {
      ...(aktoer && { aktoer }),
      body: onlyOptional(name) ? { antal: 0 } : {},
    });
    expect(answer).toMatchObject({ status: 400, body: { kode: 'UGYLDIGT_INPUT' } });
    const fejl = answer.body.fejl as { felt: string; besked: string }[];
    const named = fejl.map(({ felt }) => felt);
    if (operation.name === 'search-borger') expect(named).toEqual(['']);
    else expect(named.sort()).toEqual(onlyOptional(name) ? ['antal'] : required.sort());
    expect(fejl.filter(({ besked }) => !/^[A-ZÆØÅ].*\.$/.test(besked) || /invalid|expected/i.test(besked))).toEqual([]);
  });

  test.each(rows)('$name takes nothing from the address', async ({ name }) => {
    const options = await validCall(name);
    const answer = await callNamed(name, { ...options, event: { queryStringParameters: { frikortnummer: '48213' } } });
    expect(answer).toMatchObject({
      status: 400,
      body: { kode: 'UGYLDIGT_INPUT', fejl: [{ felt: 'frikortnummer', besked: 'Feltet kendes ikke.' }] },
    });
  });
});

describe('a command’s own id', () => {
  test.each(commands)('$name demands one', async ({ name }) => {
    const options = await validCall(name);
    const before = await scan('FRIKORT_TABLE');
    expect(await callNamed(name, { ...options, key: null })).toMatchObject({
      status: 400,
      body: { kode: 'KOMMANDO_ID_MANGLER' },
    });
    expect(await scan('FRIKORT_TABLE')).toEqual(before);
  });

  test.each(['', '1', 'not-a-uuid', `${randomUUID()}x`, `{${randomUUID()}}`, randomUUID().replaceAll('-', '')])(
    '%j is none',
    async (key) => {
      const options = await validCall('put-kontaktperson');
      expect((await callNamed('put-kontaktperson', { ...options, key })).body.kode).toBe('KOMMANDO_ID_MANGLER');
    },
  );

  test('is the same in capitals', async () => {
    const options = await validCall('register-ansaettelse');
    const key = randomUUID();
    const first = await callNamed('register-ansaettelse', { ...options, key });
    const again = await callNamed('register-ansaettelse', { ...options, key: key.toUpperCase() });
    expect(again).toEqual(first);
  });
});

describe('a consent or declaration that is not given (D16, R008, R079, R150, R193)', () => {
  test.each([
    ['issue-frikort', 'samtykke'],
    ['register-ansaettelse', 'ordinaertUstoettetArbejde'],
    ['register-ansaettelse', 'ikkeBorgerensEgenVirksomhed'],
  ] as const)('%s is refused without %s', async (name, felt) => {
    const { aktoer, body } = await validCall(name);
    for (const value of [false, 'true', 1, undefined]) {
      const answer = await callNamed(name, { ...(aktoer && { aktoer }), body: { ...(body as object), [felt]: value } });
      expect(answer.body).toMatchObject({
        kode: 'UGYLDIGT_INPUT',
        fejl: [{ felt, besked: expect.stringMatching(/^Bekræft, at /) }],
      });
    }
  });
});
