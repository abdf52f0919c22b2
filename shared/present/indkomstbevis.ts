import { chanceText } from '#shared/chance.ts';
import type { BevisHaendelse } from '#shared/domain/haendelse.ts';
import type { Bevisindhold } from '#shared/domain/indkomstbevis.ts';
import { putNew } from '#shared/store/changes.ts';
import { commit, type Kommando } from '#shared/store/commit.ts';
import { bevisKeyFor } from '#shared/store/indkomstbevis.ts';
import type { KortItem } from '#shared/store/items.ts';
import { frikortPartition } from '#shared/store/keys.ts';
import { type Beviskode, formatBeviskode, KODELAENGDE, KODETEGN } from '#shared/values/beviskode.ts';
import { decryptBorgerdata, encryptBorgerdata } from '#shared/vault/borgerdata.ts';

/**
 * Stores a proof under a new code, in one transaction with its hændelse. Code and name are sealed, for this purpose only: a
 * repeat of the command opens them again, and a check opens the name.
 */
export async function storeIndkomstbevis(
  kommando: Kommando,
  kort: KortItem,
  bevis: Bevisindhold,
  visNavn: boolean,
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
