import { getItems } from './read.ts';

/** Of those cards, at most 100, how many have the year and how many would get it. Reads only. */
export async function countAar(partitioner: readonly string[], aar: number) {
  const fandtes = (await getItems(partitioner.map((PK) => ({ PK, SK: `AAR#${aar}` })))).length;
  return { oprettet: partitioner.length - fandtes, fandtes };
}
