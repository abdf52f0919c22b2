import { beforeAll, describe, expect, test } from 'vitest';
import type { Answer } from '#test/kit/call.ts';
import { callNamed } from '#test/kit/handlers.ts';
import { createTables } from '#test/kit/tables.ts';
import {
  bageri,
  borger,
  cancelOf,
  editOf,
  freshCard,
  gartneri,
  issueTo,
  newCitizen,
  registerOn,
  setClock,
  showCard,
} from '#test/kit/world.ts';

const citizen = newCitizen();
let card: string;
let mine: Answer;
let theirs: Answer;

/** One card with everything on it: two companies, an edit, a cancellation. */
beforeAll(async () => {
  await createTables();
  setClock('2026-06-10T10:00:00Z');
  card = String((await issueTo(citizen.cpr)).body.frikortnummer);
  setClock('2026-06-11T10:00:00Z');
  mine = await registerOn(card, { startdato: '2026-06-11', beloebOere: 1000, arbejdstidMinutter: 600 });
  theirs = await registerOn(card, { beloebOere: 3000 }, { aktoer: gartneri });
  setClock('2026-06-12T10:00:00Z');
  mine = await editOf(mine, { beloebOere: 1500, tilstand: 'endelig', arbejdstidMinutter: 700 });
  theirs = await cancelOf(theirs, { aarsag: 'FORKERT_BORGER' }, { aktoer: gartneri });
});

describe('the caseworker’s page (R035, R070, R091, R092)', () => {
  test('is the card, every year, every employment with company and contact, and all history', async () => {
    const { status, body } = await showCard(card);
    expect(status).toBe(200);
    expect(body).toEqual({
      frikortnummer: card,
      status: 'aktiv',
      udstedt: '2026-03-01',
      ansvarligKommune: { kommunekode: '0751', navn: 'Aarhus Kommune' },
      naesteKontrolAar: 2027,
      borger: {
        cpr: citizen.cpr,
        navn: citizen.navn,
        foedselsdato: citizen.foedselsdato,
        navnebeskyttet: false,
        doed: false,
      },
      cprAendringer: [],
      aar: [
        {
          aar: 2026,
          loftOere: 4_469_100,
          restbeloebOere: 4_467_600,
          forventetOere: 0,
          endeligOere: 1500,
          ansaettelser: [
            expect.objectContaining({
              ansaettelseId: mine.body.ansaettelseId,
              virksomhed: { cvr: '11111112', navn: 'Brødre & Søstre Bageri' },
              kontaktperson: { navn: 'Bodil Bæk', email: 'bodil@example.dk', telefon: '12345678' },
              tilstand: 'endelig',
              beloebOere: 1500,
              arbejdstidMinutter: 700,
              version: 2,
              kanRettesTilOgMed: '2026-07-29',
            }),
            expect.objectContaining({
              virksomhed: { cvr: '22222223', navn: 'Æblegårdens Gartneri' },
              tilstand: 'annulleret',
              annulleringsaarsag: 'FORKERT_BORGER',
            }),
          ],
        },
      ],
      kontroller: [],
      overdragelser: [],
      afvisninger: [],
      historik: [
        {
          tidspunkt: '2026-06-10T10:00:00.000Z',
          handling: 'issue-frikort',
          efter: 'aktiv',
          sag: {
            afgoerelsesdato: '2026-03-01',
            ansoegningsdato: '2026-02-20',
            ansoegningskanal: 'mundtlig',
            journalnummer: 'SAG-2026/0417',
          },
          hvem: { rolle: 'sagsbehandler', organisation: 'Aarhus Kommune', brugerId: 'sb-aarhus-1' },
        },
      ],
    });
  });

  test('has each employment’s own history: what it was, what it is, what that took, who and when (R034, R037)', async () => {
    const { body } = await showCard(card);
    const [first] = (body.aar as { ansaettelser: Record<string, unknown>[] }[]).map(
      ({ ansaettelser }) => ansaettelser[0],
    );
    const hvem = { rolle: 'virksomhed', organisation: 'CVR 11111112', brugerId: 'bager-1' };
    expect(first?.historik).toMatchObject([
      {
        tidspunkt: '2026-06-12T10:00:00.000Z',
        handling: 'edit-ansaettelse',
        foer: { beloebOere: 1000, tilstand: 'forventet', arbejdstidMinutter: 600, version: 1 },
        efter: { beloebOere: 1500, tilstand: 'endelig', arbejdstidMinutter: 700, version: 2 },
        forskelOere: 500,
        hvem,
      },
      { tidspunkt: '2026-06-11T10:00:00.000Z', handling: 'register-ansaettelse', forskelOere: 1000, hvem },
    ]);
  });
});

