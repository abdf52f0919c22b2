import { randomUUID } from 'node:crypto';
import { chmod, mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import type * as z from 'zod/mini';

/**
 * What a stand-in has to know again next time: from the file, made there the first time, or in memory when there is no
 * file. Written aside and renamed, so that a crash leaves the whole file or none. Throws where the file is damaged.
 */
export async function loadOrMake<T>(
  stateFile: string | undefined,
  schema: z.ZodMiniType<T>,
  make: () => NoInfer<T>,
): Promise<T> {
  if (stateFile === undefined) return make();
  const text = await readFile(stateFile, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });
  if (text !== undefined) {
    await chmod(stateFile, 0o600);
    return schema.parse(JSON.parse(text));
  }
  const made = make();
  await mkdir(dirname(stateFile), { recursive: true, mode: 0o700 });
  const aside = `${stateFile}.${randomUUID()}`;
  await writeFile(aside, `${JSON.stringify(made, null, 2)}\n`, { mode: 0o600, flag: 'wx' });
  await rename(aside, stateFile);
  return made;
}
