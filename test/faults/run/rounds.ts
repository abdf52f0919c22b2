import type { FaultCounts } from '#test/faults/proxy/faults.ts';
import { addCounts, type Counts } from './counts.ts';
import { playRound, type RoundOptions, type RunResult } from './round.ts';
import type { Theatre } from './theatre.ts';

export type RoundsResult = RunResult & { readonly fired: FaultCounts };

/** Rounds one after the other, each on a fresh database and with a seed of its own, until one finds something wrong. */
export async function playRounds(theatre: Theatre, rounds: number, options: RoundOptions): Promise<RoundsResult> {
  const counts: Counts = {};
  const violations: string[] = [];
  let hash = '';
  for (let round = 0; round < rounds && violations.length === 0; round++) {
    if (round > 0) await theatre.stage.renew();
    const seed = options.seed * 1000 + round;
    const result = await playRound(theatre, { ...options, seed });
    addCounts(counts, result.counts);
    counts.rounds = round + 1;
    violations.push(...result.violations.map((what) => `round ${round}, ${what}`));
    hash += result.hash;
  }
  return { counts, violations, hash, fired: theatre.stage.proxy.fired };
}
