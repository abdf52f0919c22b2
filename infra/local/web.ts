import { readFile } from 'node:fs/promises';
import { join, normalize } from 'node:path';
import { PAGE_HEADERS } from '#infra/page-headers.ts';
import { fileHeaders, fileOf } from '#infra/web-files.ts';
import { ownReply, type Reply } from './gateway/answer.ts';
import type { Incoming } from './gateway/event.ts';
import type { S3Object } from './s3.ts';

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
    const name = fileOf(path);
    const file = normalize(join(dir, name));
    const body = file.startsWith(dir) ? await readFile(file).catch(() => undefined) : undefined;
    if (body === undefined) return ownReply(404);
    const headers = { ...PAGE_HEADERS, ...fileHeaders(name) };
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
