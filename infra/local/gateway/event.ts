import { randomBytes, type X509Certificate } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { TLSSocket } from 'node:tls';
import type { APIGatewayProxyEventV2WithLambdaAuthorizer, APIGatewayRequestAuthorizerEventV2 } from 'aws-lambda';

/** A request as it came, with its whole body. */
export type Incoming = {
  readonly method: string;
  readonly path: string;
  readonly query: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly cookies: readonly string[];
  readonly body: Buffer;
  readonly protocol: string;
  readonly sourceIp: string;
  /** Of a caller whose certificate the connection has demanded and believed. */
  readonly certificate?: X509Certificate | undefined;
};

const ACCOUNT_ID = '000000000000';
const API_ID = 'lokal';
const STAGE = '$default';
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** Names are lower-cased, a repeated header is one line with commas, and cookies are a list of their own. */
export function readIncoming(request: IncomingMessage, body: Buffer): Incoming {
  const target = request.url ?? '/';
  const mark = target.indexOf('?');
  const headers: Record<string, string> = {};
  const cookies: string[] = [];
  for (let i = 0; i < request.rawHeaders.length; i += 2) {
    const name = String(request.rawHeaders[i]).toLowerCase();
    const value = String(request.rawHeaders[i + 1]);
    if (name === 'cookie') cookies.push(...value.split(';').map((pair) => pair.trim()));
    else headers[name] = headers[name] === undefined ? value : `${headers[name]},${value}`;
  }
  return {
    method: request.method ?? 'GET',
    path: mark < 0 ? target : target.slice(0, mark),
    query: mark < 0 ? '' : target.slice(mark + 1),
    headers,
    cookies: cookies.filter((cookie) => cookie !== ''),
    body,
    protocol: `HTTP/${request.httpVersion}`,
    sourceIp: request.socket.remoteAddress ?? '127.0.0.1',
    certificate: request.socket instanceof TLSSocket ? request.socket.getPeerX509Certificate() : undefined,
  };
}

export type ProxyEvent = APIGatewayProxyEventV2WithLambdaAuthorizer<Record<string, unknown> | null>;

/** What API Gateway sends to a function: payload format 2.0 of an HTTP API. */
export function proxyEvent(
  incoming: Incoming,
  routeKey: string,
  now: Date,
  authorized: Record<string, unknown> | null | undefined,
): ProxyEvent {
  const text = isText(incoming.headers);
  return {
    version: '2.0',
    routeKey,
    ...common(incoming),
    requestContext: {
      ...requestContext(incoming, routeKey, now),
      // The type has no room for a public route, whose event has no authorizer at all.
      ...(authorized === undefined ? {} : { authorizer: { lambda: authorized } }),
    } as ProxyEvent['requestContext'],
    ...(incoming.body.length === 0 ? {} : { body: incoming.body.toString(text ? 'utf8' : 'base64') }),
    isBase64Encoded: incoming.body.length > 0 && !text,
  };
}

/** What API Gateway sends to a Lambda authorizer: the same request without its body. */
export function authorizerEvent(
  incoming: Incoming,
  routeKey: string,
  now: Date,
  identitySource: readonly string[],
): APIGatewayRequestAuthorizerEventV2 {
  const path = incoming.path.replace(/^\//, '');
  return {
    version: '2.0',
    type: 'REQUEST',
    routeArn: `arn:aws:execute-api:eu-central-1:${ACCOUNT_ID}:${API_ID}/${STAGE}/${incoming.method}/${path}`,
    identitySource: [...identitySource],
    routeKey,
    cookies: [],
    ...common(incoming),
    requestContext: requestContext(incoming, routeKey, now),
  };
}

function common({ path, query, cookies, headers, sourceIp }: Incoming) {
  const before = headers['x-forwarded-for'];
  return {
    rawPath: path,
    rawQueryString: query,
    ...(cookies.length === 0 ? {} : { cookies: [...cookies] }),
    headers: {
      ...headers,
      'x-forwarded-for': before === undefined ? sourceIp : `${before}, ${sourceIp}`,
      'x-forwarded-port': '443',
      'x-forwarded-proto': 'https',
    },
    ...(query === '' ? {} : { queryStringParameters: parseQuery(query) }),
  };
}

/** A repeated name has its values joined by commas. */
function parseQuery(query: string): Record<string, string> {
  const found: Record<string, string> = {};
  for (const [name, value] of new URLSearchParams(query)) {
    found[name] = found[name] === undefined ? value : `${found[name]},${value}`;
  }
  return found;
}

function requestContext(incoming: Incoming, routeKey: string, now: Date) {
  const { method, path, headers, protocol, sourceIp, certificate } = incoming;
  return {
    accountId: ACCOUNT_ID,
    apiId: API_ID,
    ...(certificate && { authentication: { clientCert: clientCert(certificate) } }),
    domainName: headers.host ?? '',
    domainPrefix: API_ID,
    http: { method, path, protocol, sourceIp, userAgent: headers['user-agent'] ?? '' },
    requestId: randomBytes(11).toString('base64'),
    routeKey,
    stage: STAGE,
    time: formatTime(now),
    timeEpoch: now.getTime(),
  };
}

function clientCert(certificate: X509Certificate) {
  const name = (lines: string) => lines.split('\n').reverse().join(',');
  return {
    clientCertPem: certificate.toString(),
    subjectDN: name(certificate.subject),
    issuerDN: name(certificate.issuer),
    serialNumber: certificate.serialNumber.toLowerCase().replace(/..(?=.)/g, '$&:'),
    validity: { notBefore: certificate.validFrom, notAfter: certificate.validTo },
  };
}

/** `21/Nov/2026:21:05:09 +0000` */
function formatTime(now: Date): string {
  const two = (n: number) => String(n).padStart(2, '0');
  const day = `${two(now.getUTCDate())}/${MONTHS[now.getUTCMonth()]}/${now.getUTCFullYear()}`;
  return `${day}:${two(now.getUTCHours())}:${two(now.getUTCMinutes())}:${two(now.getUTCSeconds())} +0000`;
}

/** API Gateway hands on as it is what it takes for text, and anything else (a form, too) as base64. */
function isText(headers: Readonly<Record<string, string>>): boolean {
  if (headers['content-encoding'] !== undefined) return false;
  return /^(text\/|application\/(json|javascript|xml|[a-z.+-]+\+json)\s*(;|$))/i.test(headers['content-type'] ?? '');
}
