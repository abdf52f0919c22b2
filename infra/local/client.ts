import { randomUUID } from 'node:crypto';
import { CATALOGUE } from '#shared/contract/catalogue.ts';
import { pathOf } from '#shared/contract/operation.ts';
import type { OperationName } from '#shared/domain/adgang.ts';

/** An answer of the API. The body is JSON, as every answer of it is. */
export type Svar = {
  readonly status: number;
  readonly body: Record<string, unknown>;
  readonly headers: Headers;
};

export type CallOptions = {
  /** A command's own id. A new one when none is given. */
  readonly key?: string | undefined;
  /** On top of the headers that our own pages send. */
  readonly headers?: Readonly<Record<string, string>> | undefined;
};

/** Logs in as a test user. @returns the cookie that the requests must carry, or nothing where the login was refused */
export async function login(url: string, bruger: string): Promise<string | undefined> {
  const response = await fetch(`${url}/lokal/login`, {
    method: 'POST',
    headers: { origin: url },
    body: new URLSearchParams({ bruger }),
    redirect: 'manual',
  });
  await response.arrayBuffer();
  return response.headers.getSetCookie()[0]?.split(';')[0];
}

/** Calls an operation by its name as our own pages do, over HTTP. */
export async function call(
  url: string,
  cookie: string | undefined,
  name: OperationName,
  body?: unknown,
  { key = randomUUID(), headers }: CallOptions = {},
): Promise<Svar> {
  const operation = CATALOGUE.find((row) => row.name === name);
  if (operation === undefined) throw new Error(`Kataloget har ingen operation, der hedder ${name}.`);
  const response = await fetch(`${url}${pathOf(operation)}`, {
    method: operation.method,
    headers: {
      ...(cookie !== undefined && { cookie }),
      ...(operation.method !== 'GET' && { 'content-type': 'application/json', origin: url }),
      ...(operation.kind === 'command' && { 'idempotency-key': key }),
      ...headers,
    },
    ...(operation.method !== 'GET' && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  });
  return { status: response.status, body: JSON.parse(await response.text()), headers: response.headers };
}
