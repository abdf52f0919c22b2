import * as z from 'zod/mini';
import type { Answer, Call, Loopback, Outage } from './loopback.ts';
import { startLoopback } from './loopback.ts';

/** An error as the AWS SDK reads it: the client makes its exception class from the code. */
export class AwsError extends Error {
  readonly code: string;
  readonly status: number;

  constructor(code: string, message: string, status = 400) {
    super(message);
    this.code = code;
    this.status = status;
  }
}

export type AwsOutage = Outage | 'error' | 'throttled' | 'denied';

export type AwsService = Loopback & {
  /** Every call fails in this way until `undefined` is given. */
  fail(mode: AwsOutage | undefined): void;
};

export type Operation = (input: unknown) => object;

export type AwsServiceOptions = {
  readonly port?: number | undefined;
  readonly slowMs?: number | undefined;
  /** The service's name in `x-amz-target`, before the dot. */
  readonly target: string;
  /** What the service calls its own internal failure. */
  readonly internalError: string;
  readonly operations: ReadonlyMap<string, Operation>;
};

/** A blob on the wire is base64. */
export const blob = z.pipe(
  z.string().check(z.regex(/^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/)),
  z.transform((text: string) => Buffer.from(text, 'base64')),
);

/** One operation: input that does not fit the schema is AWS's own ValidationException. */
export function operation<T extends z.ZodMiniType>(schema: T, run: (input: z.output<T>) => object): Operation {
  return (input) => {
    const parsed = schema.safeParse(input);
    if (parsed.success) return run(parsed.data);
    const fields = parsed.error.issues.map((issue) => issue.path.join('.')).join(', ');
    throw new AwsError('ValidationException', `Value at '${fields}' failed to satisfy constraint`);
  };
}

/** Serves one AWS service that speaks JSON 1.1: POST /, the operation in `x-amz-target`. Signatures are not checked. */
export async function startAwsService(options: AwsServiceOptions): Promise<AwsService> {
  let mode: AwsOutage | undefined;
  const server = await startLoopback({
    port: options.port,
    slowMs: options.slowMs,
    outage: () => (mode === 'slow' || mode === 'down' ? mode : undefined),
    handle: (call) => answer(call, options, mode),
  });
  return {
    ...server,
    fail: (next) => {
      mode = next;
    },
  };
}

function answer(call: Call, options: AwsServiceOptions, mode: AwsOutage | undefined): Answer {
  try {
    throwOutage(mode, options.internalError);
    return json(200, findOperation(call, options)(parseJson(call.body)));
  } catch (error) {
    const known = error instanceof AwsError ? error : new AwsError(options.internalError, 'Internal failure', 500);
    return json(known.status, { __type: known.code, message: known.message });
  }
}

function throwOutage(mode: AwsOutage | undefined, internalError: string): void {
  if (mode === 'error') throw new AwsError(internalError, 'Internal failure', 500);
  if (mode === 'throttled') throw new AwsError('ThrottlingException', 'Rate exceeded');
  if (mode === 'denied') throw new AwsError('AccessDeniedException', 'User is not authorized to perform this action');
}

function findOperation(call: Call, options: AwsServiceOptions): Operation {
  if (call.headers.authorization === undefined) {
    throw new AwsError('MissingAuthenticationTokenException', 'Missing Authentication Token');
  }
  const [service, name] = String(call.headers['x-amz-target']).split('.');
  const found = service === options.target ? options.operations.get(name ?? '') : undefined;
  if (call.method !== 'POST' || found === undefined) {
    throw new AwsError('UnknownOperationException', 'The requested operation is not supported');
  }
  return found;
}

function parseJson(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    throw new AwsError('SerializationException', 'The request body is not JSON');
  }
}

function json(status: number, body: object): Answer {
  return { status, headers: { 'content-type': 'application/x-amz-json-1.1' }, body: JSON.stringify(body) };
}
