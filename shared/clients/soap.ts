import { parseXml, XmlElement, XmlText } from '@rgrove/parse-xml';
import { callHttps, type HttpsAnswer } from './https.ts';

export type SoapCall = {
  url: string;
  action: string;
  /** What stands in the envelope's body. */
  xml: string;
  /** PEM. */
  certificate: { cert: string; key: string } | undefined;
  signal: AbortSignal;
};

export type SoapAnswer = HttpsAnswer;

/** One SOAP 1.1 call. Throws where there is no whole answer within the signal; faults are answers (status 500). */
export function postSoap({ url, action, xml, certificate, signal }: SoapCall): Promise<SoapAnswer> {
  return callHttps({
    url,
    method: 'POST',
    headers: { 'content-type': 'text/xml; charset=utf-8', soapaction: `"${action}"` },
    body:
      '<?xml version="1.0" encoding="UTF-8"?><s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/">' +
      `<s:Body>${xml}</s:Body></s:Envelope>`,
    certificate,
    signal,
  });
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
