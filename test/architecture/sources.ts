import { globSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { fileURLToPath } from 'node:url';

/** A source file: its path from the root, and its text. */
export type Source = { readonly path: string; readonly text: string };

const root = fileURLToPath(new URL('../../', import.meta.url));

/** Everything that is built, deployed or run; not the tests. */
export function readSources(): readonly Source[] {
  const paths = globSync(['{shared,functions,infra,scripts,web,bench}/**/*.{ts,tsx,mjs,html}'], {
    cwd: root,
    exclude: ['**/node_modules/**', '**/dist/**'],
  });
  return paths.sort().map((path) => ({ path, text: readFileSync(`${root}${path}`, 'utf8') }));
}

/** The text without its comments, on the same lines. A comment may name what code may not use. */
export function withoutComments(text: string): string {
  const blank = (comment: string) => comment.replace(/[^\n]/g, ' ');
  return text.replace(/\/\*[\s\S]*?\*\//g, blank).replace(/(^|[\s;{(,])\/\/.*$/gm, blank);
}

/** What a file imports, as it is written: `#shared/env.ts`, `./keys.ts`, `node:crypto`, `zod/mini`. */
export function importsOf({ text }: Source): readonly string[] {
  const found = withoutComments(text).matchAll(/\b(?:from|import)\s*\(?\s*['"]([^'"\n]+)['"]/g);
  return [...found].map(([, specifier = '']) => specifier);
}

/** The path of an imported file from the root; nothing where a package is imported. */
function resolveImport(from: string, specifier: string): string | undefined {
  if (specifier.startsWith('#')) return specifier.slice(1);
  return specifier.startsWith('.') ? posix.join(posix.dirname(from), specifier) : undefined;
}

/** Each file with the files that it imports. */
export function importGraph(sources: readonly Source[]): ReadonlyMap<string, readonly string[]> {
  return new Map(
    sources.map((source) => [
      source.path,
      importsOf(source)
        .map((specifier) => resolveImport(source.path, specifier))
        .filter((path) => path !== undefined),
    ]),
  );
}
