import { createHash } from 'node:crypto';
import type { Reply } from '#infra/local/gateway/answer.ts';
import { SECURITY_HEADERS } from '#shared/http/answer.ts';

/** Text that is already HTML. Any other text is escaped on its way into a page. */
export type Html = { readonly html: string };

type Part = string | number | Html | readonly Html[] | undefined;

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

export function html(strings: TemplateStringsArray, ...parts: readonly Part[]): Html {
  return { html: strings.map((text, i) => `${text}${write(parts[i])}`).join('') };
}

function write(part: Part): string {
  if (part === undefined) return '';
  if (typeof part === 'string' || typeof part === 'number') {
    return String(part).replace(/[&<>"']/g, (sign) => ESCAPES[sign] ?? '');
  }
  return 'html' in part ? part.html : part.map((each) => each.html).join('');
}

const STYLE = `
:root { color-scheme: light; font: 1.0625rem/1.5 "IBM Plex Sans", system-ui, sans-serif; color: #1a1a1a; background: #fff; }
body { margin: 0 auto; max-width: 62rem; padding: 1.5rem; }
h1 { font-size: 2rem; line-height: 1.2; }
h2 { font-size: 1.25rem; margin-top: 2rem; }
a { color: #0059b3; }
:focus-visible { outline: 3px solid #747474; outline-offset: 2px; }
ul.brugere { list-style: none; padding: 0; }
ul.brugere li { margin: 0 0 0.5rem; }
button { font: inherit; padding: 0.5rem 1rem; border: 1px solid #0059b3; border-radius: 4px; background: #0059b3; color: #fff; cursor: pointer; }
.tabel { overflow-x: auto; }
table { border-collapse: collapse; }
th, td { text-align: left; vertical-align: top; padding: 0.4rem 1rem 0.4rem 0; border-bottom: 1px solid #bfbfbf; }
code { font-size: 0.95em; }
.status { border-left: 5px solid #0059b3; padding: 0.5rem 1rem; background: #f0f5fa; }
.fejl { border-left: 5px solid #cc0000; padding: 0.5rem 1rem; background: #fdf0f0; }
`;

const STYLE_HASH = createHash('sha256').update(STYLE).digest('base64');

/** The pages need their own style sheet and forms that post to this site, and nothing else in the world. */
const HEADERS = {
  ...SECURITY_HEADERS,
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy': `default-src 'none'; style-src 'sha256-${STYLE_HASH}'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'`,
} as const;

export function page(status: number, title: string, content: Html): Reply {
  const body = html`<!doctype html>
<html lang="da">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} – lokalt system</title>
<style>${{ html: STYLE }}</style>
</head>
<body>
<main>
<h1>${title}</h1>
${content}
</main>
</body>
</html>
`;
  return { status, headers: HEADERS, body: body.html };
}

/** Sends the browser on with a GET, so that reloading does not send the form again. */
export function redirect(location: string, cookie: string): Reply {
  return { status: 303, headers: { ...SECURITY_HEADERS, location, 'set-cookie': cookie }, body: '' };
}
