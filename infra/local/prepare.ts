import { createHash } from 'node:crypto';
import { readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';

const ROOT = resolve(import.meta.dirname, '../..');
/** All that the bundles and the templates are made from. */
const SOURCES = ['functions', 'shared', 'infra', 'scripts', 'package.json', 'package-lock.json', 'cdk.json'];
const NOT_SOURCES = join(ROOT, 'infra/local');

/**
 * Bundles the functions and synthesises the infrastructure into a folder, unless the folder is made from what is there now.
 * Nothing else writes there, so that building or deploying elsewhere does not disturb a system that runs.
 */
export async function prepare(workDir: string): Promise<string> {
  const outdir = join(workDir, 'cdk.out');
  const stampFile = join(workDir, 'stamp');
  const stamp = await stampOf(SOURCES.map((name) => join(ROOT, name)));
  if ((await readFile(stampFile, 'utf8').catch(() => '')) === stamp) return outdir;
  await rm(workDir, { recursive: true, force: true });
  const bundles = join(workDir, 'functions');
  const [{ buildApp }] = await Promise.all([
    import('#infra/app.ts'),
    import('#scripts/build.ts').then(({ buildFunctions }) => buildFunctions({ outdir: bundles })),
  ]);
  (await buildApp({ outdir, bundles })).synth();
  await writeFile(stampFile, stamp);
  return outdir;
}

/** A file that is changed has another time or size, one that comes or goes another list. */
async function stampOf(paths: readonly string[]): Promise<string> {
  const lines = await Promise.all(paths.map(linesOf));
  return createHash('sha256')
    .update([process.version, ...lines.flat()].join('\n'))
    .digest('hex');
}

async function linesOf(path: string): Promise<string[]> {
  if (path === NOT_SOURCES) return [];
  const found = await stat(path).catch(() => undefined);
  if (found === undefined) return [];
  if (!found.isDirectory()) return [`${path} ${found.mtimeMs} ${found.size}`];
  const names = (await readdir(path)).sort();
  return (await Promise.all(names.map((name) => linesOf(join(path, name))))).flat();
}

if (import.meta.main) console.log(await prepare(resolve(process.argv[2] ?? '.local/sky')));
