import { randomUUID } from 'node:crypto';
import { pathToFileURL } from 'node:url';
import { parentPort, workerData } from 'node:worker_threads';
import type { Context } from 'aws-lambda';
import { followClock } from './clock.ts';
import type { FromThread, ThreadData, ToThread } from './worker.ts';

/** One execution environment of a function: loads its code once, then handles one event after another. */
const { clock, ...spec }: ThreadData = workerData;
followClock(clock);
const port = parentPort;
if (port === null) throw new Error('this file is the inside of a worker thread');

const tell = (message: FromThread) => port.postMessage(message);
const loaded = await import(pathToFileURL(spec.file).href);
const handler: (event: unknown, context: Context) => unknown = loaded[spec.handler];
if (typeof handler !== 'function') throw new Error(`${spec.file} has no function named ${spec.handler}`);

port.on('message', ({ event }: ToThread) => {
  const context = newContext(performance.now() + spec.timeoutMs);
  handle(event, context).then(
    (text) => tell({ kind: 'result', text }),
    (error: unknown) =>
      tell({ kind: 'error', text: error instanceof Error ? (error.stack ?? error.name) : 'not an Error' }),
  );
});
tell({ kind: 'ready' });

async function handle(event: string, context: Context): Promise<string> {
  return JSON.stringify((await handler(JSON.parse(event), context)) ?? null);
}

function newContext(deadline: number): Context {
  const never = () => {
    throw new Error('a function returns its answer');
  };
  return {
    functionName: spec.name,
    functionVersion: '$LATEST',
    invokedFunctionArn: `arn:aws:lambda:${process.env.AWS_REGION}:000000000000:function:${spec.name}`,
    memoryLimitInMB: String(spec.memoryMb),
    awsRequestId: randomUUID(),
    logGroupName: `/aws/lambda/${spec.name}`,
    logStreamName: 'lokal',
    callbackWaitsForEmptyEventLoop: true,
    getRemainingTimeInMillis: () => Math.max(0, Math.round(deadline - performance.now())),
    done: never,
    fail: never,
    succeed: never,
  };
}
