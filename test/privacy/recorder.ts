import { once } from 'node:events';
import { Agent, createServer, type IncomingHttpHeaders, type IncomingMessage, request } from 'node:http';

/** One request that our functions made of another service. */
export type Recorded = {
  readonly url: string;
  /** The operation's name, where the service is one of Amazon's. */
  readonly operation: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
};

export type Reply = { readonly status: number; readonly body: string };

export type Recorder = {
  readonly url: string;
  readonly requests: Recorded[];
  /** Answers in the service's place. Nothing: the request goes through. */
  answer: ((recorded: Recorded) => Reply | undefined) | undefined;
  stop(): Promise<void>;
};

/** Stands before a service, writes down what it is asked, and can answer in its place. */
export async function startRecorder(target: string): Promise<Recorder> {
  const agent = new Agent({ keepAlive: true });
  const server = createServer((incoming, outgoing) => {
    // The SDK tries again where a failure is dated by another clock than its own.
    outgoing.sendDate = false;
    serve(incoming).then(
      ({ status, headers, body }) => outgoing.writeHead(status, headers).end(body),
      () => incoming.socket.destroy(),
    );
  }).listen(0, '127.0.0.1');
  // Longer than any test: a connection that the server lets go of is an outage that no test asked for.
  server.keepAliveTimeout = 120_000;
  await once(server, 'listening');
  const address = server.address();
  const recorder: Recorder = {
    url: `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`,
    requests: [],
    answer: undefined,
    stop: async () => {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      agent.destroy();
      await closed;
    },
  };
  return recorder;

  async function serve(incoming: IncomingMessage) {
    const body = await readBytes(incoming);
    const { headers, method, url = '/' } = incoming;
    const operation = String(headers['x-amz-target'] ?? '').split('.')[1] ?? '';
    const recorded = { url, operation, headers, body: body.toString('utf8') };
    recorder.requests.push(recorded);
    const instead = recorder.answer?.(recorded);
    if (instead !== undefined) {
      return { ...instead, headers: { 'content-type': 'application/x-amz-json-1.0' } as IncomingHttpHeaders };
    }
    const { promise, resolve, reject } = Promise.withResolvers<IncomingMessage>();
    const { host: _, ...rest } = headers;
    request(new URL(url, target), { method, headers: rest, agent })
      .once('response', resolve)
      .on('error', reject)
      .end(body);
    const answer = await promise;
    return { status: answer.statusCode ?? 502, headers: answer.headers, body: await readBytes(answer) };
  }
}

async function readBytes(stream: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk);
  return Buffer.concat(chunks);
}
