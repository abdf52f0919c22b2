import type { Context } from 'aws-lambda';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { handler } from '#functions/jobopslag/sync-jobopslag.ts';
import { type Jobnet, startJobnet } from '#infra/local/jobnet.ts';
import { type Secrets, startSecrets } from '#infra/local/secrets.ts';
import { type Gate, holdNext, startGate } from '#test/kit/gate.ts';
import { callNamed } from '#test/kit/handlers.ts';
import { kladde, type Opslag, offentliggjort, opslagIndhold } from '#test/kit/jobopslag.ts';
import { readLog, scan } from '#test/kit/stored.ts';
import { freshTables } from '#test/kit/tables.ts';
import { bageri, setClock } from '#test/kit/world.ts';

/** Nobody waits four seconds in a test: who answers late answers later than this. */
const SOON_MS = 150;
const soon = AbortSignal.timeout.bind(AbortSignal);

let jobnet: Jobnet;
let secrets: Secrets;
let gate: Gate;

beforeAll(async () => {
  jobnet = await startJobnet({ slowMs: 3 * SOON_MS });
  secrets = await startSecrets({ secrets: { 'frikort/jobnet': jobnet.secret } });
  gate = await startGate(String(process.env.AWS_ENDPOINT_URL_DYNAMODB));
  process.env.AWS_ENDPOINT_URL_SECRETS_MANAGER = secrets.endpoint;
  process.env.AWS_ENDPOINT_URL_DYNAMODB = gate.url;
  process.env.JOBNET_SECRET = 'frikort/jobnet';
});
afterAll(() => Promise.all([jobnet.stop(), secrets.stop(), gate.stop()]));
beforeEach(async () => {
  setClock('2026-06-10T10:00:00Z');
  jobnet.fail(undefined);
  await freshTables();
});

const context = { getRemainingTimeInMillis: () => 110_000 } as Context;
const run = () => handler({}, context);
const ads = ({ jobopslagId }: Opslag) =>
  jobnet.annoncer().filter(({ aliasIdentifier }) => aliasIdentifier.startsWith(`${jobopslagId}.`));
const outbox = async () => (await scan('FRIKORT_TABLE')).filter(({ PK }) => PK === 'JOBNET');
const command = async (name: 'edit-jobopslag' | 'close-jobopslag', body: object) => {
  const answer = await callNamed(name, { aktoer: bageri, body });
  if (answer.status !== 200) throw new Error(answer.raw);
  return { jobopslagId: String(answer.body.jobopslagId), version: Number(answer.body.version) };
};
const edited = (opslag: Opslag, over: Record<string, unknown> = {}) =>
  command('edit-jobopslag', { ...opslag, indhold: opslagIndhold(over) });

/** How the company's list shows the one post's ad. */
async function shown() {
  const { body } = await callNamed('list-jobopslag', { aktoer: bageri });
  return (body.jobopslag as { annonce: Record<string, unknown> }[])[0]?.annonce;
}

