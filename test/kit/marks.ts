import type { Aktoer } from '#shared/domain/aktoer.ts';
import { callNamed } from './handlers.ts';
import { aarhus, bageri, borger, freshCard, registerOn } from './world.ts';

export type Job = { readonly frikortnummer: string; readonly ansaettelseId: string };

/** The citizen says that the amount of a job is wrong. */
export function mark({ frikortnummer, ansaettelseId }: Job, aarsag = 'BELOEBET_ER_FORKERT') {
  return callNamed('report-fejl', { aktoer: borger(frikortnummer), body: { ansaettelseId, aarsag } });
}

/** A new employment on a new card. Its version is 1. */
export async function newJob(virksomhed: Aktoer = bageri, kommune: Aktoer = aarhus): Promise<Job> {
  const frikortnummer = await freshCard({}, { aktoer: kommune });
  const { status, raw, body } = await registerOn(frikortnummer, {}, { aktoer: virksomhed });
  if (status !== 201) throw new Error(`no employment: ${raw}`);
  return { frikortnummer, ansaettelseId: String(body.ansaettelseId) };
}

/** The same with the citizen's mark on it, and what closes it. */
export async function markedJob(virksomhed: Aktoer = bageri, kommune: Aktoer = aarhus) {
  const job = await newJob(virksomhed, kommune);
  const { status, raw } = await mark(job);
  if (status !== 201) throw new Error(`no mark: ${raw}`);
  return closeBody(job);
}

export function closeBody(job: Job, over: Record<string, unknown> = {}) {
  return { ...job, version: 2, udfald: 'RETTET', ...over };
}
