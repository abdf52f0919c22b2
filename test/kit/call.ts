import { deepStrictEqual } from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import type { APIGatewayProxyStructuredResultV2, Context } from 'aws-lambda';
import { audienceOf, type Operation, pathOf } from '#shared/contract/operation.ts';
import { FAELLES_PROBLEMER, PROBLEMER, type ProblemKode, problemView } from '#shared/contract/refusals.ts';
import type { Aktoer } from '#shared/domain/aktoer.ts';
import type { ApiEvent } from '#shared/http/event.ts';

export type Answer = { readonly status: number; readonly body: Record<string, unknown>; readonly raw: string };

export type CallOptions = {
  readonly aktoer?: Aktoer;
  readonly body?: unknown;
  /** The command's own id; a new one where it is left out, none where it is null. */
  readonly key?: string | null;
  readonly event?: Partial<ApiEvent>;
  readonly remainingMs?: number;
};

type Handler = (event: ApiEvent, context: Context) => Promise<unknown>;

/** An event as API Gateway sends it, for one operation. */
export function eventFor(operation: Operation, options: CallOptions): ApiEvent {
  const path = pathOf(operation);
  const key = options.key === undefined ? randomUUID() : options.key;
  const body = typeof options.body === 'string' ? options.body : JSON.stringify(options.body);
  return {
    version: '2.0',
    routeKey: `${operation.method} ${path}`,
    rawPath: path,
    rawQueryString: '',
    headers: {
      'content-type': 'application/json',
      ...(operation.kind === 'command' && key !== null ? { 'idempotency-key': key } : {}),
    },
    requestContext: {
      accountId: '000000000000',
      apiId: 'test',
      authorizer: options.aktoer ? { lambda: { aktoer: JSON.stringify(options.aktoer) } } : undefined,
      domainName: 'test',
      domainPrefix: 'test',
      http: { method: operation.method, path, protocol: 'HTTP/1.1', sourceIp: '127.0.0.1', userAgent: 'test' },
      requestId: randomUUID(),
      routeKey: `${operation.method} ${path}`,
      stage: '$default',
      time: '01/Jan/2026:00:00:00 +0000',
      timeEpoch: 0,
    },
    ...(operation.method === 'POST' && { body: body ?? '' }),
    isBase64Encoded: false,
    ...options.event,
  } as ApiEvent;
}

/** Every code that the contract says an operation may answer. */
export function codesOf(operation: Operation): readonly ProblemKode[] {
  const { alle, loggetInd, medIndhold, kommando } = FAELLES_PROBLEMER;
  return [
    ...operation.refusals,
    ...alle,
    ...(audienceOf(operation) === 'offentlig' ? [] : loggetInd),
    ...(operation.request === undefined ? [] : medIndhold),
    ...(operation.kind === 'command' ? kommando : []),
  ];
}

/** Throws where an answer is not one that the operation's row of the catalogue promises. */
function checkContract(operation: Operation, answer: Answer): void {
  if (answer.status === operation.answerStatus) {
    deepStrictEqual(JSON.parse(JSON.stringify(operation.answer.parse(answer.body))), answer.body);
    return;
  }
  const { kode } = problemView.parse(answer.body);
  const row = codesOf(operation).find((code) => code === kode);
  if (row === undefined) throw new Error(`${operation.name} answered ${kode}, which its row does not list`);
  deepStrictEqual([answer.status, answer.body.status], [PROBLEMER[row].status, PROBLEMER[row].status]);
}

/** Calls a function as API Gateway does, after the authorizer. Every answer must be one that the contract promises. */
export async function call(handler: unknown, operation: Operation, options: CallOptions = {}): Promise<Answer> {
  const left = options.remainingMs ?? 10_000;
  const deadline = performance.now() + left;
  const context = { getRemainingTimeInMillis: () => deadline - performance.now(), awsRequestId: randomUUID() };
  const result = (await (handler as Handler)(
    eventFor(operation, options),
    context as Context,
  )) as APIGatewayProxyStructuredResultV2;
  const raw = result.body ?? '';
  const answer = { status: result.statusCode ?? 0, body: JSON.parse(raw), raw };
  checkContract(operation, answer);
  return answer;
}
