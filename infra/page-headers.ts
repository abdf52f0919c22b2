/**
 * What every file of the web client is sent with, by the distribution and by the local system alike: it may load what is our
 * own and talk to us, and nothing inline, foreign or framing.
 */
export const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "font-src 'self'",
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** Two years: a browser that has been here once speaks to us encrypted only. */
export const HSTS_SEKUNDER = 63_072_000;

export const PAGE_HEADERS = {
  'content-security-policy': CONTENT_SECURITY_POLICY,
  'referrer-policy': 'no-referrer',
  'strict-transport-security': `max-age=${HSTS_SEKUNDER}; includeSubDomains`,
  'x-content-type-options': 'nosniff',
} as const;
