import { beforeAll, expect, test } from 'vitest';
import { PERSON } from '#infra/local/personer.ts';
import { CATALOGUE } from '#shared/contract/catalogue.ts';
import type { OperationName } from '#shared/domain/adgang.ts';
import type { Aktoer } from '#shared/domain/aktoer.ts';
import type { ApiEvent } from '#shared/http/event.ts';
import { sessionForSkaerm } from '#shared/present/session.ts';
import { tidspunkt } from '#shared/values/dato.ts';
import { eventFor } from '#test/kit/call.ts';
import { callNamed, operationNamed } from '#test/kit/handlers.ts';
import { opslagIndhold } from '#test/kit/jobopslag.ts';
import { keptBevis } from '#test/kit/loginbevis.ts';
import { makeStatistik } from '#test/kit/statistik.ts';
import { createTables } from '#test/kit/tables.ts';
import { makeUdtraek, udtraekBody } from '#test/kit/udtraek.ts';
import { aarhus, bageri, borger, kontaktperson, odense, setClock } from '#test/kit/world.ts';

/** One operation of the tale that the documentation's examples come from. */
type Step = {
  readonly at: string;
  readonly name: OperationName;
  /** What no person does, and must have been done. */
  readonly before?: () => Promise<unknown>;
  readonly as?: Aktoer | ((ids: Ids) => Aktoer);
  readonly body?: (ids: Ids) => Record<string, unknown>;
  /** What the authorizer tells of the session, where the operation is about it. */
  readonly session?: Parameters<typeof sessionForSkaerm>[1];
};

/** What chance gave the card and the employment when they were made. */
type Ids = {
  frikortnummer: string;
  ansaettelseId: string;
  meldingId: string;
  jobopslagId: string;
  bevisId: string;
  udtraekId: string;
};

/** The codes of the proofs that were made. */
const koder: string[] = [];

/** What they are called in the documentation. */
const SHOWN: Ids = {
  frikortnummer: '48213',
  ansaettelseId: 'b6f0c0c4-8f4e-4a53-9d0c-0f3f0d8f1a11',
  meldingId: '7c1d1b52-0a3e-4c7b-9d55-51a3c1b0f6e2',
  udtraekId: 'b4e9a1f0-5d27-4c58-8f3b-0c9d6e2a7b14',
  jobopslagId: '5f7b2a10-3c1d-4e58-8a62-94c1d7e0b3f2',
  bevisId: '9e4d2c61-7f0a-4b3e-9c18-2d6a5b8f4e73',
};

const opslag = opslagIndhold({ fra: '2026-08-17', til: '2026-09-30' });
const SHOWN_KODE = '7K2M-0V9X-TR4D-W6HB-3NQC-8ZEA-5JSG';

/** What the citizen shows of this year. */
const bevisvalg = {
  fra: '2026-01',
  til: '2026-12',
  gyldigTilOgMed: '2026-08-03',
  visNavn: true,
  visVirksomheder: true,
  visArbejdstid: true,
  udeladte: [],
};

/** The login that an operator looks into, by its id in the revisionslog. */
const BEVIS = { anmodningId: 'JKJaXmPLvHcESHA=', aarsag: 'SIKKERHEDSHAENDELSE', journalnummer: 'DRIFT-2026-7' };

const sag = { journalnummer: 'SAG-2026/0417' };
const arbejde = { startdato: '2026-06-15', slutdato: '2026-06-30', beloebOere: 250_000 };
const ja = { ordinaertUstoettetArbejde: true, ikkeBorgerensEgenVirksomhed: true };

const melding = {
  slags: 'servicevindue',
  niveau: 'nede',
  titel: { da: 'Vi opdaterer systemet', en: 'We update the system' },
  tekst: { da: 'Systemet er lukket imens.', en: 'The system is closed meanwhile.' },
  fra: '2026-12-01T21:00:00.000Z',
  til: '2026-12-01T22:30:00.000Z',
};

/** A session that began at eight and was last used at ten past. */
const session = {
  navn: 'Signe Sagsgård',
  ledigUdloeber: tidspunkt(Date.UTC(2026, 5, 10, 8, 40)),
  udloeber: tidspunkt(Date.UTC(2026, 5, 10, 16)),
};

const DRIFT: Aktoer = { rolle: 'drift', brugerId: 'drift-1' };
const ANDEN_DRIFT: Aktoer = { rolle: 'drift', brugerId: 'drift-2' };

