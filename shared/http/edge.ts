import type { MiddlewareObj } from '@middy/core';
import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { stopwatch } from '#shared/clock.ts';
import type { Operation } from '#shared/contract/operation.ts';
import type { ProblemKode } from '#shared/contract/refusals.ts';
import { isBusy, isUncertain, Optaget, Uafklaret } from '#shared/store/errors.ts';
import { type Answer, problem, toResult } from './answer.ts';
import { type ApiEvent, aktoerOf } from './event.ts';
import { describeError, writeLog } from './log.ts';

/**
 * The outermost layer of every function: what the function returned, or threw, becomes the HTTP answer and one log line.
 * What nobody foresaw is a bare 500 with a reference; what timed out is told as such.
 */
export function edge(
  operation: Pick<Operation, 'name' | 'kind'>,
): MiddlewareObj<ApiEvent, Answer | APIGatewayProxyStructuredResultV2> {
  let koldstart = true;
  const started = new WeakMap<object, () => number>();
  type Request = { event: ApiEvent; response: Answer | APIGatewayProxyStructuredResultV2 | null | undefined };

  function finish(request: Request, answer: Answer, error?: unknown): void {
    writeLog({
      operation: operation.name,
      status: answer.status,
      kode: answer.kode,
      rolle: roleOf(request.event),
      anmodningId: request.event.requestContext.requestId,
      ms: started.get(request.event)?.() ?? 0,
      koldstart,
      ...(answer.kode === 'INTERN_FEJL' ? { fejl: describeError(error) } : {}),
    });
    koldstart = false;
    request.response = toResult(answer);
  }

  return {
    before: (request) => {
      started.set(request.event, stopwatch());
    },
    after: (request) => finish(request, request.response as Answer),
    onError: (request) => {
      const kode = problemKode(request.error, operation.kind);
      finish(request, problem({ kode, data: {} }, request.event.requestContext.requestId), request.error);
    },
  };
}

function problemKode(
  error: unknown,
  kind: Operation['kind'],
): Extract<ProblemKode, 'UAFKLARET' | 'OPTAGET' | 'INTERN_FEJL'> {
  if (error instanceof Uafklaret) return 'UAFKLARET';
  if (error instanceof Optaget) return 'OPTAGET';
  // The function is about to run out of time. A command may have been stored, a look-up stores nothing.
  if (isOutOfTime(error)) return kind === 'command' ? 'UAFKLARET' : 'OPTAGET';
  // A read that got no answer: a commit has its own two errors above, so nothing was stored.
  return isBusy(error) || isUncertain(error) ? 'OPTAGET' : 'INTERN_FEJL';
}

/** middy's own. The SDK gives a reset connection the same name, but marks what went through its client. */
function isOutOfTime(error: unknown): boolean {
  return error instanceof Error && error.name === 'TimeoutError' && !('$metadata' in error);
}

function roleOf(event: ApiEvent) {
  try {
    return aktoerOf(event)?.rolle;
  } catch {
    return undefined;
  }
}
