import type { Ansaettelse } from '#shared/domain/ansaettelse.ts';
import { getKortene } from '#shared/store/read.ts';
import type { Tidspunkt } from '#shared/values/dato.ts';
import { type Borgerdata, decryptBorgerdata } from '#shared/vault/borgerdata.ts';
import { maaSeNavn } from './ansaettelse.ts';

/** The names that a company may still see of its employments' citizens (D20), by frikortnummer: one decryption each. */
export async function borgerNavne(
  ansaettelser: readonly Ansaettelse[],
  now: Tidspunkt,
): Promise<ReadonlyMap<string, Borgerdata['navn']>> {
  const numre = ansaettelser.filter((a) => maaSeNavn(a, now)).map((a) => a.frikortnummer);
  const kortene = await getKortene(numre);
  return new Map(
    await Promise.all(
      kortene.map(async (k) => [k.frikortnummer, await decryptBorgerdata('navn', k.borgerId, k.navn)] as const),
    ),
  );
}
