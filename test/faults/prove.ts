import { bugTable } from './planted/table.ts';
import { isSeen } from './proof/demands.ts';
import { matrixJobs } from './proof/jobs.ts';
import { type Done, performAll } from './proof/perform-jobs.ts';
import { LONG, prove, SHORT } from './proof/proof.ts';

/**
 * `node test/faults/prove.ts [short|long|matrix]`: what `npm test` does, the long run, or every planted bug in every run of its row.
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
  console.log(bugTable());
  for (const { job, broke } of done) if (broke) console.log(`${job.bug} in ${job.run} broke off: ${broke}`);
  const unseen = done.filter(({ job, performance }) => job.bug !== undefined && !isSeen(performance));
  for (const { job } of unseen) console.log(`NOT SEEN by ${job.run}: "${job.bug}"`);
  const false_ = done.filter(({ job, performance, broke }) => job.bug === undefined && (broke || isSeen(performance)));
  for (const { job } of false_) console.log(`NOT QUIET without a bug: ${job.run}`);
  return unseen.length + false_.length > 0;
}

function tell({ job, ms, performance, broke }: Done): void {
  const outcome = broke === undefined ? (performance?.violations[0] ?? 'nothing wrong') : 'broke off';
  console.log(`${(ms / 1000).toFixed(1).padStart(6)} s  ${job.run}${job.bug ? ` with "${job.bug}"` : ''}: ${outcome}`);
}
