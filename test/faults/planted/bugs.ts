import { ONCE_BUGS } from './once-bugs.ts';
import { RULE_BUGS } from './rule-bugs.ts';

/** A mistake that somebody could make: these texts of the product, each there exactly once, become those. */
export type Bug = {
  readonly name: string;
  readonly what: string;
  readonly changes: readonly Change[];
  /** The runs that must see it; the first of them does in every `npm test`. */
  readonly seenBy: readonly RunName[];
};

export type Change = { readonly file: string; readonly from: string; readonly to: string };

/** The runs that bugs are planted in, from the plainest to the harshest. */
export const BUG_RUNS = ['sequential', 'concurrent', 'faults', 'replay', 'replies', 'kill', 'storm'] as const;
export type RunName = (typeof BUG_RUNS)[number];

export const BUGS: readonly Bug[] = [...RULE_BUGS, ...ONCE_BUGS];
