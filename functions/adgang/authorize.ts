import type { APIGatewayRequestAuthorizerEventV2, APIGatewaySimpleAuthorizerWithContextResult } from 'aws-lambda';
import { readClock } from '#shared/clock.ts';
import { env } from '#shared/env.ts';
import { sessionToken } from '#shared/http/session-cookie.ts';
import { useSession } from '#shared/store/session.ts';

type Result = APIGatewaySimpleAuthorizerWithContextResult<{ aktoer?: string }>;
const DENIED: Result = { isAuthorized: false, context: {} };

/** Cookie → actor. A request without an open session, or a write that another site made the browser send, reaches no function. */
export async function handler(event: APIGatewayRequestAuthorizerEventV2): Promise<Result> {
  const token = sessionToken(event.cookies ?? []);
  if (token === undefined || !sameOrigin(event)) return DENIED;
  const aktoer = await useSession(token, readClock());
  return aktoer ? { isAuthorized: true, context: { aktoer: JSON.stringify(aktoer) } } : DENIED;
}

/** Browsers say where a request comes from. A write must come from our own pages. */
function sameOrigin(event: APIGatewayRequestAuthorizerEventV2): boolean {
  if (event.requestContext.http.method === 'GET') return true;
  const { 'sec-fetch-site': site, origin } = event.headers ?? {};
  return site === 'same-origin' || (site === undefined && origin === env('SITE_ORIGIN'));
}
