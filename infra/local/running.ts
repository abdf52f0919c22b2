import { readFile, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import * as z from 'zod/mini';

const runningSchema = z.object({ pid: z.int(), url: z.string(), systemUrl: z.string() });

export type Running = z.output<typeof runningSchema>;

/** Where `npm start` keeps its data. */
export const STATE_DIR = resolve(process.env.STATE_DIR ?? join(import.meta.dirname, '../../.local'));

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

/** Throws where another process has the state folder: two databases on the same files would spoil them. */
export async function refuseSecond(stateDir: string): Promise<void> {
  const other = await findRunning(stateDir);
  if (other === undefined || other.pid === process.pid) return;
  throw new Error(
    `Systemet kører allerede på ${other.url} (proces ${other.pid}). ` +
      `Stop det først. Kører det ikke, så slet ${fileIn(stateDir)}.`,
  );
}

/** Takes the state folder for this process. @returns what gives it free again */
export async function takeStateDir(stateDir: string, urls: Omit<Running, 'pid'>): Promise<() => Promise<void>> {
  await writeFile(fileIn(stateDir), JSON.stringify({ pid: process.pid, ...urls } satisfies Running), { mode: 0o600 });
  return () => rm(fileIn(stateDir), { force: true });
}
