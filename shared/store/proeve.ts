import { getItems } from './read.ts';

/** Of those cards, how many have the year and how many would get it. Reads only. */
export async function countAar(partitions: readonly string[], aar: number) {
  let fandtes = 0;
  for (let i = 0; i < partitions.length; i += 100) {
    const keys = partitions.slice(i, i + 100).map((PK) => ({ PK, SK: `AAR#${aar}` }));
    fandtes += (await getItems(keys)).length;
  }
  return { oprettet: partitions.length - fandtes, fandtes };
}
