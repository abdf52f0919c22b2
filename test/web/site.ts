import { createServer, request as forward, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { createWeb } from '#infra/local/web.ts';

export type Site = {
  readonly url: string;
  /** What the next calls of an operation meet instead of the system. */
  fault(path: string, status: number | 'lose', times: number): void;
  stop(): Promise<void>;
};

/**
 * The pages before the running system on one origin, as the CDN has them. It passes everything under /api and /lokal, and the
 * files about the system's state, on and can lose or refuse single calls on the way, as networks do.
 *
 * @param pages the folder that the web client was built in
 */
export async function startSite(system: string, pages: string): Promise<Site> {
  const web = createWeb(pages);
  const faults = new Map<string, { status: number | 'lose'; times: number }>();
  const target = new URL(system);
  const server = createServer((req, res) => void handle(req, res));

  async function handle(req: IncomingMessage, res: ServerResponse): Promise<void> {
    const path = new URL(req.url ?? '/', system).pathname;
    const fault = faults.get(path);
    const struck = fault !== undefined && fault.times > 0;
    if (struck) fault.times--;
    if (!/^\/(api\/|lokal\/|driftsstatus\.)/.test(path)) await page(path, res);
    else if (struck && fault.status !== 'lose') json(res, fault.status, { message: 'Service Unavailable' });
    else pass(req, res, struck);
  }

  async function page(path: string, res: ServerResponse): Promise<void> {
    const reply = await web({ method: 'GET', path });
    if (reply === undefined) json(res, 404, { message: 'Not Found' });
    else res.writeHead(reply.status, { ...reply.headers } as Record<string, string>).end(reply.body);
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

function json(res: ServerResponse, status: number, body: unknown): void {
  res.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}

async function stop(server: Server): Promise<void> {
  server.closeAllConnections();
  await new Promise((done) => server.close(done));
}
