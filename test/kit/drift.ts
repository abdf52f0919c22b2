import { randomUUID } from 'node:crypto';
import { handler as enter } from '#functions/drift/enter-sats.ts';
import { handler as publish } from '#functions/drift/publish-driftsmelding.ts';
import { enterSats } from '#shared/contract/drift/enter-sats.ts';
import { publishDriftsmelding } from '#shared/contract/drift/publish-driftsmelding.ts';
import { aktoerSchema } from '#shared/contract/fields.ts';
import type { Aktoer } from '#shared/domain/aktoer.ts';
import { call } from './call.ts';
import { drift } from './world.ts';

/** An operator that has done nothing yet: the second pair of eyes. */
export function newOperator(): Aktoer {
  return aktoerSchema.parse({ rolle: 'drift', brugerId: `drift-${randomUUID()}` });
}

export function satsBody(aar: number, over: Record<string, unknown> = {}) {
  return { aar, promille: 45, kilde: `Ministeriets satser for ${aar}`, ...over };
}

/** Enters a year's percent. @returns the version to confirm */
export async function enteredSats(aar: number): Promise<number> {
  const answer = await call(enter, enterSats, { aktoer: drift, body: satsBody(aar) });
  if (answer.status !== 201) throw new Error(`not entered: ${answer.raw}`);
  return Number(answer.body.version);
}

export function kontrolBody(frikortnummer: string, over: Record<string, unknown> = {}) {
  return {
    frikortnummer,
    kontroldato: '2026-03-01',
    resultat: 'FORTSAT_BERETTIGET',
    aarsag: 'ALLE_BETINGELSER_OPFYLDT',
    journalnummer: 'SAG-3',
    ...over,
  };
}

/** A window that is coming, as the tests' clock goes. */
export function meldingBody(over: Record<string, unknown> = {}) {
  return {
    slags: 'servicevindue',
    niveau: 'nede',
    titel: { da: 'Vi opdaterer systemet', en: 'We update the system' },
    tekst: { da: 'Systemet er lukket imens.', en: 'The system is closed meanwhile.' },
    fra: '2026-06-20T20:00:00.000Z',
    til: '2026-06-20T22:00:00.000Z',
    ...over,
  };
}

/** Publishes a message. @returns what edits and ends it */
export async function publishedMelding(over: Record<string, unknown> = {}) {
  const answer = await call(publish, publishDriftsmelding, { aktoer: drift, body: meldingBody(over) });
  if (answer.status !== 201) throw new Error(`not published: ${answer.raw}`);
  return { meldingId: String(answer.body.meldingId), version: Number(answer.body.version) };
}
