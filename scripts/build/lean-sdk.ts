import { readFile } from 'node:fs/promises';
import type { Plugin } from 'esbuild';

/**
 * Leaves out what the SDK's clients bring along and no function of ours can reach, 22 kB of each bundle, and says shortly what
 * they say at length: it is all read at every cold start.
 * - the coding of event streams, which the SDK loads only for operations that stream (ours have none): asked for, it fails by name.
 *   S3's client settles on it when it is made, and is left without
 * - all of each client's package.json but its version, which is the one thing read of it
 * - the clients' errors, a class of the same twelve lines for each: written once
 * - the shapes of operations that we never call: they stay in a bundle where a key in them is computed, as computing may have
 *   an effect, so it is said that it has none
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
    build.onLoad({ filter: /@aws-sdk[\\/][a-z0-9-]+[\\/]package\.json$/ }, async ({ path }) => {
      const { version } = JSON.parse(await readFile(path, 'utf8'));
      return { contents: JSON.stringify({ version }), loader: 'json' };
    });
    build.onLoad(
      { filter: /@aws-sdk[\\/]client-[a-z0-9-]+[\\/]dist-es[\\/]models[\\/]errors\.js$/ },
      async ({ path }) => ({
        contents: shortErrors(await readFile(path, 'utf8')),
      }),
    );
    build.onLoad(
      { filter: /@aws-sdk[\\/]client-[a-z0-9-]+[\\/]dist-es[\\/]schemas[\\/]schemas_\d+\.js$/ },
      async ({ path }) => ({ contents: pureShapes(await readFile(path, 'utf8')) }),
    );
  },
};

/** Each shape as the result of a call without effect, which is left out where nobody asks for it. */
function pureShapes(source: string): string {
  return source.replace(/^(export var \w+\$ = )(\[[^;\n]*\n[\s\S]*?^\]);$/gm, '$1/* @__PURE__ */ (() => $2)();');
}

/** An error with a name and whose fault it is, and nothing else. One with more to it stays as it is. */
const PLAIN_ERROR =
  /export class (\w+) extends __BaseException \{\s+name = "\1";\s+\$fault = "(client|server)";\s+constructor\(opts\) \{\s+super\(\{\s+name: "\1",\s+\$fault: "\2",\s+\.\.\.opts,\s+\}\);\s+Object\.setPrototypeOf\(this, \1\.prototype\);\s+\}\s+\}/g;

function shortErrors(source: string): string {
  const short = source.replace(PLAIN_ERROR, 'export const $1 = /* @__PURE__ */ plainError("$1", "$2");');
  if (short === source) return source;
  return `${short}
    function plainError(name, $fault) {
      const PlainError = class extends __BaseException {
        constructor(opts) {
          super({ name, $fault, ...opts });
          Object.assign(this, { name, $fault });
          Object.setPrototypeOf(this, PlainError.prototype);
        }
      };
      return PlainError;
    }`;
}
