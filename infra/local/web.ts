import { readFile } from 'node:fs/promises';
import { extname, join, normalize } from 'node:path';
import { PAGE_HEADERS } from '#infra/page-headers.ts';
import { ownReply, type Reply } from './gateway/answer.ts';
import type { Incoming } from './gateway/event.ts';
import type { S3Object } from './s3.ts';

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.woff2': 'font/woff2',
};

/**
 * The web client as the distribution serves it: files by their names, and the one page for every other address, because the
 * client shows what the address names. Nothing for what is the API's or the local system's own.
 *
 * @param dir where `vite build` has put it
 */
export function createWeb(dir: string): (incoming: Pick<Incoming, 'method' | 'path'>) => Promise<Reply | undefined> {
  return async ({ method, path }) => {
    if (/^\/(api|lokal)(\/|$)/.test(path)) return undefined;
    if (method !== 'GET' && method !== 'HEAD') return ownReply(404);
    const name = extname(path) === '' ? '/index.html' : path;
    const file = normalize(join(dir, name));
    const body = file.startsWith(dir) ? await readFile(file).catch(() => undefined) : undefined;
    if (body === undefined) return ownReply(404);
    const headers = {
      ...PAGE_HEADERS,
      'content-type': TYPES[extname(file)] ?? 'application/octet-stream',
      // A file under /assets has its content in its name.
      'cache-control': path.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
    };
    return { status: 200, headers, body };
  };
}

const STATUSFIL = /^\/driftsstatus[a-z.]*\.(json|atom)$/;

/**
 * The files about the system's state, which the distribution takes from a bucket of their own, with the headers that it puts
 * on every page. Nothing for another path.
 */
export function statusReply(path: string, read: (key: string) => S3Object | undefined): Reply | undefined {
  if (!STATUSFIL.test(path)) return undefined;
  const object = read(path.slice(1));
  if (object === undefined) return ownReply(404);
  const { body, contentType, cacheControl, etag } = object;
  const headers = { ...PAGE_HEADERS, 'content-type': contentType, 'cache-control': cacheControl, etag };
  return { status: 200, headers, body };
}
