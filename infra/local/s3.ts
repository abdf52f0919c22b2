import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import * as z from 'zod/mini';
import { type Answer, type Call, type Loopback, type Outage, startLoopback } from './loopback.ts';

const objectSchema = z.object({
  body: z.string(),
  contentType: z.string(),
  cacheControl: z.string(),
  etag: z.string(),
});
const objectsSchema = z.record(z.string(), objectSchema);

export type S3Object = z.output<typeof objectSchema>;

export type S3 = Loopback & {
  /** What a bucket holds under a name, as the distribution reads it. */
  read(bucket: string, key: string): S3Object | undefined;
  /** Every call fails in this way until `undefined` is given. */
  fail(mode: Outage | 'error' | undefined): void;
};

/**
 * Stands in for S3 with what our functions use: objects of text, put and read whole, also under the condition that they are
 * still what they were. With a state file they outlive a restart. The address is a number, so the client names the bucket in the path.
 */
export async function startS3(
  options: { port?: number | undefined; stateFile?: string | undefined; slowMs?: number | undefined } = {},
): Promise<S3> {
  const { stateFile } = options;
  const objects = new Map(Object.entries(load(stateFile)));
  let mode: Outage | 'error' | undefined;
  const server = await startLoopback({
    port: options.port,
    slowMs: options.slowMs,
    outage: () => (mode === 'slow' || mode === 'down' ? mode : undefined),
    handle: (call) => (mode === 'error' ? failure(500, 'InternalError') : answer(call)),
  });
  return {
    ...server,
    read: (bucket, key) => objects.get(`${bucket}/${key}`),
    fail: (next) => {
      mode = next;
    },
  };

  function answer(call: Call): Answer {
    if (call.headers.authorization === undefined) return failure(403, 'AccessDenied');
    const name = decodeURIComponent(call.path.replace(/^\//, '').replace(/\?.*$/, ''));
    const known = objects.get(name);
    if (call.method === 'PUT') return put(name, known, call);
    if (call.method !== 'GET' && call.method !== 'HEAD') return failure(405, 'MethodNotAllowed');
    if (known === undefined) return failure(404, 'NoSuchKey');
    const { contentType, cacheControl, etag, body } = known;
    const headers = { 'content-type': contentType, 'cache-control': cacheControl, etag };
    return { status: 200, headers, body: call.method === 'HEAD' ? '' : body };
  }

  function put(name: string, known: S3Object | undefined, { headers, body }: Call): Answer {
    const wanted = headers['if-match'];
    const changed = wanted !== undefined && wanted !== known?.etag;
    if (changed || (headers['if-none-match'] === '*' && known !== undefined)) return failure(412, 'PreconditionFailed');
    const etag = `"${createHash('md5').update(body).digest('hex')}"`;
    objects.set(name, {
      body,
      etag,
      contentType: headers['content-type'] ?? 'binary/octet-stream',
      cacheControl: headers['cache-control'] ?? '',
    });
    if (stateFile !== undefined) writeFileSync(stateFile, JSON.stringify(Object.fromEntries(objects)));
    return { status: 200, headers: { etag }, body: '' };
  }
}

function failure(status: number, code: string): Answer {
  const body = `<?xml version="1.0" encoding="UTF-8"?><Error><Code>${code}</Code><Message>${code}</Message></Error>`;
  return { status, headers: { 'content-type': 'application/xml' }, body };
}

function load(stateFile: string | undefined): z.output<typeof objectsSchema> {
  if (stateFile === undefined) return {};
  try {
    return objectsSchema.parse(JSON.parse(readFileSync(stateFile, 'utf8')));
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return {};
    throw error;
  }
}
