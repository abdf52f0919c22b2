import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { startDatabase } from '#infra/local/database.ts';
import { fillTables, functionEnvironment, registerEvent } from './registration.ts';
import { shuffled } from './statistics.ts';

/** One bundle started in a fresh process. */
export type Start = {
  readonly name: string;
  readonly round: number;
  /** Milliseconds to import the bundle, and to import it and answer the first request. */
  readonly init: number;
  readonly cold: number;
  /** The most memory the process had after two requests. */
  readonly peakMb: number;
};

const PROGRAM = fileURLToPath(import.meta.resolve('../start-one.mjs'));
/** The first reads the files into the machine's memory. */
const UNRECORDED = 1;

/** Starts each of the bundles once a round, in an order of its own, against a fresh emulator. */
export async function measureStartup(rounds: number, bundles: Readonly<Record<string, string>>): Promise<Start[]> {
  const found: Start[] = [];
  for (let round = -UNRECORDED; round < rounds; round++) {
    const database = await startDatabase({ engine: 'dynoxide' });
    try {
      const env = functionEnvironment(database.endpoint);
      Object.assign(process.env, env);
      await fillTables();
      for (const [name, bundle] of shuffled(Object.entries(bundles))) {
        const start = startOnce(bundle, env);
        if (round >= 0) found.push({ name, round, ...start });
      }
    } finally {
      await database.kill();
    }
  }
  return found;
}

function startOnce(bundle: string, env: Record<string, string>): Omit<Start, 'name' | 'round'> {
  const events = [registerEvent(), registerEvent()].map((event) => JSON.stringify(event));
  const { stderr } = spawnSync(process.execPath, [PROGRAM, bundle, ...events], {
    env,
    stdio: ['ignore', 'ignore', 'pipe'],
    encoding: 'utf8',
  });
  const { statuses, init, first, peakMb } = JSON.parse(stderr);
  if (statuses[0] !== 201 || statuses[1] !== 201) throw new Error(`${bundle} answered ${statuses}`);
  return { init, cold: init + first, peakMb };
}
