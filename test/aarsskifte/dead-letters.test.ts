import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, test } from 'vitest';
import { handler as begin, type KoerselInput } from '#functions/aarsskifte/begin-aarsskifte.ts';
import { handler as segment } from '#functions/aarsskifte/turn-segment.ts';
import { handler as warn } from '#functions/aarsskifte/warn-sats.ts';
import { context, type Kortene, manyCards, runKoersel, wholeYears, yearsOf } from '#test/kit/aarsskifte.ts';
import { enterSats, scan } from '#test/kit/stored.ts';
import { freshTables } from '#test/kit/tables.ts';
import { setClock } from '#test/kit/world.ts';

const NYTAAR = '2026-12-31T23:00:00Z';
const FEJL = { Error: 'Error', Cause: 'Task timed out' };
let kortene: Kortene;

beforeEach(async () => {
  setClock('2026-06-10T10:00:00Z');
  await freshTables();
  await enterSats(2027, 46_000);
  kortene = await manyCards(5, 1);
});

type Item = Record<string, unknown>;

async function everything(): Promise<readonly Item[]> {
  const items = [...(await scan('FRIKORT_TABLE')), ...(await scan('REVISIONSLOG_TABLE'))];
  // What the operator looks at is logged, and is no change.
  return items
    .filter(({ handling, udfald }) => handling !== 'show-aarsskifte' || udfald !== 'vist')
    .sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
}

const keyOf = ({ PK, SK }: Item) => `${PK} ${SK}`;

/** Sends a letter three times, later and later. @returns all that is stored after each */
async function replay(letter: KoerselInput): Promise<readonly (readonly Item[])[]> {
  const after: (readonly Item[])[] = [];
  for (const at of ['2027-01-01T08:00:00Z', '2027-01-02T08:00:00Z', '2027-01-30T23:00:00Z']) {
    setClock(at);
    await runKoersel(letter);
    after.push(await everything());
  }
  return after;
}

describe('a letter sent again three times changes what is stored at most once', () => {
  test('the turn that was never started', async () => {
    const [first, second, third] = await replay({ koerselId: randomUUID() });
    expect(second).toEqual(first);
    expect(third).toEqual(first);
    expect(await yearsOf(2027)).toEqual(wholeYears(kortene.aktive, 4_600_000));
  });

  test.each([0, 1, 2])('the turn that was given up after %d of its parts', async (done) => {
    setClock(NYTAAR);
    const begun = await begin({ koerselId: randomUUID(), antalSegmenter: 3, kortPrSide: 2 }, context);
    for (const part of begun.segmenter.slice(0, done)) await segment(part, context);
    const [first, second, third] = await replay({ ...begun, ...{ fejl: FEJL } });
    expect(second).toEqual(first);
    expect(third).toEqual(first);
    expect(await yearsOf(2027)).toEqual(wholeYears(kortene.aktive, 4_600_000));
  });

  test('the turn that had come too early: refused until New Year, then done', async () => {
    const letter = { koerselId: randomUUID() };
    const before = await everything();
    setClock('2026-12-31T22:50:00Z');
    for (let i = 0; i < 3; i++) await expect(begin(letter, context)).rejects.toThrow('AAR_IKKE_BEGYNDT');
    expect(await everything()).toEqual(before);
    const [first, , third] = await replay({ ...letter, ...{ fejl: FEJL } });
    expect(third).toEqual(first);
    expect(await yearsOf(2027)).toEqual(wholeYears(kortene.aktive, 4_600_000));
  });

  test('a rehearsal that was given up stays one', async () => {
    setClock('2026-12-10T10:00:00Z');
    const begun = await begin({ koerselId: randomUUID(), aar: 2027, slags: 'proeve' }, context);
    const [first, , third] = await replay(begun);
    expect(third).toEqual(first);
    expect(await yearsOf(2027)).toEqual([]);
  });

  test('a letter that cannot be done does not stand in the way of the next', async () => {
    setClock(NYTAAR);
    await expect(begin({ koerselId: randomUUID(), aar: 2031 }, context)).rejects.toThrow('AAR_IKKE_BEGYNDT');
    expect(await runKoersel({ koerselId: randomUUID() })).toMatchObject({ oprettet: 5, fejlet: 0 });
  });

  test('the warning: it never changes anything', async () => {
    setClock('2027-12-31T07:00:00Z');
    const before = await everything();
    for (let i = 0; i < 3; i++) expect(await warn({}, context)).toEqual({ satsvarsel: 3 });
    expect(await everything()).toEqual(before);
  });
});

test.each([
  ['2027-11-30T07:00:00Z', 0],
  ['2027-12-01T07:00:00Z', 1],
  ['2027-12-14T22:59:59Z', 1],
  ['2027-12-14T23:00:00Z', 2],
  ['2027-12-24T22:59:59Z', 2],
  ['2027-12-24T23:00:00Z', 3],
  ['2027-12-31T22:59:59Z', 3],
  ['2027-12-31T23:00:00Z', 0],
])('the warning at %s is %d while next year is missing, and none when it is there', async (at, level) => {
  setClock(at);
  expect(await warn({}, context)).toEqual({ satsvarsel: level });
  await enterSats(2028, 47_000);
  expect(await warn({}, context)).toEqual({ satsvarsel: 0 });
});
