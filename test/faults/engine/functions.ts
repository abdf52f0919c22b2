import type { Context } from 'aws-lambda';
import { CATALOGUE } from '#shared/contract/catalogue.ts';
import { audienceOf, type Operation } from '#shared/contract/operation.ts';
import type { Aktoer } from '#shared/domain/aktoer.ts';
import type { Actor } from '#test/faults/workload/requests.ts';
import { eventFor } from '#test/kit/call.ts';

export type FunctionAnswer = {
  readonly status: number;
  readonly body: Record<string, unknown>;
  readonly raw: string;
};

export type Sent = {
  readonly requestId: string;
  readonly key: string | undefined;
  readonly actor: Actor;
  readonly body: Record<string, unknown> | undefined;
};

export type Invocation = Sent & { readonly remainingMs: () => number };

type Handler = (event: unknown, context: Context) => Promise<{ statusCode: number; body: string }>;

export type Functions = {
  /** The names of the operations that write. */
  readonly commands: readonly string[];
  /** The event that API Gateway would make of it. */
  eventOf(name: string, sent: Sent): object;
  /** Calls the function as API Gateway does, after the authorizer. */
  invoke(name: string, invocation: Invocation): Promise<FunctionAnswer>;
};

/** Every function of the catalogue, from its own file. */
export async function loadFunctions(): Promise<Functions> {
  const operations = new Map<string, Operation>(CATALOGUE.map((operation) => [operation.name, operation]));
  const handlers = new Map<string, Handler>();
  for (const operation of operations.values()) {
    const file = new URL(`../../../functions/${audienceOf(operation)}/${operation.name}.ts`, import.meta.url);
    const module = (await import(file.href)) as { handler: Handler };
    handlers.set(operation.name, module.handler);
  }

  function find<T>(map: ReadonlyMap<string, T>, name: string): T {
    const found = map.get(name);
    if (found === undefined) throw new Error(`there is no operation ${name}`);
    return found;
  }

  function eventOf(name: string, { requestId, key, actor, body }: Sent): object {
    const event = eventFor(find(operations, name), { aktoer: aktoer(actor), body, key: key ?? null });
    return { ...event, requestContext: { ...event.requestContext, requestId } };
  }

  async function invoke(name: string, invocation: Invocation): Promise<FunctionAnswer> {
    const { requestId, remainingMs } = invocation;
    const context = { getRemainingTimeInMillis: remainingMs, awsRequestId: requestId } as Context;
    const result = await find(handlers, name)(eventOf(name, invocation), context);
    return { status: result.statusCode, body: JSON.parse(result.body), raw: result.body };
  }

  return { commands: CATALOGUE.filter(({ kind }) => kind === 'command').map(({ name }) => name), eventOf, invoke };
}

/** What the authorizer would hand on. */
function aktoer({ rolle, organisation, user = '1', aktoer: known }: Actor): Aktoer {
  if (known !== undefined) return known;
  const brugerId = `bruger-${organisation}-${user}`;
  const made = {
    virksomhed: { rolle, brugerId, cvr: organisation, virksomhedsnavn: `Virksomhed ${organisation}` },
    sagsbehandler: { rolle, brugerId, kommunekode: organisation },
    borger: { rolle, frikortnummer: organisation },
    drift: { rolle, brugerId },
  }[rolle];
  return made as Aktoer;
}

/** As history and log name the actor. */
export function organisationOf({ rolle, organisation }: Actor): string {
  if (rolle === 'drift') return 'DRIFT';
  return { virksomhed: 'VIRKSOMHED#', sagsbehandler: 'KOMMUNE#', borger: 'BORGER#' }[rolle] + organisation;
}
