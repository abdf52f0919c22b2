import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Emulator, WireAnswer } from '#test/faults/engine/emulator.ts';
import { OUTGOING_HEADER } from '#test/faults/engine/outgoing.ts';
import { cancelled, type Fault, type FaultCounts, internalError, isWrite, noFaults, throttled } from './faults.ts';

/** A request that has arrived and waits for what becomes of it. */
export type Arrival = {
  readonly outgoing: number;
  /** The operation: `TransactWriteItems`. */
  readonly target: string;
  readonly body: string;
  /** The client has given it up. */
  gone(): boolean;
};

/** What the emulator made of it, and the end of it for the client: to be called when the client is to know. */
export type Served = { readonly answer: WireAnswer | undefined; deliver(): void };

export type FaultProxy = {
  readonly endpoint: string;
  /** How often each fault has been met by a client. */
  readonly fired: FaultCounts;
  /** Carries the request to the emulator, or not, as the fault says. `turn` chooses among a fault's forms. */
  serve(arrival: Arrival, fault: Fault | undefined, turn?: number): Promise<Served>;
  stop(): Promise<void>;
};

type Incoming = Arrival & { readonly request: IncomingMessage; readonly response: ServerResponse };

/** A proxy in front of the emulator. Every request is handed to `arrived`, which has it served when and how it likes. */
export async function startProxy(send: Emulator['send'], arrived: (arrival: Arrival) => void): Promise<FaultProxy> {
  const incomings = new WeakMap<Arrival, Incoming>();
  const fired = noFaults();
  const server = createServer((request, response) => {
    receive(request, response).then(
      (incoming) => {
        incomings.set(incoming, incoming);
        arrived(incoming);
      },
      () => request.socket.destroy(),
    );
  });
  // Connections must not be closed for being idle: that would be a fault that nobody chose.
  Object.assign(server, { keepAliveTimeout: 0, requestTimeout: 0, headersTimeout: 0 });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');

  async function serve(arrival: Arrival, fault: Fault | undefined, turn = 0): Promise<Served> {
    const { target, body, request, response } = incomings.get(arrival) ?? unknownArrival();
    const carryOut = () => send(target, body);
    const answerWith = (answer: WireAnswer) => () => write(response, answer);
    const reset = () => request.socket.resetAndDestroy();
    switch (fault) {
      case undefined: {
        const answer = await carryOut();
        return { answer, deliver: answerWith(answer) };
      }
      case 'resetBefore':
        return { answer: undefined, deliver: counted(fault, reset) };
      case 'conflict':
        return { answer: undefined, deliver: counted(fault, answerWith(cancelled(body, 'TransactionConflict', turn))) };
      case 'throttle':
        return { answer: undefined, deliver: counted(fault, answerWith(throttled(target, body, turn))) };
      case 'resetAfterCommit':
      case 'errorAfterCommit': {
        const answer = await carryOut();
        const lose = fault === 'resetAfterCommit' ? reset : answerWith(internalError());
        // Where nothing was stored it is a lost refusal: it happens as well, but it is not the fault that is counted.
        return { answer, deliver: answer.status === 200 && isWrite(target) ? counted(fault, lose) : lose };
      }
      case 'duplicate': {
        const first = await carryOut();
        const second = await carryOut();
        return { answer: first, deliver: counted(fault, answerWith(turn % 2 === 0 ? first : second)) };
      }
      case 'delay': {
        const answer = await carryOut();
        return { answer, deliver: counted(fault, answerWith(answer)) };
      }
    }
  }

  /** A client that has gone can still have met a delay: that is why it went. */
  function counted(fault: Fault, deliver: () => void): () => void {
    fired[fault]++;
    return deliver;
  }

  return {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    fired,
    serve,
    stop: async () => {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}

async function receive(request: IncomingMessage, response: ServerResponse): Promise<Incoming> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const [, target = ''] = String(request.headers['x-amz-target'] ?? '').split('.');
  return {
    outgoing: Number(request.headers[OUTGOING_HEADER] ?? 0),
    target,
    body: Buffer.concat(chunks).toString('utf8'),
    gone: () => response.destroyed || request.socket.destroyed,
    request,
    response,
  };
}

function write(response: ServerResponse, { status, body }: WireAnswer): void {
  if (response.destroyed) return;
  // The calls have a time of their own. To the SDK a date of another time is a clock that is wrong, and it would try again.
  response.sendDate = false;
  response.writeHead(status, {
    'content-type': 'application/x-amz-json-1.0',
    'content-length': Buffer.byteLength(body),
    'x-amzn-requestid': 'LOCAL',
  });
  response.end(body);
}

function unknownArrival(): never {
  throw new Error('the request did not come through this proxy');
}
