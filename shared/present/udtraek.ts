import { nej } from '#shared/domain/afslag.ts';
import type { UdtraekHaendelse } from '#shared/domain/haendelse.ts';
import { kanHentes, type Udtraek, udtraekUdloeber } from '#shared/domain/udtraek.ts';
import { putAtVersion } from '#shared/store/changes.ts';
import { commit, type Kommando } from '#shared/store/commit.ts';
import { UDTRAEK_PARTITION, udtraekKey } from '#shared/store/keys.ts';
import type { Angaar } from '#shared/store/log.ts';
import type { Bestilling } from '#shared/store/udtraek.ts';
import type { Tidspunkt } from '#shared/values/dato.ts';

/** Whom the log's line about an order concerns: the order, and the citizen where the extract is about one (R309). */
export function udtraekAngaar({ udtraekId, indhold }: Pick<Udtraek, 'udtraekId' | 'indhold'>): Angaar {
  return { udtraekId, ...(indhold.slags === 'log-borger' && { frikortnummer: indhold.frikortnummer }) };
}

/** Stores an order as it is after a command, if it is still as it was before it. */
export async function commitUdtraek(kommando: Kommando, udtraek: Bestilling, version: number) {
  const { udtraekId, trin, indhold } = udtraek;
  const haendelse: UdtraekHaendelse = {
    slags: 'udtraek',
    kommandoId: kommando.kommandoId,
    handling: kommando.operation,
    tidspunkt: kommando.now,
    aktoer: kommando.aktoer,
    aarOprettet: [],
    udtraekId,
    indhold: indhold.slags,
    trin,
    version: udtraek.version,
  };
  const angaar = udtraekAngaar(udtraek);
  const changes = { udtraek: putAtVersion(udtraekKey(udtraekId), udtraek, version) };
  const outcome = await commit(kommando, UDTRAEK_PARTITION, changes, haendelse, angaar);
  return outcome.ok ? { haendelse, angaar } : { ...nej('AENDRET_IMENS', { version }), angaar };
}

/** What each command answers, from its hændelse alone. */
export function udtraekSvar({ udtraekId, indhold, trin, version }: UdtraekHaendelse) {
  return { udtraekId, slags: indhold, trin, version };
}

/** An order in the operators' list. */
export function udtraekVist(udtraek: Bestilling, brugerId: string, now: Tidspunkt) {
  const { kvittering } = udtraek;
  return {
    ...udtraek,
    egen: udtraek.bestilt.brugerId === brugerId,
    udloeber: kvittering && udtraekUdloeber(kvittering.klar),
    kanHentes: kanHentes(udtraek, now),
  };
}
