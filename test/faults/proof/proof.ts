import { execFile } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { type Floors, type Row, rows } from './demands.ts';
import { type Job, jobs, type Size } from './jobs.ts';
import { type Done, performAll } from './perform-jobs.ts';

export type Proof = { readonly seed: number; readonly ms: number; readonly rows: readonly Row[] };

/** What `npm test` does. */
export const SHORT: Size = { operations: 20_000, keys: 2, registrations: 2_000, reallyWait: false };
/** What `npm run prove` does. */
export const LONG: Size = { operations: 100_000, keys: 12, registrations: 20_000, reallyWait: true };

const FILE = join(import.meta.dirname, '../../../test-results/faults.json');

/** Every day has a seed of its own; it stands in the result, and with it the same run can be had again. */
function seedOfTheDay(): number {
  return Number(process.env.FAULTS_SEED ?? new Date().toISOString().slice(2, 10).replaceAll('-', ''));
}

/** Does everything that is demanded, writes down what was reached, and compares. */
export async function prove(size: Size, tell: (done: Done) => void = () => undefined): Promise<Proof> {
  const seed = seedOfTheDay();
  const started = performance.now();
  const java = await hasJava();
  const all = jobs(seed, size);
  const some = all.filter((job: Job) => java || job.group !== 'dynamodb-local');
  const done = await performAll(some, tell);
  const floors: Floors = { ...size, java };
  const proof: Proof = { seed, ms: Math.round(performance.now() - started), rows: rows(done, floors) };
  await mkdir(dirname(FILE), { recursive: true });
  await writeFile(FILE, `${JSON.stringify({ ...proof, size, runs: done }, null, 1)}\n`);
  return proof;
}

async function hasJava(): Promise<boolean> {
  try {
    const { stderr } = await promisify(execFile)('java', ['-version']);
    return Number(/version "(\d+)/.exec(stderr)?.[1] ?? 0) >= 17;
  } catch {
    return false;
  }
}
