import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build, type Plugin } from 'esbuild';
import { functionEntries } from '#scripts/build/entries.ts';
import { leanBuild } from '#scripts/build/options.ts';
import { planted, plantedBug } from '#test/faults/planted/planted.ts';

const ROOT = join(import.meta.dirname, '../../..');

/** The functions as they are deployed, each in a file: a process that loads one starts in a fraction of a second. */
export async function bundle(names: readonly string[], outdir: string): Promise<(name: string) => string> {
  const entries = functionEntries(ROOT);
  await build({
    ...leanBuild,
    entryPoints: Object.fromEntries(names.map((name) => [name, entries[name] ?? ''])),
    outdir,
    plugins: [...(leanBuild.plugins ?? []), plantInBundle],
  });
  return (name) => join(outdir, `${name}.mjs`);
}

const plantInBundle: Plugin = {
  name: 'plant-bug',
  setup: ({ onLoad }) => {
    const bug = plantedBug();
    if (bug === undefined) return;
    onLoad({ filter: /[\\/](shared|functions)[\\/].*\.ts$/ }, async ({ path }) => {
      const contents = planted(bug, path, await readFile(path, 'utf8'));
      return contents === undefined ? undefined : { contents, loader: 'ts' };
    });
  },
};