describe('an ad at Jobnet', () => {
  test('is asked for, waits, is approved, and the link is shown to the company and to everyone', async () => {
    const opslag = await offentliggjort(bageri);
    expect(await shown()).toEqual({ visning: 'anmodet' });
    await run();
    expect(ads(opslag)).toMatchObject([{ aliasIdentifier: `${opslag.jobopslagId}.2`, status: 'afventer' }]);
    expect(await shown()).toMatchObject({ visning: 'afventer' });
    jobnet.godkend(ads(opslag)[0]?.id ?? '');
    setClock('2026-06-10T10:09:00Z');
    await run();
    expect(await shown()).toMatchObject({ visning: 'afventer' });
    setClock('2026-06-10T10:10:00Z');
    await run();
    expect(await shown()).toMatchObject({ visning: 'publiceret', link: expect.stringContaining('/annonce/') });
    const body = { jobopslagId: opslag.jobopslagId, fra: '2026-06-10' };
    expect((await callNamed('show-ledigt-job', { body })).body.jobnetLink).toBe((await shown())?.link);
    // Each thing that became of it is a hændelse and a log entry; looking again without news is none.
    const written = (await readLog()).filter(({ aktoer }) => aktoer.brugerId === 'jobnet');
    expect(written.map(({ udfald, handling }) => [udfald, handling])).toEqual([
      ['udfoert', 'publish-jobopslag'],
      ['udfoert', 'publish-jobopslag'],
    ]);
  });

  test('is asked for of no draft', async () => {
    await kladde(bageri);
    await run();
    expect(await outbox()).toEqual([]);
  });

  test('that is refused shows the reason; corrected, it is the same ad that goes to approval again', async () => {
    const opslag = await offentliggjort(bageri);
    await run();
    const [ad] = ads(opslag);
    jobnet.afvis(ad?.id ?? '', 'Skriv, hvad lønnen er.');
    setClock('2026-06-10T10:10:00Z');
    await run();
    expect(await shown()).toMatchObject({ visning: 'afvist', aarsag: 'Skriv, hvad lønnen er.' });
    await edited(opslag);
    expect(await shown()).toEqual({ visning: 'anmodet' });
    await run();
    expect(ads(opslag)).toMatchObject([{ id: ad?.id, aliasIdentifier: `${opslag.jobopslagId}.3`, status: 'afventer' }]);
  });

  test('that is shown is closed and made anew when the post is edited: never two at once', async () => {
    const opslag = await offentliggjort(bageri);
    await run();
    jobnet.godkend(ads(opslag)[0]?.id ?? '');
    await edited(opslag);
    await run();
    expect(ads(opslag).map(({ status }) => status)).toEqual(['lukket', 'afventer']);
  });

  test('that waits is left alone when the post is edited, and changed when it has been judged', async () => {
    const opslag = await offentliggjort(bageri);
    await run();
    await edited(opslag);
    await run();
    expect(ads(opslag).map(({ status }) => status)).toEqual(['afventer']);
    jobnet.godkend(ads(opslag)[0]?.id ?? '');
    setClock('2026-06-10T10:10:00Z');
    await run();
    expect(ads(opslag).map(({ status }) => status)).toEqual(['lukket', 'afventer']);
  });

  test('is closed with the post, and nothing is left in the outbox', async () => {
    const opslag = await offentliggjort(bageri);
    await run();
    jobnet.godkend(ads(opslag)[0]?.id ?? '');
    await command('close-jobopslag', opslag);
    await run();
    expect(ads(opslag).map(({ status }) => status)).toEqual(['lukket']);
    expect(await outbox()).toEqual([]);
    expect(await shown()).toMatchObject({ visning: 'lukket' });
  });

  test('is never made of a post that is closed before Jobnet heard of it', async () => {
    const opslag = await offentliggjort(bageri);
    await command('close-jobopslag', opslag);
    await run();
    expect(ads(opslag)).toEqual([]);
    expect(await outbox()).toEqual([]);
  });

  test('of an expired post is closed, and its place on the board cleared', async () => {
    const opslag = await offentliggjort(bageri, { til: '2026-06-20' });
    await run();
    jobnet.godkend(ads(opslag)[0]?.id ?? '');
    setClock('2026-06-10T11:00:00Z');
    await run();
    setClock('2026-06-21T00:00:00Z');
    await run();
    expect(ads(opslag).map(({ status }) => status)).toEqual(['lukket']);
    expect(await outbox()).toEqual([]);
    const board = (await scan('FRIKORT_TABLE')).filter(({ PK }) => PK === 'OPSLAGSTAVLE');
    expect(board).toMatchObject([{ lukket: true }]);
    expect(Object.keys(board[0] ?? {})).toEqual(expect.not.arrayContaining(['beskrivelse', 'kontakt']));
  });
});

