import { vi } from 'vitest';
import { handler as deactivate } from '#functions/sagsbehandler/deactivate-frikort.ts';
import { handler as issue } from '#functions/sagsbehandler/issue-frikort.ts';
import { handler as reactivate } from '#functions/sagsbehandler/reactivate-frikort.ts';
import { handler as show } from '#functions/sagsbehandler/show-frikort.ts';
import { handler as cancel } from '#functions/virksomhed/cancel-ansaettelse.ts';
import { handler as edit } from '#functions/virksomhed/edit-ansaettelse.ts';
import { handler as register } from '#functions/virksomhed/register-ansaettelse.ts';
import { PERSON, type Testperson } from '#infra/local/personer.ts';
import { aktoerSchema } from '#shared/contract/fields.ts';
import { deactivateFrikort } from '#shared/contract/sagsbehandler/deactivate-frikort.ts';
import { issueFrikort } from '#shared/contract/sagsbehandler/issue-frikort.ts';
import { reactivateFrikort } from '#shared/contract/sagsbehandler/reactivate-frikort.ts';
import { showFrikort } from '#shared/contract/sagsbehandler/show-frikort.ts';
import { cancelAnsaettelse } from '#shared/contract/virksomhed/cancel-ansaettelse.ts';
import { editAnsaettelse } from '#shared/contract/virksomhed/edit-ansaettelse.ts';
import { registerAnsaettelse } from '#shared/contract/virksomhed/register-ansaettelse.ts';
import type { Aktoer } from '#shared/domain/aktoer.ts';
import { type Answer, type CallOptions, call } from './call.ts';
import { CITIZENS } from './people.ts';

/** Who acts in the tests. All are invented; the CVR numbers fail the check digit. */
export const aarhus = aktoerSchema.parse({ rolle: 'sagsbehandler', brugerId: 'sb-aarhus-1', kommunekode: '0751' });
export const odense = aktoerSchema.parse({ rolle: 'sagsbehandler', brugerId: 'sb-odense-1', kommunekode: '0461' });
export const bageri = firma('11111112', 'Brødre & Søstre Bageri', 'bager-1');
export const gartneri = firma('22222223', 'Æblegårdens Gartneri', 'gartner-1');

export function firma(cvr: string, virksomhedsnavn: string, brugerId: string): Aktoer {
  return aktoerSchema.parse({ rolle: 'virksomhed', brugerId, cvr, virksomhedsnavn });
}
export function borger(frikortnummer: string): Aktoer {
  return aktoerSchema.parse({ rolle: 'borger', frikortnummer });
}

export const kontaktperson = { navn: 'Bodil Bæk', email: 'bodil@example.dk', telefon: '12345678' };

/** Sets the one clock. Only the date stands still; timers run on. */
export function setClock(moment: string): void {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date(moment) });
}

type Over = Record<string, unknown>;
type Rest = Omit<CallOptions, 'body'>;

export function issueTo(cpr: string, over: Over = {}, rest: Rest = {}): Promise<Answer> {
  const body = {
    cpr,
    samtykke: true,
    afgoerelsesdato: '2026-03-01',
    ansoegningsdato: '2026-02-20',
    ansoegningskanal: 'mundtlig',
    journalnummer: 'SAG-2026/0417',
    ...over,
  };
  return call(issue, issueFrikort, { aktoer: aarhus, body, ...rest });
}

/** A new active card for one of the fictive people. */
export async function newCard(person: keyof typeof PERSON, over: Over = {}): Promise<string> {
  const answer = await issueTo(PERSON[person].cpr, over);
  if (answer.status !== 201) throw new Error(`no card: ${answer.raw}`);
  return String(answer.body.frikortnummer);
}

let used = 0;

/** A fictive citizen whom nobody in this file has met yet. */
export function newCitizen(): Testperson {
  const citizen = CITIZENS[used++];
  if (citizen === undefined) throw new RangeError('no more fictive citizens');
  return citizen;
}

/** A new active card for such a citizen. */
export async function freshCard(over: Over = {}, rest: Rest = {}): Promise<string> {
  const answer = await issueTo(newCitizen().cpr, over, rest);
  if (answer.status !== 201) throw new Error(`no card: ${answer.raw}`);
  return String(answer.body.frikortnummer);
}

export function registerOn(frikortnummer: string, over: Over = {}, rest: Rest = {}): Promise<Answer> {
  const body = {
    frikortnummer,
    startdato: '2026-06-01',
    slutdato: '2026-06-30',
    beloebOere: 100_000,
    kontaktperson,
    ordinaertUstoettetArbejde: true,
    ikkeBorgerensEgenVirksomhed: true,
    ...over,
  };
  return call(register, registerAnsaettelse, { aktoer: bageri, body, ...rest });
}

/** An edit of a registered employment: what it was, with what is given changed. */
export function editOf(registered: Answer, over: Over = {}, rest: Rest = {}): Promise<Answer> {
  const { frikortnummer, ansaettelseId, version, startdato, slutdato, beloebOere, tilstand } = registered.body;
  const body = {
    frikortnummer,
    ansaettelseId,
    version,
    startdato,
    slutdato,
    beloebOere,
    tilstand,
    kontaktperson,
    ...over,
  };
  return call(edit, editAnsaettelse, { aktoer: bageri, body, ...rest });
}

export function cancelOf(registered: Answer, over: Over = {}, rest: Rest = {}): Promise<Answer> {
  const { frikortnummer, ansaettelseId, version } = registered.body;
  const body = { frikortnummer, ansaettelseId, version, aarsag: 'ARBEJDET_BLEV_IKKE_UDFOERT', ...over };
  return call(cancel, cancelAnsaettelse, { aktoer: bageri, body, ...rest });
}

export function deactivateCard(frikortnummer: string, over: Over = {}, rest: Rest = {}): Promise<Answer> {
  const body = { frikortnummer, aarsag: 'BETINGELSER_IKKE_OPFYLDT', journalnummer: 'SAG-1', ...over };
  return call(deactivate, deactivateFrikort, { aktoer: aarhus, body, ...rest });
}

export function reactivateCard(frikortnummer: string, over: Over = {}, rest: Rest = {}): Promise<Answer> {
  const body = { frikortnummer, aarsag: 'BETINGELSER_OPFYLDT_IGEN', journalnummer: 'SAG-2', ...over };
  return call(reactivate, reactivateFrikort, { aktoer: aarhus, body, ...rest });
}

export function showCard(frikortnummer: string, rest: Rest = {}): Promise<Answer> {
  return call(show, showFrikort, { aktoer: aarhus, body: { frikortnummer }, ...rest });
}