/** Every operation, in an order in which each has something to answer; of one told twice the last is the example. A new operation gets its step here. */
const TALE: readonly Step[] = [
  { at: '2026-06-10T08:10:00Z', name: 'show-session', as: aarhus, session },
  { at: '2026-06-10T08:10:00Z', name: 'extend-session', as: aarhus, body: () => ({}), session },
  { at: '2026-06-10T08:10:00Z', name: 'search-borger', as: aarhus, body: () => ({ cpr: PERSON.anna.cpr }) },
  {
    at: '2026-06-10T08:15:00Z',
    name: 'issue-frikort',
    as: aarhus,
    body: () => ({
      cpr: PERSON.anna.cpr,
      samtykke: true,
      afgoerelsesdato: '2026-06-10',
      ansoegningsdato: '2026-06-01',
      ansoegningskanal: 'mundtlig',
      ...sag,
    }),
  },
  {
    at: '2026-06-11T12:00:00Z',
    name: 'put-kontaktperson',
    as: bageri,
    body: () => ({ kontaktperson, version: 0 }),
  },
  { at: '2026-06-11T12:01:00Z', name: 'get-kontaktperson', as: bageri },
  {
    at: '2026-06-11T12:02:00Z',
    name: 'lookup-frikort',
    as: bageri,
    body: ({ frikortnummer }) => ({ frikortnummer }),
  },
  {
    at: '2026-06-11T12:03:00Z',
    name: 'check-beloeb',
    as: bageri,
    body: ({ frikortnummer }) => ({ frikortnummer, ...arbejde }),
  },
  {
    at: '2026-06-11T12:04:00Z',
    name: 'register-ansaettelse',
    as: bageri,
    body: ({ frikortnummer }) => ({ frikortnummer, ...arbejde, kontaktperson, ...ja }),
  },
  {
    at: '2026-07-02T09:30:00Z',
    name: 'edit-ansaettelse',
    as: bageri,
    body: ({ frikortnummer, ansaettelseId }) => ({
      frikortnummer,
      ansaettelseId,
      ...arbejde,
      version: 1,
      beloebOere: 200_000,
      tilstand: 'endelig',
      kontaktperson,
    }),
  },
  { at: '2026-07-02T09:31:00Z', name: 'list-ansaettelser', as: bageri, body: () => ({ aar: 2026, antal: 25 }) },
  {
    at: '2026-07-02T09:32:00Z',
    name: 'show-ansaettelse',
    as: bageri,
    body: ({ frikortnummer, ansaettelseId }) => ({ frikortnummer, ansaettelseId }),
  },
  {
    at: '2026-07-03T10:00:00Z',
    name: 'show-frikort',
    as: aarhus,
    body: ({ frikortnummer }) => ({ frikortnummer }),
  },
  { at: '2026-07-03T19:00:00Z', name: 'show-eget-frikort', as: ({ frikortnummer }) => borger(frikortnummer) },
  {
    at: '2026-07-03T19:02:00Z',
    name: 'list-egne-opslag',
    as: ({ frikortnummer }) => borger(frikortnummer),
    body: () => ({ antal: 25, egne: false }),
  },
  {
    at: '2026-07-03T19:03:00Z',
    name: 'show-egne-oplysninger',
    as: ({ frikortnummer }) => borger(frikortnummer),
    body: () => ({}),
  },
  {
    at: '2026-07-03T19:02:00Z',
    name: 'make-eget-indkomstbevis',
    as: ({ frikortnummer }) => borger(frikortnummer),
    body: () => bevisvalg,
  },
  { at: '2026-07-04T09:00:00Z', name: 'check-indkomstbevis', body: () => ({ kode: koder[0] }) },
  {
    at: '2026-07-04T09:30:00Z',
    name: 'list-egne-indkomstbeviser',
    as: ({ frikortnummer }) => borger(frikortnummer),
  },
  {
    at: '2026-07-04T09:31:00Z',
    name: 'withdraw-eget-indkomstbevis',
    as: ({ frikortnummer }) => borger(frikortnummer),
    body: ({ bevisId }) => ({ bevisId }),
  },
  {
    at: '2026-07-04T10:00:00Z',
    name: 'make-indkomstbevis',
    as: aarhus,
    body: ({ frikortnummer }) => ({ frikortnummer, borgerenHarValgt: true, ...bevisvalg }),
  },
  {
    at: '2026-07-04T10:00:00Z',
    name: 'report-fejl',
    as: ({ frikortnummer }) => borger(frikortnummer),
    body: ({ ansaettelseId }) => ({ ansaettelseId, aarsag: 'BELOEBET_ER_FORKERT' }),
  },
  {
    at: '2026-07-04T11:00:00Z',
    name: 'close-fejlmelding',
    as: bageri,
    body: ({ frikortnummer, ansaettelseId }) => ({
      frikortnummer,
      ansaettelseId,
      version: 3,
      udfald: 'AFTALT_MED_BORGEREN',
    }),
  },
  {
    at: '2026-07-05T10:00:00Z',
    name: 'report-fejl',
    as: ({ frikortnummer }) => borger(frikortnummer),
    body: ({ ansaettelseId }) => ({ ansaettelseId, aarsag: 'HAR_IKKE_ARBEJDET_DER' }),
  },
  {
    at: '2026-07-05T11:00:00Z',
    name: 'settle-fejlmelding',
    as: aarhus,
    body: ({ frikortnummer, ansaettelseId }) => ({ frikortnummer, ansaettelseId, version: 5, udfald: 'RETTET' }),
  },
  {
    at: '2026-07-03T19:05:00Z',
    name: 'put-egne-beskeder',
    as: ({ frikortnummer }) => borger(frikortnummer),
    body: () => ({ slags: ['ansaettelse', 'lidtTilbage'], email: 'emil@eksempel.dk', version: 0 }),
  },
  { at: '2026-07-03T19:06:00Z', name: 'get-egne-beskeder', as: ({ frikortnummer }) => borger(frikortnummer) },
  {
    at: '2026-07-04T08:00:00Z',
    name: 'put-virksomhedsbeskeder',
    as: bageri,
    body: () => ({ slags: ['frist'], version: 0 }),
  },
  { at: '2026-07-04T08:01:00Z', name: 'get-virksomhedsbeskeder', as: bageri },
  {
    at: '2026-07-06T07:00:00Z',
    name: 'cancel-ansaettelse',
    as: bageri,
    body: ({ frikortnummer, ansaettelseId }) => ({
      frikortnummer,
      ansaettelseId,
      version: 6,
      aarsag: 'ARBEJDET_BLEV_IKKE_UDFOERT',
    }),
  },
  {
    at: '2026-08-14T11:00:00Z',
    name: 'deactivate-frikort',
    as: aarhus,
    body: ({ frikortnummer }) => ({
      frikortnummer,
      afgoerelsesdato: '2026-08-14',
      aarsag: 'BETINGELSER_IKKE_OPFYLDT',
      ...sag,
    }),
  },
  {
    at: '2026-08-20T11:00:00Z',
    name: 'refuse-genaktivering',
    as: aarhus,
    body: ({ frikortnummer }) => ({
      frikortnummer,
      afgoerelsesdato: '2026-08-20',
      ansoegningsdato: '2026-08-18',
      aarsag: 'UNDER_UDDANNELSE',
      ...sag,
    }),
  },
  {
    at: '2026-08-20T11:05:00Z',
    name: 'refuse-ansoegning',
    as: aarhus,
    body: () => ({
      cpr: PERSON.mikkel.cpr,
      afgoerelsesdato: '2026-08-20',
      ansoegningsdato: '2026-08-18',
      aarsag: 'IKKE_I_MAALGRUPPEN',
      journalnummer: 'SAG-2026/0502',
    }),
  },
  {
    at: '2026-09-01T11:00:00Z',
    name: 'reactivate-frikort',
    as: aarhus,
    body: ({ frikortnummer }) => ({
      frikortnummer,
      afgoerelsesdato: '2026-09-01',
      aarsag: 'BETINGELSER_OPFYLDT_IGEN',
      ...sag,
    }),
  },
  {
    at: '2026-08-17T08:00:00Z',
    name: 'save-jobopslag',
    as: bageri,
    body: () => ({ version: 0, indhold: opslag }),
  },
  {
    at: '2026-08-17T08:05:00Z',
    name: 'publish-jobopslag',
    as: bageri,
    body: ({ jobopslagId }) => ({ jobopslagId, version: 1 }),
  },
  {
    at: '2026-08-18T08:00:00Z',
    name: 'edit-jobopslag',
    as: bageri,
    body: ({ jobopslagId }) => ({ jobopslagId, version: 2, indhold: { ...opslag, timerPrUge: 15 } }),
  },
  { at: '2026-08-18T08:01:00Z', name: 'list-jobopslag', as: bageri },
  {
    at: '2026-08-18T08:02:00Z',
    name: 'show-jobopslag',
    as: bageri,
    body: ({ jobopslagId }) => ({ jobopslagId }),
  },
  { at: '2026-08-18T12:00:00Z', name: 'list-ledige-job', body: () => ({ antal: 20 }) },
  {
    at: '2026-08-18T12:01:00Z',
    name: 'show-ledigt-job',
    body: ({ jobopslagId }) => ({ jobopslagId, fra: opslag.fra }),
  },
  {
    at: '2026-08-20T12:00:00Z',
    name: 'close-jobopslag',
    as: bageri,
    body: ({ jobopslagId }) => ({ jobopslagId, version: 3 }),
  },
  {
    at: '2026-09-01T11:30:00Z',
    name: 'deny-bruger',
    as: { rolle: 'drift', brugerId: 'drift-1' },
    body: () => ({ brugerId: 'bager-1', spaerret: true, version: 0 }),
  },
  { at: '2026-09-01T11:45:00Z', name: 'show-loginbevis', as: DRIFT, body: () => BEVIS },
  {
    at: '2026-09-02T09:00:00Z',
    name: 'register-kontrol',
    as: aarhus,
    body: ({ frikortnummer }) => ({
      frikortnummer,
      kontroldato: '2026-09-02',
      resultat: 'FORTSAT_BERETTIGET',
      aarsag: 'ALLE_BETINGELSER_OPFYLDT',
      ...sag,
    }),
  },
  // The citizen moves, and moves back.
  {
    at: '2026-09-03T09:00:00Z',
    name: 'request-overdragelse',
    as: odense,
    body: () => ({ cpr: PERSON.anna.cpr, journalnummer: 'SAG-2026/0500' }),
  },
  { at: '2026-09-03T12:00:00Z', name: 'list-overdragelser', as: aarhus, body: () => ({}) },
  {
    at: '2026-09-17T09:00:00Z',
    name: 'take-over-frikort',
    as: odense,
    body: () => ({ cpr: PERSON.anna.cpr, aarsag: 'KOMMUNEN_SVARER_IKKE' }),
  },
  {
    at: '2026-10-01T09:00:00Z',
    name: 'request-overdragelse',
    as: aarhus,
    body: () => ({ cpr: PERSON.anna.cpr, journalnummer: 'SAG-2026/0612' }),
  },
  {
    at: '2026-10-02T09:00:00Z',
    name: 'release-frikort',
    as: odense,
    body: ({ frikortnummer }) => ({ frikortnummer, version: 3 }),
  },
  {
    at: '2026-12-01T09:00:00Z',
    name: 'enter-sats',
    as: DRIFT,
    body: () => ({ aar: 2027, promille: 45, kilde: 'Ministeriets satser for 2027' }),
  },
  { at: '2026-12-01T09:05:00Z', name: 'list-satsforslag', as: DRIFT },
  {
    at: '2026-12-01T10:00:00Z',
    name: 'confirm-sats',
    as: { rolle: 'drift', brugerId: 'drift-2' },
    body: () => ({ aar: 2027, version: 1, rettelse: false }),
  },
  {
    at: '2026-12-01T10:30:00Z',
    name: 'correct-sats',
    as: DRIFT,
    body: () => ({ aar: 2026, promille: 45, kilde: 'Ministeriets satser for 2026', aarsag: 'RETTET_AF_MINISTERIET' }),
  },
  {
    at: '2026-11-30T09:00:00Z',
    name: 'publish-driftsmelding',
    as: DRIFT,
    body: () => melding,
  },
  {
    at: '2026-11-30T09:30:00Z',
    name: 'edit-driftsmelding',
    as: DRIFT,
    body: ({ meldingId }) => ({ meldingId, version: 1, ...melding, til: '2026-12-01T23:00:00.000Z' }),
  },
  {
    at: '2026-12-01T22:10:00Z',
    name: 'end-driftsmelding',
    as: DRIFT,
    body: ({ meldingId }) => ({ meldingId, version: 2 }),
  },
  { at: '2026-12-01T22:11:00Z', name: 'list-driftsmeldinger', as: DRIFT },
  {
    at: '2026-12-01T11:00:00Z',
    name: 'set-kontrolinterval',
    as: DRIFT,
    body: () => ({ fraAar: 2027, intervalAar: 2 }),
  },
  { at: '2026-12-01T11:30:00Z', name: 'start-aarsskifte', as: DRIFT, body: () => ({ aar: 2027, slags: 'proeve' }) },
  { at: '2026-12-01T11:35:00Z', name: 'show-opbevaring', as: DRIFT },
  {
    at: '2026-12-01T12:00:00Z',
    name: 'order-udtraek',
    as: DRIFT,
    body: () => udtraekBody({ indhold: { slags: 'ministeriet', aar: 2025 }, format: 'csv' }),
  },
  {
    at: '2026-12-01T12:10:00Z',
    before: () => makeUdtraek(),
    name: 'settle-udtraek',
    as: ANDEN_DRIFT,
    body: ({ udtraekId }) => ({ udtraekId, version: 1, udfald: 'frigivet' }),
  },
  { at: '2026-12-01T12:11:00Z', name: 'list-udtraek', as: DRIFT },
  { at: '2026-12-01T12:12:00Z', name: 'fetch-udtraek', as: DRIFT, body: ({ udtraekId }) => ({ udtraekId, del: 0 }) },
  { at: '2026-12-01T11:31:00Z', name: 'show-aarsskifte', as: DRIFT, body: () => ({ aar: 2027 }) },
  { at: '2027-03-01T09:00:00Z', name: 'list-kontrol', as: aarhus, body: () => ({ antal: 10 }) },
  { at: '2026-09-01T12:00:00Z', name: 'list-satser' },
  { at: '2026-09-01T12:30:00Z', before: makeStatistik, name: 'show-statistik', body: () => ({ aar: 2026 }) },
];

