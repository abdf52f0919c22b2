import { PutCommand } from '@aws-sdk/lib-dynamodb';
import type { Context } from 'aws-lambda';
import { beforeEach, describe, expect, test } from 'vitest';
import type * as z from 'zod/mini';
import { handler as opbevar } from '#functions/opbevaring/apply-opbevaring.ts';
import type { indsigtspost, showEgneOplysninger } from '#shared/contract/borger/show-egne-oplysninger.ts';
import { UDELADT } from '#shared/domain/indsigt.ts';
import { env } from '#shared/env.ts';
import { HAENDELSESINDHOLD, POSTER } from '#shared/present/indsigt.ts';
import { writeIndsigtssted } from '#shared/present/side.ts';
import { dynamo } from '#shared/store/client.ts';
import { haendelseItem } from '#shared/store/items/haendelse.ts';
import * as keys from '#shared/store/keys.ts';
import { newBevis } from '#test/kit/bevis.ts';
import { callNamed } from '#test/kit/handlers.ts';
import { closeBody, mark } from '#test/kit/marks.ts';
import { requestMove } from '#test/kit/moves.ts';
import { readLog, scan } from '#test/kit/stored.ts';
import { freshTables } from '#test/kit/tables.ts';
import {
  aarhus,
  bageri,
  borger,
  cancelOf,
  deactivateCard,
  editOf,
  freshCard,
  issueTo,
  newCitizen,
  odense,
  reactivateCard,
  refusalBody,
  registerOn,
  setClock,
} from '#test/kit/world.ts';

type Post = z.infer<typeof indsigtspost>;

/** Where each kind of key of the store leads: to something of the citizen that the copy tells, or why it does not. */
const VIST = 'vist';
const IKKE_OM_BORGEREN = 'nothing of a citizen';
const NOEGLER: Readonly<Record<Extract<keyof typeof keys, `${string}Key`>, string>> = {
  kortKey: VIST,
  aarKey: VIST,
  ansaettelseKey: VIST,
  overdragelseKey: VIST,
  haendelseKey: VIST,
  beskedvalgKey: VIST,
  beskedKey: VIST,
  kommandoLogKey: VIST,
  opslagLogKey: VIST,
  // What it shows is the hændelse in the card's own partition, byte for byte; under this key it only has its code.
  indkomstbevisKey: 'beviskode',
  cprKey: 'pegepinde',
  fristKey: 'pegepinde',
  statusskiftKey: 'pegepinde',
  sletningKey: 'pegepinde',
  trukketKey: 'pegepinde',
  opslagstaellerKey: 'pegepinde',
  sessionKey: 'login',
  loginAnmodningKey: 'login',
  bevisKey: 'login',
  spaerringKey: 'login',
  profilKey: IKKE_OM_BORGEREN,
  jobopslagKey: IKKE_OM_BORGEREN,
  annonceKey: IKKE_OM_BORGEREN,
  tavleKey: IKKE_OM_BORGEREN,
  udbakkeKey: IKKE_OM_BORGEREN,
  satsKey: IKKE_OM_BORGEREN,
  rettelseKey: IKKE_OM_BORGEREN,
  intervalKey: IKKE_OM_BORGEREN,
  koerselKey: IKKE_OM_BORGEREN,
  segmentKey: IKKE_OM_BORGEREN,
  driftsmeldingKey: IKKE_OM_BORGEREN,
  statistikKey: IKKE_OM_BORGEREN,
  statistikaareneKey: IKKE_OM_BORGEREN,
  opbevaringKey: IKKE_OM_BORGEREN,
  tjektaellerKey: IKKE_OM_BORGEREN,
  // An order about a citizen is in the log as they see it; the file of it goes after a month.
  udtraekKey: 'pegepinde',
  udtraekdelKey: 'pegepinde',
};

beforeEach(async () => {
  setClock('2026-06-10T10:00:00Z');
  await freshTables();
});

/** The copy as the citizen of that card gets it: every page. */
async function copy(card: string) {
  const poster: Post[] = [];
  let pages = 0;
  let side: string | undefined;
  do {
    const body = side === undefined ? {} : { side };
    const answer = await callNamed('show-egne-oplysninger', { aktoer: borger(card), body });
    expect(answer.status, answer.raw).toBe(200);
    const page = answer.body as z.infer<(typeof showEgneOplysninger)['answer']>;
    poster.push(...page.poster);
    side = page.naeste;
    pages += 1;
  } while (side !== undefined);
  return { poster, pages, raw: JSON.stringify(poster) };
}

const counts = (poster: readonly Post[]) =>
  Object.fromEntries(
    [...new Set(poster.map(({ post }) => post))].map((kind) => [
      kind,
      poster.filter(({ post }) => post === kind).length,
    ]),
  );

