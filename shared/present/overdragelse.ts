import { beskeder } from '#shared/contract/beskeder.ts';
import { type Haendelse, newestFirst, type OverdragelseHaendelse } from '#shared/domain/haendelse.ts';
import { aabenOverdragelse, kanOvertagesFra, type Overdragelse } from '#shared/domain/overdragelse.ts';
import type { Kommando } from '#shared/store/commit.ts';
import { type Kommunekode, kommuneNavn } from '#shared/values/kommune.ts';
import { hvem } from './ansaettelse.ts';

export function kommuneVist(kommunekode: Kommunekode) {
  return { kommunekode, navn: kommuneNavn(kommunekode) };
}

/** The hændelse of a step of a hand-over. */
export function overdragelseHaendelse(kommando: Kommando, overdragelse: Overdragelse): OverdragelseHaendelse {
  const { fra, til, anmodet, journalnummer, tilstand, aarsag, version } = overdragelse;
  return {
    slags: 'overdragelse',
    kommandoId: kommando.kommandoId,
    handling: kommando.operation,
    tidspunkt: kommando.now,
    aktoer: kommando.aktoer,
    aarOprettet: [],
    trin: tilstand,
    fra,
    til,
    anmodet,
    journalnummer,
    aarsag,
    version,
  };
}

/** What a step of a hand-over answers, from its hændelse alone. */
export function overdragelseSvar(haendelse: OverdragelseHaendelse) {
  const { trin, fra, til, anmodet } = haendelse;
  return {
    trin,
    fra: kommuneVist(fra),
    til: kommuneVist(til),
    anmodet,
    kanOvertagesFra: kanOvertagesFra(haendelse),
    beskeder: trin === 'anmodet' ? [] : beskeder('KONTROLLEN_FOELGER_KORTET'),
  };
}

/** What became of a hand-over, for either municipality's list. */
export function overdragelseStatus({ tilstand, anmodet, afsluttet }: Overdragelse) {
  return { trin: tilstand, anmodet, afsluttet };
}

/** The steps that a card has gone through between municipalities, newest first. */
export function overdragelser(haendelser: readonly Haendelse[]) {
  return newestFirst(haendelser.filter((h) => h.slags === 'overdragelse')).map((h) => ({
    ...h,
    fra: kommuneVist(h.fra),
    til: kommuneVist(h.til),
    hvem: hvem(h.aktoer),
  }));
}

/** A request that waits for this card's municipality. */
export function ventendeAnmodning(seneste: Overdragelse | undefined) {
  const aaben = aabenOverdragelse(seneste);
  return aaben && { ...aaben, til: kommuneVist(aaben.til), kanOvertagesFra: kanOvertagesFra(aaben) };
}
