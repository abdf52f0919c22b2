import { createHash } from 'node:crypto';
import { BatchWriteCommand, TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { LEVERANCER } from '#shared/contract/leverancer.ts';
import { env } from '#shared/env.ts';
import { inBundter } from '#shared/store/bundter.ts';
import { dynamo } from '#shared/store/client.ts';
import { logEntry } from '#shared/store/log.ts';
import { tidspunkt } from '#shared/values/dato.ts';
import { newOperator } from '#test/kit/drift.ts';
import { callNamed } from '#test/kit/handlers.ts';
import { readLog, scan } from '#test/kit/stored.ts';
import { freshTables } from '#test/kit/tables.ts';
import { makeUdtraek, ordered, released, udtraekBody } from '#test/kit/udtraek.ts';
import {
  borger,
  cancelOf,
  drift,
  freshCard,
  gartneri,
  issueTo,
  newCitizen,
  odense,
  registerOn,
  setClock,
  showCard,
} from '#test/kit/world.ts';

type Vist = {
  udtraekId: string;
  trin: string;
  version: number;
  egen: boolean;
  kanHentes: boolean;
  kvittering?: { dele: number; raekker: number; stoerrelse: number; sha256: string };
  fremdrift?: { kilde: number; kilder: number; raekker: number };
};

const DAGEN = { fra: '2026-06-10', til: '2026-06-10' };
const other = newOperator();

beforeEach(async () => {
  setClock('2026-06-10T10:00:00Z');
  await freshTables();
});
afterEach(() => void vi.restoreAllMocks());

const list = async (aktoer = drift) =>
  (await callNamed('list-udtraek', { aktoer })).body.udtraek as unknown as readonly Vist[];
const shown = async (udtraekId: string) => {
  const found = (await list()).find((one) => one.udtraekId === udtraekId);
  if (found === undefined) throw new Error('not in the list');
  return found;
};
const settle = (udtraekId: string, version: number, udfald: string, rest: object = {}, aktoer = other) =>
  callNamed('settle-udtraek', { aktoer, body: { udtraekId, version, udfald, ...rest } });
const fetchDel = (udtraekId: string, del: number) =>
  callNamed('fetch-udtraek', { aktoer: drift, body: { udtraekId, del } });

/** A released file, every part of it. */
async function file(udtraekId: string): Promise<string> {
  const { kvittering } = await shown(udtraekId);
  let text = '';
  for (let del = 0; del < Number(kvittering?.dele); del++) {
    const answer = await fetchDel(udtraekId, del);
    expect(answer, answer.raw).toMatchObject({ status: 200, body: { del, dele: kvittering?.dele } });
    text += answer.body.indhold;
  }
  return text;
}

/** A released file of that content, as rows. */
async function rows(indhold: object): Promise<Record<string, unknown>[]> {
  const text = await file(await released({ indhold }));
  return text
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));
}

/** A day with two cards and three employments, and the clock on the day after. */
async function aDay() {
  const { cpr } = newCitizen();
  await callNamed('search-borger', { aktoer: odense, body: { cpr } });
  const anna = String((await issueTo(cpr)).body.frikortnummer);
  const bo = await freshCard();
  await registerOn(anna, { beloebOere: 400_000 });
  await registerOn(anna, { beloebOere: 100_000 }, { aktoer: gartneri });
  await cancelOf(await registerOn(bo));
  await showCard(anna);
  setClock('2026-06-11T10:00:00Z');
  return { anna, bo, cpr };
}

