import { createHash } from 'node:crypto';
import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { SECURITY_HEADERS } from './answer.ts';

export type Side = {
  readonly status: number;
  readonly titel: string;
  /** Paragraphs. */
  readonly tekst: readonly string[];
  readonly links?: readonly { readonly href: string; readonly tekst: string }[];
  /** Goes on to there by itself; the first link is for who is not taken along. */
  readonly videre?: string;
  readonly cookies?: readonly string[];
  readonly headers?: Readonly<Record<string, string>>;
};

const STYLE = `
:root { color-scheme: light; font: 1.0625rem/1.5 "IBM Plex Sans", system-ui, sans-serif; color: #1a1a1a; background: #fff; }
body { margin: 0 auto; max-width: 40rem; padding: 2rem 1.5rem; }
h1 { font-size: 2rem; line-height: 1.2; }
a { color: #0059b3; }
:focus-visible { outline: 3px solid #747474; outline-offset: 2px; }
li { margin: 0 0 0.75rem; }
.ref { color: #454545; font-size: 0.9375rem; overflow-wrap: anywhere; }
`;

/** The pages need their own style sheet and nothing else in the world: no script, no image, no form. */
const CSP = `default-src 'none'; style-src 'sha256-${createHash('sha256').update(STYLE).digest('base64')}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`;

/** A whole page in Danish, for those who are on their way in or out and have no screen of ours yet. */
export function htmlPage(side: Side, reference?: string): APIGatewayProxyStructuredResultV2 {
  const { titel, tekst, links = [], videre } = side;
  const refresh = videre === undefined ? '' : `<meta http-equiv="refresh" content="0;url=${escapeHtml(videre)}">`;
  const list = links.map(({ href, tekst: text }) => `<li><a href="${escapeHtml(href)}">${escapeHtml(text)}</a></li>`);
  const body = `<!doctype html>
<html lang="da">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
${refresh}<title>${escapeHtml(titel)} – Socialt frikort</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<h1>${escapeHtml(titel)}</h1>
${tekst.map((p) => `<p>${escapeHtml(p)}</p>`).join('\n')}
${list.length === 0 ? '' : `<ul>${list.join('')}</ul>`}
${reference === undefined ? '' : `<p class="ref">Reference: ${escapeHtml(reference)}</p>`}
</main>
</body>
</html>
`;
  return {
    statusCode: side.status,
    headers: {
      ...SECURITY_HEADERS,
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': CSP,
      ...side.headers,
    },
    ...(side.cookies && { cookies: [...side.cookies] }),
    body,
  };
}

/** Sends the browser on. */
export function redirect(location: string, cookies: readonly string[] = []): APIGatewayProxyStructuredResultV2 {
  return { statusCode: 303, headers: { ...SECURITY_HEADERS, location }, cookies: [...cookies], body: '' };
}

function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}
