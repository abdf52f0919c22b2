import type { Latency } from '../latency.ts';
import type { Cpu } from '../own-cpu.ts';
import type { Start } from './startup.ts';
import { median } from './statistics.ts';

/**
 * What there are floors for:
 * - `register1`, `register16`: the function's median time ÷ that of the bare transaction it makes, at so many at a time
 * - `ownMicros`: our own code's processor time for a registration; `ownShare`: the same ÷ the client's own
 * - `init`, `cold`, `peak`: import, import and first answer, and most memory, ÷ those of the build without what 0012 takes out
 */
export type Figure = 'register1' | 'register16' | 'ownMicros' | 'ownShare' | 'init' | 'cold' | 'peak';
export type Figures = Partial<Readonly<Record<Figure, number>>>;

/**
 * What is demanded on a machine that does nothing else. Our own code may take 40 microseconds where the client's own takes
 * 295: as a share, because machines differ by more than what is measured.
 */
export const FLOORS: Figures = {
  register1: 1.1,
  register16: 1.1,
  ownShare: 40 / 295,
  init: 0.8,
  cold: 0.9,
  peak: 0.95,
};

/** What is demanded of a short run on any machine: room for noise, none for what would slow a call down for good. */
export const FLOORS_WITH_SLACK: Figures = {
  register1: 1.4,
  register16: 1.4,
  ownShare: 0.2,
  init: 0.86,
  cold: 0.92,
  peak: 0.97,
};

/** What lies above its floor, or was not measured. */
export function missed(figures: Figures, floors: Figures): readonly string[] {
  return (Object.keys(floors) as Figure[]).filter((name) => !((figures[name] ?? Infinity) <= (floors[name] ?? 0)));
}

/** The median of the rounds' own ratios: what disturbs a round disturbs both in it. */
export function latencyRatio(all: readonly Latency[], name: string, atOnce: number, of: 'p50' | 'p99' | 'cpuMicros') {
  const rows = all.filter((row) => row.atOnce === atOnce);
  const bare = new Map(rows.filter((row) => row.name === 'bare').map((row) => [row.round, row[of]]));
  return median(rows.filter((row) => row.name === name).map((row) => row[of] / (bare.get(row.round) ?? 0)));
}

export function latencyFigures(all: readonly Latency[], name: string): Figures {
  return { register1: latencyRatio(all, name, 1, 'p50'), register16: latencyRatio(all, name, 16, 'p50') };
}

export function cpuFigures({ own, bare }: Cpu): Figures {
  return { ownMicros: median(own), ownShare: median(own) / median(bare) };
}

/** One build's starts against another's: the median of the rounds' own ratios here too. */
export function startFigures(all: readonly Start[], name: string, against: string): Figures {
  const other = new Map(all.filter((start) => start.name === against).map((start) => [start.round, start]));
  const ratio = (what: 'init' | 'cold' | 'peakMb') =>
    median(all.flatMap((start) => (start.name === name ? [start[what] / (other.get(start.round)?.[what] ?? 0)] : [])));
  return { init: ratio('init'), cold: ratio('cold'), peak: ratio('peakMb') };
}
