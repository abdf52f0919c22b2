import { mkdirSync, writeFileSync } from 'node:fs';

/** Where runs write what they counted, for who reads the figures afterwards. Not part of the repository. */
const FOLDER = new URL('../../test-results/', import.meta.url);

/** Writes what a run counted to `test-results/<name>.json`. */
export function writeResult(name: string, counted: object): void {
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(new URL(`${name}.json`, FOLDER), `${JSON.stringify(counted, null, 2)}\n`);
}

/** How often each thing happened. */
export function countBy<T>(things: Iterable<T>, nameOf: (thing: T) => string): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const thing of things) counts[nameOf(thing)] = (counts[nameOf(thing)] ?? 0) + 1;
  return counts;
}

/** Median, 99th percentile and the longest, in milliseconds with one decimal. */
export function times(all: readonly number[]): { p50: number; p99: number; max: number } {
  const sorted = [...all].sort((a, b) => a - b);
  const at = (share: number) => Math.round((sorted[Math.ceil(sorted.length * share) - 1] ?? 0) * 10) / 10;
  return { p50: at(0.5), p99: at(0.99), max: at(1) };
}
