import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { APIGatewayProxyStructuredResultV2, DynamoDBRecord } from 'aws-lambda';
import type { OperationName } from '#shared/domain/adgang.ts';
import type { ApiEvent } from '#shared/http/event.ts';
import type { Order, Plant, RunName } from './function-process.ts';

type Result = APIGatewayProxyStructuredResultV2;
type Answered = { readonly id: number; readonly result?: Result; readonly thrown?: string };

export type FunctionHost = {
  call(name: OperationName, event: ApiEvent, ms?: number): Promise<Result>;
  /** Lets notices be sent of these changes. */
  follow(records: readonly DynamoDBRecord[]): Promise<unknown>;
  /** Runs a job, as its schedule would. @returns whether it came to an end */
  run(job: RunName): Promise<boolean>;
  setClock(moment: number): Promise<unknown>;
  plant(where: Plant, text: string): Promise<Result>;
  /** All that the process has written, to the byte. */
  readonly stdout: () => string;
  readonly stderr: () => string;
  /** Ends it, and waits for the last of its output. */
  stop(): Promise<void>;
};

/** Starts the functions in a process of their own and calls them there. */
export function startFunctionHost(env: Readonly<Record<string, string>>): FunctionHost {
  const file = fileURLToPath(new URL('./function-process.ts', import.meta.url));
  const child: ChildProcess = fork(file, { env, execArgv: [], stdio: ['ignore', 'pipe', 'pipe', 'ipc'] });
  const waiting = new Map<number, PromiseWithResolvers<Result>>();
  const output = { stdout: [] as Buffer[], stderr: [] as Buffer[] };
  child.stdout?.on('data', (chunk: Buffer) => output.stdout.push(chunk));
  child.stderr?.on('data', (chunk: Buffer) => output.stderr.push(chunk));
  child.on('message', ({ id, result, thrown }: Answered) => {
    const promise = waiting.get(id);
    waiting.delete(id);
    if (result === undefined) promise?.reject(new Error(`the function threw ${thrown}`));
    else promise?.resolve(result);
  });
  child.on('exit', (code) => {
    for (const promise of waiting.values()) promise.reject(new Error(`the functions' process ended with ${code}`));
  });
  let orders = 0;

  function order(
    rest:
      | { kind: 'call'; name: OperationName; event: ApiEvent; ms: number }
      | { kind: 'follow'; records: readonly DynamoDBRecord[]; ms: number }
      | { kind: 'run'; job: RunName; ms: number }
      | { kind: 'clock'; moment: number }
      | { kind: 'plant'; where: Plant; text: string },
  ) {
    orders += 1;
    const promise = Promise.withResolvers<Result>();
    waiting.set(orders, promise);
    child.send({ id: orders, ...rest } satisfies Order);
    return promise.promise;
  }

  return {
    call: (name, event, ms = 10_000) => order({ kind: 'call', name, event, ms }),
    follow: (records) => order({ kind: 'follow', records, ms: 100_000 }),
    run: async (job) => !('failed' in (await order({ kind: 'run', job, ms: 100_000 }))),
    setClock: (moment) => order({ kind: 'clock', moment }),
    plant: (where, text) => order({ kind: 'plant', where, text }),
    stdout: () => Buffer.concat(output.stdout).toString('utf8'),
    stderr: () => Buffer.concat(output.stderr).toString('utf8'),
    stop: async () => {
      const closed = once(child, 'close');
      child.kill();
      await closed;
    },
  };
}
