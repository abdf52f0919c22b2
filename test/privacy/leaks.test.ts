import { randomUUID } from 'node:crypto';
import { EncryptCommand, KMSClient } from '@aws-sdk/client-kms';
import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { LEVERANCER } from '#shared/contract/leverancer.ts';
import { type Postslags, postslagsOf } from '#shared/domain/opbevaringsregler.ts';
import { env } from '#shared/env.ts';
import { dynamo } from '#shared/store/client.ts';
import { passesModulus11 } from '#test/kit/people.ts';
import { countBy, writeResult } from '#test/kit/result.ts';
import { scan } from '#test/kit/stored.ts';
import { createTables } from '#test/kit/tables.ts';
import { aarhus } from '#test/kit/world.ts';
import { ALLOWED } from './allowed.ts';
import { CANARIES, findCanaries, findNumbers, NEEDLES } from './canaries.ts';
import { type Finding, readChannels } from './channels.ts';
import { formsOf, hashesOf } from './forms.ts';
import { atATime } from './guesser.ts';
import { type Handover, handOver } from './handovers.ts';
import { live, type Traces } from './life.ts';
import { sendNotices } from './notices.ts';
import { databaseOutages, endOutages, OUTAGES, SECRET_OUTAGES, triesOf } from './outages.ts';
import { followRegister } from './register.ts';
import { slipsOf } from './slips.ts';
import { type Stage, startStage } from './stage.ts';
import { openStream } from './streams.ts';

const LEAST_REQUESTS = 2000;
const TABLES = ['FRIKORT_TABLE', 'REVISIONSLOG_TABLE', 'SESSION_TABLE'] as const;

let stage: Stage;
let traces: Traces[] = [];
let findings: Finding[] = [];
let failedNights = 0;
let files: readonly Handover[] = [];
let stored: readonly (readonly [Postslags['tabel'], Record<string, unknown>])[] = [];
const perOutage: Record<string, Record<string, number>> = {};

beforeAll(async () => {
  await createTables();
  for (const table of TABLES) await openStream(env(table));
  stage = await startStage();
  for (const outage of SECRET_OUTAGES) await during(outage, () => searchAll());
  traces = await Promise.all(CANARIES.map((canary) => live(stage, canary)));
  // Each slip once, and each canary with its share of them.
  const slips = traces.flatMap((each, i) => slipsOf(each).filter((_, at) => at % traces.length === i));
  await atATime(8, slips, async ({ operation, options }) => {
    await stage.send(operation.name, options);
  });
  for (const outage of OUTAGES) {
    await during(outage, () => tryAll(outage.ms));
  }
  // All is well again, and everything is shown once more.
  await tryAll();
  await sendNotices(stage);
  failedNights = await followRegister(stage, databaseOutages(5));
  // So few calls go through that each outage is felt: the SDK makes three attempts.
  files = await handOver(stage, traces, databaseOutages(5), during);
  for (const table of TABLES) stored = [...stored, ...(await scan(table)).map((item) => [table, item] as const)];
  findings = await readChannels(stage, new Set(traces.map(({ frikortnummer }) => frikortnummer)));
}, 600_000);

async function during(outage: { name: string; begin(stage: Stage): void }, run: () => Promise<void>): Promise<void> {
  const before = stage.answers.length;
  outage.begin(stage);
  await run();
  endOutages(stage);
  perOutage[outage.name] = countBy(stage.answers.slice(before), ({ status }) => String(status));
}

async function searchAll(): Promise<void> {
  for (const { person } of CANARIES) await stage.send('search-borger', { aktoer: aarhus, body: { cpr: person.cpr } });
}

function tryAll(ms?: number): Promise<void> {
  return atATime(16, traces.flatMap(triesOf), async ([name, options]) => {
    await stage.send(name, { ...options, ...(ms !== undefined && { ms }) });
  });
}

afterAll(async () => {
  writeResult('personal-data', {
    demanded: LEAST_REQUESTS,
    requests: stage.answers.length,
    perStatus: countBy(stage.answers, ({ status }) => String(status)),
    perOutage,
    needles: NEEDLES.length,
    found: countBy(findings, ({ channel, kind }) => `${channel}: ${kind}`),
    allowed: ALLOWED,
  });
  await stage.stop();
});

test(`at least ${LEAST_REQUESTS} requests were made, and every outage was felt`, () => {
  expect(stage.answers.length).toBeGreaterThanOrEqual(LEAST_REQUESTS);
  const unfelt = Object.entries(perOutage).filter(
    ([, statuses]) => !Object.keys(statuses).some((each) => each >= '500'),
  );
  expect(unfelt).toEqual([]);
  expect(failedNights).toBeGreaterThan(0);
});

test('every item that is stored is of a kind whose time is known', () => {
  const unknown = stored.filter(
    ([table, { PK, SK }]) => postslagsOf(table, { PK: String(PK), SK: String(SK) }).length !== 1,
  );
  expect(unknown.map(([table, { PK, SK }]) => [table, PK, SK])).toEqual([]);
});

test('every citizen and every contact person was sent notices, all alike', () => {
  const { mails } = stage.ses;
  const to = new Set(mails.map(({ til }) => til));
  expect(CANARIES.flatMap(({ email, kontakt }) => [email, kontakt.email]).filter((each) => !to.has(each))).toEqual([]);
  expect(new Set(mails.map(({ emne, tekst }) => `${emne} ${tekst}`)).size).toBe(1);
});

