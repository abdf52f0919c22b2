import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { BuildOptions } from 'esbuild';
import { lazyBuiltins } from './lazy-builtins.ts';
import { leanSdk } from './lean-sdk.ts';

/** How a bundle is made that runs in Node 24 as it stands: what any build of the SDK's clients would do. */
export const plainBuild = {
  absWorkingDir: resolve(import.meta.dirname, '../..'),
  outExtension: { '.js': '.mjs' },
  bundle: true,
  format: 'esm',
  platform: 'node',
  target: 'node24',
  // The SDK's ES modules: only they can be cut down to what is used.
  mainFields: ['module', 'main'],
  minify: true,
  legalComments: 'none',
  // What is left of CommonJS in the packages asks for `require`.
  banner: { js: "import{createRequire as __cr}from'node:module';const require=__cr(import.meta.url);" },
} as const satisfies BuildOptions;

/** The same without what no function of ours can reach (docs/decisions/0012). */
export const leanBuild: BuildOptions = {
  ...plainBuild,
  alias: { '@aws-sdk/credential-provider-node': fileURLToPath(import.meta.resolve('./env-credentials.ts')) },
  plugins: [lazyBuiltins, leanSdk],
};
