import type { APIGatewayRequestAuthorizerEventV2, APIGatewaySimpleAuthorizerWithContextResult } from 'aws-lambda';
import { readClock } from '#shared/clock.ts';
import { extendSession } from '#shared/contract/faelles/extend-session.ts';
import { showSession } from '#shared/contract/faelles/show-session.ts';
import { pathOf } from '#shared/contract/operation.ts';
import type { Aktoer } from '#shared/domain/aktoer.ts';
import { sameOrigin } from '#shared/http/same-origin.ts';
import { sessionToken } from '#shared/http/session-cookie.ts';
import { readSystemcertifikat } from '#shared/http/systemcertifikat.ts';
import { sessionForSkaerm } from '#shared/present/session.ts';
import { readSession } from '#shared/store/session.ts';
import { erSpaerret } from '#shared/store/spaerring.ts';
import type { Tidspunkt } from '#shared/values/dato.ts';

type Result = APIGatewaySimpleAuthorizerWithContextResult<{ aktoer?: string; session?: string }>;
const DENIED: Result = { isAuthorized: false, context: {} };

/**
 * Who asks: a person by the cookie, or a machine by its certificate. A request without an open session, or a write that
 * another site made the browser send, reaches no function.
 */
export async function handler(event: APIGatewayRequestAuthorizerEventV2): Promise<Result> {
  const now = readClock();
  const pem = event.requestContext.authentication?.clientCert?.clientCertPem;
  if (pem !== undefined) return machine(pem, event, now);
  const token = sessionToken(event.cookies ?? []);
  const write = event.requestContext.http.method !== 'GET';
  if (token === undefined || (write && !sameOrigin(event.headers))) return DENIED;
  const session = await readSession(token, now, brugOf(event.rawPath));
  return session === undefined ? DENIED : allow(session.aktoer, session);
}

/** Only on the address that demands certificates. A cookie there is a mistake or an attempt: nobody is two. */
async function machine(pem: string, event: APIGatewayRequestAuthorizerEventV2, now: Tidspunkt): Promise<Result> {
  const system = readSystemcertifikat(pem, now);
  if (system === undefined || (event.cookies ?? []).length > 0) return DENIED;
  if (await erSpaerret(system.aktoer.brugerId)) return DENIED;
  return allow(system.aktoer, { navn: system.navn });
}

function allow(aktoer: Aktoer, session: Parameters<typeof sessionForSkaerm>[1]): Result {
  const context = { aktoer: JSON.stringify(aktoer), session: JSON.stringify(sessionForSkaerm(aktoer, session)) };
  return { isAuthorized: true, context };
}

/** A page that only asks how long there is keeps nothing open; the click to stay counts at once. */
function brugOf(path: string) {
  if (path === pathOf(showSession)) return 'passiv';
  return path === pathOf(extendSession) ? 'forlaeng' : 'aktiv';
}
