import { beforeAll, describe, expect, test } from 'vitest';
import { handler as showOwn } from '#functions/borger/show-eget-frikort.ts';
import { handler as search } from '#functions/sagsbehandler/search-borger.ts';
import { handler as check } from '#functions/virksomhed/check-beloeb.ts';
import { handler as list } from '#functions/virksomhed/list-ansaettelser.ts';
import { handler as lookup } from '#functions/virksomhed/lookup-frikort.ts';
import { handler as showOne } from '#functions/virksomhed/show-ansaettelse.ts';
import { PERSON } from '#infra/local/personer.ts';
import { showEgetFrikort } from '#shared/contract/borger/show-eget-frikort.ts';
import { searchBorger } from '#shared/contract/sagsbehandler/search-borger.ts';
import { checkBeloeb } from '#shared/contract/virksomhed/check-beloeb.ts';
import { listAnsaettelser } from '#shared/contract/virksomhed/list-ansaettelser.ts';
import { lookupFrikort } from '#shared/contract/virksomhed/lookup-frikort.ts';
import { showAnsaettelse } from '#shared/contract/virksomhed/show-ansaettelse.ts';
import { call } from '#test/kit/call.ts';
import { createTables } from '#test/kit/tables.ts';
import {
  aarhus,
  bageri,
  borger,
  cancelOf,
  deactivateCard,
  editOf,
  gartneri,
  issueTo,
  odense,
  reactivateCard,
  registerOn,
  setClock,
  showCard,
} from '#test/kit/world.ts';

beforeAll(async () => {
  setClock('2026-06-10T10:00:00Z');
  await createTables();
});

describe('the main job', () => {
  test('issue, look up, check, register, edit, cancel, deactivate, reactivate, read', async () => {
    const found = await call(search, searchBorger, { aktoer: aarhus, body: { cpr: PERSON.anna.cpr } });
    expect(found).toMatchObject({ status: 200, body: { fund: 'udenFrikort', navn: PERSON.anna.navn, fyldt18: true } });

    const issued = await issueTo(PERSON.anna.cpr);
    expect(issued).toMatchObject({
      status: 201,
      body: { status: 'aktiv', aarOprettet: [{ aar: 2026, loftOere: 4_469_100 }] },
    });
    const frikortnummer = String(issued.body.frikortnummer);

    const own = await call(search, searchBorger, { aktoer: aarhus, body: { cpr: PERSON.anna.cpr } });
    expect(own.body).toEqual({ fund: 'eget', frikortnummer, status: 'aktiv' });
    const other = await call(search, searchBorger, { aktoer: odense, body: { cpr: PERSON.anna.cpr } });
    expect(other.body).toEqual({
      fund: 'andenKommune',
      ansvarligKommune: { kommunekode: '0751', navn: 'Aarhus Kommune' },
    });

    const looked = await call(lookup, lookupFrikort, { aktoer: bageri, body: { frikortnummer } });
    expect(looked).toMatchObject({ status: 200, body: { navn: PERSON.anna.navn, restbeloebOere: 4_469_100 } });

    const fits = await call(check, checkBeloeb, {
      aktoer: bageri,
      body: { frikortnummer, startdato: '2026-06-10', slutdato: '2026-06-30', beloebOere: 4_469_101 },
    });
    expect(fits.body).toMatchObject({ passer: false, passerOere: 4_469_100, overskydendeOere: 1 });

    const registered = await registerOn(frikortnummer, { beloebOere: 4_469_100 });
    expect(registered).toMatchObject({
      status: 201,
      body: { version: 1, tilstand: 'forventet', registreretEfterStart: true },
    });
    const refused = await registerOn(frikortnummer, { beloebOere: 1 }, { aktoer: gartneri });
    expect(refused).toMatchObject({ status: 409, body: { kode: 'LOFT_OVERSKREDET', data: { restbeloebOere: 0 } } });

    const edited = await editOf(registered, { beloebOere: 1_000_000, tilstand: 'endelig' });
    expect(edited).toMatchObject({ status: 200, body: { version: 2, tilstand: 'endelig', beloebOere: 1_000_000 } });
    const second = await registerOn(frikortnummer, { beloebOere: 500_000 }, { aktoer: gartneri });
    expect(second.status).toBe(201);
    const cancelled = await cancelOf(edited);
    expect(cancelled).toMatchObject({ status: 200, body: { tilstand: 'annulleret', version: 3 } });

    const listed = await call(list, listAnsaettelser, { aktoer: bageri, body: {} });
    expect(listed.body.ansaettelser).toMatchObject([{ frikortnummer, tilstand: 'annulleret', kanRettes: false }]);
    const one = await call(showOne, showAnsaettelse, {
      aktoer: bageri,
      body: { frikortnummer, ansaettelseId: registered.body.ansaettelseId },
    });
    expect(one.body.historik).toMatchObject([
      { handling: 'cancel-ansaettelse', forskelOere: -1_000_000 },
      { handling: 'edit-ansaettelse', forskelOere: -3_469_100 },
      { handling: 'register-ansaettelse', forskelOere: 4_469_100 },
    ]);

    const off = await deactivateCard(frikortnummer, { afgoerelsesdato: '2026-06-10' });
    expect(off).toMatchObject({ status: 200, body: { status: 'inaktiv' } });
    expect((await registerOn(frikortnummer)).body.kode).toBe('FRIKORT_KAN_IKKE_BRUGES');
    const on = await reactivateCard(frikortnummer, { afgoerelsesdato: '2026-06-10' });
    expect(on).toMatchObject({ status: 200, body: { status: 'aktiv', aarOprettet: [] } });

    const page = await showCard(frikortnummer);
    expect(page).toMatchObject({
      status: 200,
      body: {
        borger: { cpr: PERSON.anna.cpr, navn: PERSON.anna.navn },
        aar: [{ aar: 2026, loftOere: 4_469_100, restbeloebOere: 3_969_100, forventetOere: 500_000, endeligOere: 0 }],
        historik: [{ efter: 'aktiv' }, { efter: 'inaktiv' }, { efter: 'aktiv' }],
      },
    });
    const mine = await call(showOwn, showEgetFrikort, { aktoer: borger(frikortnummer) });
    expect(mine).toMatchObject({ status: 200, body: { navn: PERSON.anna.navn, aar: [{ restbeloebOere: 3_969_100 }] } });
    expect(mine.body.historik).toBeUndefined();
    expect(mine.raw).not.toContain(PERSON.anna.cpr);
  });
});
