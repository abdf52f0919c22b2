import { randomUUID } from 'node:crypto';
import { BatchWriteCommand } from '@aws-sdk/lib-dynamodb';
import type { APIGatewayProxyStructuredResultV2, Context } from 'aws-lambda';
import type { OperationName } from '#shared/domain/adgang.ts';
import type { Aktoer } from '#shared/domain/aktoer.ts';
import { env } from '#shared/env.ts';
import type { ApiEvent } from '#shared/http/event.ts';
import { dynamo } from '#shared/store/client.ts';
import { eventFor } from '#test/kit/call.ts';
import { HANDLERS, operationNamed } from '#test/kit/handlers.ts';
import { scan } from '#test/kit/stored.ts';
import { firma, freshCard, kontaktperson } from '#test/kit/world.ts';

/** The operations in which a company names a number, and so can try one. */
export const TRIES = ['lookup-frikort', 'check-beloeb', 'register-ansaettelse'] as const satisfies OperationName[];
export type Try = (typeof TRIES)[number];

export type Told = { readonly status: number; readonly kode: string; readonly raw: string; readonly headers: string };

type Handler = (event: ApiEvent, context: Context) => Promise<APIGatewayProxyStructuredResultV2>;

/** Employees of one company. */
export function employees(count: number, cvr = '11111112'): readonly Aktoer[] {
  return Array.from({ length: count }, (_, i) => firma(cvr, 'Gætværk', `bruger-${i + 1}`));
}

/**
 * A company asks about a number, again while the system says that it is busy. `over` is what else it says; `address` is
 * where it says it from.
 */
export async function ask(...[name, aktoer, number, over, address]: Parameters<typeof askOnce>): Promise<Told> {
  for (let tries = 0; ; tries++) {
    const told = await askOnce(name, aktoer, number, over, address);
    if (told.status < 500 || tries > 20) return told;
  }
}

async function askOnce(
  name: Try,
  aktoer: Aktoer | undefined,
  frikortnummer: string,
  over: Record<string, unknown> = {},
  address = '127.0.0.1',
): Promise<Told> {
  // Dates that are never what is wrong.
  const today = new Date().toISOString().slice(0, 10);
  const work = { frikortnummer, startdato: today, slutdato: today, beloebOere: 1 };
  const bodies = {
    'lookup-frikort': { frikortnummer },
    'check-beloeb': { ...work, ...over },
    'register-ansaettelse': {
      ...work,
      kontaktperson,
      ordinaertUstoettetArbejde: true,
      ikkeBorgerensEgenVirksomhed: true,
      ...over,
    },
  };
  const event = eventFor(operationNamed(name), { ...(aktoer && { aktoer }), body: bodies[name] });
  event.requestContext.http.sourceIp = address;
  event.headers['x-forwarded-for'] = address;
  const context = { getRemainingTimeInMillis: () => 10_000, awsRequestId: randomUUID() };
  const result = await (HANDLERS[name] as Handler)(event, context as Context);
  const raw = result.body ?? '';
  return {
    status: result.statusCode ?? 0,
    kode: String(JSON.parse(raw).kode ?? 'OK'),
    raw,
    headers: JSON.stringify(result.headers),
  };
}

/** Whether anything was told of the number: an answer, or any refusal but the limit's. Being busy tells nothing. */
export function isTold({ kode, status }: Told): boolean {
  return kode !== 'OPSLAG_OPBRUGT' && status < 500;
}

/** All of it at once; and who was then told that the system is busy asks again, a few at a time. */
export async function askAtOnce(questions: readonly Parameters<typeof ask>[]): Promise<Told[]> {
  const first = await Promise.all(questions.map((question) => askOnce(...question)));
  const answers = [...first];
  const busy = [...first.entries()].filter(([, { status }]) => status >= 500).map(([i]) => i);
  await atATime(4, busy, async (i) => {
    const question = questions[i];
    if (question !== undefined) answers[i] = await ask(...question);
  });
  return answers;
}

/** Cards with those numbers, each like a card that has just been issued. They share one citizen's sealed data. */
export async function putCards(numbers: readonly string[], status: 'aktiv' | 'inaktiv' = 'aktiv'): Promise<void> {
  const model = await freshCard();
  const items = (await scan('FRIKORT_TABLE')).filter(
    ({ PK, SK }) => PK === `FRIKORT#${model}` && (SK === 'KORT' || String(SK).startsWith('AAR#')),
  );
  const copies = numbers.flatMap((nummer) =>
    items.map((item) => ({
      ...item,
      PK: `FRIKORT#${nummer}`,
      ...(item.SK === 'KORT' && { frikortnummer: nummer, status }),
    })),
  );
  for (let i = 0; i < copies.length; i += 25) {
    const requests = copies.slice(i, i + 25).map((Item) => ({ PutRequest: { Item } }));
    await dynamo.send(new BatchWriteCommand({ RequestItems: { [env('FRIKORT_TABLE')]: requests } }));
  }
}

/** Runs tasks with so many under way at a time. */
export async function atATime<T>(width: number, tasks: readonly T[], run: (task: T) => Promise<void>): Promise<void> {
  const rest = tasks.values();
  await Promise.all(
    Array.from({ length: width }, async () => {
      for (const task of rest) await run(task);
    }),
  );
}

/** The most distinct numbers within any stretch of so long, ends included: asked from first to last. */
export function mostDistinct(asked: readonly { at: number; number: string }[], lengthMs: number): number {
  const sorted = [...asked].sort((a, b) => a.at - b.at);
  let most = 0;
  for (const [i, { at }] of sorted.entries()) {
    const within = sorted.slice(i).filter((each) => each.at < at + lengthMs);
    most = Math.max(most, new Set(within.map(({ number }) => number)).size);
  }
  return most;
}
