import { extname } from 'node:path';

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.woff2': 'font/woff2',
};

/** What a file of the web client is sent as, by its address. A file under /assets has its content in its name. */
export function fileHeaders(path: string): { readonly 'content-type': string; readonly 'cache-control': string } {
  return {
    'content-type': TYPES[extname(path)] ?? 'application/octet-stream',
    'cache-control': path.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
  };
}

/** An address without a dot in its last part is a page of the client. */
const PAGE = /\/[^/.]*$/;
/** The API's own, also where it has no such address. */
const API = /^\/api(\/|$)/;

/** The file that answers an address: the one page for every address of a page, because the client shows what it names. */
export function fileOf(path: string): string {
  return PAGE.test(path) && !API.test(path) ? '/index.html' : path;
}

/** The same rule as the distribution runs it before it looks for a file. */
export const FILE_OF_FUNCTION = `function handler(event) {
  var request = event.request;
  if (${PAGE}.test(request.uri) && !${API}.test(request.uri)) request.uri = '/index.html';
  return request;
}
`;
