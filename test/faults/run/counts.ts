/** What a run has done, in numbers: each grows by being named. */
export type Counts = Record<string, number>;

export function count(counts: Counts, name: string, by = 1): void {
  counts[name] = (counts[name] ?? 0) + by;
}

/** The largest that has been seen. */
export function countMost(counts: Counts, name: string, seen: number): void {
  counts[`most ${name}`] = Math.max(counts[`most ${name}`] ?? 0, seen);
}

export function addCounts(into: Counts, from: Readonly<Counts>): void {
  for (const [name, by] of Object.entries(from)) {
    if (name.startsWith('most ')) countMost(into, name.slice('most '.length), by);
    else count(into, name, by);
  }
}
