import { join } from 'node:path';
import { type BuildOptions, build } from 'esbuild';
import { leanBuild, plainBuild } from '#scripts/build/options.ts';

export type Bundles = {
  /** The function as it is deployed. */
  readonly lean: string;
  /** The same function with the SDK as it comes. */
  readonly plain: string;
  /** The function together with the client it is made with. */
  readonly probe: string;
  /** The function with reads before its transaction. */
  readonly plantedRead: string;
  /** The probe with a function that does some of its work over and over. */
  readonly plantedWork: string;
};

/** The bundles that are compared, made in that folder. */
export async function makeBundles(dir: string): Promise<Bundles> {
  const register = 'functions/virksomhed/register-ansaettelse.ts';
  const [lean, plain, probe, plantedRead, plantedWork] = await Promise.all([
    bundle(leanBuild, register, join(dir, 'lean')),
    bundle(plainBuild, register, join(dir, 'plain')),
    bundle(leanBuild, 'bench/probe.ts', join(dir, 'probe')),
    bundle(leanBuild, 'bench/planted-read.ts', join(dir, 'planted-read')),
    bundle(leanBuild, 'bench/planted-work.ts', join(dir, 'planted-work')),
  ]);
  return { lean, plain, probe, plantedRead, plantedWork };
}

/** One file as it would be deployed, made in that folder. */
export function bundleFile(file: string, outdir: string): Promise<string> {
  return bundle(leanBuild, file, outdir);
}

async function bundle(options: BuildOptions, file: string, outdir: string): Promise<string> {
  await build({ ...options, entryPoints: { index: file }, outdir });
  return join(outdir, 'index.mjs');
}
