import { AsyncLocalStorage } from 'node:async_hooks';
import type { Seeded } from './seeded.ts';

/** One call of a function: what the code that it runs sees as clock and chance. */
export type Scope = {
  /** The call's number in the run. */
  readonly call: number;
  readonly chance: Seeded;
  /** Milliseconds since 1970. */
  readonly clock: () => number;
  /** Timers run on this time, or on the machine's own where there is none. */
  readonly timers: VirtualTimers | undefined;
};

export type VirtualTimers = {
  set(ms: number, fire: () => void): number;
  clear(id: number): void;
  /** What code waits for with `await`. */
  sleep(ms: number): Promise<void>;
};

const storage = new AsyncLocalStorage<Scope>();

export function inScope<T>(scope: Scope, run: () => T): T {
  return storage.run(scope, run);
}

/** For the harness's own work, also where a call's code led to it. */
export function outsideScope<T>(run: () => T): T {
  return storage.exit(run);
}

export function currentScope(): Scope | undefined {
  return storage.getStore();
}
