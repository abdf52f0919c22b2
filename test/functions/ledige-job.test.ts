import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, test } from 'vitest';
import { callNamed } from '#test/kit/handlers.ts';
import { kladde, offentliggjort, opslagIndhold } from '#test/kit/jobopslag.ts';
import { scan } from '#test/kit/stored.ts';
import { freshTables } from '#test/kit/tables.ts';
import { bageri, gartneri, kontaktperson, setClock } from '#test/kit/world.ts';

beforeEach(async () => {
  setClock('2026-06-10T10:00:00Z');
  await freshTables();
});

type Job = { readonly overskrift: string; readonly jobopslagId: string; readonly fra: string };

async function list(body: object = {}) {
  const { body: answer } = await callNamed('list-ledige-job', { body });
  return { job: answer.job as Job[], naeste: answer.naeste as string | undefined };
}

const titles = async () => (await list()).job.map(({ overskrift }) => overskrift);
const show = (jobopslagId: string, fra: string) => callNamed('show-ledigt-job', { body: { jobopslagId, fra } });

describe('the public list of job posts', () => {
  test('has what is published by anyone, newest first, and no draft', async () => {
    await kladde(bageri, { overskrift: 'Kladde' });
    await offentliggjort(bageri, { overskrift: 'Brød' });
    setClock('2026-06-12T10:00:00Z');
    await offentliggjort(gartneri, { overskrift: 'Roser' });
    expect(await titles()).toEqual(['Roser', 'Brød']);
  });

  test('is read in pages, each post once', async () => {
    for (let i = 0; i < 7; i++) await offentliggjort(bageri, { overskrift: `Job ${i}` });
    const seen: string[] = [];
    let side: string | undefined;
    do {
      const page = await list({ antal: 3, ...(side !== undefined && { side }) });
      expect(page.job.length).toBeLessThanOrEqual(3);
      seen.push(...page.job.map(({ overskrift }) => overskrift));
      side = page.naeste;
    } while (side !== undefined);
    expect(seen.sort()).toEqual(Array.from({ length: 7 }, (_, i) => `Job ${i}`));
  });

  test.each(['x', Buffer.from(`2026-06-10.${randomUUID()}`).toString('base64url')])(
    'takes no page that is forged: %s',
    async (side) => {
      const answer = await callNamed('list-ledige-job', { body: { side } });
      expect(answer).toMatchObject({ status: 400, body: { kode: 'UGYLDIG_SIDE' } });
    },
  );

  test.each([
    ['the last day, to its last minute', '2026-07-08T21:59:00Z', 1],
    ['not a minute of the day after, although no job has run', '2026-07-08T22:00:00Z', 0],
  ])('shows a post on %s', async (_, moment, posts) => {
    const { jobopslagId } = await offentliggjort(bageri, { fra: '2026-06-10', til: '2026-07-08' });
    setClock(moment);
    expect(await titles()).toHaveLength(posts);
    expect((await show(jobopslagId, '2026-06-10')).status).toBe(posts === 1 ? 200 : 404);
  });

  test('shows a post of eight weeks on its last day, and one to come not before its first', async () => {
    await offentliggjort(bageri, { overskrift: 'Længe', fra: '2026-06-10', til: '2026-08-05' });
    const { jobopslagId } = await offentliggjort(bageri, {
      overskrift: 'Senere',
      fra: '2026-07-01',
      til: '2026-07-31',
    });
    expect(await titles()).toEqual(['Længe']);
    expect((await show(jobopslagId, '2026-07-01')).body.kode).toBe('IKKE_FUNDET');
    setClock('2026-07-01T00:00:00Z');
    expect(await titles()).toEqual(['Senere', 'Længe']);
    setClock('2026-08-05T12:00:00Z');
    expect(await titles()).toEqual(['Længe']);
  });

  test('loses a closed post at once, and what it said and whom it named', async () => {
    const opslag = await offentliggjort(bageri);
    await callNamed('close-jobopslag', { aktoer: bageri, body: opslag });
    expect(await titles()).toEqual([]);
    expect((await show(opslag.jobopslagId, '2026-06-10')).status).toBe(404);
    const board = (await scan('FRIKORT_TABLE')).filter(({ PK }) => PK === 'OPSLAGSTAVLE');
    expect(board).toEqual([{ PK: 'OPSLAGSTAVLE', SK: `2026-06-10#${opslag.jobopslagId}`, lukket: true }]);
  });

  test('answers a draft, a closed post and one that was never there alike, byte for byte', async () => {
    const draft = await kladde(bageri);
    const closed = await offentliggjort(bageri);
    await callNamed('close-jobopslag', { aktoer: bageri, body: closed });
    const ids = [draft.jobopslagId, closed.jobopslagId, randomUUID()];
    const answers = await Promise.all(ids.map((id) => show(id, '2026-06-10')));
    expect(new Set(answers.map(({ status, raw }) => `${status} ${raw}`)).size).toBe(1);
  });

  test.each([
    [['telefon'], { navn: kontaktperson.navn, telefon: kontaktperson.telefon }],
    [['email'], { navn: kontaktperson.navn, email: kontaktperson.email }],
    [['link'], { navn: kontaktperson.navn }],
  ])('names of the contact only what the company chose: %j', async (ansoegVed, kontakt) => {
    const { jobopslagId } = await offentliggjort(bageri, { ansoegVed, ansoegningslink: 'https://bageri.example/job' });
    const { body, raw } = await show(jobopslagId, '2026-06-10');
    expect(body.kontakt).toEqual(kontakt);
    expect(raw).not.toMatch(/bager-1|11111112/);
    expect(JSON.stringify(await list())).not.toContain(kontaktperson.navn);
  });
});

