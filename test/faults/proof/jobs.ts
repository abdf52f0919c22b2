import { BUG_RUNS, BUGS, type RunName } from '#test/faults/planted/bugs.ts';

/** One process to start: a run with its settings, with a bug planted or not. */
export type Job = {
  /** What it is done for. */
  readonly group: 'model' | 'dynamodb-local' | 'same seed' | 'alone' | 'bug';
  readonly run: RunName | 'large';
  readonly settings: Readonly<Record<string, string | number>>;
  readonly bug?: string;
};

/** The bugs are looked for with a seed of their own, so that the table of who sees what stays true. */
const BUG_SEED = 7;

export type Size = {
  readonly operations: number;
  /** So many commands of each scene are sent fifty times. */
  readonly keys: number;
  readonly registrations: number;
  /** Eleven minutes are eleven minutes. */
  readonly reallyWait: boolean;
};

const ROUND = 2_500;
const PART = 4 * ROUND;

/** So many operations on dynoxide, a process for each ten thousand; and the rest of what is demanded. */
export function jobs(seed: number, { operations, keys, registrations, reallyWait }: Size): readonly Job[] {
  const parts = Math.ceil(operations / PART);
  const model = Array.from(
    { length: parts },
    (_, i): Job => ({
      group: 'model',
      run: 'large',
      settings: { seed: seed * 100 + i, operations: ROUND, rounds: PART / ROUND, faultShare: 0.08 },
    }),
  );
  const local: Job = {
    group: 'dynamodb-local',
    run: 'large',
    settings: { seed, operations: 2_000, rounds: 1, faultShare: 0.08, engine: 'dynamodb-local' },
  };
  const same: Job = { group: 'same seed', run: 'faults', settings: { seed: BUG_SEED } };
  const alone: Job[] = [
    { group: 'alone', run: 'replay', settings: { seed, keys, reallyWait: Number(reallyWait) } },
    { group: 'alone', run: 'replies', settings: { seed } },
    { group: 'alone', run: 'kill', settings: { seed } },
    { group: 'alone', run: 'storm', settings: { seed, registrations, citizens: 100, share: 0.34 } },
  ];
  // All kinds of run are done without a bug: the others above.
  const plain = controls(['sequential', 'concurrent']);
  return [...model, local, ...alone, same, same, ...plain, ...bugJobs()];
}

/** Without a bug, no run that looks for one may see any. */
function controls(runs: readonly RunName[]): readonly Job[] {
  return runs.map((run) => ({ group: 'bug', run, settings: { seed: BUG_SEED } }));
}

/** Each bug in the first of the runs that see it. */
function bugJobs(): readonly Job[] {
  return BUGS.flatMap(({ name, seenBy }) =>
    seenBy.slice(0, 1).map((run): Job => ({ group: 'bug', run, settings: { seed: BUG_SEED }, bug: name })),
  );
}

/** Each bug in every run that its row names, and every run without one. */
export function matrixJobs(): readonly Job[] {
  const planted = BUGS.flatMap(({ name, seenBy }) =>
    seenBy.map((run): Job => ({ group: 'bug', run, settings: { seed: BUG_SEED }, bug: name })),
  );
  return [...planted, ...controls(BUG_RUNS)];
}
