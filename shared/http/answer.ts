import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { PROBLEMER, type Problem, type Problemafslag, type ProblemKode } from '#shared/contract/refusals.ts';
import type { Feltfejl } from './event.ts';

/** An answer before it is written out. `kode` is for the log line. */
export type Answer = { readonly status: number; readonly body: unknown; readonly kode?: ProblemKode };

/** On every answer: nothing is stored by browsers or proxies, framed, sniffed or told to other sites. */
export const SECURITY_HEADERS = {
  'cache-control': 'no-store',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'referrer-policy': 'no-referrer',
  'strict-transport-security': 'max-age=63072000; includeSubDomains',
  'x-content-type-options': 'nosniff',
} as const;

/** A refusal or fault as it goes out: code, what it means, what to do, a reference for the support. */
export function problem(afslag: Problemafslag, reference: string, fejl?: readonly Feltfejl[]): Answer {
  const { status, titel, detalje } = PROBLEMER[afslag.kode];
  const body: Problem = {
    type: `/fejl/${afslag.kode}`,
    title: titel,
    status,
    // The row and the data belong together by their code; the union of rows cannot say so.
    detail: (detalje as (data: unknown) => string)(afslag.data),
    kode: afslag.kode,
    // Only where the support needs it: refusals of another's object and of a missing one are the same to the byte.
    ...(status >= 500 ? { reference } : {}),
    ...(fejl === undefined || fejl.length === 0 ? {} : { fejl: [...fejl] }),
    ...(Object.keys(afslag.data).length === 0 ? {} : { data: afslag.data }),
  };
  return { status, body, kode: afslag.kode };
}

/** The form that API Gateway takes. */
export function toResult(answer: Answer): APIGatewayProxyStructuredResultV2 {
  return {
    statusCode: answer.status,
    headers: {
      ...SECURITY_HEADERS,
      'content-type':
        answer.kode === undefined ? 'application/json; charset=utf-8' : 'application/problem+json; charset=utf-8',
      ...(answer.status === 503 ? { 'retry-after': '2' } : {}),
    },
    body: JSON.stringify(answer.body),
  };
}