/** A card on which everything that can happen has happened once. */
async function livedCard() {
  const { cpr } = newCitizen();
  await callNamed('refuse-ansoegning', { aktoer: odense, body: { cpr, ...refusalBody() } });
  setClock('2026-06-10T10:00:01Z');
  const card = String((await issueTo(cpr)).body.frikortnummer);
  const work = await registerOn(card);
  const edited = await editOf(work, { beloebOere: 120_000 });
  const job = { frikortnummer: card, ansaettelseId: String(work.body.ansaettelseId) };
  await mark(job);
  await callNamed('close-fejlmelding', { aktoer: bageri, body: closeBody(job, { version: 3 }) });
  await cancelOf(edited, { version: 4 });
  await newBevis(card);
  const kontrol = { kontroldato: '2026-06-10', resultat: 'FORTSAT_BERETTIGET', aarsag: 'ALLE_BETINGELSER_OPFYLDT' };
  await callNamed('register-kontrol', {
    aktoer: aarhus,
    body: { frikortnummer: card, ...kontrol, journalnummer: 'SAG-7' },
  });
  const body = { slags: ['ansaettelse'], email: 'emil@eksempel.dk', version: 0 };
  await callNamed('put-egne-beskeder', { aktoer: borger(card), body });
  await deactivateCard(card, { journalnummer: 'SAG-8' });
  await callNamed('refuse-genaktivering', { aktoer: aarhus, body: { frikortnummer: card, ...refusalBody() } });
  await reactivateCard(card);
  await requestMove(cpr);
  await callNamed('release-frikort', { aktoer: aarhus, body: { frikortnummer: card, version: 1 } });
  await sentMessage(card, 'KORT#2');
  return { card, cpr };
}

/** As the sending of messages notes it. */
async function sentMessage(card: string, noegle: string): Promise<void> {
  const Item = {
    PK: `BESKED#FRIKORT#${card}`,
    SK: `SENDT#${noegle}`,
    tilstand: 'sendt',
    tidspunkt: '2026-06-10T10:00:00.000Z',
  };
  await dynamo.send(new PutCommand({ TableName: env('FRIKORT_TABLE'), Item }));
}

