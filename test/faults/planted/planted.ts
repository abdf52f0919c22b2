import { join } from 'node:path';
import { BUGS, type Bug } from './bugs.ts';

const ROOT = join(import.meta.dirname, '../../..');

/** The bug that FAULTS_BUG names, if it names one. */
export function plantedBug(): Bug | undefined {
  const name = process.env.FAULTS_BUG;
  if (name === undefined) return undefined;
  const bug = BUGS.find((one) => one.name === name);
  if (bug === undefined) throw new Error(`no bug is called ${name}`);
  return bug;
}

/** The file with the bug in it; nothing where the bug is not in that file. Throws where the product has moved on. */
export function planted(bug: Bug, file: string, source: string): string | undefined {
  const changes = bug.changes.filter((change) => join(ROOT, change.file) === file);
  if (changes.length === 0) return undefined;
  return changes.reduce((text, { from, to }) => {
    const pieces = text.split(from);
    if (pieces.length !== 2) throw new Error(`"${bug.name}" finds its place ${pieces.length - 1} times in ${file}`);
    return pieces.join(to);
  }, source);
}
