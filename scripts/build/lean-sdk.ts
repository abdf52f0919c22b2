import { readFile } from 'node:fs/promises';
import type { Plugin } from 'esbuild';

/**
 * Leaves out what the SDK's clients bring along and no function of ours can reach: 22 kB of each bundle, read at every cold start.
 * - the coding of event streams, which the SDK loads only for operations that stream (ours have none): asked for, it fails by name.
 *   S3's client settles on it when it is made, and is left without
 * - all of each client's package.json but its version, which is the one thing read of it
 */
export const leanSdk: Plugin = {
  name: 'lean-sdk',
  setup(build) {
    build.onResolve({ filter: /^@smithy\/core\/event-streams$/ }, () => ({
      path: 'event-streams',
      namespace: 'left-out',
    }));
    build.onLoad({ filter: /.*/, namespace: 'left-out' }, ({ path }) => ({
      contents: `
        function out() { throw new Error(${JSON.stringify(`${path} is left out of the bundles`)}); }
        export { out as EventStreamSerde, out as eventStreamSerdeProvider };
        export const resolveEventStreamSerdeConfig = (config) => config;`,
    }));
    build.onLoad({ filter: /@aws-sdk[\\/][a-z-]+[\\/]package\.json$/ }, async ({ path }) => {
      const { version } = JSON.parse(await readFile(path, 'utf8'));
      return { contents: JSON.stringify({ version }), loader: 'json' };
    });
  },
};
