import type { APIGatewayRequestAuthorizerEventV2, APIGatewaySimpleAuthorizerWithContextResult } from 'aws-lambda';
import { readClock, stopwatch } from '#shared/clock.ts';
import { extendSession } from '#shared/contract/faelles/extend-session.ts';
import { showSession } from '#shared/contract/faelles/show-session.ts';
import { pathOf } from '#shared/contract/operation.ts';
import type { Aktoer } from '#shared/domain/aktoer.ts';
import { describeError, writeLog } from '#shared/http/log.ts';
import { sameOrigin } from '#shared/http/same-origin.ts';
import { sessionToken } from '#shared/http/session-cookie.ts';
import { readSystemcertifikat } from '#shared/http/systemcertifikat.ts';
import { sessionForSkaerm } from '#shared/present/session.ts';
import { readSession, type Sessionsafslag } from '#shared/store/session.ts';
import { erSpaerret } from '#shared/store/spaerring.ts';
import type { Tidspunkt } from '#shared/values/dato.ts';

type Result = APIGatewaySimpleAuthorizerWithContextResult<{ aktoer?: string; session?: string }>;
const DENIED: Result = { isAuthorized: false, context: {} };

/** Why nobody is let in, for the operational log. The caller is told nothing of it. */
type Afslag = Sessionsafslag | 'INGEN_SESSION' | 'ANDET_STED' | 'CERTIFIKAT_AFVIST' | 'CERTIFIKAT_OG_COOKIE';

let koldstart = true;

/**
 * Who asks: a person by the cookie, or a machine by its certificate. A request without an open session, or a write that
 * another site made the browser send, reaches no function. What is refused has a line in the operational log here; what
 * is let in has one from the function it goes to.
 */
export async function handler(event: APIGatewayRequestAuthorizerEventV2): Promise<Result> {
  const elapsed = stopwatch();
  const line = (status: number, kode: string, error?: unknown) =>
    writeLog({
      operation: 'authorize',
      status,
      kode,
      rolle: undefined,
      anmodningId: event.requestContext.requestId,
      ms: elapsed(),
      koldstart,
      ...(error === undefined ? {} : { fejl: describeError(error) }),
    });
  try {
    const result = await decide(event, readClock());
    if (typeof result !== 'string') return result;
    line(403, result);
    return DENIED;
  } catch (error) {
    line(500, 'INTERN_FEJL', error);
    throw error;
  } finally {
    koldstart = false;
  }
}

async function decide(event: APIGatewayRequestAuthorizerEventV2, now: Tidspunkt): Promise<Result | Afslag> {
  const pem = event.requestContext.authentication?.clientCert?.clientCertPem;
  if (pem !== undefined) return machine(pem, event, now);
  const token = sessionToken(event.cookies ?? []);
  if (token === undefined) return 'INGEN_SESSION';
  const write = event.requestContext.http.method !== 'GET';
  if (write && !sameOrigin(event.headers)) return 'ANDET_STED';
  const session = await readSession(token, now, brugOf(event.rawPath));
  return typeof session === 'string' ? session : allow(session.aktoer, session);
}

/** Only on the address that demands certificates. A cookie there is a mistake or an attempt: nobody is two. */
async function machine(
  pem: string,
  event: APIGatewayRequestAuthorizerEventV2,
  now: Tidspunkt,
): Promise<Result | Afslag> {
  const system = readSystemcertifikat(pem, now);
  if (system === undefined) return 'CERTIFIKAT_AFVIST';
  if ((event.cookies ?? []).length > 0) return 'CERTIFIKAT_OG_COOKIE';
  if (await erSpaerret(system.aktoer.brugerId)) return 'SPAERRET';
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