describe('the log is extracted', () => {
  test('of a period: every line of its days, and none of another', async () => {
    await aDay();
    const lines = await readLog();
    const found = await rows({ slags: 'log-periode', ...DAGEN });
    expect(found).toHaveLength(lines.length);
    expect(found.map(({ handling }) => handling).sort()).toEqual(lines.map(({ handling }) => handling).sort());
    expect(await rows({ slags: 'log-periode', fra: '2026-06-08', til: '2026-06-09' })).toEqual([]);
  });

  test('by citizen, also from before there was a card; and the citizen sees that it was', async () => {
    const { anna, bo } = await aDay();
    const found = await rows({ slags: 'log-borger', ...DAGEN, frikortnummer: anna });
    expect(found.map(({ handling }) => handling).sort()).toEqual([
      'issue-frikort',
      'register-ansaettelse',
      'register-ansaettelse',
      'search-borger',
      'show-frikort',
    ]);
    expect(JSON.stringify(found)).not.toContain(bo);
    const { opslag } = (await callNamed('list-egne-opslag', { aktoer: borger(anna), body: {} })).body;
    expect(
      (opslag as { handling: string }[])
        .map(({ handling }) => handling)
        .slice(0, 3)
        .sort(),
    ).toEqual(['fetch-udtraek', 'order-udtraek', 'settle-udtraek']);
  });

  test('by actor: an organisation, or one user of it', async () => {
    await aDay();
    const organisation = 'VIRKSOMHED#22222223';
    expect(await rows({ slags: 'log-aktoer', ...DAGEN, organisation })).toHaveLength(1);
    expect(await rows({ slags: 'log-aktoer', ...DAGEN, organisation, brugerId: 'gartner-1' })).toHaveLength(1);
    expect(await rows({ slags: 'log-aktoer', ...DAGEN, organisation, brugerId: 'gartner-2' })).toEqual([]);
    expect(await rows({ slags: 'log-aktoer', fra: '2026-06-01', til: '2026-06-09', organisation })).toEqual([]);
  });
});

describe('a year is delivered', () => {
  test('to the ministry: a row a card, with no employer and no CPR number', async () => {
    const { anna, bo } = await aDay();
    setClock('2027-02-01T10:00:00Z');
    const found = await rows({ slags: 'ministeriet', aar: 2026 });
    const faelles = { aar: 2026, kommunekode: '0751', udstedt: '2026-03-01', status: 'aktiv', loftOere: 4_469_100 };
    expect(found.sort(byNumber)).toEqual(
      [
        { ...faelles, frikortnummer: anna, restbeloebOere: 3_969_100, ansaettelser: 2, virksomheder: 2 },
        { ...faelles, frikortnummer: bo, restbeloebOere: 4_469_100, ansaettelser: 0, virksomheder: 0 },
      ].sort(byNumber),
    );
    expect(await rows({ slags: 'ministeriet', aar: 2025 })).toEqual([]);
  });

  test('to the tax administration: a row an employment, also the cancelled', async () => {
    const { anna, cpr } = await aDay();
    setClock('2027-02-01T10:00:00Z');
    const found = await rows({ slags: 'skat', aar: 2026 });
    expect(found).toHaveLength(3);
    expect(
      found
        .filter(({ frikortnummer }) => frikortnummer === anna)
        .map(({ cvr, beloebOere }) => [cvr, beloebOere])
        .sort(),
    ).toEqual([
      ['11111112', 400_000],
      ['22222223', 100_000],
    ]);
    expect(found.map(({ tilstand }) => tilstand).sort()).toContain('annulleret');
    expect(JSON.stringify(found)).not.toMatch(new RegExp(`${cpr}|Bodil|ansaettelseId`));
  });

  test.each(['log-periode', 'ministeriet', 'skat'] as const)(
    'as CSV with the columns of its schema: %s',
    async (slags) => {
      await aDay();
      setClock('2027-02-01T10:00:00Z');
      const indhold = slags === 'log-periode' ? { slags, ...DAGEN } : { slags, aar: 2026 };
      const [hoved, ...lines] = (await file(await released({ indhold, format: 'csv' }))).split('\r\n');
      const felter = Object.keys(LEVERANCER[slags].shape);
      expect(hoved).toBe(felter.join(';'));
      expect(lines.pop()).toBe('');
      expect(lines.length).toBeGreaterThan(1);
      for (const line of lines) expect(line.split(';').length).toBe(felter.length);
    },
  );
});

const byNumber = (a: { frikortnummer?: unknown }, b: { frikortnummer?: unknown }) =>
  String(a.frikortnummer) < String(b.frikortnummer) ? -1 : 1;

