/** What a run has done, in numbers: each grows by being named. */
export type Counts = Record<string, number>;

export function count(counts: Counts, name: string, by = 1): void {
  counts[name] = (counts[name] ?? 0) + by;
}

export function addCounts(into: Counts, from: Readonly<Counts>): void {
  for (const [name, by] of Object.entries(from)) count(into, name, by);
}
