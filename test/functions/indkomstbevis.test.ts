import { beforeEach, describe, expect, test } from 'vitest';
import { bevisBody, newBevis, newestBevisId, UKENDT_KODE } from '#test/kit/bevis.ts';
import { callNamed } from '#test/kit/handlers.ts';
import { readLog, scan } from '#test/kit/stored.ts';
import { freshTables } from '#test/kit/tables.ts';
import { aarhus, bageri, borger, cancelBody, freshCard, registerOn, setClock } from '#test/kit/world.ts';

const check = (kode: string) => callNamed('check-indkomstbevis', { body: { kode } });

beforeEach(async () => {
  setClock('2026-06-10T10:00:00Z');
  await freshTables();
});

/** A card with work in June and July of 61 days for 6.100 kr. and 122 hours. */
async function cardWithWork() {
  const card = await freshCard();
  const work = { startdato: '2026-06-01', slutdato: '2026-07-31', beloebOere: 610_000, arbejdstidMinutter: 7320 };
  const { body } = await registerOn(card, work, { aktoer: bageri });
  return { card, ansaettelseId: String(body.ansaettelseId), job: body };
}

describe('a proof of income', () => {
  test('shows whoever has the code what the citizen chose, month by month', async () => {
    const { card } = await cardWithWork();
    const answer = await check(await newBevis(card, { fra: '2026-06', til: '2026-06' }));
    expect(answer.status).toBe(200);
    expect(answer.body).toMatchObject({
      navn: expect.any(String),
      bevis: {
        opgjort: '2026-06-10',
        gyldigTilOgMed: '2026-07-10',
        ansaettelser: [
          {
            virksomhedsnavn: 'Brødre & Søstre Bageri',
            beloebOere: 610_000,
            arbejdstidMinutter: 7320,
            tilstand: 'forventet',
          },
        ],
        maaneder: [{ maaned: '2026-06', beloebOere: 300_000, arbejdstidMinutter: 3600 }],
        ialtOere: 300_000,
        udenArbejdstid: 0,
      },
    });
    expect(answer.raw).not.toContain(card);
  });

  test('holds nothing that the citizen left out', async () => {
    const { card, ansaettelseId } = await cardWithWork();
    const kode = await newBevis(card, { visNavn: false, visVirksomheder: false, visArbejdstid: false });
    const { body, raw } = await check(kode);
    expect(body).not.toHaveProperty('navn');
    expect(raw).not.toMatch(/Bageri|11111112|arbejdstidMinutter/);
    const without = await check(await newBevis(card, { udeladte: [ansaettelseId] }));
    expect(without.body.bevis).toMatchObject({ ansaettelser: [], ialtOere: 0 });
  });

  test('stays as it was on its day; a new one shows what has been cancelled since', async () => {
    const { card, job } = await cardWithWork();
    const kode = await newBevis(card);
    await callNamed('cancel-ansaettelse', { aktoer: bageri, body: cancelBody({ status: 201, body: job, raw: '' }) });
    expect((await check(kode)).body.bevis).toMatchObject({ ialtOere: 610_000 });
    expect((await check(await newBevis(card))).body.bevis).toMatchObject({ ialtOere: 0 });
  });

  test('is found by its code in small letters, with spaces, and with O for 0', async () => {
    const kode = await newBevis(await freshCard());
    const typed = kode.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o').replaceAll('1', 'l');
    expect((await check(typed)).status).toBe(200);
  });

  test('of which only the hash of the code and sealed text are stored', async () => {
    const kode = await newBevis(await freshCard());
    const stored = JSON.stringify([await scan('FRIKORT_TABLE'), await scan('REVISIONSLOG_TABLE')]);
    expect(stored).not.toContain(kode);
    expect(stored).not.toContain(kode.replaceAll('-', ''));
  });

  test('is made by the caseworker with the citizen, and not for another municipality', async () => {
    const { card } = await cardWithWork();
    const body = { frikortnummer: card, borgerenHarValgt: true, ...bevisBody() };
    const made = await callNamed('make-indkomstbevis', { aktoer: aarhus, body });
    expect((await check(String(made.body.kode))).body).toEqual({ navn: made.body.navn, bevis: made.body.bevis });
    const alone = await callNamed('make-indkomstbevis', { aktoer: aarhus, body: { ...body, borgerenHarValgt: false } });
    expect(alone).toMatchObject({ status: 400, body: { kode: 'UGYLDIGT_INPUT' } });
  });
});