describe('four eyes', () => {
  test('who ordered can neither release nor refuse, and may withdraw', async () => {
    const udtraekId = await ordered();
    await makeUdtraek();
    for (const udfald of ['frigivet', 'afvist']) {
      const answer = await settle(udtraekId, 1, udfald, {}, drift);
      expect(answer).toMatchObject({ status: 409, body: { kode: 'UDTRAEK_SAMME_PERSON' } });
    }
    expect(await shown(udtraekId)).toMatchObject({ trin: 'klar', egen: true, kanHentes: false });
    expect((await settle(udtraekId, 1, 'trukket', {}, drift)).body).toMatchObject({ trin: 'trukket', version: 2 });
    expect((await settle(udtraekId, 2, 'frigivet')).body.kode).toBe('UDTRAEK_TRIN');
  });

  test('nothing is fetched before another has released it, nor what was refused; and then its data is gone', async () => {
    await aDay();
    const udtraekId = await ordered({ indhold: { slags: 'log-periode', ...DAGEN } });
    const missing = (await fetchDel('00000000-0000-4000-8000-000000000000', 0)).body;
    const notYet = async () => {
      const { status, body } = await fetchDel(udtraekId, 0);
      expect([status, body.kode, body.detail]).toEqual([404, missing.kode, missing.detail]);
    };
    await notYet();
    expect((await settle(udtraekId, 1, 'frigivet')).body.kode).toBe('UDTRAEK_TRIN');
    await makeUdtraek();
    await notYet();
    expect((await settle(udtraekId, 1, 'afvist')).status).toBe(200);
    await notYet();
    await makeUdtraek();
    expect((await scan('SESSION_TABLE')).filter(({ PK }) => String(PK).startsWith('UDTRAEK#'))).toEqual([]);
    expect(await shown(udtraekId)).toMatchObject({ trin: 'afvist' });
  });

  test('the receipt is given by the file’s own sum; the order tells who did what; and each act and part is in the log', async () => {
    await aDay();
    const udtraekId = await released({ indhold: { slags: 'log-periode', ...DAGEN } });
    const text = await file(udtraekId);
    const { kvittering } = await shown(udtraekId);
    const sha256 = createHash('sha256').update(text).digest('hex');
    expect(kvittering).toMatchObject({
      sha256,
      stoerrelse: Buffer.byteLength(text),
      raekker: text.split('\n').length - 1,
    });
    expect((await settle(udtraekId, 2, 'hentet', { sha256: '0'.repeat(64) })).body.kode).toBe('UDTRAEK_KONTROLSUM');
    expect((await settle(udtraekId, 2, 'hentet')).body.kode).toBe('UDTRAEK_KONTROLSUM');
    expect((await settle(udtraekId, 2, 'hentet', { sha256 })).body).toMatchObject({ trin: 'hentet', version: 3 });
    const own = (await readLog()).filter((line) => line.udtraekId === udtraekId);
    expect(own.map(({ handling, udfald }) => `${handling} ${udfald}`).sort()).toEqual([
      'fetch-udtraek vist',
      'order-udtraek udfoert',
      'settle-udtraek afvist',
      'settle-udtraek afvist',
      'settle-udtraek udfoert',
      'settle-udtraek udfoert',
    ]);
  });

  test('after thirty days the data cannot be fetched', async () => {
    await aDay();
    const udtraekId = await released({ indhold: { slags: 'log-periode', ...DAGEN } });
    setClock('2026-07-11T09:59:59Z');
    expect((await fetchDel(udtraekId, 0)).status).toBe(200);
    setClock('2026-07-11T10:00:01Z');
    expect((await fetchDel(udtraekId, 0)).status).toBe(404);
    expect(await shown(udtraekId)).toMatchObject({ kanHentes: false });
  });

  test('a change in between is told', async () => {
    const udtraekId = await ordered();
    await makeUdtraek();
    expect((await settle(udtraekId, 7, 'frigivet')).body).toMatchObject({ kode: 'AENDRET_IMENS' });
  });
});

