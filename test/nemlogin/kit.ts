import { randomUUID } from 'node:crypto';
import { PutCommand } from '@aws-sdk/lib-dynamodb';
import type {
  APIGatewayProxyEventV2,
  APIGatewayProxyStructuredResultV2,
  APIGatewayRequestAuthorizerEventV2,
} from 'aws-lambda';
import { vi } from 'vitest';
import { handler as authorize } from '#functions/adgang/authorize.ts';
import { handler as acs } from '#functions/adgang/login-acs.ts';
import { handler as logout } from '#functions/adgang/login-logout.ts';
import { handler as start } from '#functions/adgang/login-start.ts';
import { type LokalNemlogin, startNemlogin } from '#infra/local/nemlogin/nemlogin.ts';
import { startSecrets } from '#infra/local/secrets.ts';
import { ACS_STI, INDGANG, LOGOUT_STI } from '#shared/contract/login.ts';
import type { Indgang } from '#shared/domain/indgang.ts';
import { env } from '#shared/env.ts';
import { dynamo } from '#shared/store/client.ts';
import { cprKey } from '#shared/store/keys.ts';
import type { Cpr } from '#shared/values/cpr.ts';
import { hashCpr } from '#shared/vault/indeks.ts';
import { SITE_ORIGIN } from '#test/kit/names.ts';

export type Svar = APIGatewayProxyStructuredResultV2;

export const LOG = { lines: [] as string[] };

/** A NemLog-in of this file's own, and a secret that leads to it. */
export async function startTestNemlogin(): Promise<{ idp: LokalNemlogin; stop(): Promise<void> }> {
  const idp = await startNemlogin({ siteOrigin: SITE_ORIGIN });
  const secrets = await startSecrets({ secrets: { nemlogin: idp.secret } });
  Object.assign(process.env, { AWS_ENDPOINT_URL_SECRETS_MANAGER: secrets.endpoint, NEMLOGIN_SECRET: 'nemlogin' });
  vi.spyOn(console, 'log').mockImplementation((line: unknown) => void LOG.lines.push(String(line)));
  const stop = async () => {
    await Promise.all([idp.stop(), secrets.stop()]);
  };
  return { idp, stop };
}

type Anmodning = {
  readonly method?: 'GET' | 'POST';
  readonly path: string;
  readonly query?: string;
  readonly headers?: Record<string, string>;
  readonly cookies?: readonly string[];
  readonly body?: string;
};

export function eventOf({ method = 'GET', path, query = '', headers = {}, cookies, body }: Anmodning) {
  const requestId = randomUUID();
  return {
    version: '2.0',
    routeKey: `${method} ${path}`,
    rawPath: path,
    rawQueryString: query,
    headers,
    ...(cookies && { cookies: [...cookies] }),
    requestContext: { requestId, http: { method, path, sourceIp: '198.51.100.7', protocol: '', userAgent: '' } },
    // API Gateway hands on a form as base64.
    ...(body === undefined ? {} : { body: Buffer.from(body).toString('base64') }),
    isBase64Encoded: body !== undefined,
  } as unknown as APIGatewayProxyEventV2;
}

/** A login under way: the id of the request, NemLog-in's address, and the browser's cookie. */
export type Begyndt = { readonly id: string; readonly url: string; readonly cookie: string };

export async function begin(indgang: Indgang): Promise<Begyndt> {
  const svar = await start(eventOf({ path: INDGANG[indgang].start }));
  const url = String(svar.headers?.location);
  const { inflateRawSync } = await import('node:zlib');
  const request = inflateRawSync(Buffer.from(new URL(url).searchParams.get('SAMLRequest') ?? '', 'base64')).toString();
  return { id: / ID="([^"]+)"/.exec(request)?.[1] ?? '', url, cookie: cookieOf(svar, '__Host-login') ?? '' };
}

/** Posts an answer to the assertion consumer, as NemLog-in's page does: from another site, with the login's cookie. */
export function post(samlResponse: string, cookie: string, over: Partial<Anmodning> = {}): Promise<Svar> {
  const body = `SAMLResponse=${encodeURIComponent(samlResponse)}`;
  const headers = { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'cross-site' };
  return acs(eventOf({ method: 'POST', path: ACS_STI, headers, cookies: [cookie], body, ...over }));
}

/** Logs a test user in. @returns the cookie of the session, as the browser sends it */
export async function logIn(idp: LokalNemlogin, indgang: Indgang, bruger: string): Promise<string> {
  const begun = await begin(indgang);
  const svar = await post(idp.svar(bruger, begun.id), begun.cookie);
  const cookie = cookieOf(svar, '__Host-session');
  if (cookie === undefined) throw new Error(`not logged in: ${svar.body}`);
  return cookie;
}

export function postLogout(cookies: readonly string[], headers: Record<string, string> = {}): Promise<Svar> {
  return logout(
    eventOf({ method: 'POST', path: LOGOUT_STI, cookies, headers: { 'sec-fetch-site': 'same-origin', ...headers } }),
  );
}

export function getLogout(url: string): Promise<Svar> {
  return logout(eventOf({ path: LOGOUT_STI, query: url.slice(url.indexOf('?') + 1) }));
}

/** Asks the authorizer, as the gateway does. */
export function ask(cookies: readonly string[], over: Partial<Anmodning> = {}, requestContext: object = {}) {
  const event = eventOf({ path: '/api/sagsbehandler/search-borger', cookies, ...over });
  const whole = { ...event, requestContext: { ...event.requestContext, ...requestContext } };
  return authorize(whole as unknown as APIGatewayRequestAuthorizerEventV2);
}

/** A card's number for a citizen, without the card: what a login looks for. */
export async function giveCard(cpr: Cpr): Promise<void> {
  const Item = { ...cprKey(await hashCpr(cpr, 'indeks')), frikortnummer: '48213', noegleversion: 1 };
  await dynamo.send(new PutCommand({ TableName: env('FRIKORT_TABLE'), Item }));
}

/** A cookie that an answer sets, as the browser sends it back. Nothing where it sets none, or takes it away. */
export function cookieOf(svar: Svar, name: string): string | undefined {
  const line = svar.cookies?.find((cookie) => cookie.startsWith(`${name}=`));
  const pair = line?.split(';')[0];
  return pair === undefined || pair === `${name}=` ? undefined : pair;
}
