import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const root = resolve(import.meta.dirname, '../..');
const copy = mkdtempSync(join(tmpdir(), 'new-operation-'));

/** What a new operation touches, and what it must fit with. */
beforeAll(() => {
  const files = [
    'bench',
    'functions',
    'infra',
    'scripts',
    'shared',
    'test',
    'web',
    'biome.json',
    'package.json',
    'tsconfig.json',
  ];
  for (const file of files) cpSync(join(root, file), join(copy, file), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
});

afterAll(() => rmSync(copy, { recursive: true, force: true }));

function run(command: string, ...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(command, args, { cwd: copy, encoding: 'utf8' });
  return { status, output: stdout + stderr };
}

function newOperation(...args: readonly string[]) {
  return run(process.execPath, 'scripts/new-operation.ts', ...args);
}

const NEW = [
  ['sagsbehandler', 'note-kontrol', 'command'],
  ['virksomhed', 'list-kontaktpersoner', 'lookup'],
  ['borger', 'show-brev', 'lookup'],
  ['faelles', 'show-vejledning', 'lookup'],
  ['offentlig', 'show-driftsstatus', 'lookup'],
  ['drift', 'put-sats', 'command'],
] as const;

/** A row in these is a decision: it must be missed until somebody has taken it. */
const BY_HAND = ['test/adgang/expectations.ts', 'test/adgang/objects.ts', 'test/speed/uses.ts'];

describe('npm run new-operation', () => {
  test('makes an operation of every kind that passes lint, and types where nothing has to be decided by a person', () => {
    for (const args of NEW) expect(newOperation(...args)).toMatchObject({ status: 0 });
    const made = NEW.flatMap(([audience, name]) => [
      `shared/contract/${audience}/${name}.ts`,
      `functions/${audience}/${name}.ts`,
      `test/functions/${audience}/${name}.test.ts`,
    ]);
    const tables = ['shared/domain', 'shared/contract', 'test/kit', 'test/functions/refusals'];
    const bin = join(copy, 'node_modules/.bin');
    expect(run(join(bin, 'biome'), 'check', '--error-on-warnings', ...tables, ...made)).toMatchObject({ status: 0 });
    const complaints = run(join(bin, 'tsc'), '--noEmit').output.matchAll(/^([\w/.-]+)\(.*error/gm);
    expect([...complaints].map(([, file]) => file)).toEqual(BY_HAND);
  }, 120_000);

  test('gives it a row in the catalogue and in the access table', () => {
    const read = (path: string) => readFileSync(join(copy, path), 'utf8');
    expect(read('shared/domain/adgang.ts')).toContain(
      "'note-kontrol': { rolle: 'sagsbehandler', ejer: 'ansvarligKommune' },",
    );
    expect(read('shared/contract/catalogue.ts')).toMatch(
      /import \{ noteKontrol \} from '\.\/sagsbehandler\/note-kontrol\.ts';[\s\S]* {2}noteKontrol,\n/,
    );
  });

  test.each([
    ['an operation that is there already', ['virksomhed', 'edit-ansaettelse'], 'edit-ansaettelse findes allerede.'],
    ['a name without a noun', ['virksomhed', 'list'], 'Brug: npm run new-operation'],
    ['an audience that does not exist', ['fogeden', 'list-sager'], 'Brug: npm run new-operation'],
    ['a command without a user', ['offentlig', 'put-besked', 'command'], 'En kommando har altid en bruger'],
  ])('refuses %s', (_, args, message) => {
    const before = run('ls', '-R', 'shared', 'functions').output;
    expect(newOperation(...args)).toMatchObject({ status: 1, output: expect.stringContaining(message) });
    expect(run('ls', '-R', 'shared', 'functions').output).toBe(before);
  });
});
