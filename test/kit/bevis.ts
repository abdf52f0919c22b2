import { addDays, danishDate, tidspunkt, yearOf } from '#shared/values/dato.ts';
import { callNamed } from './handlers.ts';
import { borger } from './world.ts';

/** Of the right form, and never given out. */
export const UKENDT_KODE = '0000-0000-0000-0000-0000-0000-0000';

/** What a citizen chooses who shows everything of this year for a month. */
export function bevisBody(over: Record<string, unknown> = {}) {
  const idag = danishDate(tidspunkt(Date.now()));
  return {
    fra: `${yearOf(idag)}-01`,
    til: `${yearOf(idag)}-12`,
    gyldigTilOgMed: addDays(idag, 30),
    visNavn: true,
    visVirksomheder: true,
    visArbejdstid: true,
    udeladte: [],
    ...over,
  };
}

/** The id of the citizen's newest proof that can be checked; of the newest of all where none can. */
export async function newestBevisId(frikortnummer: string): Promise<string> {
  const { body } = await callNamed('list-egne-indkomstbeviser', { aktoer: borger(frikortnummer) });
  const beviser = body.beviser as { bevisId: string; tilstand: string }[];
  const newest = beviser.find(({ tilstand }) => tilstand === 'gaelder') ?? beviser[0];
  if (newest === undefined) throw new Error('no proof has been made');
  return newest.bevisId;
}

/** A proof that the citizen has made. @returns its code, as it stands on paper */
export async function newBevis(frikortnummer: string, over: Record<string, unknown> = {}): Promise<string> {
  const answer = await callNamed('make-eget-indkomstbevis', { aktoer: borger(frikortnummer), body: bevisBody(over) });
  if (answer.status !== 201) throw new Error(`no proof: ${answer.raw}`);
  return String(answer.body.kode);
}
