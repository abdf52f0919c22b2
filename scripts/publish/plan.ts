import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileHeaders } from '#infra/web-files.ts';

export type Upload = {
  readonly file: string;
  readonly key: string;
  readonly headers: ReturnType<typeof fileHeaders>;
};

/** First what pages name, last the page that names it: nobody gets a page whose files are not there yet. */
const ORDER = [(key: string) => key.startsWith('assets/'), (key: string) => key !== 'index.html', () => true];

/**
 * What is put in the bucket, in that order. Files of earlier versions are left there: a page that is open may still ask
 * for them.
 *
 * @param dir where `vite build` has put the client
 */
export async function publishPlan(dir: string): Promise<readonly Upload[]> {
  const found = await readdir(dir, { recursive: true, withFileTypes: true });
  const keys = found
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(dir.length + 1))
    .sort();
  const turn = (key: string) => ORDER.findIndex((fits) => fits(key));
  return keys
    .toSorted((a, b) => turn(a) - turn(b))
    .map((key) => ({ file: join(dir, key), key, headers: fileHeaders(`/${key}`) }));
}
