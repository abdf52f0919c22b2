import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdir, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import type { Systemadgang } from '#infra/systemadgang.ts';

const ROOT = resolve(import.meta.dirname, '../..');
/** All that the bundles, the templates and the web client are made from. */
const SOURCES = ['functions', 'shared', 'infra', 'scripts', 'web', 'package.json', 'package-lock.json', 'cdk.json'];
const NOT_SOURCES = join(ROOT, 'infra/local');

/** What was made of other sources is kept this long: someone may still be running on it. */
const KEEP_MS = 3_600_000;

/**
 * Bundles the functions and the web client and synthesises the infrastructure, unless that is already done with the sources as they are. Each
 * state of the sources has a folder of its own in `workDir`, so building or deploying elsewhere disturbs no running system.
 *
 * @returns the folder of the synthesis; the web client is beside it, in `web`
 */
async function prepare(workDir: string): Promise<string> {
  const made = join(workDir, await stampOf(SOURCES.map((name) => join(ROOT, name))));
  const outdir = (folder: string) => join(folder, 'cdk.out');
  if (await exists(made)) return outdir(made);
  const aside = `${made}.${process.pid}`;
  const bundles = join(aside, 'functions');
  const [{ buildApp }] = await Promise.all([
    import('#infra/app.ts'),
    import('#scripts/build.ts').then(({ buildFunctions }) => buildFunctions({ outdir: bundles })),
    import('vite').then(({ build }) =>
      build({ configFile: join(ROOT, 'web/vite.config.ts'), logLevel: 'warn', build: { outDir: join(aside, 'web') } }),
    ),
  ]);
  (await buildApp({ outdir: outdir(aside), bundles, systemadgang: await systemadgangIn(aside) })).synth();
  // Whoever made the same meanwhile was first.
  await rename(aside, made).catch(() => rm(aside, { recursive: true }));
  await removeOld(workDir);
  return outdir(made);
}

/** The address for payroll systems is in the templates here too. The local gateway trusts a CA of its own, not this file. */
async function systemadgangIn(folder: string): Promise<Systemadgang> {
  const tillid = join(folder, 'tillid.pem');
  await mkdir(folder, { recursive: true });
  await writeFile(tillid, '# Lokal\n');
  return {
    domaene: 'system.lokal.example',
    certifikatArn: 'arn:aws:acm:eu-north-1:000000000000:certificate/lokal',
    tillid,
  };
}

async function removeOld(workDir: string): Promise<void> {
  for (const name of await readdir(workDir)) {
    const folder = join(workDir, name);
    const found = await stat(folder).catch(() => undefined);
    if (found !== undefined && Date.now() - found.mtimeMs > KEEP_MS) await rm(folder, { recursive: true, force: true });
  }
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}

/** The same in a process of its own: what it takes to synthesise is 150 MB that a running system has no use for. */
export async function prepareApart(workDir: string): Promise<string> {
  const { stdout } = await promisify(execFile)(process.execPath, [import.meta.filename, workDir]);
  return stdout.trim();
}

/** A file that is changed has another time or size, one that comes or goes another list. */
async function stampOf(paths: readonly string[]): Promise<string> {
  const lines = await Promise.all(paths.map(linesOf));
  return createHash('sha256')
    .update([process.version, ...lines.flat()].join('\n'))
    .digest('hex')
    .slice(0, 16);
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