describe('what a job post says', () => {
  const save = (over: Record<string, unknown>) =>
    callNamed('save-jobopslag', { aktoer: bageri, body: { version: 0, indhold: opslagIndhold(over) } });

  test.each([
    ['a CPR number in the text', { beskrivelse: 'Ring til Anna, 070385-3988, om arbejdet i køkkenet hver dag.' }],
    ['a CPR number in the heading', { overskrift: 'Job til 0703853988' }],
    ['HTML', { beskrivelse: '<img src=x onerror=alert(1)> og så en hel masse mere tekst om arbejdet.' }],
    ['hidden signs', { overskrift: 'Bager\u202e' }],
    ['line breaks in a heading', { overskrift: 'Bager\nsøges' }],
    ['too long a heading', { overskrift: 'x'.repeat(81) }],
    ['too long a text', { beskrivelse: 'x'.repeat(4001) }],
    ['an address that is no web page', { ansoegningslink: 'javascript:alert(1)' }],
    ['an address without encryption', { ansoegningslink: 'http://bageri.example' }],
    ['a municipality that is not there', { kommunekode: '0000' }],
    ['the same time of day twice', { tidspunkter: ['dag', 'dag'] }],
  ])('is refused with %s, also in a draft', async (_, over) => {
    expect(await save(over)).toMatchObject({ status: 400, body: { kode: 'UGYLDIGT_INPUT' } });
    expect(await scan('FRIKORT_TABLE')).toEqual([]);
  });

  test('may have line breaks in the description', async () => {
    const beskrivelse = 'Du møder kl. 6.\n\nDu pakker brød og fejer gulv. Løn > 0 skriver vi ikke.'.replace(' > 0', '');
    expect((await save({ beskrivelse })).status).toBe(200);
  });
});

describe('a draft', () => {
  test('is kept as it is, said to lack what it lacks, and is nobody else’s', async () => {
    const answer = await callNamed('save-jobopslag', {
      aktoer: bageri,
      body: { version: 0, indhold: { overskrift: 'Bager' } },
    });
    const body = { jobopslagId: answer.body.jobopslagId };
    const shown = await callNamed('show-jobopslag', { aktoer: bageri, body });
    expect(shown.body).toMatchObject({ visning: 'kladde', version: 1, indhold: { overskrift: 'Bager' } });
    const lacks = (shown.body.mangler as { kode: string; trin: string }[]).map(({ trin }) => trin);
    expect(new Set(lacks)).toEqual(new Set(['stilling', 'arbejde', 'sted', 'ansoegning', 'periode']));
    expect((await callNamed('show-jobopslag', { aktoer: gartneri, body })).body.kode).toBe('IKKE_FUNDET');
  });

  test('that is thrown away is gone from the list, with everything it held', async () => {
    const draft = await kladde(bageri);
    await callNamed('close-jobopslag', { aktoer: bageri, body: draft });
    expect((await callNamed('list-jobopslag', { aktoer: bageri })).body.jobopslag).toEqual([]);
    expect(JSON.stringify(await scan('FRIKORT_TABLE'))).not.toContain(kontaktperson.navn);
    const body = { jobopslagId: draft.jobopslagId };
    expect((await callNamed('show-jobopslag', { aktoer: bageri, body })).body.kode).toBe('IKKE_FUNDET');
  });
});
