import { BUG_RUNS, BUGS } from './planted/bugs.ts';
import { isSeen } from './proof/demands.ts';
import { matrixJobs } from './proof/jobs.ts';
import { type Done, performAll } from './proof/perform-jobs.ts';
import { LONG, prove, SHORT } from './proof/proof.ts';

/**
 * `node test/faults/prove.ts [short|long|matrix]`: what `npm test` does, the long run, or every planted bug in every run.
 * Ends with 1 where something that is demanded was not reached.
 */
const [, , what = 'long'] = process.argv;
const failed = what === 'matrix' ? await proveMatrix() : await proveAll(what === 'short' ? SHORT : LONG);
process.exit(failed ? 1 : 0);

async function proveAll(size: typeof SHORT): Promise<boolean> {
  const proof = await prove(size, tell);
  for (const row of proof.rows) {
    const mark = row.met === true ? 'ok' : row.met === false ? 'NOT MET' : 'not run';
    console.log(`${mark.padEnd(8)} ${row.fact}: ${row.reached} (${row.demanded})`);
  }
  console.log(`seed ${proof.seed}, ${Math.round(proof.ms / 1000)} s; all figures in test-results/faults.json`);
  return proof.rows.some((row) => row.met === false);
}

async function proveMatrix(): Promise<boolean> {
  const done = await performAll(matrixJobs(), tell);
  const seen = (bug: string | undefined, run: string) =>
    done.some(({ job, performance }) => job.bug === bug && job.run === run && isSeen(performance));
  console.log(`| bug | ${BUG_RUNS.join(' | ')} |\n| --- |${' --- |'.repeat(BUG_RUNS.length)}`);
  const line = (name: string, bug?: string) =>
    console.log(`| ${name} | ${BUG_RUNS.map((run) => (seen(bug, run) ? 'seen' : '-')).join(' | ')} |`);
  line('(none)');
  for (const { name } of BUGS) line(name, name);
  const wrong = BUGS.filter(({ name, seenBy }) => BUG_RUNS.some((run) => seen(name, run) !== seenBy.includes(run)));
  for (const { name } of wrong)
    console.log(`The table says otherwise of "${name}": ${BUG_RUNS.filter((run) => seen(name, run)).join(', ')}`);
  for (const { job, broke } of done) if (broke) console.log(`${job.bug} in ${job.run} broke off: ${broke}`);
  return wrong.length > 0 || BUG_RUNS.some((run) => seen(undefined, run));
}

function tell({ job, ms, performance, broke }: Done): void {
  const outcome = broke === undefined ? (performance?.violations[0] ?? 'nothing wrong') : 'broke off';
  console.log(`${(ms / 1000).toFixed(1).padStart(6)} s  ${job.run}${job.bug ? ` with "${job.bug}"` : ''}: ${outcome}`);
}
