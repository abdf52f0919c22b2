import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { Performance } from '#test/faults/run/perform.ts';
import type { Job } from './jobs.ts';

export type Done = {
  readonly job: Job;
  readonly ms: number;
  readonly performance?: Performance;
  /** Why there is no result: the run broke off. */
  readonly broke?: string;
};

const MAIN = fileURLToPath(new URL('../main.ts', import.meta.url));
const PLANT = fileURLToPath(new URL('../planted/plant.ts', import.meta.url));

/** A run that hangs is a run that failed. */
const LIMIT_MS = 40 * 60_000;

/** Does the jobs, as many at a time as there are cores. */
export async function performAll(jobs: readonly Job[], tell: (done: Done) => void): Promise<readonly Done[]> {
  const queue = [...jobs];
  const results: Done[] = [];
  // The processes load the same files: what one has compiled, the next need not.
  const compiled = await mkdtemp(join(tmpdir(), 'faults-compiled-'));
  const work = async () => {
    for (let job = queue.shift(); job !== undefined; job = queue.shift()) {
      const done = await perform(job, compiled);
      results.push(done);
      tell(done);
    }
  };
  await Promise.all(Array.from({ length: Math.max(1, Math.min(availableParallelism(), 8)) }, work));
  await rm(compiled, { recursive: true });
  return results;
}

async function perform(job: Job, compiled: string): Promise<Done> {
  const started = performance.now();
  const ms = () => Math.round(performance.now() - started);
  const settings = Object.entries(job.settings).map(([name, value]) => `${name}=${value}`);
  // Nothing of the test runner's environment, which would change how the processes load their files.
  const { PATH, HOME, TMPDIR, LANG, JAVA_HOME } = process.env;
  const own = { PATH, HOME, TMPDIR, LANG, JAVA_HOME, NODE_COMPILE_CACHE: compiled };
  const env = { ...own, ...(job.bug && { FAULTS_BUG: job.bug }) };
  try {
    const { stdout } = await promisify(execFile)(
      process.execPath,
      [...(job.bug ? ['--import', PLANT] : []), MAIN, job.run, ...settings],
      { env, timeout: LIMIT_MS, maxBuffer: 64 * 1024 * 1024 },
    );
    return { job, ms: ms(), performance: JSON.parse(stdout) as Performance };
  } catch (error) {
    const { stderr, message } = error as { stderr?: string; message: string };
    return { job, ms: ms(), broke: (stderr || message).slice(-2_000) };
  }
}
