import { fork } from 'node:child_process';
import { once } from 'node:events';

/**
 * Runs one of the measuring programs in a process of its own and gives what it sends. Its standard output goes nowhere: it is
 * the functions' log lines.
 */
export async function runChild<Result>(program: URL, settings: object): Promise<Result> {
  const child = fork(program, [JSON.stringify(settings)], {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    // Nothing of the environment we were started in, the test runner's least of all.
    env: { PATH: process.env.PATH },
    execArgv: [],
  });
  const ended = once(child, 'exit');
  const sent = once(child, 'message').then(([message]) => message as Result);
  const first = await Promise.race([sent.then((result) => ({ result })), ended]);
  if ('result' in first) {
    await ended;
    return first.result;
  }
  throw new Error(`${program.pathname} ended without a result`);
}

/** The settings that this process was given by `runChild`. */
export function childSettings<Settings>(): Settings {
  return JSON.parse(process.argv[2] ?? '');
}

/** Sends the result and ends, whatever is still open. */
export function sendResult(result: object): void {
  process.send?.(result, () => process.exit(0));
}
