import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import packageJson from '../package.json' with { type: 'json' };

/** The version that the guides name is the package's own. */
const { version } = packageJson;

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url));

export default defineConfig({
  root: path('.'),
  // The design system's package hides its built files behind `exports`.
  define: { __VERSION__: JSON.stringify(version) },
  resolve: { alias: [{ find: /^dkfds\/dist\//, replacement: `${path('../node_modules/dkfds/dist')}/` }] },
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  build: {
    outDir: path('../dist/web'),
    emptyOutDir: true,
    target: 'es2022',
    // The content security policy allows files of ours and nothing inline: no data: addresses, no inline preload code.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
  },
  server: { proxy: { '/api': 'http://127.0.0.1:8080', '/lokal': 'http://127.0.0.1:8080' } },
});
