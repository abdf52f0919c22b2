import type { Aktoer } from '#shared/domain/aktoer.ts';
import { addDays, danishDate, tidspunkt } from '#shared/values/dato.ts';
import type { Answer } from './call.ts';
import { callNamed } from './handlers.ts';
import { kontaktperson } from './world.ts';

/** A whole job post that is shown from today for four weeks. */
export function opslagIndhold(over: Record<string, unknown> = {}) {
  const idag = danishDate(tidspunkt(Date.now()));
  return {
    overskrift: 'Hjælp i bageriet',
    kategori: 'Kantinearbejde',
    antalStillinger: 1,
    beskrivelse: 'Du pakker brød, fejer gulv og hjælper i butikken, når der er travlt.',
    arbejdstid: 'deltid',
    timerPrUge: 12,
    tidspunkter: ['dag', 'weekend'],
    adresse: 'Torvet 1',
    postnummer: '8000',
    by: 'Aarhus C',
    kommunekode: '0751',
    ansoegVed: ['telefon'],
    kontaktperson,
    fra: idag,
    til: addDays(idag, 28),
    ...over,
  };
}

/** A draft of a company's. */
export async function kladde(aktoer: Aktoer, over: Record<string, unknown> = {}): Promise<Opslag> {
  const body = { version: 0, indhold: opslagIndhold(over) };
  return opslagOf(await callNamed('save-jobopslag', { aktoer, body }));
}

/** A post that is shown. */
export async function offentliggjort(aktoer: Aktoer, over: Record<string, unknown> = {}): Promise<Opslag> {
  const { jobopslagId, version } = await kladde(aktoer, over);
  return opslagOf(await callNamed('publish-jobopslag', { aktoer, body: { jobopslagId, version } }));
}

export type Opslag = { readonly jobopslagId: string; readonly version: number };

function opslagOf(answer: Answer): Opslag {
  if (answer.status !== 200) throw new Error(`no job post: ${answer.raw}`);
  return { jobopslagId: String(answer.body.jobopslagId), version: Number(answer.body.version) };
}