describe('an order is refused', () => {
  test.each([
    ['of days that go backwards', { slags: 'log-periode', fra: '2026-06-02', til: '2026-06-01' }, 'UDTRAEK_OMVENDT'],
    [
      'of today, which is not over',
      { slags: 'log-periode', fra: '2026-06-10', til: '2026-06-10' },
      'UDTRAEK_IKKE_SLUT',
    ],
    ['of more than a year', { slags: 'log-periode', fra: '2025-01-01', til: '2026-01-02' }, 'UDTRAEK_FOR_LANGT'],
    ['of this year', { slags: 'skat', aar: 2026 }, 'UDTRAEK_IKKE_SLUT'],
    [
      'about a number that is nobody’s',
      { slags: 'log-borger', fra: '2026-06-01', til: '2026-06-02', frikortnummer: '00001' },
      'IKKE_FUNDET',
    ],
  ])('%s', async (_, indhold, kode) => {
    const answer = await callNamed('order-udtraek', { aktoer: drift, body: udtraekBody({ indhold }) });
    expect(answer.body.kode).toBe(kode);
    expect(await list()).toEqual([]);
  });
});

/** The database as it is, before anything is put between. */
const send = dynamo.send.bind(dynamo);

/** The database answers with at most three lines a page, and may stop the making at one of its calls. */
function smallPages(killAt: () => 'before' | 'after' | undefined = () => undefined): void {
  vi.spyOn(dynamo, 'send').mockImplementation((async (
    command: { input: Record<string, unknown> },
    ...rest: never[]
  ) => {
    if (command.input.IndexName === 'dag') command.input.Limit = 3;
    const kill = killAt();
    if (kill === 'before') throw new Error('killed');
    const answer = await send(command as never, ...rest);
    if (kill === 'after') throw new Error('killed');
    return answer;
  }) as never);
}

/** Time for so many looks at the clock, and then none. */
function budget(looks: number): () => number {
  let left = looks;
  return () => (left-- > 0 ? 600_000 : 0);
}

describe('a file of many large parts', () => {
  const LINES = 4_000;
  const indhold = { slags: 'log-periode', ...DAGEN };
  const sum = (text: string) => createHash('sha256').update(text).digest('hex');

  /** A day of look-ups, each with as much as a line can say: more than a page of the database in each of its partitions. */
  async function aLongDay(): Promise<void> {
    const now = tidspunkt(Date.now());
    const aktoer = { rolle: 'virksomhed', organisation: 'VIRKSOMHED#11111112', brugerId: 'æ'.repeat(100) } as const;
    const lines = Array.from({ length: LINES }, (_, i) => ({
      PutRequest: {
        Item: logEntry(
          { PK: aktoer.organisation, SK: `TID#${i}` },
          { operation: 'lookup-frikort', aktoer, now, anmodningId: `${String(i).padStart(6, '0')}${'x'.repeat(120)}` },
          { udfald: 'vist', frikortnummer: '48213', ansaettelseId: 'y'.repeat(120) },
        ),
      },
    }));
    const TableName = env('REVISIONSLOG_TABLE');
    await inBundter(
      lines.map((_, i) => String(i)),
      async (bundt) => {
        for (let at = 0; at < bundt.length; at += 25) {
          const some = bundt.slice(at, at + 25).map((i) => lines[Number(i)] as (typeof lines)[number]);
          await dynamo.send(new BatchWriteCommand({ RequestItems: { [TableName]: some } }));
        }
      },
    );
    setClock('2026-06-11T10:00:00Z');
  }

  const stored = async (udtraekId: string) =>
    (await scan('SESSION_TABLE'))
      .filter(({ PK }) => PK === `UDTRAEK#${udtraekId}`)
      .sort((a, b) => (String(a.SK) < String(b.SK) ? -1 : 1))
      .map(({ indhold: text }) => String(text));

  test('adds up part by part, and goes on where it was killed without touching the parts that were written', async () => {
    await aLongDay();
    const whole = await ordered({ indhold });
    await makeUdtraek();
    const { kvittering } = await shown(whole);
    const parts = await stored(whole);
    expect(kvittering).toMatchObject({ dele: parts.length, raekker: LINES, sha256: sum(parts.join('')) });
    expect(parts.length).toBeGreaterThan(6);
    expect(Math.max(...parts.map((part) => Buffer.byteLength(part)))).toBeLessThanOrEqual(250_000);

    const killed = await ordered({ indhold });
    let writes = 0;
    vi.spyOn(dynamo, 'send').mockImplementation((async (command: object, ...rest: never[]) => {
      if (command instanceof TransactWriteCommand && ++writes === 4) throw new Error('killed');
      return send(command as never, ...rest);
    }) as never);
    await makeUdtraek().catch(() => undefined);
    vi.restoreAllMocks();
    const before = await stored(killed);
    expect(before.length).toBeGreaterThan(3);
    expect(await shown(killed)).toMatchObject({ trin: 'dannes' });
    await makeUdtraek();
    const after = await stored(killed);
    expect(after.slice(0, before.length).map(sum)).toEqual(before.map(sum));
    expect((await shown(killed)).kvittering).toMatchObject({ ...kvittering, klar: expect.any(String) });

    const { version } = await shown(killed);
    await settle(killed, version, 'frigivet');
    for (const [del, part] of after.entries()) {
      expect(sum(String((await fetchDel(killed, del)).body.indhold))).toBe(sum(part));
    }
    expect((await fetchDel(killed, after.length)).status).toBe(404);
    expect(sum(await file(killed))).toBe(kvittering?.sha256);
  });
});

