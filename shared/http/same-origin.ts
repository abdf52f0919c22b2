import { env } from '#shared/env.ts';

/** Browsers say where a request comes from. A write must come from our own pages. */
export function sameOrigin(headers: Readonly<Record<string, string | undefined>> = {}): boolean {
  const { 'sec-fetch-site': site, origin } = headers;
  return site === 'same-origin' || (site === undefined && origin === env('SITE_ORIGIN'));
}
