import { env } from '#shared/env.ts';
import { addDays, danishDate, type Tidspunkt } from '#shared/values/dato.ts';
import type { Frikortnummer } from '#shared/values/frikortnummer.ts';
import type { Change } from './commit.ts';
import { frikortPartition, STATUSSKIFT_PARTITION, statusskiftKey } from './keys.ts';
import { queryPartition } from './read.ts';

/** An index is behind for moments. What was switched in so many whole days is not taken from it. */
const INDEKS_BAGUD_DAGE = 2;
/** Longer than anybody asks for. */
const UDLOEBER_DAGE = 7;

/** That the card became active or inactive, with the command that made it so: whoever has the card's status from an index reads it. */
export function noteStatusskift(frikortnummer: Frikortnummer, now: Tidspunkt): Change {
  const dag = danishDate(now);
  const udloeber = Date.parse(addDays(dag, UDLOEBER_DAGE)) / 1000;
  return { Put: { TableName: env('SESSION_TABLE'), Item: { ...statusskiftKey(dag, frikortnummer), udloeber } } };
}

/** The partitions of the cards that were switched so lately that an index may not know it yet. Strongly consistent. */
export async function listStatusskift(now: Tidspunkt): Promise<ReadonlySet<string>> {
  const fra = addDays(danishDate(now), -INDEKS_BAGUD_DAGE);
  const skift = await queryPartition(STATUSSKIFT_PARTITION, undefined, env('SESSION_TABLE'));
  const nylige = skift.map(({ SK }) => String(SK)).filter((SK) => SK >= fra);
  return new Set(nylige.map((SK) => frikortPartition(SK.slice(fra.length + 1) as Frikortnummer)));
}
