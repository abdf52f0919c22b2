import type { Afvisning } from '#shared/domain/afvisning.ts';
import { type AfvisningHaendelse, type Haendelse, newestFirst } from '#shared/domain/haendelse.ts';
import type { Kommando } from '#shared/store/commit.ts';

/** The hændelse of a refusal: it is the record itself. */
export function afvisningHaendelse(kommando: Kommando, afvisning: Afvisning): AfvisningHaendelse {
  return {
    slags: 'afvisning',
    kommandoId: kommando.kommandoId,
    handling: kommando.operation,
    tidspunkt: kommando.now,
    aktoer: kommando.aktoer,
    aarOprettet: [],
    afvisning,
    version: 0,
  };
}

/** Refusals that have been recorded, newest first. */
export function afvisninger(haendelser: readonly Haendelse[]) {
  return newestFirst(haendelser.filter((h) => h.slags === 'afvisning')).map(({ afvisning, tidspunkt }) => ({
    ...afvisning,
    tidspunkt,
  }));
}
