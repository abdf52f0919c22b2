import { BUG_RUNS, BUGS } from './bugs.ts';

/** Which run is held to see which bug, as it stands in the README of these tests. */
export function bugTable(): string {
  const rows = BUGS.map(
    ({ name, what, seenBy }) =>
      `| ${name} | ${what} | ${BUG_RUNS.map((run) => (seenBy.includes(run) ? '●' : '')).join(' | ')} |`,
  );
  return [
    `| fejl | hvad der er galt | ${BUG_RUNS.join(' | ')} |`,
    `| --- | --- |${' :-: |'.repeat(BUG_RUNS.length)}`,
    ...rows,
  ].join('\n');
}