describe('what is handed over', () => {
  const rowsOf = ({ tekst }: Handover) =>
    tekst
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line) as Record<string, unknown>);
  const fileOf = (slags: string) => files.filter((file) => file.indhold.slags === slags && file.format === 'ndjson');

  test('has the fields of its schema and no others, and a row of each citizen', () => {
    for (const slags of Object.keys(LEVERANCER) as (keyof typeof LEVERANCER)[]) {
      const rows = fileOf(slags).flatMap(rowsOf);
      const fields = Object.keys(LEVERANCER[slags].shape);
      expect([slags, [...new Set(rows.flatMap(Object.keys))].filter((field) => !fields.includes(field))]).toEqual([
        slags,
        [],
      ]);
      const numbers = new Set(rows.map(({ frikortnummer }) => frikortnummer));
      expect(traces.filter(({ frikortnummer }) => !numbers.has(frikortnummer))).toEqual([]);
    }
  });

  test('is of nobody else, where it is about one citizen', () => {
    for (const file of fileOf('log-borger')) {
      const { frikortnummer } = file.indhold as { frikortnummer: string };
      expect(findNumbers(file.tekst, new Set(traces.map((each) => each.frikortnummer)))).toContain(frikortnummer);
      expect(new Set(rowsOf(file).map((row) => row.frikortnummer ?? frikortnummer))).toEqual(new Set([frikortnummer]));
    }
  });
});

test('the canaries are nobody: their numbers fail modulus 11 and none is of 1 January', () => {
  for (const { person } of CANARIES) {
    expect([person.cpr.startsWith('0101'), passesModulus11(person.cpr)]).toEqual([false, false]);
  }
});

test('nothing of a citizen is anywhere but where the table says', () => {
  const allowed = new Set(ALLOWED.flatMap(({ channel, kinds }) => kinds.map((kind) => `${channel}: ${kind}`)));
  const elsewhere = findings.filter(({ channel, kind, form }) => !allowed.has(`${channel}: ${kind}`) || form !== 'raw');
  expect(elsewhere.slice(0, 20)).toEqual([]);
});

test('everything that the table allows was seen there: it allows no more than it must', () => {
  const seen = new Set(findings.map(({ channel, kind }) => `${channel}: ${kind}`));
  const unused = ALLOWED.flatMap(({ channel, kinds }) => kinds.map((kind) => `${channel}: ${kind}`)).filter(
    (each) => !seen.has(each),
  );
  expect(unused).toEqual([]);
});

describe('what is let out on purpose is found', () => {
  const [canary] = CANARIES;
  const forms = [...formsOf('cpr', String(canary?.person.cpr)), ...hashesOf('cpr', String(canary?.person.cpr))];
  const names = formsOf('navn', String(canary?.person.navn));
  let planted = 0;
  let found: Finding[] = [];

  /** Another form for each place. */
  function next(): string {
    planted += 1;
    return String([...forms, ...names][(planted * 7) % (forms.length + names.length)]?.text);
  }

  beforeAll(async () => {
    const { host, recorders, answers } = stage;
    for (const where of ['stdout', 'stderr', 'log line'] as const) await host.plant(where, next());
    for (const where of ['answer', 'refusal'] as const) {
      const { statusCode = 0, body = '' } = await host.plant(where, next());
      answers.push({ name: 'list-satser', status: statusCode, text: body, body: JSON.parse(body), path: '/' });
    }
    const headers = { 'x-planted': encodeURIComponent(String(canary?.person.navn)) };
    const body = JSON.stringify({ SecretId: next() });
    await fetch(`${recorders.secrets.url}/?cpr=${String(canary?.person.cpr)}`, { method: 'POST', headers, body });
    const kms = new KMSClient({ endpoint: recorders.kms.url });
    const EncryptionContext = { formaal: 'navn', borgerId: next() };
    await kms.send(new EncryptCommand({ KeyId: env('DATA_KEY'), Plaintext: Buffer.from('x'), EncryptionContext }));
    for (const table of ['FRIKORT_TABLE', 'REVISIONSLOG_TABLE', 'SESSION_TABLE'] as const) {
      const Item = { PK: `PLANT#${randomUUID()}`, SK: 'PLANT', felt: next() };
      await dynamo.send(new PutCommand({ TableName: env(table), Item }));
    }
    found = await readChannels(stage, new Set());
  });

  test.each([
    ...['stdout', 'stderr', 'log line, kode', 'metrics', 'answer of list-satser', 'refusal of list-satser', 'address'],
    ...['header to another system', 'encryption context', 'request to Secrets Manager'],
    ...['FRIKORT', 'REVISIONSLOG', 'SESSION'].flatMap((table) => [
      `table ${table} PLANT.felt`,
      `stream ${table} PLANT.felt`,
    ]),
  ])('in %s', (channel) => {
    expect(found.map((each) => each.channel)).toContain(channel);
  });

  test('in every form, wherever in a text it stands', () => {
    for (const needle of NEEDLES) {
      expect(findCanaries(`{"a":"xyz${needle.text}å"}`).map(({ kind }) => kind)).toContain(needle.kind);
    }
    for (const { person } of CANARIES) {
      for (let shift = 0; shift < 6; shift++) {
        const text = Buffer.from(`${'x'.repeat(shift)}{"cpr":"${person.cpr}"}`);
        for (const encoding of ['base64', 'base64url', 'hex'] as const) {
          expect(findCanaries(text.toString(encoding)).map(({ kind }) => kind)).toContain('cpr');
        }
      }
    }
  });

  test('a frikortnummer standing alone, and not five digits of a longer number', () => {
    const numbers = new Set(['12345']);
    expect(findNumbers('nummer 12345, "12345" (12345)', numbers)).toHaveLength(3);
    expect(findNumbers('1234567 0012345 12345.6 a12345 12345-1 :12345', numbers)).toEqual([]);
  });
});