describe('a making that is cut short', () => {
  const indhold = { slags: 'log-periode', fra: '2026-06-09', til: '2026-06-11' };

  beforeEach(async () => {
    const { anna } = await aDay();
    setClock('2026-06-10T12:00:00Z');
    for (let i = 0; i < 12; i++) await showCard(anna);
    setClock('2026-06-12T10:00:00Z');
  });

  test('at each call to the database, before it and after it, goes on to the same file', async () => {
    smallPages();
    const whole = await ordered({ indhold });
    await makeUdtraek(budget(600));
    const expected = (await shown(whole)).kvittering;
    expect(expected?.raekker).toBeGreaterThan(15);

    const udtraekId = await ordered({ indhold });
    let runs = 0;
    // Each run does a little more before it dies, so that every call is the last of some run.
    for (let dies = 1; (await shown(udtraekId)).trin !== 'klar' && runs < 100; dies = (dies % 12) + 1) {
      let calls = 0;
      smallPages(() => (++calls === dies ? (runs % 2 === 0 ? 'before' : 'after') : undefined));
      await makeUdtraek(budget(4)).catch(() => undefined);
      runs += 1;
      smallPages();
    }
    expect(runs).toBeGreaterThan(5);
    const { raekker, stoerrelse, sha256 } = expected ?? {};
    expect((await shown(udtraekId)).kvittering).toMatchObject({ raekker, stoerrelse, sha256 });
  });

  test('by two makings at once, is the same file too', async () => {
    smallPages();
    const first = await ordered({ indhold });
    await makeUdtraek();
    const second = await ordered({ indhold });
    await Promise.all([makeUdtraek(), makeUdtraek(), makeUdtraek(budget(2))]);
    await makeUdtraek();
    const sums = await Promise.all([first, second].map(async (id) => (await shown(id)).kvittering?.sha256));
    expect(sums[0]).toMatch(/^[0-9a-f]{64}$/);
    expect(sums[1]).toBe(sums[0]);
  });

  test('shows how far it is, and stops when it is withdrawn', async () => {
    smallPages();
    const udtraekId = await ordered({ indhold });
    await makeUdtraek(budget(2));
    const { trin, fremdrift, version } = await shown(udtraekId);
    expect(trin).toBe('dannes');
    expect(fremdrift?.kilder).toBe(24);
    expect(fremdrift?.kilde).toBeLessThan(24);
    await settle(udtraekId, version, 'trukket', {}, drift);
    await makeUdtraek();
    expect(await shown(udtraekId)).toMatchObject({ trin: 'trukket', kanHentes: false });
  });
});
