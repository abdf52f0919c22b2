import type { OperationName } from '#shared/domain/adgang.ts';
import type { Aktoer } from '#shared/domain/aktoer.ts';
import { BORGERBESKEDER, VIRKSOMHEDSBESKEDER } from '#shared/domain/besked.ts';
import { aarhus, borger, firma, odense } from '#test/kit/world.ts';
import { type Canary, cprAsTyped, STRANGER } from './canaries.ts';
import type { Stage } from './stage.ts';

/** What is known of a canary's card, to go on from. */
export type Traces = {
  readonly canary: Canary;
  readonly frikortnummer: string;
  readonly ansaettelseId: string;
  readonly virksomhed: Aktoer;
};

const today = () => new Date().toISOString().slice(0, 10);

let companies = 0;

/** A company that has asked nothing yet. */
export function newCompany(): Aktoer {
  companies += 1;
  return firma(String(40_000_000 + companies), 'Kanariens Bageri', 'bager-1');
}

export function issueBody({ person }: Canary, over: object = {}): object {
  return {
    cpr: person.cpr,
    samtykke: true,
    // So long ago that a control is due, and the municipality's list names the citizen.
    afgoerelsesdato: `${Number(today().slice(0, 4)) - 2}-05-02`,
    ansoegningsdato: `${Number(today().slice(0, 4)) - 2}-04-01`,
    ansoegningskanal: 'mundtlig',
    journalnummer: 'SAG-2026/0417',
    ...over,
  };
}

export function workBody({ kontakt }: Canary, frikortnummer: string, over: object = {}): object {
  return {
    frikortnummer,
    startdato: today(),
    slutdato: today(),
    beloebOere: 10_000,
    kontaktperson: kontakt,
    ordinaertUstoettetArbejde: true,
    ikkeBorgerensEgenVirksomhed: true,
    ...over,
  };
}

/** All that can rightly happen to a citizen with a card, from the first search to the card's second life. */
export async function live({ send }: Stage, canary: Canary): Promise<Traces> {
  const { person, kontakt } = canary;
  const virksomhed = newCompany();
  for (const cpr of [...cprAsTyped(person.cpr), STRANGER])
    await send('search-borger', { aktoer: aarhus, body: { cpr } });
  const issued = await send('issue-frikort', { aktoer: aarhus, body: issueBody(canary) });
  if (issued.status !== 201) throw new Error(`no card for a canary: ${issued.status}`);
  const frikortnummer = String(issued.body.frikortnummer);
  // Who has a card already, here and elsewhere; and who is searched from elsewhere.
  await send('issue-frikort', { aktoer: aarhus, body: issueBody(canary, { cpr: cprAsTyped(person.cpr)[1] }) });
  await send('issue-frikort', { aktoer: odense, body: issueBody(canary) });
  for (const aktoer of [aarhus, odense]) {
    for (const body of [{ cpr: person.cpr }, { frikortnummer }]) await send('search-borger', { aktoer, body });
    await send('show-frikort', { aktoer, body: { frikortnummer } });
  }
  const valg = { slags: BORGERBESKEDER, email: canary.email, version: 0 };
  await send('put-egne-beskeder', { aktoer: borger(frikortnummer), body: valg });
  // Once more as it was: refused, for it has been changed since.
  await send('put-egne-beskeder', { aktoer: borger(frikortnummer), body: valg });
  await send('put-virksomhedsbeskeder', { aktoer: virksomhed, body: { slags: VIRKSOMHEDSBESKEDER, version: 0 } });
  await send('lookup-frikort', { aktoer: virksomhed, body: { frikortnummer } });
  const {
    kontaktperson: _,
    ordinaertUstoettetArbejde: __,
    ikkeBorgerensEgenVirksomhed: ___,
    ...plan
  } = workBody(canary, frikortnummer) as Record<string, unknown>;
  await send('check-beloeb', { aktoer: virksomhed, body: plan });
  await send('check-beloeb', { aktoer: virksomhed, body: { ...plan, beloebOere: 900_000_000 } });
  await send('register-ansaettelse', {
    aktoer: virksomhed,
    body: workBody(canary, frikortnummer, { beloebOere: 900_000_000 }),
  });
  const work = [];
  for (let i = 0; i < 3; i++) {
    work.push(await send('register-ansaettelse', { aktoer: virksomhed, body: workBody(canary, frikortnummer) }));
  }
  const ids = work.map(({ body }) => String(body.ansaettelseId));
  const edit = { ...plan, version: 1, tilstand: 'endelig', kontaktperson: kontakt };
  await send('edit-ansaettelse', { aktoer: virksomhed, body: { ...edit, ansaettelseId: ids[1], beloebOere: 20_000 } });
  await send('edit-ansaettelse', { aktoer: virksomhed, body: { ...edit, ansaettelseId: ids[1] } });
  await send('cancel-ansaettelse', {
    aktoer: virksomhed,
    body: { frikortnummer, ansaettelseId: ids[2], version: 1, aarsag: 'ANDEN_FEJL' },
  });
  await send('put-kontaktperson', { aktoer: virksomhed, body: { kontaktperson: kontakt, version: 0 } });
  const fejl = { ansaettelseId: ids[0], aarsag: 'BELOEBET_ER_FORKERT' };
  const lukning = { frikortnummer, ansaettelseId: ids[0], udfald: 'RETTET' };
  await send('report-fejl', { aktoer: borger(frikortnummer), body: fejl });
  await send('close-fejlmelding', { aktoer: virksomhed, body: { ...lukning, version: 2 } });
  await send('report-fejl', { aktoer: borger(frikortnummer), body: fejl });
  await send('settle-fejlmelding', { aktoer: aarhus, body: { ...lukning, version: 4 } });
  const traces = { canary, frikortnummer, ansaettelseId: String(ids[0]), virksomhed };
  for (const [name, options] of readsOf(traces)) await send(name, options);
  const listed = await send('list-ansaettelser', { aktoer: virksomhed, body: { antal: 1 } });
  await send('list-ansaettelser', { aktoer: virksomhed, body: { antal: 1, side: listed.body.naeste } });
  const decision = { frikortnummer, afgoerelsesdato: today(), journalnummer: 'SAG-1' };
  await send('deactivate-frikort', { aktoer: aarhus, body: { ...decision, aarsag: 'BORGERENS_OENSKE' } });
  for (const [name, options] of readsOf(traces)) await send(name, options);
  await send('lookup-frikort', { aktoer: newCompany(), body: { frikortnummer } });
  await move({ send }, canary, frikortnummer);
  const afvisning = {
    afgoerelsesdato: today(),
    ansoegningsdato: today(),
    aarsag: 'UNDER_UDDANNELSE',
    journalnummer: 'SAG-4',
  };
  await send('refuse-genaktivering', { aktoer: aarhus, body: { frikortnummer, ...afvisning } });
  for (const cpr of [person.cpr, STRANGER])
    await send('refuse-ansoegning', { aktoer: aarhus, body: { cpr, ...afvisning } });
  await send('reactivate-frikort', { aktoer: aarhus, body: { ...decision, aarsag: 'DEAKTIVERET_VED_FEJL' } });
  return traces;
}

