import type { Ansaettelse } from '#shared/domain/ansaettelse.ts';
import { indkomstaarFor } from '#shared/domain/ansaettelse.ts';
import type { Slettetkort } from '#shared/domain/opbevaring.ts';
import { koenAf, opgoerAar, type Statistikkort, statistikaarene } from '#shared/domain/statistik.ts';
import { job } from '#shared/http/job.ts';
import type { KortItem } from '#shared/store/items/kort.ts';
import { putStatistik, scanKortOgAnsaettelser } from '#shared/store/statistik-opgoerelse.ts';
import { danishDate } from '#shared/values/dato.ts';
import type { Frikortnummer } from '#shared/values/frikortnummer.ts';
import { decryptBorgerdata } from '#shared/vault/borgerdata.ts';

/** So many citizens' numbers are open at a time, each for as long as it takes to read one digit. */
const AT_ONCE = 25;

/**
 * Computes the figures of every year from the table as it is: the same table on the same day gives the same bytes. Of a
 * citizen nothing goes on but municipality, gender and dates; numbers, names and card numbers stay in this call (R305).
 */
export const handler = job('make-statistik', async (_: unknown, { now }) => {
  const idag = danishDate(now);
  const kort = new Map<Frikortnummer, Statistikkort>();
  const slettede: Slettetkort[] = [];
  const ansaettelser: Ansaettelse[] = [];
  for await (const page of scanKortOgAnsaettelser()) {
    for (let i = 0; i < page.kort.length; i += AT_ONCE) {
      const some = page.kort.slice(i, i + AT_ONCE);
      const read = await Promise.all(some.map(statistikkort));
      for (const [j, one] of read.entries()) kort.set((some[j] as KortItem).frikortnummer, one);
    }
    slettede.push(...page.slettede);
    ansaettelser.push(...page.ansaettelser.filter((a) => a.tilstand !== 'annulleret'));
  }
  const figures = slettede.map(somTal);
  const alle = [...kort.values(), ...figures.map(({ kort: one }) => one)];
  const arbejde = [
    ...figures.flatMap(({ arbejde: some }) => some),
    ...ansaettelser.flatMap((a) => {
      const denne = kort.get(a.frikortnummer);
      return denne ? [{ kort: denne, aar: indkomstaarFor(a), cvr: a.cvr, beloebOere: a.beloebOere }] : [];
    }),
  ];
  const aarene = statistikaarene(alle, idag);
  await putStatistik(aarene.map((aar) => opgoerAar(aar, alle, arbejde, idag)));
  return { aar: aarene.length, kort: alle.length };
});

/** A card that has been erased goes on counting; which companies it was used in is not kept. */
function somTal({ ansvarligKommune, koen, udstedt, aktivePerioder, arbejde }: Slettetkort) {
  const kort: Statistikkort = { kommune: ansvarligKommune, koen, udstedt, aktivePerioder };
  return { kort, arbejde: arbejde.map(({ aar, beloebOere }) => ({ kort, aar, beloebOere, cvr: undefined })) };
}

async function statistikkort(kort: KortItem): Promise<Statistikkort> {
  const { cpr } = await decryptBorgerdata('identitet', kort.borgerId, kort.identitet);
  return {
    kommune: kort.ansvarligKommune,
    koen: koenAf(cpr),
    udstedt: kort.udstedt,
    aktivePerioder: kort.aktivePerioder,
  };
}