describe('the citizen’s own card (R126, R127)', () => {
  const show = () => callNamed('show-eget-frikort', { aktoer: borger(card) });

  test('is much the same: name, status, years, employments with company, contact and history', async () => {
    const { body } = await show();
    expect(body).toMatchObject({
      frikortnummer: card,
      navn: citizen.navn,
      status: 'aktiv',
      ansvarligKommune: { navn: 'Aarhus Kommune' },
      aar: [
        {
          aar: 2026,
          restbeloebOere: 4_467_600,
          ansaettelser: [
            {
              virksomhed: { navn: 'Brødre & Søstre Bageri' },
              kontaktperson: { telefon: '12345678' },
              historik: [{ handling: 'edit-ansaettelse' }, { handling: 'register-ansaettelse' }],
            },
            { tilstand: 'annulleret' },
          ],
        },
      ],
    });
    expect((body.beskeder as { kode: string }[]).map(({ kode }) => kode)).toEqual(['SKATTEFRIT', 'KONTAKT_VED_FEJL']);
  });

  test('has no history of the card, no CPR number, no case and no person’s id', async () => {
    const { body, raw } = await show();
    expect(body).not.toHaveProperty('historik');
    for (const hidden of [citizen.cpr, 'SAG-2026', 'issue-frikort', 'sb-aarhus-1', 'bager-1', 'naesteKontrolAar']) {
      expect(raw).not.toContain(hidden);
    }
  });

  test('is the citizen’s own: another citizen sees another card', async () => {
    const other = await freshCard();
    expect((await callNamed('show-eget-frikort', { aktoer: borger(other) })).raw).not.toContain(card);
  });
});

describe('the company’s own employment (R036, R102, R103)', () => {
  const show = () =>
    callNamed('show-ansaettelse', {
      aktoer: bageri,
      body: { frikortnummer: card, ansaettelseId: mine.body.ansaettelseId },
    });

  test('is the employment, the citizen’s name, and its own history with the colleague’s id', async () => {
    const { body } = await show();
    expect(body).toMatchObject({
      ansaettelse: {
        frikortnummer: card,
        borgerNavn: citizen.navn,
        navnebeskyttet: false,
        kanRettes: true,
        beloebOere: 1500,
      },
      historik: [
        { handling: 'edit-ansaettelse', forskelOere: 500, brugerId: 'bager-1' },
        { handling: 'register-ansaettelse', forskelOere: 1000 },
      ],
    });
  });

  test('shows nothing of the municipality, of the card’s history, of other companies, and no CPR number (edge 23)', async () => {
    const list = await callNamed('list-ansaettelser', { aktoer: bageri, body: {} });
    expect(list.body.ansaettelser).toHaveLength(1);
    for (const { raw } of [await show(), list]) {
      for (const hidden of [
        citizen.cpr,
        'issue-frikort',
        'Aarhus',
        'SAG-2026',
        '22222223',
        'gartner',
        '4469100',
        '4467600',
      ]) {
        expect(raw).not.toContain(hidden);
      }
    }
  });
});

describe('what a company is answered when it has done something', () => {
  test.each([
    [
      'registered',
      () => registerOn(card, { beloebOere: 1 }),
      ['IKKE_EINDKOMST', 'UDBETAL_FERIE', 'INGEN_AMBIDRAG', 'REGISTRERET_EFTER_START'],
    ],
    ['edited', async () => editOf(await registerOn(card, { beloebOere: 1 }), { beloebOere: 2 }), ['IKKE_EINDKOMST']],
    ['cancelled', async () => cancelOf(await registerOn(card, { beloebOere: 1 })), []],
  ])('%s: the employment as it is now and what must be told, nothing of the card', async (_, act, koder) => {
    const { body } = await act();
    expect((body.beskeder as { kode: string }[]).map(({ kode }) => kode)).toEqual(koder);
    expect(body).toMatchObject({ frikortnummer: card, kanRettesTilOgMed: '2026-07-29' });
    for (const hidden of ['restbeloebOere', 'loftOere', 'borgerNavn', 'cpr']) expect(body).not.toHaveProperty(hidden);
  });

  test('issued: the number to tell the citizen (R077)', async () => {
    const { body } = await issueTo(newCitizen().cpr);
    expect(body).toMatchObject({ virkningFra: '2026-03-01', beskeder: [{ kode: 'FORTAEL_NUMMERET' }] });
  });
});
