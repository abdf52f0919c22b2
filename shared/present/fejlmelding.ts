import { type BeskedKode, beskeder } from '#shared/contract/beskeder.ts';
import { nej } from '#shared/domain/afslag.ts';
import type { Ansaettelse } from '#shared/domain/ansaettelse.ts';
import type { Maerket } from '#shared/domain/fejlmelding.ts';
import type { FejlmeldingHaendelse } from '#shared/domain/haendelse.ts';
import { putAnsaettelse } from '#shared/store/changes.ts';
import { commit, type Kommando } from '#shared/store/commit.ts';
import { ansaettelseItem } from '#shared/store/items/ansaettelse.ts';
import { frikortPartition } from '#shared/store/keys.ts';
import { fejlmeldingVist } from './ansaettelse.ts';

/** Carries a mark, or the closing of one, out: the employment at the version that was read, and its hændelse. */
export async function commitFejlmelding(kommando: Kommando, gemt: Ansaettelse, maerket: Maerket<Ansaettelse>) {
  const { frikortnummer, ansaettelseId, cvr } = gemt;
  const angaar = { frikortnummer, ansaettelseId };
  const haendelse: FejlmeldingHaendelse = {
    slags: 'fejlmelding',
    kommandoId: kommando.kommandoId,
    handling: kommando.operation,
    tidspunkt: kommando.now,
    aktoer: kommando.aktoer,
    aarOprettet: [],
    ansaettelseId,
    cvr,
    fejlmelding: maerket.fejlmelding,
    version: maerket.version,
  };
  const changes = { ansaettelse: putAnsaettelse(maerket, gemt.version) };
  const outcome = await commit(kommando, frikortPartition(frikortnummer), changes, haendelse, angaar);
  if (outcome.ok) return { haendelse, angaar };
  const { version } = ansaettelseItem.parse(outcome.stopped.get('ansaettelse'));
  return { ...nej('AENDRET_IMENS', { version }), angaar };
}

/** What such a command answers, from its hændelse alone. */
export function fejlmeldingSvar(haendelse: FejlmeldingHaendelse, ...koder: readonly BeskedKode[]) {
  const { ansaettelseId, fejlmelding, version } = haendelse;
  return { ansaettelseId, fejlmelding: fejlmeldingVist(fejlmelding), version, beskeder: beskeder(...koder) };
}
