import { randomUUID } from 'node:crypto';
import type { APIGatewayProxyStructuredResultV2, Context } from 'aws-lambda';
import type { Operation } from '#shared/contract/operation.ts';
import { PROBLEMER, problemView } from '#shared/contract/refusals.ts';
import { SECURITY_HEADERS } from '#shared/http/answer.ts';
import type { ApiEvent } from '#shared/http/event.ts';
import { type CallOptions, codesOf, eventFor } from '#test/kit/call.ts';
import { HANDLERS } from '#test/kit/handlers.ts';

export type Sent = {
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly raw: string;
  readonly ms: number;
  /** The id that API Gateway gave the request. */
  readonly id: string;
};

type Handler = (event: ApiEvent, context: Context) => Promise<APIGatewayProxyStructuredResultV2>;

/** One request through the real function, as API Gateway makes it. */
export async function send(operation: Operation, options: CallOptions): Promise<Sent> {
  const event = eventFor(operation, options);
  const context = { getRemainingTimeInMillis: () => 10_000, awsRequestId: randomUUID() };
  const started = performance.now();
  const result = await (HANDLERS[operation.name] as Handler)(event, context as Context);
  const ms = performance.now() - started;
  return {
    status: result.statusCode ?? 0,
    headers: result.headers ?? {},
    raw: result.body ?? '',
    ms,
    id: event.requestContext.requestId,
  };
}

/** No answer to a request that could not be read needs more room than this. */
const MOST_BYTES = 16_000;

/** What is wrong with the answer to a wrong request; nothing where it is as the contract says. */
export function faultOf(operation: Operation, sent: Sent): string | undefined {
  const said = `${sent.status} ${sent.raw.slice(0, 300)}`;
  if (sent.status >= 500) return `a server error: ${said}`;
  if (sent.status < 400) return `accepted: ${said}`;
  if (Buffer.byteLength(sent.raw) > MOST_BYTES) return `an answer of ${sent.raw.length} characters`;
  const problem = problemView.safeParse(JSON.parse(sent.raw));
  if (!problem.success) return `not in the problem schema: ${said}`;
  const { kode, status } = problem.data;
  const documented = codesOf(operation).find((code) => code === kode);
  if (documented === undefined) return `a code that the operation's row does not list: ${said}`;
  if (PROBLEMER[documented].status !== sent.status || status !== sent.status) return `another status: ${said}`;
  const { 'content-type': type, ...others } = sent.headers;
  if (type !== 'application/problem+json; charset=utf-8') return `sent as ${type}: ${said}`;
  const missing = Object.entries(SECURITY_HEADERS).find(([name, value]) => others[name] !== value);
  return missing === undefined ? undefined : `without the header ${missing[0]}`;
}
