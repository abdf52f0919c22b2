import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { Arrival } from '#test/faults/proxy/proxy.ts';
import type { ChildJob } from './child.ts';

const MAIN = fileURLToPath(new URL('../main.ts', import.meta.url));

/** When a process is ended: right before a call of the database is carried out, or right after. */
export type Moment = 'before' | 'after';

/** Has a call of the database carried out; a silent one gets no answer. */
type Serve = (arrival: Arrival, silent: boolean) => Promise<void>;

export type Mortals = {
  /** What arrives at the proxy from one of the processes. */
  take(arrival: Arrival): void;
  /**
   * Runs a function once in a process of its own, which is ended with SIGKILL at its k-th call of the database, or not at
   * all with k = 0.
   *
   * @returns how many calls of the database it made. Throws where it was to be killed and was not, or the other way round
   */
  run(job: ChildJob, k: number, moment: Moment, serve: Serve): Promise<number>;
  stop(): void;
};

/** Processes that live for one call of one function. The next one gets ready while one is at work. */
export function startMortals(env: NodeJS.ProcessEnv = process.env): Mortals {
  let next = startProcess(env);
  let take: Mortals['take'] = () => undefined;

  async function run(job: ChildJob, k: number, moment: Moment, serve: Serve): Promise<number> {
    const child = await next;
    next = startProcess(env);
    const ended = once(child, 'exit');
    const failures: unknown[] = [];
    let at = 0;
    take = (arrival) => {
      at++;
      const hit = at === k;
      if (hit && moment === 'before') child.kill('SIGKILL');
      else
        serve(arrival, hit).then(
          () => hit && child.kill('SIGKILL'),
          (error) => failures.push(error),
        );
    };
    child.send(job);
    const [, signal] = (await ended) as [number | null, string | null];
    if (failures.length > 0) throw failures[0];
    if (k > 0 !== (signal === 'SIGKILL')) throw new Error(`call ${k} of ${at}: the process ended with ${signal}`);
    return at;
  }

  return {
    take: (arrival) => take(arrival),
    run,
    stop: () => void next.then((child) => child.kill('SIGKILL')),
  };
}

async function startProcess(env: NodeJS.ProcessEnv): Promise<ChildProcess> {
  const child = fork(MAIN, ['child'], { stdio: ['ignore', 'ignore', 'inherit', 'ipc'], execArgv: [], env });
  await once(child, 'message');
  return child;
}
