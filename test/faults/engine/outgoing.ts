import { subscribe } from 'node:diagnostics_channel';
import type { ClientRequest } from 'node:http';
import { currentScope } from './scope.ts';

/** Every HTTP request that the code of a call sends carries its number and its call's, so that the proxy knows whose it is. */
export const OUTGOING_HEADER = 'x-outgoing';

/** A request that a call has sent. */
export type Outgoing = {
  readonly id: number;
  readonly call: number;
  /** Held back at the proxy: it moves no more until it is answered. */
  held: boolean;
};

/** What is under way between the code of the calls and the servers it asks. */
export type Traffic = {
  find(id: number): Outgoing | undefined;
  /** Requests that are neither held back nor over. */
  moving(): number;
  /** Grows with everything that begins or ends. */
  changes(): number;
};

/** Watches the process's own HTTP client. Once a process. */
export function watchTraffic(): Traffic {
  const open = new Map<number, Outgoing>();
  let last = 0;
  let changes = 0;
  subscribe('http.client.request.created', (message) => {
    const scope = currentScope();
    if (scope === undefined) return;
    const { request } = message as { request: ClientRequest };
    const outgoing: Outgoing = { id: ++last, call: scope.call, held: false };
    request.setHeader(OUTGOING_HEADER, String(outgoing.id));
    open.set(outgoing.id, outgoing);
    changes++;
    request.once('close', () => {
      open.delete(outgoing.id);
      changes++;
    });
  });
  return {
    find: (id) => open.get(id),
    moving: () => [...open.values()].filter((outgoing) => !outgoing.held).length,
    changes: () => changes,
  };
}
