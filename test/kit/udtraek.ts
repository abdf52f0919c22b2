import type { Context } from 'aws-lambda';
import { handler } from '#functions/udtraek/make-udtraek.ts';
import type { Aktoer } from '#shared/domain/aktoer.ts';
import { newOperator } from './drift.ts';
import { callNamed } from './handlers.ts';
import { drift } from './world.ts';

/** Makes what has been ordered, as the stream and the schedule do, with so much time left at each look at the clock. */
export function makeUdtraek(remainingMs: () => number = () => 600_000) {
  return handler(undefined, { getRemainingTimeInMillis: remainingMs } as Context);
}

export function udtraekBody(over: Record<string, unknown> = {}) {
  return {
    indhold: { slags: 'log-periode', fra: '2026-02-01', til: '2026-02-02' },
    format: 'ndjson',
    begrundelse: { aarsag: 'TILSYN', journalnummer: 'SAG-2026/0900' },
    ...over,
  };
}

/** An order of one operator's. @returns its number; its version is 1 */
export async function ordered(over: Record<string, unknown> = {}, aktoer: Aktoer = drift): Promise<string> {
  const answer = await callNamed('order-udtraek', { aktoer, body: udtraekBody(over) });
  if (answer.status !== 201) throw new Error(`not ordered: ${answer.raw}`);
  return String(answer.body.udtraekId);
}

/** The same made and released by another. Its version is 2. */
export async function released(over: Record<string, unknown> = {}): Promise<string> {
  const udtraekId = await ordered(over);
  await makeUdtraek();
  const body = { udtraekId, version: 1, udfald: 'frigivet' };
  const answer = await callNamed('settle-udtraek', { aktoer: newOperator(), body });
  if (answer.status !== 200) throw new Error(`not released: ${answer.raw}`);
  return udtraekId;
}
