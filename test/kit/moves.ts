import { danishDate, tidspunkt } from '#shared/values/dato.ts';
import type { CallOptions } from './call.ts';
import { callNamed } from './handlers.ts';
import { aarhus, issueTo, newCitizen, odense, setClock } from './world.ts';

type Rest = Omit<CallOptions, 'body'>;

/** Odense asks for a citizen's card, unless somebody else does. */
export function requestMove(cpr: string, rest: Rest = {}) {
  return callNamed('request-overdragelse', { aktoer: odense, body: { cpr, journalnummer: 'SAG-2026/0500' }, ...rest });
}

export function takeOver(cpr: string, rest: Rest = {}) {
  return callNamed('take-over-frikort', { aktoer: odense, body: { cpr, aarsag: 'KOMMUNEN_SVARER_IKKE' }, ...rest });
}

/** A new card that another municipality has asked for. The request has version 1. */
export async function requestedCard(
  fra = aarhus,
  til = odense,
  over: Record<string, unknown> = {},
): Promise<{ cpr: string; frikortnummer: string }> {
  const { cpr } = newCitizen();
  const issued = await issueTo(cpr, over, { aktoer: fra });
  const asked = await requestMove(cpr, { aktoer: til });
  if (issued.status !== 201 || asked.status !== 201) throw new Error(`no request: ${issued.raw} ${asked.raw}`);
  return { cpr, frikortnummer: String(issued.body.frikortnummer) };
}

/** A citizen whose card was asked for so long ago that it may be taken over today. */
export async function overdueCitizen(fra = aarhus, til = odense): Promise<string> {
  const now = Date.now();
  setClock(new Date(now - 14 * 24 * 60 * 60 * 1000).toISOString());
  const day = danishDate(tidspunkt(Date.now()));
  const { cpr } = await requestedCard(fra, til, { afgoerelsesdato: day, ansoegningsdato: day });
  setClock(new Date(now).toISOString());
  return cpr;
}