/** The citizen moves away and back: asked for, taken over too early, asked for again, let go of. */
async function move({ send }: Pick<Stage, 'send'>, { person: { cpr } }: Canary, frikortnummer: string): Promise<void> {
  const ask = { cpr, journalnummer: 'SAG-3' };
  await send('request-overdragelse', { aktoer: odense, body: ask });
  await send('request-overdragelse', { aktoer: odense, body: ask });
  await send('take-over-frikort', { aktoer: odense, body: { cpr, aarsag: 'KOMMUNEN_SVARER_IKKE' } });
  await send('search-borger', { aktoer: odense, body: { cpr } });
  for (const aktoer of [aarhus, odense]) await send('list-overdragelser', { aktoer, body: {} });
  await send('release-frikort', { aktoer: aarhus, body: { frikortnummer, version: 1 } });
  await send('request-overdragelse', { aktoer: aarhus, body: ask });
  await send('release-frikort', { aktoer: odense, body: { frikortnummer, version: 3 } });
}

type Read = readonly [OperationName, { readonly aktoer: Aktoer; readonly body?: unknown }];

/** Everything that shows something of a citizen, to whom it may be shown. */
export function readsOf({ canary, frikortnummer, ansaettelseId, virksomhed }: Traces): Read[] {
  return [
    ['search-borger', { aktoer: aarhus, body: { cpr: canary.person.cpr } }],
    ['show-frikort', { aktoer: aarhus, body: { frikortnummer } }],
    ['list-kontrol', { aktoer: aarhus, body: {} }],
    ['show-eget-frikort', { aktoer: borger(frikortnummer) }],
    ['get-egne-beskeder', { aktoer: borger(frikortnummer) }],
    ['list-egne-opslag', { aktoer: borger(frikortnummer), body: {} }],
    ['show-egne-oplysninger', { aktoer: borger(frikortnummer), body: {} }],
    ['lookup-frikort', { aktoer: virksomhed, body: { frikortnummer } }],
    ['list-ansaettelser', { aktoer: virksomhed, body: {} }],
    ['show-ansaettelse', { aktoer: virksomhed, body: { frikortnummer, ansaettelseId } }],
    ['get-kontaktperson', { aktoer: virksomhed }],
    ['get-virksomhedsbeskeder', { aktoer: virksomhed }],
  ];
}
