import type { SatsHaendelse } from '#shared/domain/haendelse.ts';
import type { Satsforslag } from '#shared/domain/satsregulering.ts';
import type { Kommando } from '#shared/store/commit.ts';

export function satsHaendelse(kommando: Kommando, trin: SatsHaendelse['trin'], forslag: Satsforslag): SatsHaendelse {
  const { aar, promille, loftOere, indkomstgraenseOere, version } = forslag;
  return {
    slags: 'sats',
    kommandoId: kommando.kommandoId,
    handling: kommando.operation,
    tidspunkt: kommando.now,
    aktoer: kommando.aktoer,
    aarOprettet: [],
    trin,
    aar,
    promille,
    loftOere,
    indkomstgraenseOere,
    version,
  };
}

/** What a step towards a year's amounts answers, from its hændelse alone. */
export function satsSvar({ aar, trin, promille, loftOere, indkomstgraenseOere, version }: SatsHaendelse) {
  return { aar, trin, promille, loftOere, indkomstgraenseOere, version };
}
