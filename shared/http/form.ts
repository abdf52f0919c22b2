import type { APIGatewayProxyEventV2 } from 'aws-lambda';

const MAX_BYTES = 256 * 1024;

/** The fields of a posted form. Nothing where it is no form, too large, or has a field twice: then it says two things. */
export function readForm(event: APIGatewayProxyEventV2): ReadonlyMap<string, string> | undefined {
  const type = event.headers['content-type'] ?? '';
  if (!/^application\/x-www-form-urlencoded\s*(;|$)/i.test(type)) return undefined;
  const body = event.isBase64Encoded ? Buffer.from(event.body ?? '', 'base64').toString('utf8') : (event.body ?? '');
  if (body.length > MAX_BYTES) return undefined;
  const pairs = [...new URLSearchParams(body)];
  const form = new Map(pairs);
  return form.size === pairs.length ? form : undefined;
}