describe('the list of proofs', () => {
  const list = async (card: string) => {
    const { body, raw } = await callNamed('list-egne-indkomstbeviser', { aktoer: borger(card) });
    return { beviser: body.beviser as { bevisId: string; kodeslut: string; tilstand: string }[], raw };
  };

  test('has what each shows, until when and the end of its code, also of one made with the caseworker', async () => {
    const { card } = await cardWithWork();
    const first = await newBevis(card, { visNavn: false, gyldigTilOgMed: '2026-06-10' });
    setClock('2026-06-11T10:00:00Z');
    const body = { frikortnummer: card, borgerenHarValgt: true, ...bevisBody({ visArbejdstid: false }) };
    const { body: made } = await callNamed('make-indkomstbevis', { aktoer: aarhus, body });
    const { beviser, raw } = await list(card);
    expect(beviser).toMatchObject([
      {
        lavetAf: 'sagsbehandler',
        kodeslut: String(made.kode).slice(-4),
        tilstand: 'gaelder',
        visNavn: true,
        visArbejdstid: false,
        antalAnsaettelser: 1,
        ialtOere: 610_000,
        gyldigTilOgMed: '2026-07-11',
      },
      { lavetAf: 'borger', kodeslut: first.slice(-4), tilstand: 'udloebet', visNavn: false },
    ]);
    expect(raw).not.toContain(first.slice(0, 9));
  });

  test('of another card has none of them', async () => {
    const { card } = await cardWithWork();
    await newBevis(card);
    expect((await list(await freshCard())).beviser).toEqual([]);
  });
});

describe('a proof that is withdrawn', () => {
  const withdraw = async (card: string) =>
    callNamed('withdraw-eget-indkomstbevis', {
      aktoer: borger(card),
      body: { bevisId: await newestBevisId(card) },
    });

  test('is answered at once as a code that was never given out, to the byte, and stands nowhere that a code leads to', async () => {
    const { card } = await cardWithWork();
    const kept = await newBevis(card);
    setClock('2026-06-10T10:00:01Z');
    const kode = await newBevis(card);
    const withdrawn = await withdraw(card);
    expect(withdrawn).toMatchObject({ status: 200, body: { trukketTilbage: '2026-06-10T10:00:01.000Z' } });
    const [answer, unknown] = [await check(kode), await check(UKENDT_KODE)];
    expect(answer).toEqual(unknown);
    expect((await check(kept)).status).toBe(200);
    const stored = await scan('FRIKORT_TABLE');
    expect(stored.filter(({ SK }) => SK === 'INDKOMSTBEVIS')).toHaveLength(1);
    const { body } = await callNamed('list-egne-indkomstbeviser', { aktoer: borger(card) });
    expect(body.beviser).toMatchObject([
      { tilstand: 'trukketTilbage', trukketTilbage: '2026-06-10T10:00:01.000Z' },
      { tilstand: 'gaelder' },
    ]);
  });

  test('leaves the check of it in the log under nobody, and the withdrawal under the citizen', async () => {
    const card = await freshCard();
    const kode = await newBevis(card);
    await withdraw(card);
    await check(kode);
    const log = await readLog();
    expect(log.filter(({ handling }) => handling === 'withdraw-eget-indkomstbevis')).toMatchObject([
      { udfald: 'udfoert', frikortnummer: card },
    ]);
    const checked = log.filter(({ handling }) => handling === 'check-indkomstbevis');
    expect(checked).toMatchObject([{ udfald: 'afvist' }]);
    expect(checked[0]).not.toHaveProperty('frikortnummer');
  });

  test('ran out meanwhile: there is nothing to withdraw', async () => {
    const card = await freshCard();
    await newBevis(card, { gyldigTilOgMed: '2026-06-10' });
    setClock('2026-06-11T10:00:00Z');
    expect(await withdraw(card)).toMatchObject({ status: 409, body: { kode: 'BEVIS_GAELDER_IKKE' } });
  });
});

describe('a code that cannot be used', () => {
  test('is answered alike to the byte: never given out, of a wrong form, run out', async () => {
    const kode = await newBevis(await freshCard(), { gyldigTilOgMed: '2026-06-10' });
    setClock('2026-06-10T21:59:59Z');
    expect((await check(kode)).status).toBe(200);
    setClock('2026-06-10T22:00:00Z');
    const answers = await Promise.all([kode, UKENDT_KODE, 'hej', ''].map(check));
    expect(new Set(answers.map(({ status, raw }) => `${status} ${raw}`)).size).toBe(1);
    expect(answers[0]?.body.kode).toBe('BEVIS_KAN_IKKE_VISES');
  });
});

describe('the revisionslog', () => {
  test('has every check: of a proof under the citizen, of a code that is none under nobody', async () => {
    const card = await freshCard();
    const kode = await newBevis(card);
    await check(kode);
    await check(UKENDT_KODE);
    const checks = (await readLog()).filter(({ handling }) => handling === 'check-indkomstbevis');
    const aktoer = { rolle: 'ukendt', organisation: 'OFFENTLIG', brugerId: 'offentlig' };
    expect(checks).toHaveLength(2);
    expect(checks).toContainEqual(expect.objectContaining({ aktoer, udfald: 'vist', frikortnummer: card }));
    expect(checks).toContainEqual(expect.objectContaining({ aktoer, udfald: 'afvist', kode: 'BEVIS_KAN_IKKE_VISES' }));
    const made = (await readLog()).filter(({ handling }) => handling === 'make-eget-indkomstbevis');
    expect(made).toMatchObject([{ udfald: 'udfoert', frikortnummer: card }]);
  });
});
