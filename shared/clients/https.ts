import type { IncomingMessage } from 'node:http';
import { request as httpRequest } from 'node:http';
import { request as httpsRequest } from 'node:https';

const MAX_ANSWER_BYTES = 2_000_000;
const LOOPBACK = ['127.0.0.1', 'localhost'];

export type HttpsCall = {
  readonly url: string;
  readonly method: 'GET' | 'POST' | 'PUT';
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string | undefined;
  /** PEM. */
  readonly certificate?: { readonly cert: string; readonly key: string } | undefined;
  readonly signal: AbortSignal;
};

/** The bytes as they came: whether they are text at all is the reader's to find out. */
export type HttpsAnswer = { status: number | undefined; bytes: Buffer };

/**
 * One call to another authority's system, with our certificate where it asks for one: the built-in fetch has no way to show
 * it. Throws where there is no whole answer within the signal; an answer of any status is an answer.
 */
export async function callHttps({ url: address, body, ...call }: HttpsCall): Promise<HttpsAnswer> {
  const url = new URL(address);
  const secure = url.protocol === 'https:';
  // What is sent is personal, or secret: it crosses a network encrypted or not at all.
  if (!secure && !LOOPBACK.includes(url.hostname)) throw new RangeError('not an https address');
  const { promise, resolve, reject } = Promise.withResolvers<IncomingMessage>();
  const options = {
    ...call.certificate,
    method: call.method,
    // A connection of its own: one kept open while a function sleeps is reset at its next use.
    agent: false,
    signal: call.signal,
    headers: call.headers,
  };
  const request = secure ? httpsRequest(url, options) : httpRequest(url, options);
  request.once('response', resolve).on('error', reject).end(body);
  const response = await promise;
  return { status: response.statusCode, bytes: await readBytes(response) };
}

async function readBytes(response: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of response) {
    size += chunk.length;
    if (size > MAX_ANSWER_BYTES) throw new RangeError('answer too large');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
