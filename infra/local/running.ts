import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod/mini';

const runningSchema = z.object({ pid: z.int(), url: z.string() });

export type Running = z.output<typeof runningSchema>;

const fileIn = (stateDir: string) => join(stateDir, 'koerer.json');

/** The system that runs on a state folder, or nothing. */
export async function findRunning(stateDir: string): Promise<Running | undefined> {
  try {
    const found = runningSchema.parse(JSON.parse(await readFile(fileIn(stateDir), 'utf8')));
    process.kill(found.pid, 0);
    return found;
  } catch {
    return undefined;
  }
}

/**
 * Takes the state folder for this process: two databases on the same files would spoil them.
 *
 * @returns what gives it free again
 */
export async function takeStateDir(stateDir: string, url: string): Promise<() => Promise<void>> {
  const other = await findRunning(stateDir);
  if (other !== undefined && other.pid !== process.pid) {
    throw new Error(
      `Systemet kører allerede på ${other.url} (proces ${other.pid}). ` +
        `Stop det først. Kører det ikke, så slet ${fileIn(stateDir)}.`,
    );
  }
  await writeFile(fileIn(stateDir), JSON.stringify({ pid: process.pid, url } satisfies Running), { mode: 0o600 });
  return () => rm(fileIn(stateDir), { force: true });
}
