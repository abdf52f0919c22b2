import type { APIGatewayProxyEventV2WithLambdaAuthorizer } from 'aws-lambda';
import * as z from 'zod/mini';
import { aktoerSchema } from '#shared/contract/fields.ts';
import type { Operation } from '#shared/contract/operation.ts';
import { type SessionView, sessionView } from '#shared/contract/session-view.ts';
import type { Aktoer } from '#shared/domain/aktoer.ts';

/** What the authorizer hands on: the actor and the session as JSON text, because every claim reaches a function as a string. */
export type ApiEvent = APIGatewayProxyEventV2WithLambdaAuthorizer<{ aktoer?: string; session?: string } | null>;

/** Who calls, as the authorizer says; nothing on a public route. */
export function aktoerOf(event: ApiEvent): Aktoer | undefined {
  const text = event.requestContext.authorizer?.lambda?.aktoer;
  return text === undefined ? undefined : aktoerSchema.parse(JSON.parse(text));
}

/** The session that the request came with, as the authorizer says. */
export function sessionOf(event: ApiEvent): SessionView | undefined {
  const text = event.requestContext.authorizer?.lambda?.session;
  return text === undefined ? undefined : sessionView.parse(JSON.parse(text));
}

export type Feltfejl = { readonly felt: string; readonly besked: string };

export type ParsedRequest<Request> =
  | { ok: true; request: Request }
  | {
      ok: false;
      kode: 'UGYLDIG_JSON' | 'UGYLDIGT_INPUT' | 'FORKERT_INDHOLDSTYPE' | 'ANMODNING_FOR_STOR';
      fejl: readonly Feltfejl[];
    };

const MAX_BODY_BYTES = 32 * 1024;

/** Reads the request through the operation's schema. No operation takes anything from the address. */
export function parseRequest<Request>(operation: Operation<Request>, event: ApiEvent): ParsedRequest<Request> {
  const query = Object.keys(event.queryStringParameters ?? {});
  if (query.length > 0) {
    return { ok: false, kode: 'UGYLDIGT_INPUT', fejl: query.map((name) => unknownField(name)) };
  }
  // The only operations without a schema are those that take nothing; their Request is unknown to the caller.
  if (operation.request === undefined) return { ok: true, request: undefined as Request };
  const type = event.headers['content-type'] ?? '';
  if (!/^application\/json\s*(;|$)/i.test(type)) return { ok: false, kode: 'FORKERT_INDHOLDSTYPE', fejl: [] };
  const body = event.body ?? '';
  const size = Buffer.byteLength(body, event.isBase64Encoded ? 'base64' : 'utf8');
  if (size > MAX_BODY_BYTES) return { ok: false, kode: 'ANMODNING_FOR_STOR', fejl: [] };
  const json = parseJson(event.isBase64Encoded ? Buffer.from(body, 'base64') : body);
  if (json === undefined) return { ok: false, kode: 'UGYLDIG_JSON', fejl: [] };
  const parsed = z.safeParse(operation.request, json.value);
  if (parsed.success) return { ok: true, request: parsed.data };
  return { ok: false, kode: 'UGYLDIGT_INPUT', fejl: parsed.error.issues.flatMap(feltfejl) };
}

/** Fatal: bytes that are not UTF-8 would be stored as other letters than those that were sent. */
const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** The parser's own error is dropped: newer Node puts part of the text in it, which may be a CPR number. */
function parseJson(body: string | Buffer): { value: unknown } | undefined {
  try {
    return { value: JSON.parse(typeof body === 'string' ? body : utf8.decode(body)) };
  } catch {
    return undefined;
  }
}

/** zod's own text where a schema gives none. It is never shown. */
const NO_TEXT = 'Invalid input';

function feltfejl(issue: z.core.$ZodIssue): Feltfejl[] {
  const felt = issue.path.map(String).join('.');
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => unknownField(felt === '' ? key : `${felt}.${key}`));
  if (issue.message !== NO_TEXT) return [{ felt, besked: issue.message }];
  return [
    {
      felt,
      besked: felt === '' ? 'Send et JSON-objekt med de felter, der er beskrevet.' : 'Feltet mangler eller er forkert.',
    },
  ];
}

/** A field nobody knows may be called anything, a CPR number too: only what looks like a field name is said again. */
function unknownField(name: string): Feltfejl {
  return { felt: /^[A-Za-z_.]{1,60}$/.test(name) ? name : '?', besked: 'Feltet kendes ikke.' };
}
