import type { SharedClock } from './clock.ts';
import { type FunctionSpec, type FunctionWorker, type Outcome, startWorker } from './worker.ts';

export type FunctionPool = {
  readonly spec: FunctionSpec;
  /**
   * Handles an event, on an environment that is free, else on a new one, else when one becomes free.
   *
   * @param onStart called when it no longer waits
   */
  invoke(event: object, onStart?: () => void): Promise<Outcome>;
  stop(): Promise<void>;
};

export type PoolOptions = {
  readonly clock: SharedClock;
  readonly max?: number | undefined;
  /** How long an environment is kept that has nothing to do. */
  readonly idleMs?: number | undefined;
  /** A line that the function, or the pool about it, has written. */
  onLine(line: string, functionName: string): void;
};

type Environment = { readonly worker: FunctionWorker; idle: NodeJS.Timeout | undefined };
type Waiting = {
  readonly event: string;
  readonly onStart: (() => void) | undefined;
  readonly done: (outcome: Outcome) => void;
};

const MAX = 4;
const IDLE_MS = 120_000;

/**
 * Runs a function as Lambda does: an environment handles one event at a time, more are made as they are needed and ended when
 * they are not, and one that crashed or ran out of time is not used again. Lambda makes a thousand; here are a few.
 */
export function createPool(spec: FunctionSpec, options: PoolOptions): FunctionPool {
  const { max = MAX, idleMs = IDLE_MS } = options;
  const all = new Set<Environment>();
  const free: Environment[] = [];
  const queue: Waiting[] = [];
  let stopped = false;
  return {
    spec,
    invoke: (event, onStart) => {
      const { promise, resolve } = Promise.withResolvers<Outcome>();
      queue.push({ event: JSON.stringify(event), onStart, done: resolve });
      next();
      return promise;
    },
    stop: async () => {
      stopped = true;
      next();
      await Promise.all([...all].map(({ worker }) => worker.stop()));
    },
  };

  function next(): void {
    if (stopped) for (const { done } of queue.splice(0)) done({ kind: 'crash', reason: 'the system has stopped' });
    if (queue.length === 0) return;
    const environment = free.pop() ?? (all.size < max ? start() : undefined);
    const waiting = environment && queue.shift();
    if (environment && waiting) void run(environment, waiting);
  }

  function start(): Environment {
    const environment: Environment = {
      idle: undefined,
      worker: startWorker(spec, {
        clock: options.clock,
        onLine: (line) => options.onLine(line, spec.name),
        onExit: () => {
          forget(environment);
          next();
        },
      }),
    };
    all.add(environment);
    return environment;
  }

  async function run(environment: Environment, { event, onStart, done }: Waiting): Promise<void> {
    clearTimeout(environment.idle);
    onStart?.();
    const outcome = await environment.worker.run(event);
    if (outcome.kind !== 'result' && !stopped) report(outcome.reason);
    if (all.has(environment) && (outcome.kind === 'result' || outcome.kind === 'error')) {
      free.push(environment);
      environment.idle = setTimeout(() => end(environment), idleMs).unref();
    }
    done(outcome);
    next();
  }

  function end(environment: Environment): void {
    forget(environment);
    void environment.worker.stop();
  }

  function forget(environment: Environment): void {
    clearTimeout(environment.idle);
    all.delete(environment);
    if (free.includes(environment)) free.splice(free.indexOf(environment), 1);
  }

  /** What the function cannot say itself: that it threw, crashed or ran out of time. */
  function report(reason: string): void {
    options.onLine(JSON.stringify({ level: 'ERROR', funktion: spec.name, fejl: reason }), spec.name);
  }
}
