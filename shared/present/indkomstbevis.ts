import { chanceText, newId } from '#shared/chance.ts';
import { nej } from '#shared/domain/afslag.ts';
import { bevistilstand, type Lavetbevis } from '#shared/domain/bevisliste.ts';
import type { BevisHaendelse, TilbagetraekningHaendelse } from '#shared/domain/haendelse.ts';
import type { Bevisindhold, Bevisvalg } from '#shared/domain/indkomstbevis.ts';
import { putNew, takeAway } from '#shared/store/changes.ts';
import { commit, type Kommando } from '#shared/store/commit.ts';
import { bevisKeyFor } from '#shared/store/indkomstbevis.ts';
import type { KortItem } from '#shared/store/items/kort.ts';
import { frikortPartition } from '#shared/store/keys.ts';
import { noteTrukket } from '#shared/store/slettebog.ts';
import { type Beviskode, formatBeviskode, KODELAENGDE, KODETEGN, kodeslutOf } from '#shared/values/beviskode.ts';
import type { Dato } from '#shared/values/dato.ts';
import type { Frikortnummer } from '#shared/values/frikortnummer.ts';
import { decryptBorgerdata, encryptBorgerdata } from '#shared/vault/borgerdata.ts';

/**
 * Stores a proof under a new code, in one transaction with its hændelse. Code and name are sealed, for this purpose only: a
 * repeat of the command opens them again, and a check opens the name.
 */
export async function storeIndkomstbevis(
  kommando: Kommando,
  kort: KortItem,
  bevis: Bevisindhold,
  { visNavn, visVirksomheder }: Pick<Bevisvalg, 'visNavn' | 'visVirksomheder'>,
): Promise<BevisHaendelse> {
  const { frikortnummer, borgerId } = kort;
  const kode = chanceText(KODETEGN, KODELAENGDE) as Beviskode;
  const navn = visNavn ? (await decryptBorgerdata('navn', borgerId, kort.navn)).navn : undefined;
  const forseglet = await encryptBorgerdata('indkomstbevis', borgerId, { kode, ...(navn !== undefined && { navn }) });
  const haendelse: BevisHaendelse = {
    slags: 'bevis',
    kommandoId: kommando.kommandoId,
    handling: kommando.operation,
    tidspunkt: kommando.now,
    aktoer: kommando.aktoer,
    aarOprettet: [],
    bevisId: newId(),
    kodeslut: kodeslutOf(kode),
    vist: { visNavn, visVirksomheder },
    borgerId,
    forseglet,
    bevis,
    version: 1,
  };
  const changes = { bevis: putNew(bevisKeyFor(kode), { frikortnummer, borgerId, forseglet, bevis }) };
  const outcome = await commit(kommando, frikortPartition(frikortnummer), changes, haendelse, { frikortnummer });
  if (!outcome.ok) throw new Error('two proofs have been given one code');
  return haendelse;
}

/** What making a proof answers, from its hændelse alone. */
export async function nytBevisSvar({ borgerId, forseglet, bevis }: BevisHaendelse) {
  const { kode, navn } = await decryptBorgerdata('indkomstbevis', borgerId, forseglet);
  return { kode: formatBeviskode(kode as Beviskode), navn, bevis };
}

/** Takes the proof away where its code leads to, in one transaction with its hændelse and its line in the ledger. */
export async function withdrawIndkomstbevis(
  kommando: Kommando,
  frikortnummer: Frikortnummer,
  { bevisId, kodeslut, borgerId, forseglet, bevis }: BevisHaendelse,
) {
  const { kode } = await decryptBorgerdata('indkomstbevis', borgerId, forseglet);
  const haendelse: TilbagetraekningHaendelse = {
    slags: 'tilbagetraekning',
    kommandoId: kommando.kommandoId,
    handling: kommando.operation,
    tidspunkt: kommando.now,
    aktoer: kommando.aktoer,
    aarOprettet: [],
    bevisId,
    kodeslut,
    version: 2,
  };
  const angaar = { frikortnummer };
  const key = bevisKeyFor(kode as Beviskode);
  const changes = {
    bevis: takeAway(key),
    slettebog: noteTrukket(kommando, key, frikortnummer, haendelse, bevis.gyldigTilOgMed),
  };
  const outcome = await commit(kommando, frikortPartition(frikortnummer), changes, haendelse, angaar);
  return outcome.ok ? { haendelse, angaar } : { ...nej('BEVIS_GAELDER_IKKE'), angaar };
}

/** A proof as the citizen sees it among the others. */
export function bevisVist(bevis: Lavetbevis, idag: Dato) {
  const { bevisId, tidspunkt, aktoer, kodeslut, vist } = bevis.lavet;
  const { fra, til, gyldigTilOgMed, visArbejdstid, ansaettelser, ialtOere } = bevis.lavet.bevis;
  return {
    bevisId,
    lavet: tidspunkt,
    lavetAf: aktoer.rolle === 'borger' ? ('borger' as const) : ('sagsbehandler' as const),
    kodeslut,
    tilstand: bevistilstand(bevis, idag),
    trukketTilbage: bevis.trukketTilbage,
    fra,
    til,
    gyldigTilOgMed,
    ...vist,
    visArbejdstid,
    antalAnsaettelser: ansaettelser.length,
    ialtOere,
  };
}
