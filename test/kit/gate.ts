import { once } from 'node:events';
import { createServer, type IncomingMessage, request } from 'node:http';

/** What happens to one request on its way to the database. */
export type Verdict =
  /** Goes through, after what is given has come about. */
  | { readonly after: Promise<unknown> }
  /** Is carried out, but its answer is lost on the way back. */
  | 'lose'
  /** Never arrives. */
  | 'drop'
  /** Is answered with an error of the database's own, and not carried out. */
  | { readonly status: number; readonly error: string; readonly reasons?: readonly (string | undefined)[] };

export type Gate = {
  readonly url: string;
  /** Judges each request by the database operation's name. Nothing: it goes through. */
  judge: (operation: string) => Verdict | undefined;
  stop(): Promise<void>;
};

/** A gate in front of the database, so that a test can decide what a network and a busy service decide elsewhere. */
export async function startGate(target: string): Promise<Gate> {
  const server = createServer((incoming, outgoing) => {
    serve(incoming).then(
      (answer) => {
        if (answer === undefined) incoming.socket.destroy();
        else {
          // Under a set clock the SDK would take the real date for clock skew, and send what failed once more.
          outgoing.sendDate = false;
          outgoing.writeHead(answer.status, answer.headers).end(answer.body);
        }
      },
      () => incoming.socket.destroy(),
    );
  }).listen(0, '127.0.0.1');
  // Longer than any test: a connection that the server lets go of is an outage that no test asked for.
  server.keepAliveTimeout = 120_000;
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : undefined;
  const gate: Gate = {
    url: `http://127.0.0.1:${port}`,
    judge: () => undefined,
    stop: async () => {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
  return gate;

  async function serve(incoming: IncomingMessage) {
    const body = await readBytes(incoming);
    const verdict = gate.judge(String(incoming.headers['x-amz-target']).split('.')[1] ?? '');
    if (verdict === 'drop') return undefined;
    if (verdict !== undefined && verdict !== 'lose' && 'error' in verdict) return refusal(verdict);
    if (verdict !== undefined && verdict !== 'lose') await verdict.after;
    const answer = await forward(target, incoming, body);
    return verdict === 'lose' ? undefined : answer;
  }
}

function refusal({ status, error, reasons }: Extract<Verdict, { error: string }>) {
  const CancellationReasons = reasons?.map((Code) => ({ Code: Code ?? 'None' }));
  const body = { __type: `com.amazonaws.dynamodb.v20120810#${error}`, message: error, CancellationReasons };
  return { status, headers: { 'content-type': 'application/x-amz-json-1.0' }, body: JSON.stringify(body) };
}

async function forward(target: string, { headers, method }: IncomingMessage, body: Buffer) {
  const { host: _, ...rest } = headers;
  const { promise, resolve, reject } = Promise.withResolvers<IncomingMessage>();
  request(target, { method, headers: rest, agent: false }).once('response', resolve).on('error', reject).end(body);
  const answer = await promise;
  const { date, ...kept } = answer.headers;
  return { status: answer.statusCode ?? 502, headers: kept, body: await readBytes(answer) };
}

async function readBytes(stream: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk);
  return Buffer.concat(chunks);
}

/** Holds the next request of that operation. `reached` says that it has come; it goes on when it is released. */
export function holdNext(gate: Gate, operation: string): { reached: Promise<void>; release: () => void } {
  const reached = Promise.withResolvers<void>();
  const released = Promise.withResolvers<void>();
  gate.judge = (name) => {
    if (name !== operation) return undefined;
    gate.judge = () => undefined;
    reached.resolve();
    return { after: released.promise };
  };
  return { reached: reached.promise, release: released.resolve };
}
