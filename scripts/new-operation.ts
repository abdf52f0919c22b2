import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { accessRow, contractFile, functionFile, type Names, refusalRow, testFile } from './new-operation/templates.ts';

const AUDIENCES = ['sagsbehandler', 'virksomhed', 'borger', 'faelles', 'drift', 'offentlig'] as const;
const ACCESS = 'shared/domain/adgang.ts';
const CATALOGUE = 'shared/contract/catalogue.ts';
const HANDLERS = 'test/kit/handlers.ts';
const VALID_CALL = 'test/kit/valid-call.ts';
const REFUSALS = 'test/functions/refusals/refusals.test.ts';

const USAGE = `Brug: npm run new-operation -- <${AUDIENCES.join('|')}> <verb-navneord> [command|lookup]
Fx:   npm run new-operation -- virksomhed list-kontaktpersoner lookup
Verbet er engelsk, navneordet dansk (docs/ordliste.md). Uden art bliver det et opslag.`;

const root = resolve(import.meta.dirname, '..');
const names = readNames(process.argv.slice(2));
const file = `${names.audience}/${names.name}.ts`;
const made = {
  [`shared/contract/${file}`]: contractFile(names),
  [`functions/${file}`]: functionFile(names),
  [`test/functions/${names.audience}/${names.name}.test.ts`]: testFile(names),
};
const taken = Object.keys(made).filter((path) => existsSync(resolve(root, path)));
if (taken.length > 0 || read(ACCESS).includes(`'${names.name}'`)) stop(`${names.name} findes allerede.`);

for (const [path, text] of Object.entries(made)) write(path, text);
addRow(ACCESS, 'export const ADGANG', accessRow(names));
addRow(CATALOGUE, 'export const CATALOGUE', `  ${names.variable},\n`);
addImport(CATALOGUE, `import { ${names.variable} } from './${file}';`);
addRow(HANDLERS, 'export const HANDLERS', `  '${names.name}': ${names.variable},\n`);
addImport(HANDLERS, `import { handler as ${names.variable} } from '#functions/${file}';`);
addRow(REFUSALS, 'const CASES', refusalRow(names));
const toDo = `throw new Error('skriv et kald af ${names.name}, der lykkes');`;
addRow(VALID_CALL, 'switch (name)', `    case '${names.name}':\n      ${toDo}\n`, /\n {2}\}\n/);

// Puts the new imports in their place and the new files in the house's form.
const changed = [...Object.keys(made), ACCESS, CATALOGUE, HANDLERS, VALID_CALL, REFUSALS];
execFileSync(resolve(root, 'node_modules/.bin/biome'), ['check', '--write', ...changed], {
  cwd: root,
  stdio: 'ignore',
});

console.log(`${changed.join('\n')}

Nu mangler:
1. Rækken i ${ACCESS}: hvis er det, operationen rører?
2. Skemaerne, afslagene og rettighederne i shared/contract/${file}.
3. Reglen i shared/domain og vejen dertil i functions/${file}.
4. Et kald, der lykkes, i ${VALID_CALL}, hvert afslag i ${REFUSALS},\n   og et trin i fortællingen i test/docs/examples.test.ts. Så "npm run docs".
5. De tabeller, der skrives i hånden: test/adgang/expectations.ts og objects.ts (hvem får hvad at se),
   test/speed/uses.ts (hvad et kald koster) og test/functions/repeat.test.ts (en anden kommando med samme id).
6. "npm run check".`);

function readNames([audienceText, name = '', kindText = 'lookup']: readonly string[]): Names {
  const audience = AUDIENCES.find((a) => a === audienceText);
  const kind = (['command', 'lookup'] as const).find((k) => k === kindText);
  if (audience === undefined || kind === undefined || !/^[a-z]+(-[a-z]+)+$/.test(name)) stop(USAGE);
  if (audience === 'offentlig' && kind === 'command') stop('En kommando har altid en bruger, der er logget ind.');
  return { audience, kind, name, variable: name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase()) };
}

/** A row at the end of a table, which as a rule ends at the first bracket that stands at the start of a line. */
function addRow(path: string, table: string, row: string, close = /\n[}\]]/): void {
  const text = read(path);
  const start = text.indexOf(table);
  const length = text.slice(start).search(close);
  if (start < 0 || length < 0) throw new Error(`${path} has no "${table}" to put a row in`);
  const end = start + length + 1;
  write(path, text.slice(0, end) + row + text.slice(end));
}

function addImport(path: string, line: string): void {
  write(path, `${line}\n${read(path)}`);
}

function read(path: string): string {
  return readFileSync(resolve(root, path), 'utf8');
}

function write(path: string, text: string): void {
  mkdirSync(dirname(resolve(root, path)), { recursive: true });
  writeFileSync(resolve(root, path), text);
}

function stop(message: string): never {
  console.error(message);
  process.exit(1);
}