describe('the copy holds', () => {
  test('every item of the citizen and every line of the log, each once', async () => {
    const { card } = await livedCard();
    const items = (await scan('FRIKORT_TABLE')).filter(({ PK }) =>
      /^(FRIKORT#|BESKED#FRIKORT#|AFVISNING#)/.test(String(PK)),
    );
    const lines = await readLog();
    const { poster } = await copy(card);
    const kinds = counts(poster);
    const { opslag, ...stored } = kinds;
    expect(Object.values(stored).reduce((a, b) => a + b)).toBe(items.length);
    expect(opslag).toBe(lines.length);
    expect(kinds).toMatchObject({ kort: 1, aar: 1, ansaettelse: 1, overdragelse: 1, beskedvalg: 1, besked: 1 });
    const told = poster.filter((post) => post.post === 'haendelse').map(({ handling }) => handling);
    expect(new Set(told)).toEqual(
      new Set([
        'refuse-ansoegning',
        'issue-frikort',
        'register-ansaettelse',
        'edit-ansaettelse',
        'report-fejl',
        'close-fejlmelding',
        'cancel-ansaettelse',
        'make-eget-indkomstbevis',
        'register-kontrol',
        'put-egne-beskeder',
        'deactivate-frikort',
        'refuse-genaktivering',
        'reactivate-frikort',
        'request-overdragelse',
        'release-frikort',
      ]),
    );
  });

  test('what each was about, and by which organisation, but nobody’s id, no CPR number and nothing sealed', async () => {
    const { card, cpr } = await livedCard();
    const { poster, raw } = await copy(card);
    const told = poster.filter((post) => post.post === 'haendelse');
    expect(told.find(({ handling }) => handling === 'deactivate-frikort')).toMatchObject({
      hvem: { rolle: 'sagsbehandler', organisation: 'Aarhus Kommune' },
      frikort: { foer: 'aktiv', efter: 'inaktiv', aarsag: 'BETINGELSER_IKKE_OPFYLDT', journalnummer: 'SAG-8' },
    });
    expect(told.find(({ handling }) => handling === 'refuse-ansoegning')).toMatchObject({
      hvem: { organisation: 'Odense Kommune' },
      afvisning: { type: 'ansoegning', aarsag: 'UNDER_UDDANNELSE' },
    });
    expect(poster.find(({ post }) => post === 'beskedvalg')).toMatchObject({ email: 'emil@eksempel.dk' });
    // Each hændelse has what it was about.
    for (const { post, tidspunkt, handling, hvem, aarOprettet, ...rest } of told)
      expect(Object.keys(rest)).toHaveLength(1);
    for (const secret of [
      cpr,
      'bager-1',
      'sb-aarhus-1',
      'sb-odense-1',
      'brugerId',
      'forseglet',
      'borgerId',
      'borgerReference',
    ]) {
      expect(raw).not.toContain(secret);
    }
  });

  test('nothing of another citizen', async () => {
    const { card } = await livedCard();
    const other = await freshCard();
    expect((await copy(other)).raw).not.toContain(card);
  });

  test('everything, also where it takes many pages, and each page stands in the log before it is answered', async () => {
    const card = await freshCard();
    for (let i = 0; i < 850; i++) await sentMessage(card, `ANSAETTELSE#${String(i).padStart(4, '0')}#1`);
    const { poster, pages } = await copy(card);
    expect(counts(poster)).toMatchObject({ besked: 850, kort: 1, aar: 1 });
    expect(pages).toBeGreaterThan(2);
    const own = (await readLog()).filter(({ handling }) => handling === 'show-egne-oplysninger');
    expect(own).toHaveLength(pages);
    expect(own[0]).toMatchObject({ udfald: 'vist', frikortnummer: card });
    expect(
      new Set(poster.filter(({ post }) => post !== 'opslag').map((post) => JSON.stringify(post))).size,
    ).toBeGreaterThan(2);
  });

  test('what is left when the card has been erased', async () => {
    const { card } = await livedCard();
    await deactivateCard(card, {}, { aktoer: odense });
    const before = (await readLog()).length;
    setClock('2032-01-02T03:30:00Z');
    expect(await opbevar(undefined, { getRemainingTimeInMillis: () => 900_000 } as Context)).toMatchObject({
      slettet: 1,
    });
    const { poster, raw } = await copy(card);
    expect(poster[0]).toMatchObject({ post: 'tal', slettet: '2032-01-02', ansvarligKommune: { kommunekode: '0461' } });
    const { tal, opslag, ...more } = counts(poster);
    expect([tal, more]).toEqual([1, {}]);
    expect(opslag).toBeGreaterThan(0);
    expect(opslag).toBeLessThanOrEqual(before);
    expect(raw).not.toMatch(/SAG-|emil@|Bodil/);
  });
});

describe('a page', () => {
  test.each([
    ['nothing', ''],
    ['no part', 'AAAA'],
    ['another list’s place', Buffer.from('2026-06-10T10:00:00.000Z#abc').toString('base64url')],
    ['a part with no such place', Buffer.from('log.HAENDELSE#KOMMUNE#0751#1').toString('base64url')],
    ['a key of another table', Buffer.from('kort.{"PK":"FRIKORT#00001"}').toString('base64url')],
    ['a place cut short', writeIndsigtssted({ del: 'kort', efter: 'KORT' }).slice(0, -2)],
  ])('that was never given out is refused: %s', async (_, side) => {
    const answer = await callNamed('show-egne-oplysninger', { aktoer: borger(await freshCard()), body: { side } });
    expect(answer).toMatchObject({ status: 400, body: { kode: 'UGYLDIG_SIDE' } });
  });

  test('of nobody is not found', async () => {
    const answer = await callNamed('show-egne-oplysninger', { aktoer: borger('10000'), body: {} });
    expect(answer).toMatchObject({ status: 404, body: { kode: 'IKKE_FUNDET' } });
  });
});

describe('nothing new is forgotten', () => {
  test('each kind of key is told, or has its reason', () => {
    const made = Object.keys(keys).filter((name) => name.endsWith('Key'));
    expect(Object.keys(NOEGLER).sort()).toEqual(made.sort());
    expect(Object.values(NOEGLER).filter((v) => ![VIST, IKKE_OM_BORGEREN, ...UDELADT].includes(v))).toEqual([]);
  });

  test('each kind of hændelse is told, or stands under no citizen', () => {
    const kinds = haendelseItem.def.options.map((option) => option.shape.slags.def.values[0]);
    expect(Object.keys(HAENDELSESINDHOLD).sort()).toEqual([...kinds].sort());
  });

  test('an item that nobody has said how to tell stops the copy, instead of being left out of it', async () => {
    const card = await freshCard();
    const Item = { PK: `FRIKORT#${card}`, SK: 'NOTAT#1', tekst: 'x' };
    await dynamo.send(new PutCommand({ TableName: env('FRIKORT_TABLE'), Item }));
    expect((await callNamed('show-egne-oplysninger', { aktoer: borger(card), body: {} })).status).toBe(500);
    expect(Object.keys(POSTER)).not.toContain('NOTAT');
  });
});
