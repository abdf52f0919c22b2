import { readFile } from 'node:fs/promises';
import { createServer, request as forward, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { extname, join, normalize, resolve } from 'node:path';

const DIST = resolve(import.meta.dirname, '../../dist/web');

/** The policy of the pages, as the CDN sends it. */
const CSP =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.json': 'application/json; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.woff2': 'font/woff2',
};

export type Site = {
  readonly url: string;
  /** What the next calls of an operation meet instead of the system. */
  fault(path: string, status: number | 'lose', times: number): void;
  stop(): Promise<void>;
};

/**
 * The pages before the running system on one origin, as the CDN has them. It passes everything under /api and /lokal on
 * and can lose or refuse single calls on the way, as networks do.
 */
export async function startSite(system: string): Promise<Site> {
  const faults = new Map<string, { status: number | 'lose'; times: number }>();
  const target = new URL(system);
  const server = createServer((req, res) => void handle(req, res));

  async function handle(req: IncomingMessage, res: ServerResponse): Promise<void> {
    const path = new URL(req.url ?? '/', system).pathname;
    const fault = faults.get(path);
    const struck = fault !== undefined && fault.times > 0;
    if (struck) fault.times--;
    if (!path.startsWith('/api/') && !path.startsWith('/lokal/')) await page(path, res);
    else if (struck && fault.status !== 'lose') json(res, fault.status, { message: 'Service Unavailable' });
    else pass(req, res, struck);
  }

  /** On to the system. `lose`: it gets there, and only its answer is lost. */
  function pass(req: IncomingMessage, res: ServerResponse, lose: boolean): void {
    const headers = { ...req.headers, host: target.host };
    const onward = forward(new URL(req.url ?? '/', system), { method: req.method, headers }, (answer) => {
      if (lose) {
        answer.resume().on('end', () => json(res, 503, { message: 'Service Unavailable' }));
        return;
      }
      res.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(res);
    });
    onward.on('error', () => req.socket.destroy());
    req.pipe(onward);
  }

  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the site has no port');
  return {
    url: `http://localhost:${address.port}`,
    fault: (path, status, times) => void faults.set(path, { status, times }),
    stop: async () => {
      await stop(server);
    },
  };
}

async function page(path: string, res: ServerResponse): Promise<void> {
  const file = normalize(join(DIST, path));
  const found = file.startsWith(DIST) && extname(file) !== '' ? await readFile(file).catch(() => undefined) : undefined;
  if (found === undefined && extname(file) !== '') {
    json(res, 404, { message: 'Not Found' });
    return;
  }
  // Any other address is the client's own: it gets the one page, which then shows what the address names.
  const body = found ?? (await readFile(join(DIST, 'index.html')));
  res.writeHead(200, {
    'content-type': TYPES[found ? extname(file) : '.html'] ?? 'application/octet-stream',
    'content-security-policy': CSP,
    'cache-control': path.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
  });
  res.end(body);
}

function json(res: ServerResponse, status: number, body: unknown): void {
  res.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}

async function stop(server: Server): Promise<void> {
  server.closeAllConnections();
  await new Promise((done) => server.close(done));
}
