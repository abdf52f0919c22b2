import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:http';
import { createServer as createTcpServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

/** The stand-ins hold keys and answer without a login, so they are reached from this machine only. */
const HOST = '127.0.0.1';
const MAX_BODY_BYTES = 1_000_000;

export type Call = {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
};

export type Answer = {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
};

/** Two ways any server can misbehave: answer late, or reset the connection without an answer. */
export type Outage = 'slow' | 'down';

export type Loopback = { readonly endpoint: string; stop(): Promise<void> };

export type LoopbackOptions = {
  readonly port?: number | undefined;
  /** How late a slow answer is. */
  readonly slowMs?: number | undefined;
  handle(call: Call): Answer;
  outage(): Outage | undefined;
  /** Whether the answer just made is lost on its way back. */
  lose?(): boolean;
};

/** Serves on 127.0.0.1, on a free port when none is given. Throws where the port is taken. */
export async function startLoopback(options: LoopbackOptions): Promise<Loopback> {
  const server = createServer((request, response) => {
    serve(options, request, response).catch(() => request.socket.destroy());
  });
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  server.once('error', reject).listen(options.port ?? 0, HOST, resolve);
  await promise.catch((error: unknown) => {
    throw portError(error, options.port);
  });
  return {
    endpoint: `http://${HOST}:${portOf(server.address())}`,
    stop: async () => {
      const closed = Promise.withResolvers<void>();
      server.close(() => closed.resolve());
      server.closeAllConnections();
      await closed.promise;
    },
  };
}

/** A port nobody listens on, for a program that cannot choose one itself. Throws where the wished port is taken. */
export async function freePort(wished?: number): Promise<number> {
  const server = createTcpServer();
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  server.once('error', reject).listen(wished ?? 0, HOST, resolve);
  await promise.catch((error: unknown) => {
    throw portError(error, wished);
  });
  const port = portOf(server.address());
  const closed = Promise.withResolvers<void>();
  server.close(() => closed.resolve());
  await closed.promise;
  return port;
}

async function serve(options: LoopbackOptions, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const body = await readBody(request);
  const outage = options.outage();
  if (outage === 'down') {
    request.socket.resetAndDestroy();
    return;
  }
  if (outage === 'slow') await sleep(options.slowMs ?? 10_000, undefined, { ref: false });
  const answer = options.handle({
    method: request.method ?? 'GET',
    path: request.url ?? '/',
    headers: request.headers,
    body,
  });
  if (options.lose?.()) request.socket.resetAndDestroy();
  else response.writeHead(answer.status, answer.headers).end(answer.body);
}

async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    size += chunk.length;
    if (size > MAX_BODY_BYTES) throw new RangeError('request body too large');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function portOf(address: ReturnType<ReturnType<typeof createTcpServer>['address']>): number {
  if (address === null || typeof address === 'string') throw new Error('the server has no port');
  return address.port;
}

function portError(error: unknown, port: number | undefined): unknown {
  const taken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
  return taken ? new Error(`Port ${port} på ${HOST} er optaget af et andet program.`, { cause: error }) : error;
}
