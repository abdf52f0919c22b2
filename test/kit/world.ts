import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
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
import { danishDate, tidspunkt } from '#shared/values/dato.ts';
import { type Answer, type CallOptions, call } from './call.ts';
import { CITIZENS } from './people.ts';

/** Who acts in the tests. All are invented; the CVR numbers fail the check digit. */
export const aarhus = aktoerSchema.parse({ rolle: 'sagsbehandler', brugerId: 'sb-aarhus-1', kommunekode: '0751' });
export const odense = aktoerSchema.parse({ rolle: 'sagsbehandler', brugerId: 'sb-odense-1', kommunekode: '0461' });
export const aalborg = aktoerSchema.parse({ rolle: 'sagsbehandler', brugerId: 'sb-aalborg-1', kommunekode: '0851' });
export const bageri = firma('11111112', 'Brødre & Søstre Bageri', 'bager-1');
export const gartneri = firma('22222223', 'Æblegårdens Gartneri', 'gartner-1');

export const drift = aktoerSchema.parse({ rolle: 'drift', brugerId: 'drift-1' });

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

let firms = 0;

/** A company that has done nothing yet: its look-ups count from none. */
export function newFirm(): Aktoer {
  firms++;
  return firma(String(30_000_000 + firms), `Firma ${firms}`, `medarbejder-${firms}`);
}

export function issueBody(cpr: string, over: Over = {}) {
  return {
    cpr,
    samtykke: true,
    afgoerelsesdato: '2026-03-01',
    ansoegningsdato: '2026-02-20',
    ansoegningskanal: 'mundtlig',
    journalnummer: 'SAG-2026/0417',
    ...over,
  };
}

export function issueTo(cpr: string, over: Over = {}, rest: Rest = {}): Promise<Answer> {
  return call(issue, issueFrikort, { aktoer: aarhus, body: issueBody(cpr, over), ...rest });
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

export function registerBody(frikortnummer: string, over: Over = {}) {
  return {
    frikortnummer,
    startdato: '2026-06-01',
    slutdato: '2026-06-30',
    beloebOere: 100_000,
    kontaktperson,
    ordinaertUstoettetArbejde: true,
    ikkeBorgerensEgenVirksomhed: true,
    ...over,
  };
}

export function registerOn(frikortnummer: string, over: Over = {}, rest: Rest = {}): Promise<Answer> {
  return call(register, registerAnsaettelse, { aktoer: bageri, body: registerBody(frikortnummer, over), ...rest });
}

/** An edit of a registered employment: what it was, with what is given changed. */
export function editBody(registered: Answer, over: Over = {}) {
  const { frikortnummer, ansaettelseId, version, startdato, slutdato, beloebOere, tilstand } = registered.body;
  const was = { frikortnummer, ansaettelseId, version, startdato, slutdato, beloebOere, tilstand, kontaktperson };
  return { ...was, ...over };
}

export function editOf(registered: Answer, over: Over = {}, rest: Rest = {}): Promise<Answer> {
  return call(edit, editAnsaettelse, { aktoer: bageri, body: editBody(registered, over), ...rest });
}

export function cancelBody(registered: Answer, over: Over = {}) {
  const { frikortnummer, ansaettelseId, version } = registered.body;
  return { frikortnummer, ansaettelseId, version, aarsag: 'ARBEJDET_BLEV_IKKE_UDFOERT', ...over };
}

export function cancelOf(registered: Answer, over: Over = {}, rest: Rest = {}): Promise<Answer> {
  return call(cancel, cancelAnsaettelse, { aktoer: bageri, body: cancelBody(registered, over), ...rest });
}

/** A decision of today to deactivate. */
export function deactivateBody(frikortnummer: string, over: Over = {}) {
  const sag = { aarsag: 'BETINGELSER_IKKE_OPFYLDT', journalnummer: 'SAG-1' };
  return { frikortnummer, afgoerelsesdato: today(), ...sag, ...over };
}

export function deactivateCard(frikortnummer: string, over: Over = {}, rest: Rest = {}): Promise<Answer> {
  return call(deactivate, deactivateFrikort, { aktoer: aarhus, body: deactivateBody(frikortnummer, over), ...rest });
}

/** A decision of today to reactivate. */
export function reactivateBody(frikortnummer: string, over: Over = {}) {
  const sag = { aarsag: 'BETINGELSER_OPFYLDT_IGEN', journalnummer: 'SAG-2' };
  return { frikortnummer, afgoerelsesdato: today(), ...sag, ...over };
}

export function reactivateCard(frikortnummer: string, over: Over = {}, rest: Rest = {}): Promise<Answer> {
  return call(reactivate, reactivateFrikort, { aktoer: aarhus, body: reactivateBody(frikortnummer, over), ...rest });
}

/** A refusal dated like the decisions of `issueBody`. */
export function refusalBody(over: Over = {}) {
  const { afgoerelsesdato, ansoegningsdato, journalnummer } = issueBody('');
  return { afgoerelsesdato, ansoegningsdato, journalnummer, aarsag: 'UNDER_UDDANNELSE', ...over };
}

export function showCard(frikortnummer: string, rest: Rest = {}): Promise<Answer> {
  return call(show, showFrikort, { aktoer: aarhus, body: { frikortnummer }, ...rest });
}

/** The day it is in Denmark by the one clock. */
function today(): string {
  return danishDate(tidspunkt(Date.now()));
}

/** Sends a command as a client does: with the same id again while the answer is that it is not known or not done yet. */
export async function untilDecided(send: (key: string) => Promise<Answer>): Promise<Answer> {
  const key = randomUUID();
  for (let tries = 0; tries < 20; tries++) {
    const answer = await send(key);
    if (answer.status !== 503) return answer;
    await sleep(250);
  }
  throw new Error('the command was never decided');
}
