import { randomBytes, randomUUID } from 'node:crypto';
import { chmod, mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import * as z from 'zod/mini';
import { blob } from './aws-json.ts';

export const KMS_ALIASES = ['alias/frikort-data', 'alias/frikort-indeks'] as const;
export type KmsAlias = (typeof KMS_ALIASES)[number];

const storedKey = z.object({ alias: z.enum(KMS_ALIASES), id: z.uuid(), created: z.number(), material: blob });
const stateSchema = z.object({ keys: z.array(storedKey).check(z.length(KMS_ALIASES.length)) });

/** `created` is in whole seconds, `material` is 256 bits. */
export type KmsKey = z.output<typeof storedKey>;

/**
 * The keys from the file, made there the first time, or keys in memory when there is no file.
 * Throws where the file is damaged: new keys would make everything encrypted before unreadable.
 */
export async function loadKeys(stateFile: string | undefined): Promise<readonly KmsKey[]> {
  if (stateFile === undefined) return makeKeys();
  const text = await readFile(stateFile, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });
  if (text !== undefined) {
    await chmod(stateFile, 0o600);
    return parseKeys(text, stateFile);
  }
  const keys = makeKeys();
  await writeKeys(stateFile, keys);
  return keys;
}

function makeKeys(): readonly KmsKey[] {
  const created = Math.floor(Date.now() / 1000);
  return KMS_ALIASES.map((alias) => ({ alias, id: randomUUID(), created, material: randomBytes(32) }));
}

/** Written aside and renamed, so that a crash leaves the whole file or none. */
async function writeKeys(stateFile: string, keys: readonly KmsKey[]): Promise<void> {
  await mkdir(dirname(stateFile), { recursive: true, mode: 0o700 });
  const aside = `${stateFile}.${randomUUID()}`;
  const stored = keys.map((key) => ({ ...key, material: key.material.toString('base64') }));
  await writeFile(aside, `${JSON.stringify({ keys: stored }, null, 2)}\n`, { mode: 0o600, flag: 'wx' });
  await rename(aside, stateFile);
}

function parseKeys(text: string, stateFile: string): readonly KmsKey[] {
  try {
    return stateSchema.parse(JSON.parse(text)).keys;
  } catch {
    throw new Error(
      `Nøglefilen ${stateFile} er beskadiget. Uden den kan gemte oplysninger ikke læses. ` +
        'Slet mappen med lokale data for at begynde forfra.',
    );
  }
}
