import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build, type Metafile } from 'esbuild';
import { functionEntries } from './build/entries.ts';
import { leanBuild } from './build/options.ts';

const ROOT = resolve(import.meta.dirname, '..');
const OUTDIR = join(ROOT, 'dist/functions');
/** Beside the functions' folders, never in one: it says what each bundle is made of, for the tests of size and contents. */
const METAFILE = 'metafile.json';

/** Bundles every function, each by itself: `<outdir>/<name>/index.mjs`. The same source gives the same bytes. */
export async function buildFunctions({ outdir = OUTDIR }: { outdir?: string } = {}): Promise<Metafile> {
  const entries = functionEntries(ROOT);
  const { metafile } = await build({
    ...leanBuild,
    entryPoints: Object.fromEntries(Object.entries(entries).map(([name, file]) => [`${name}/index`, file])),
    outdir,
    sourcemap: 'linked',
    sourcesContent: false,
    metafile: true,
  });
  writeFileSync(join(outdir, METAFILE), JSON.stringify(metafile));
  // Afterwards, and only what is left of other functions: who reads the folder meanwhile finds every function in it.
  const left = readdirSync(outdir).filter((name) => name !== METAFILE && !(name in entries));
  for (const name of left) rmSync(join(outdir, name), { recursive: true });
  return metafile;
}

if (import.meta.main) {
  const started = performance.now();
  const { outputs } = await buildFunctions();
  const sizes = Object.entries(outputs).flatMap(([file, { bytes }]) => (file.endsWith('.mjs') ? [bytes] : []));
  const kB = (bytes: number) => Math.round(bytes / 1000);
  console.log(
    `${sizes.length} funktioner bygget på ${Math.round(performance.now() - started)} ms, ` +
      `${kB(Math.min(...sizes))}-${kB(Math.max(...sizes))} kB hver`,
  );
}