describe('Jobnet that does not answer', () => {
  test.each(['down', 'error', 'malformed', 'slow'] as const)('%s loses nothing and doubles nothing', async (mode) => {
    const opslag = await offentliggjort(bageri);
    jobnet.fail(mode);
    const timeout = vi.spyOn(AbortSignal, 'timeout').mockImplementation(() => soon(SOON_MS));
    expect(await run()).toMatchObject({ jobnetForsinkede: 0 });
    expect(await shown()).toEqual({ visning: 'anmodet' });
    timeout.mockRestore();
    jobnet.fail(undefined);
    // The next minute.
    setClock('2026-06-10T10:01:00Z');
    await run();
    expect(ads(opslag).map(({ status }) => status)).toEqual(['afventer']);
    expect(await shown()).toMatchObject({ visning: 'afventer' });
  });

  test('although it did what it was asked makes no second ad', async () => {
    const opslag = await offentliggjort(bageri);
    jobnet.fail('lost');
    await run();
    expect(ads(opslag)).toHaveLength(1);
    expect(await shown()).toEqual({ visning: 'anmodet' });
    jobnet.fail(undefined);
    setClock('2026-06-10T10:01:00Z');
    await run();
    expect(ads(opslag)).toHaveLength(1);
    expect(await shown()).toMatchObject({ visning: 'afventer' });
  });

  test('is left in peace after three posts in a row, and the rest are not forgotten', async () => {
    const opslag = [];
    for (let i = 0; i < 6; i++) opslag.push(await offentliggjort(bageri));
    jobnet.fail('error');
    await run();
    jobnet.fail(undefined);
    expect((await outbox()).map(({ forsoeg }) => forsoeg).sort()).toEqual([0, 0, 0, 1, 1, 1]);
    await run();
    setClock('2026-06-10T10:01:00Z');
    await run();
    expect(opslag.map((one) => ads(one).length)).toEqual([1, 1, 1, 1, 1, 1]);
  });

  test('for an hour raises the alarm', async () => {
    await offentliggjort(bageri);
    jobnet.fail('error');
    const counts: unknown[] = [];
    for (let minute = 0; minute < 60; minute++) {
      setClock(`2026-06-10T11:${String(minute).padStart(2, '0')}:00Z`);
      counts.push((await run()).jobnetForsinkede);
    }
    expect(counts.filter((n) => n === 1)).toHaveLength(1);
  }, 60_000);
});

describe('at once', () => {
  test('ten runs make one ad', async () => {
    const opslag = await offentliggjort(bageri);
    await Promise.all(Array.from({ length: 10 }, run));
    expect(ads(opslag)).toHaveLength(1);
  });

  test('a run that was cut short after Jobnet answered is done again with one ad', async () => {
    const opslag = await offentliggjort(bageri);
    const { reached, release } = holdNext(gate, 'TransactWriteItems');
    const cut = run();
    await reached;
    expect(ads(opslag)).toHaveLength(1);
    setClock('2026-06-10T10:03:00Z');
    await run();
    release();
    await cut;
    expect(ads(opslag)).toHaveLength(1);
    expect(await shown()).toMatchObject({ visning: 'afventer' });
  });

  test('a post that is edited while Jobnet is asked is looked at again as it is then', async () => {
    const opslag = await offentliggjort(bageri);
    const { reached, release } = holdNext(gate, 'TransactWriteItems');
    const running = run();
    await reached;
    await edited(opslag, { overskrift: 'Et andet job' });
    release();
    await running;
    expect(await shown()).toEqual({ visning: 'anmodet' });
    jobnet.godkend(ads(opslag)[0]?.id ?? '');
    await run();
    expect(ads(opslag).map(({ overskrift, status }) => [overskrift, status])).toEqual([
      ['Hjælp i bageriet', 'lukket'],
      ['Et andet job', 'afventer'],
    ]);
  });
});