beforeAll(createTables);

test('the examples of the documentation are what the functions answer', async () => {
  expect([...new Set(TALE.map((step) => step.name))].sort()).toEqual(
    CATALOGUE.map((operation) => operation.name).sort(),
  );

  setClock('2026-09-01T07:58:00Z');
  await keptBevis(BEVIS.anmodningId);
  const ids: Ids = { ...SHOWN };
  let koerselId = '';
  const examples: Record<string, { request?: unknown; answer: unknown }> = {};
  for (const [i, { at, before, name, as, body, session }] of TALE.entries()) {
    setClock(at);
    await before?.();
    const request = body?.(ids);
    const aktoer = typeof as === 'function' ? as(ids) : as;
    // What happened stands under the command's id: ids in their order, so that it is told in its order.
    const key = `00000000-0000-4000-8000-${String(i).padStart(12, '0')}`;
    const options = { ...(aktoer && { aktoer }), body: request, key };
    const event = session && aktoer && withSession(eventFor(operationNamed(name), options), aktoer, session);
    const answer = await callNamed(name, { ...options, ...(event && { event }) });
    expect(answer, name).toMatchObject({ status: operationNamed(name).answerStatus });
    if (name === 'issue-frikort') ids.frikortnummer = String(answer.body.frikortnummer);
    if (name === 'order-udtraek') ids.udtraekId = String(answer.body.udtraekId);
    if (name === 'publish-driftsmelding') ids.meldingId = String(answer.body.meldingId);
    if (name.endsWith('-indkomstbevis') && answer.body.kode) koder.push(String(answer.body.kode));
    if (name === 'list-egne-indkomstbeviser') ids.bevisId = String((answer.body.beviser as Ids[])[0]?.bevisId);
    if (name === 'start-aarsskifte') koerselId = String(answer.body.koerselId);
    if (name === 'register-ansaettelse') ids.ansaettelseId = String(answer.body.ansaettelseId);
    if (name === 'save-jobopslag') ids.jobopslagId = String(answer.body.jobopslagId);
    examples[name] = { request, answer: answer.body };
  }
  const shown = koder
    .reduce(
      (text, kode) => text.replaceAll(kode, SHOWN_KODE).replaceAll(`"${kode.slice(-4)}"`, `"${SHOWN_KODE.slice(-4)}"`),
      JSON.stringify(examples, null, 2),
    )
    .replaceAll(ids.ansaettelseId, SHOWN.ansaettelseId)
    .replaceAll(ids.bevisId, SHOWN.bevisId)
    .replaceAll(ids.meldingId, SHOWN.meldingId)
    .replaceAll(ids.udtraekId, SHOWN.udtraekId)
    .replaceAll(ids.jobopslagId, SHOWN.jobopslagId)
    .replaceAll(koerselId, '2f1f5a3e-6f0b-4a59-9f0e-6f5d1c0a7b21')
    .replaceAll(`"${ids.frikortnummer}"`, `"${SHOWN.frikortnummer}"`);
  await expect(`${shown}\n`, 'the answers have changed: run "npm run docs"').toMatchFileSnapshot(
    '../../scripts/docs/examples.json',
  );
});

/** The event as it is when the authorizer has handed the session on. */
function withSession(event: ApiEvent, aktoer: Aktoer, kendt: Step['session']): Partial<ApiEvent> {
  const lambda = { aktoer: JSON.stringify(aktoer), session: JSON.stringify(sessionForSkaerm(aktoer, kendt)) };
  return { requestContext: { ...event.requestContext, authorizer: { lambda } } };
}
