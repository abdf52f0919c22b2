/** DynamoDB's own limit of a transaction and of a batch of reads. */
const BUNDT = 100;
/** Two workers' worth of calls at a time: more only queue. */
const AT_ONCE = 4;

/** Has the partitions worked on a hundred at a time, some hundreds side by side. @returns what was made of each hundred */
export async function inBundter<T>(
  partitioner: readonly string[],
  work: (bundt: readonly string[]) => Promise<T>,
): Promise<readonly T[]> {
  const all = [...new Set(partitioner)];
  const results: T[] = [];
  let next = 0;
  const worker = async () => {
    while (next < all.length) {
      const bundt = all.slice(next, next + BUNDT);
      next += BUNDT;
      results.push(await work(bundt));
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  return results;
}
