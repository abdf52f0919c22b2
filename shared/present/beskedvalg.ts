import type { BeskedvalgHaendelse } from '#shared/domain/haendelse.ts';
import type { Kommando } from '#shared/store/commit.ts';

export function beskedvalgHaendelse(
  kommando: Kommando,
  valgt: readonly string[],
  version: number,
): BeskedvalgHaendelse {
  return {
    slags: 'beskedvalg',
    kommandoId: kommando.kommandoId,
    handling: kommando.operation,
    tidspunkt: kommando.now,
    aktoer: kommando.aktoer,
    aarOprettet: [],
    valgt,
    version,
  };
}

/** What a choice answers, from its hændelse alone. */
export function beskedvalgSvar({ valgt, version }: BeskedvalgHaendelse) {
  return { slags: [...valgt], version };
}
