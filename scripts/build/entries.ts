import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { CATALOGUE } from '#shared/contract/catalogue.ts';
import { JOBS } from '#shared/contract/jobs.ts';
import { LOGIN_RUTER } from '#shared/contract/login.ts';
import { audienceOf, type Operation } from '#shared/contract/operation.ts';

type Row = Pick<Operation, 'name'>;

/** The functions that are no operation: the authorizer, which nobody calls by a route, and the pages of logging in and out. */
const NO_OPERATION: Readonly<Record<string, string>> = Object.fromEntries(
  ['authorize', ...LOGIN_RUTER.map(({ funktion }) => funktion)].map((name) => [name, `functions/adgang/${name}.ts`]),
);

/**
 * Every function's name and source file. The catalogue and the folder must name the same functions: a row without a file
 * has no code, and a file without a row has no route and no rights.
 */
export function functionEntries(root: string, catalogue: readonly Row[] = CATALOGUE): Record<string, string> {
  const rows = catalogue.map((row) => [row.name, `functions/${audienceOf(row)}/${row.name}.ts`] as const);
  const jobs = JOBS.map(({ name, mappe }) => [name, `functions/${mappe}/${name}.ts`] as const);
  const entries: Record<string, string> = { ...Object.fromEntries([...rows, ...jobs]), ...NO_OPERATION };
  const expected = Object.values(entries);
  const present = functionFiles(root);
  const missing = expected
    .filter((file) => !present.includes(file))
    .map((file) => `${file} mangler: kataloget har en række til den.`);
  const unknown = present
    .filter((file) => !expected.includes(file))
    .map((file) => `${file} har ingen række i kataloget.`);
  const faults = [...missing, ...unknown].sort();
  if (faults.length > 0) throw new Error(`Kataloget og functions/ passer ikke sammen.\n${faults.join('\n')}`);
  return entries;
}

function functionFiles(root: string): string[] {
  return readdirSync(join(root, 'functions'), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1));
}
