import { createInterface } from 'node:readline';
import { Worker } from 'node:worker_threads';
import type { SharedClock } from './clock.ts';

export type FunctionSpec = {
  readonly name: string;
  /** The module, and the name that it exports the handler by. */
  readonly file: string;
  readonly handler: string;
  readonly timeoutMs: number;
  readonly memoryMb: number;
  /** The whole environment: nothing of this process's own comes with it. */
  readonly environment: Readonly<Record<string, string>>;
};

/** What a thread begins with. */
export type ThreadData = Omit<FunctionSpec, 'environment'> & { readonly clock: SharedClock };

/** What crosses to the thread and back. Events and results are JSON text, as they are to a Lambda function. */
export type ToThread = { readonly event: string };
export type FromThread =
  | { readonly kind: 'ready' }
  | { readonly kind: 'result'; readonly text: string }
  | { readonly kind: 'error'; readonly text: string };

export type Outcome =
  | { readonly kind: 'result'; readonly value: unknown }
  /** The function threw; its environment lives on. */
  | { readonly kind: 'error'; readonly reason: string }
  /** The function ended its process or could not be loaded: its environment is gone. */
  | { readonly kind: 'crash'; readonly reason: string }
  | { readonly kind: 'timeout'; readonly reason: string };

export type WorkerOptions = {
  /** What time it is for the function. */
  readonly clock: SharedClock;
  /** A line that the function wrote. */
  onLine(line: string): void;
  onExit(): void;
};

export type FunctionWorker = {
  /** Handles one event. Not to be called while another is under way. */
  run(event: string): Promise<Outcome>;
  stop(): Promise<void>;
};

/** Lambda gives a function so long to load before the time of its first event begins. */
const INIT_LIMIT_MS = 10_000;
const THREAD = new URL('./worker-thread.ts', import.meta.url);

/** One execution environment of a function, as a thread with an environment and a memory limit of its own. */
export function startWorker(spec: FunctionSpec, options: WorkerOptions): FunctionWorker {
  const { environment, ...rest } = spec;
  const data: ThreadData = { ...rest, clock: options.clock };
  const worker = new Worker(THREAD, {
    workerData: data,
    env: { ...environment },
    // Else it takes over how this process was started, and a test runner's settings with it.
    execArgv: [],
    stdout: true,
    stderr: true,
    resourceLimits: { maxOldGenerationSizeMb: spec.memoryMb },
    name: spec.name,
  });
  for (const input of [worker.stdout, worker.stderr]) createInterface({ input }).on('line', options.onLine);

  const ready = Promise.withResolvers<void>();
  let gone: Outcome | undefined;
  let settle: ((outcome: Outcome) => void) | undefined;
  worker.on('message', (message: FromThread) => {
    if (message.kind === 'ready') ready.resolve();
    else if (message.kind === 'error') settle?.({ kind: 'error', reason: message.text });
    else settle?.({ kind: 'result', value: JSON.parse(message.text) });
  });
  worker.once('error', (error) => {
    gone = { kind: 'crash', reason: error instanceof Error ? (error.stack ?? error.name) : String(error) };
  });
  worker.once('exit', (code) => {
    gone ??= { kind: 'crash', reason: `the function ended its process with code ${code}` };
    ready.resolve();
    settle?.(gone);
    options.onExit();
  });
  return { run, stop: async () => void (await worker.terminate()) };

  async function run(event: string): Promise<Outcome> {
    const loaded = await inTime(ready.promise, INIT_LIMIT_MS);
    if (!loaded) return giveUp(INIT_LIMIT_MS);
    if (gone !== undefined) return gone;
    const outcome = Promise.withResolvers<Outcome>();
    settle = outcome.resolve;
    worker.postMessage({ event } satisfies ToThread);
    const answered = await inTime(outcome.promise, spec.timeoutMs);
    settle = undefined;
    return answered ? outcome.promise : giveUp(spec.timeoutMs);
  }

  async function giveUp(ms: number): Promise<Outcome> {
    await worker.terminate();
    return { kind: 'timeout', reason: `Task timed out after ${(ms / 1000).toFixed(2)} seconds` };
  }
}

/** Whether the promise was kept in time. */
export async function inTime(promise: Promise<unknown>, ms: number): Promise<boolean> {
  const late = Promise.withResolvers<boolean>();
  const timer = setTimeout(() => late.resolve(false), ms);
  const kept = await Promise.race([promise.then(() => true), late.promise]);
  clearTimeout(timer);
  return kept;
}
