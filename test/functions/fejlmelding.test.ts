import { beforeEach, describe, expect, test } from 'vitest';
import { callNamed } from '#test/kit/handlers.ts';
import { closeBody, mark, markedJob, newJob } from '#test/kit/marks.ts';
import { stored } from '#test/kit/stored.ts';
import { freshTables } from '#test/kit/tables.ts';
import { aarhus, bageri, borger, registerOn, setClock, showCard } from '#test/kit/world.ts';

beforeEach(async () => {
  setClock('2026-06-10T10:00:00Z');
  await freshTables();
});

type Vist = { fejlmelding?: unknown; fejlmeldinger: unknown[] };
const AABEN = { aarsag: 'BELOEBET_ER_FORKERT', markeret: '2026-06-10T10:00:00.000Z' };

/** The one employment of a card as citizen and caseworker see it. */
async function seen(frikortnummer: string): Promise<Vist[]> {
  const pages = [
    await callNamed('show-eget-frikort', { aktoer: borger(frikortnummer) }),
    await showCard(frikortnummer),
  ];
  return pages.map(({ body }) => (body.aar as { ansaettelser: Vist[] }[])[0]?.ansaettelser[0] as Vist);
}

describe('a citizen marks an employment as wrong', () => {
  test('the company and the caseworker see it, and no amount is another for it', async () => {
    const job = await newJob();
    const before = await stored(job.frikortnummer);
    expect((await mark(job)).body).toMatchObject({ fejlmelding: AABEN, version: 2 });
    for (const vist of await seen(job.frikortnummer))
      expect(vist).toMatchObject({ fejlmelding: AABEN, fejlmeldinger: [AABEN] });
    const listed = await callNamed('list-ansaettelser', { aktoer: bageri, body: {} });
    expect((listed.body.ansaettelser as Vist[])[0]?.fejlmelding).toEqual(AABEN);
    const shown = await callNamed('show-ansaettelse', { aktoer: bageri, body: job });
    expect((shown.body.ansaettelse as Vist).fejlmelding).toEqual(AABEN);
    const after = await stored(job.frikortnummer);
    expect(after.aar).toEqual(before.aar);
    expect(after.ansaettelser).toEqual(before.ansaettelser.map((a) => ({ ...a, fejlmelding: AABEN, version: 2 })));
  });

  test('it stays while the company edits and cancels', async () => {
    const body = await markedJob();
    const [gemt] = (await stored(body.frikortnummer)).ansaettelser;
    const { frikortnummer, ansaettelseId } = body;
    const cancelled = await callNamed('cancel-ansaettelse', {
      aktoer: bageri,
      body: { frikortnummer, ansaettelseId, version: 2, aarsag: 'FORKERT_BORGER' },
    });
    expect(cancelled.status).toBe(200);
    const [after] = (await stored(frikortnummer)).ansaettelser;
    expect(after?.fejlmelding).toEqual(gemt?.fejlmelding);
  });

  test('an edit of what the company saw before the mark is refused, so that the mark is seen first', async () => {
    const job = await newJob();
    await mark(job);
    const { body } = await callNamed('cancel-ansaettelse', {
      aktoer: bageri,
      body: { ...job, version: 1, aarsag: 'ANDEN_FEJL' },
    });
    expect(body.kode).toBe('AENDRET_IMENS');
  });
});

describe('the mark is closed', () => {
  test.each([
    ['the company', 'close-fejlmelding', bageri, 'CVR 11111112'],
    ['the municipality', 'settle-fejlmelding', aarhus, 'Aarhus Kommune'],
  ] as const)(
    'by %s, with outcome; who and when is kept, and it can be marked again',
    async (_, name, aktoer, organisation) => {
      const body = await markedJob();
      const lukket = { udfald: 'RETTET', organisation, tidspunkt: '2026-06-11T10:00:00.000Z' };
      setClock('2026-06-11T10:00:00Z');
      expect((await callNamed(name, { aktoer, body })).body).toMatchObject({ fejlmelding: { ...AABEN, lukket } });
      setClock('2026-06-12T10:00:00Z');
      await mark(body, 'ANDET');
      for (const { fejlmeldinger } of await seen(body.frikortnummer)) {
        expect(fejlmeldinger).toEqual([
          { aarsag: 'ANDET', markeret: '2026-06-12T10:00:00.000Z' },
          { ...AABEN, lukket },
        ]);
      }
    },
  );

  test('also when the time to edit has passed', async () => {
    const body = await markedJob();
    setClock('2026-12-01T10:00:00Z');
    const answer = await callNamed('close-fejlmelding', { aktoer: bageri, body });
    expect(answer.status).toBe(200);
  });

  test('by company and municipality at once: one closes it', async () => {
    const body = await markedJob();
    const answers = await Promise.all([
      callNamed('close-fejlmelding', { aktoer: bageri, body }),
      callNamed('settle-fejlmelding', { aktoer: aarhus, body: closeBody(body) }),
    ]);
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect((await stored(body.frikortnummer)).haendelser.filter((h) => h.slags === 'fejlmelding')).toHaveLength(2);
  });

  test('another employment on the card has none of it', async () => {
    const body = await markedJob();
    await registerOn(body.frikortnummer, { beloebOere: 1 });
    const { ansaettelser } = await stored(body.frikortnummer);
    expect(ansaettelser.filter(({ fejlmelding }) => fejlmelding !== undefined)).toHaveLength(1);
  });
});
