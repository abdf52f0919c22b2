import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FaultCounts } from '#test/faults/proxy/faults.ts';
import { playKill } from './kill.ts';
import { playReplay } from './replay.ts';
import { playReplies } from './replies.ts';
import type { RoundOptions, RunResult } from './round.ts';
import { playRounds } from './rounds.ts';
import { playStorm } from './storm.ts';
import { openTheatre, type Theatre } from './theatre.ts';

export type Performance = RunResult & {
  readonly run: string;
  readonly settings: Settings;
  readonly fired: FaultCounts;
  readonly ms: number;
};

export type Settings = Readonly<Record<string, string>>;

type Numbers = (name: string, standard: number) => number;

/** Few cards and companies: what goes wrong shall go wrong soon. */
const SMALL: Omit<RoundOptions, 'seed'> = {
  operations: 600,
  clients: 32,
  citizens: 12,
  companies: 24,
  hot: 4,
  faultShare: 0.09,
};
const LARGE: Omit<RoundOptions, 'seed'> = { ...SMALL, operations: 2_500, citizens: 200, companies: 40, hot: 12 };

/** The kinds of run, by the name they have in the table of planted bugs. */
const RUNS: Record<string, (theatre: Theatre, seed: number, number: Numbers) => Promise<RunResult>> = {
  sequential: (t, seed, n) =>
    playRounds(t, 1, rounds(n, seed, { ...SMALL, operations: 400, clients: 1, faultShare: 0 })),
  concurrent: (t, seed, n) => playRounds(t, 1, rounds(n, seed, { ...SMALL, faultShare: 0 })),
  faults: (t, seed, n) => playRounds(t, n('rounds', 1), rounds(n, seed, SMALL)),
  large: (t, seed, n) => playRounds(t, n('rounds', 1), rounds(n, seed, LARGE)),
  replay: (t, seed, n) => playReplay(t, seed, n('keys', 1), n('reallyWait', 0) === 1),
  replies: (t, seed) => playReplies(t, seed),
  kill: (t, seed) => playKill(t, seed),
  storm: (t, seed, n) =>
    playStorm(t, {
      seed,
      registrations: n('registrations', 300),
      clients: n('clients', 32),
      citizens: n('citizens', 12),
      share: n('share', 0.3),
    }),
};

function rounds(n: Numbers, seed: number, standard: Omit<RoundOptions, 'seed'>): RoundOptions {
  return {
    seed,
    operations: n('operations', standard.operations),
    clients: n('clients', standard.clients),
    citizens: n('citizens', standard.citizens),
    companies: n('companies', standard.companies),
    hot: n('hot', standard.hot),
    faultShare: n('faultShare', standard.faultShare),
  };
}

/** Opens the theatre, plays, and closes it again. */
export async function perform(run: string, settings: Settings): Promise<Performance> {
  const play = RUNS[run];
  if (play === undefined) throw new Error(`there is no run ${run}; there are ${Object.keys(RUNS).join(', ')}`);
  const started = performance.now();
  const number: Numbers = (name, standard) => Number(settings[name] ?? standard);
  const engine = settings.engine === 'dynamodb-local' || settings.engine === 'dynoxide' ? settings.engine : undefined;
  // Only what kills the database needs it on disk.
  const dbPath = run === 'replay' ? await mkdtemp(join(tmpdir(), 'faults-')) : undefined;
  const theatre = await openTheatre({ engine, people: number('people', 400), dbPath });
  try {
    const result = await play(theatre, number('seed', 1), number);
    const ms = Math.round(performance.now() - started);
    return { run, settings, ms, fired: theatre.stage.proxy.fired, ...result };
  } finally {
    await theatre.stage.stop();
    if (dbPath !== undefined) await rm(dbPath, { recursive: true });
  }
}
