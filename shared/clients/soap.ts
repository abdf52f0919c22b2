import type { IncomingMessage } from 'node:http';
import { request as httpRequest } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { parseXml, XmlElement, XmlText } from '@rgrove/parse-xml';

const MAX_ANSWER_BYTES = 2_000_000;
const LOOPBACK = ['127.0.0.1', 'localhost'];

export type SoapCall = {
  url: string;
  action: string;
  /** What stands in the envelope's body. */
  xml: string;
  /** PEM. */
  certificate: { cert: string; key: string } | undefined;
  signal: AbortSignal;
};

/** The bytes as they came: whether they are text at all is the reader's to find out. */
export type SoapAnswer = { status: number | undefined; bytes: Buffer };

/** One SOAP 1.1 call. Throws where there is no whole answer within the signal; faults are answers (status 500). */
export async function postSoap(call: SoapCall): Promise<SoapAnswer> {
  const url = new URL(call.url);
  const secure = url.protocol === 'https:';
  // What we ask about is personal: it crosses a network encrypted or not at all.
  if (!secure && !LOOPBACK.includes(url.hostname)) throw new RangeError('not an https address');
  const { promise, resolve, reject } = Promise.withResolvers<IncomingMessage>();
  const options = {
    ...call.certificate,
    method: 'POST',
    // A connection of its own: one kept open while a function sleeps is reset at its next use.
    agent: false,
    signal: call.signal,
    headers: { 'content-type': 'text/xml; charset=utf-8', soapaction: `"${call.action}"` },
  };
  const request = secure ? httpsRequest(url, options) : httpRequest(url, options);
  request
    .once('response', resolve)
    .on('error', reject)
    .end(
      '<?xml version="1.0" encoding="UTF-8"?><s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/">' +
        `<s:Body>${call.xml}</s:Body></s:Envelope>`,
    );
  const response = await promise;
  return { status: response.statusCode, bytes: await readBytes(response) };
}

/** The envelope's body. Throws where the bytes are not XML in UTF-8, or have a document type. */
export function parseBody(bytes: Buffer): XmlElement | undefined {
  // Fatal: a name with a wrong letter in it is worse than none.
  const xml = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  // SOAP 1.1 forbids a document type (section 3), so the parser need not see one. It expands no entities either.
  if (xml.includes('<!DOCTYPE')) throw new RangeError('a SOAP message has no document type');
  return at(parseXml(xml).root ?? undefined, 'Body');
}

/** The first element down a path. Prefixes are the sender's choice; the path from the envelope tells names apart. */
export function at(from: XmlElement | undefined, ...path: readonly string[]): XmlElement | undefined {
  return path.reduce<XmlElement | undefined>(
    (element, name) =>
      element?.children
        .filter((child) => child instanceof XmlElement)
        .find((child) => child.name.slice(child.name.indexOf(':') + 1) === name),
    from,
  );
}

/** The trimmed text of the element down a path, or undefined where there is none. */
export function textAt(from: XmlElement | undefined, ...path: readonly string[]): string | undefined {
  const texts = at(from, ...path)?.children.filter((child) => child instanceof XmlText) ?? [];
  return (
    texts
      .map(({ text }) => text)
      .join('')
      .trim() || undefined
  );
}

/** An element with text in it, whatever the text is. */
export function tag(name: string, text: string): string {
  const escaped = text
    // What XML 1.0 has no way to write, half a surrogate pair included.
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
  return `<${name}>${escaped}</${name}>`;
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
