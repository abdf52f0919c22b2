import { type Ansaettelse, decideClose } from '#shared/domain/ansaettelse.ts';
import { type AnsaettelseHaendelse, ansaettelsestal } from '#shared/domain/haendelse.ts';
import type { Tidspunkt } from '#shared/values/dato.ts';
import { oere } from '#shared/values/oere.ts';
import { putAnsaettelse } from './changes.ts';
import { commit } from './commit.ts';
import { GentagetKommando } from './errors.ts';
import { frikortPartition } from './keys.ts';
import { systemkommando } from './systemkommando.ts';

/**
 * Makes an expected amount final when its window has closed (D4), with its hændelse and its log entry like any other change.
 *
 * @returns whether it was this call that did it
 */
export async function closeAnsaettelse(gemt: Ansaettelse, now: Tidspunkt, remainingMs: () => number): Promise<boolean> {
  const lukket = decideClose(gemt, now);
  if (lukket === undefined) return false;
  const { frikortnummer, ansaettelseId } = gemt;
  const kommandoId = `${ansaettelseId}#LUK`;
  const brugerId = 'follow-frister';
  const kommando = systemkommando({ operation: 'close-ansaettelse', brugerId, now, kommandoId, remainingMs });
  const haendelse: AnsaettelseHaendelse = {
    slags: 'ansaettelse',
    kommandoId,
    handling: kommando.operation,
    tidspunkt: now,
    aktoer: kommando.aktoer,
    aarOprettet: [],
    ansaettelseId,
    cvr: gemt.cvr,
    foer: ansaettelsestal(gemt),
    efter: ansaettelsestal(lukket),
    kontaktpersonAendret: false,
    forskelOere: oere(0),
  };
  const changes = { ansaettelse: putAnsaettelse(lukket, gemt.version) };
  try {
    const angaar = { frikortnummer, ansaettelseId };
    return (await commit(kommando, frikortPartition(frikortnummer), changes, haendelse, angaar)).ok;
  } catch (error) {
    if (error instanceof GentagetKommando) return false;
    throw error;
  }
}
