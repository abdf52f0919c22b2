/** Numbers by chance that the same seed gives again, on every machine. */
export type Seeded = {
  /** A whole number from 0 up to, not including, `limit`. */
  below(limit: number): number;
  /** From 0 up to, not including, 1. */
  fraction(): number;
  /** True so often. */
  happens(share: number): boolean;
  pick<T>(list: readonly T[]): T;
  uuid(): string;
};

/** A stream of its own for each name, so that one user of chance does not move another's. */
export function seeded(seed: number, name: string): Seeded {
  let state = hash(`${seed}|${name}`);
  function next(): number {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return (t ^ (t >>> 14)) >>> 0;
  }
  const fraction = () => next() / 2 ** 32;
  const below = (limit: number) => Math.floor(fraction() * limit);
  const words = () => [next(), next(), next(), next()].map((word) => word.toString(16).padStart(8, '0')).join('');
  return {
    below,
    fraction,
    happens: (share) => fraction() < share,
    pick: (list) => {
      const found = list[below(list.length)];
      if (found === undefined) throw new RangeError('nothing to pick from');
      return found;
    },
    uuid: () => words().replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12})$/, '$1-$2-4$3-8$4-$5'),
  };
}

/** FNV-1a with a last mix: near names give far numbers. */
function hash(text: string): number {
  let h = 0x811c9dc5;
  for (const byte of Buffer.from(text)) h = Math.imul(h ^ byte, 0x01000193);
  h = Math.imul(h ^ (h >>> 16), 0x45d9f3b);
  return (h ^ (h >>> 16)) | 0;
}
