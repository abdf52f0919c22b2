import { randomUUID } from 'node:crypto';
import type { APIGatewayProxyStructuredResultV2, Context } from 'aws-lambda';
import { type Operation, pathOf } from '#shared/contract/operation.ts';
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

/** Calls a function as API Gateway does, after the authorizer. */
export async function call(handler: unknown, operation: Operation, options: CallOptions = {}): Promise<Answer> {
  const left = options.remainingMs ?? 10_000;
  const deadline = performance.now() + left;
  const context = { getRemainingTimeInMillis: () => deadline - performance.now(), awsRequestId: randomUUID() };
  const result = (await (handler as Handler)(
    eventFor(operation, options),
    context as Context,
  )) as APIGatewayProxyStructuredResultV2;
  const raw = result.body ?? '';
  return { status: result.statusCode ?? 0, body: JSON.parse(raw), raw };
}
