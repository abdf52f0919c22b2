import { type BeskedKode, beskeder } from '#shared/contract/beskeder.ts';
import type { Frikort, Sagsdata } from '#shared/domain/frikort.ts';
import type { FrikortHaendelse } from '#shared/domain/haendelse.ts';
import type { Indkomstaar } from '#shared/domain/indkomstaar.ts';
import type { Kommando } from '#shared/store/commit.ts';
import type { Angaar } from '#shared/store/log.ts';
import type { Frikortnummer } from '#shared/values/frikortnummer.ts';

/** The hændelse of a decision on a card. */
export function frikortHaendelse(
  kommando: Kommando,
  kort: Omit<Frikort, 'frikortnummer'>,
  foer: Frikort['status'] | undefined,
  sag: Sagsdata,
  aarene: readonly Indkomstaar[],
): FrikortHaendelse {
  return {
    slags: 'frikort',
    kommandoId: kommando.kommandoId,
    handling: kommando.operation,
    tidspunkt: kommando.now,
    aktoer: kommando.aktoer,
    aarOprettet: aarene.map(({ aar, loftOere }) => ({ aar, loftOere })),
    foer,
    efter: kort.status,
    version: kort.version,
    sag,
    udstedt: kort.udstedt,
  };
}

/** What a decision on a card answers, from its hændelse alone. */
export function frikortSvar(haendelse: FrikortHaendelse, angaar: Angaar, ...koder: readonly BeskedKode[]) {
  return {
    // The number stands in the log entry of the same transaction.
    frikortnummer: angaar.frikortnummer as Frikortnummer,
    status: haendelse.efter,
    virkningFra: haendelse.sag.afgoerelsesdato,
    aarOprettet: [...haendelse.aarOprettet],
    beskeder: beskeder(...koder),
  };
}
