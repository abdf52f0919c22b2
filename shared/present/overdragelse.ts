import { beskeder } from '#shared/contract/beskeder.ts';
import type { Afgoerelse, AfslagKode } from '#shared/domain/afslag.ts';
import { type Haendelse, newestFirst, type OverdragelseHaendelse } from '#shared/domain/haendelse.ts';
import { aabenOverdragelse, kanOvertagesFra, type Overdragelse } from '#shared/domain/overdragelse.ts';
import { type Change, commit, type Kommando } from '#shared/store/commit.ts';
import { Optaget } from '#shared/store/errors.ts';
import type { KortItem } from '#shared/store/items/kort.ts';
import { frikortPartition } from '#shared/store/keys.ts';
import { getOverdragelse, putOverdragelse } from '#shared/store/overdragelse.ts';
import { getKort } from '#shared/store/read.ts';
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

/** A step of a hand-over, and what it does to the card or asks of it. */
type Trin = { readonly overdragelse: Overdragelse; readonly kort: Change };

const ATTEMPTS = 3;

/**
 * Carries out what the new municipality has decided. Where another came first, or the card was changed meanwhile, the rule is
 * asked again of the card as it is then.
 *
 * @throws Optaget when it changed under every attempt
 */
export async function commitOverdragelse<K extends AfslagKode>(
  kommando: Kommando,
  fundet: KortItem,
  decide: (kort: KortItem, seneste: Overdragelse | undefined) => Afgoerelse<Trin, K>,
) {
  const { frikortnummer } = fundet;
  const angaar = { frikortnummer };
  let kort = fundet;
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const decided = decide(kort, await getOverdragelse(frikortnummer));
    if (!decided.ok) return { ...decided, angaar };
    const haendelse = overdragelseHaendelse(kommando, decided.vaerdi.overdragelse);
    const changes = { overdragelse: putOverdragelse(decided.vaerdi.overdragelse), kort: decided.vaerdi.kort };
    const outcome = await commit(kommando, frikortPartition(frikortnummer), changes, haendelse, angaar);
    if (outcome.ok) return { haendelse, angaar };
    kort = (await getKort(frikortnummer)) ?? kort;
  }
  throw new Optaget('the hand-over changed under every attempt');
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
