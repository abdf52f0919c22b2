import type { Driftsmelding } from '#shared/domain/driftsstatus.ts';
import type { DriftsmeldingHaendelse } from '#shared/domain/haendelse.ts';
import type { Kommando } from '#shared/store/commit.ts';

export function driftsmeldingHaendelse(
  kommando: Kommando,
  trin: DriftsmeldingHaendelse['trin'],
  melding: Driftsmelding,
): DriftsmeldingHaendelse {
  return {
    slags: 'driftsmelding',
    kommandoId: kommando.kommandoId,
    handling: kommando.operation,
    tidspunkt: kommando.now,
    aktoer: kommando.aktoer,
    aarOprettet: [],
    trin,
    melding,
    version: melding.version,
  };
}

/** What a command about a message answers, from its hændelse alone. */
export function driftsmeldingSvar({ melding }: DriftsmeldingHaendelse): Driftsmelding {
  return melding;
}
