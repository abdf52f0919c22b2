import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { Duplex } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import { inTime } from '#infra/local/worker.ts';
import type { FunctionPool } from '#infra/local/worker-pool.ts';
import { functionReply, ownReply, type Reply } from './answer.ts';
import type { Authorizer, Route } from './api.ts';
import { authorizerEvent, type Incoming, proxyEvent, readIncoming } from './event.ts';

const HOST = '127.0.0.1';
/** API Gateway's own limit. */
const MAX_BODY_BYTES = 10 * 1024 * 1024;
/** What is under way when the gateway stops has this long to be answered. */
const DRAIN_MS = 1000;

export type GatewayOptions = {
  readonly port: number;
  /** The names, with port, that the site is called by. A request for another name is not ours. */
  readonly hosts: readonly string[];
  readonly routes: ReadonlyMap<string, Route>;
  readonly functions: ReadonlyMap<string, FunctionPool>;
  /** Mutual TLS: who has no certificate of that CA gets no connection. Without it the gateway speaks plain HTTP. */
  readonly tls?: { readonly key: string; readonly cert: string; readonly ca: string };
  /** What time it is for everyone who is asked, in milliseconds since 1970. */
  now(): number;
  /** Pages of the local system itself; nothing where the path is not one of them. */
  pages(incoming: Incoming): Promise<Reply | undefined>;
  /** Called for what the gateway itself could not do, with the route's key. */
  onFault(routeKey: string, reason: string): void;
};

export type Gateway = { stop(): Promise<void> };

/** Serves the API of the templates on this machine as API Gateway does: same events, same answers, same limits. */
export async function startGateway(options: GatewayOptions): Promise<Gateway> {
  const listener = (request: IncomingMessage, response: ServerResponse) => void handle(request, response, options);
  const { tls } = options;
  const server = tls === undefined ? createServer(listener) : createTlsServer({ ...tls, requestCert: true }, listener);
  server.on('clientError', (_, socket) => refuseUnread(socket));
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  server.once('error', reject).listen(options.port, HOST, resolve);
  await promise;
  return { stop: () => stop(server) };
}

async function handle(request: IncomingMessage, response: ServerResponse, options: GatewayOptions): Promise<void> {
  try {
    write(request, response, await answer(request, options), options.now());
  } catch (error) {
    options.onFault(`${request.method} ${request.url}`, error instanceof Error ? String(error.stack) : 'not an Error');
    if (response.headersSent) response.destroy();
    else write(request, response, ownReply(500), options.now());
  }
}

async function answer(request: IncomingMessage, options: GatewayOptions): Promise<Reply> {
  // A page of another site can name a host of its own that leads to this machine: it must not reach anything here.
  if (!options.hosts.includes(request.headers.host ?? '')) return ownReply(403);
  const body = await readBody(request);
  if (body === undefined) return ownReply(413);
  const incoming = readIncoming(request, body);
  const page = await options.pages(incoming);
  if (page !== undefined) return page;
  const route = options.routes.get(`${incoming.method} ${incoming.path}`);
  return route === undefined ? ownReply(404) : serve(route, incoming, options);
}

async function serve(route: Route, incoming: Incoming, options: GatewayOptions): Promise<Reply> {
  const now = new Date(options.now());
  const allowed = route.authorizer && (await authorize(route, route.authorizer, incoming, now, options));
  if (allowed !== undefined && 'status' in allowed) return allowed;
  const event = proxyEvent(incoming, route.key, now, allowed?.context);
  const started = Promise.withResolvers<void>();
  const invoked = poolOf(options, route.functionArn).invoke(event, started.resolve);
  // On AWS there is no queue: waiting for one of our few environments does not count.
  await Promise.race([started.promise, invoked]);
  if (!(await inTime(invoked, route.timeoutMs))) return ownReply(503);
  const outcome = await invoked;
  if (outcome.kind === 'result') return functionReply(outcome.value);
  return ownReply(outcome.kind === 'timeout' ? 503 : 500);
}

type Allowed = { readonly context: Record<string, unknown> };

async function authorize(
  route: Route,
  authorizer: Authorizer,
  incoming: Incoming,
  now: Date,
  options: GatewayOptions,
): Promise<Allowed | Reply> {
  const headers: Readonly<Record<string, string>> = { ...incoming.headers, cookie: incoming.cookies.join('; ') };
  const sources = authorizer.headers.map((name) => headers[name] ?? '');
  if (sources.includes('')) return ownReply(401);
  const event = authorizerEvent(incoming, route.key, now, sources);
  const outcome = await poolOf(options, authorizer.functionArn).invoke(event);
  if (outcome.kind !== 'result') return ownReply(500);
  const answer = outcome.value;
  if (typeof answer !== 'object' || answer === null || !('isAuthorized' in answer)) return ownReply(500);
  if (answer.isAuthorized !== true) return ownReply(403);
  const context = 'context' in answer && typeof answer.context === 'object' ? answer.context : {};
  return { context: { ...context } };
}

function poolOf(options: GatewayOptions, functionArn: string): FunctionPool {
  const pool = options.functions.get(functionArn);
  if (pool === undefined) throw new Error(`no function ${functionArn}`);
  return pool;
}

/** The whole body, or nothing where it is too large: the rest is then not read. */
async function readBody(request: IncomingMessage): Promise<Buffer | undefined> {
  if (Number(request.headers['content-length'] ?? 0) > MAX_BODY_BYTES) return undefined;
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request.iterator({ destroyOnReturn: false })) {
    size += chunk.length;
    if (size > MAX_BODY_BYTES) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function write(request: IncomingMessage, response: ServerResponse, reply: Reply, now: number): void {
  const headers = new Headers();
  for (const [name, value] of Object.entries(reply.headers)) {
    for (const each of typeof value === 'string' ? [value] : value) headers.append(name, each);
  }
  // Our own screens count from it: it must be the clock that the functions have.
  headers.set('date', new Date(now).toUTCString());
  headers.set('content-length', String(Buffer.byteLength(reply.body)));
  response.setHeaders(headers);
  // What was not read of the request would be taken for the next one.
  if (!request.complete) response.setHeader('connection', 'close');
  response.writeHead(reply.status).end(request.method === 'HEAD' ? undefined : reply.body);
}

/** What cannot be read as a request is answered too, like everything else. */
function refuseUnread(socket: Duplex): void {
  if (!socket.writable) return;
  const { status, headers, body } = ownReply(400);
  const lines = Object.entries({ ...headers, connection: 'close', 'content-length': Buffer.byteLength(body) });
  const head = lines.map(([name, value]) => `${name}: ${value}\r\n`).join('');
  socket.end(`HTTP/1.1 ${status} Bad Request\r\n${head}\r\n${body}`);
}

async function stop(server: Server): Promise<void> {
  const closed = Promise.withResolvers<void>();
  server.close(() => closed.resolve());
  server.closeIdleConnections();
  await Promise.race([closed.promise, sleep(DRAIN_MS, undefined, { ref: false })]);
  server.closeAllConnections();
  await closed.promise;
}
