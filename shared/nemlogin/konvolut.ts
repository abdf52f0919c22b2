import type { XmlElement } from '@rgrove/parse-xml';
import { decrypt } from 'xml-encryption';
import { Afvist, demand } from './afvist.ts';
import { ALGORITMER, NS, SUCCESS } from './names.ts';
import type { Nemlogin } from './settings.ts';
import { all, cutOut, descendants, elements, isNamed, localName, one, parseStrict, textOf } from './xml.ts';

/** Far above what NemLog-in sends, far below what could tire the parsers. */
const MAX_BASE64 = 128 * 1024;

/** A response whose outside is in order. Nothing in it is believed yet. */
export type Konvolut = {
  /** As it came, for the library. */
  readonly base64: string;
  readonly inResponseTo: string;
  readonly svaretErSigneret: boolean;
  /** The private key that opened it. */
  readonly noegle: string;
};

/**
 * Looks at everything around the signed bytes: form, addressee, status, exactly one encrypted assertion, and, inside it,
 * exactly one assertion with exactly one signature over the whole of it. The library then checks the signature itself.
 */
export async function openKonvolut(samlResponse: string | undefined, settings: Nemlogin): Promise<Konvolut> {
  demand(samlResponse !== undefined && samlResponse !== '', 'BESKED_MANGLER');
  const text = decodeMessage(samlResponse);
  const response = parseStrict(text);
  demand(isNamed(response, NS.protocol, 'Response') && response.attributes.Version === '2.0', 'XML_STRUKTUR');
  demand(response.attributes.Destination === settings.acsUrl, 'DESTINATION');
  const inResponseTo = response.attributes.InResponseTo;
  demand(inResponseTo !== undefined && inResponseTo !== '', 'ANMODNING');
  for (const issuer of all(response, NS.assertion, 'Issuer')) {
    demand(textOf(issuer, 'UDSTEDER') === settings.idp.entityId, 'UDSTEDER');
  }
  const code = one(one(response, NS.protocol, 'Status', 'STATUS'), NS.protocol, 'StatusCode', 'STATUS');
  demand(code.attributes.Value === SUCCESS, 'STATUS');
  const encrypted = theEncryptedAssertion(response);
  const opened = await decryptAssertion(cutOut(encrypted, text), settings);
  checkAssertionForm(parseStrict(opened.xml));
  return {
    base64: samlResponse.replace(/\s/g, ''),
    inResponseTo,
    svaretErSigneret: all(response, NS.signature, 'Signature').length > 0,
    noegle: opened.noegle,
  };
}

/** Base64 of UTF-8, read so that no two readers can read it differently. */
function decodeMessage(base64: string): string {
  demand(base64.length <= MAX_BASE64, 'BESKED_FOR_STOR');
  const compact = base64.replace(/[\r\n]/g, '');
  demand(compact.length % 4 === 0 && /^[A-Za-z0-9+/]+={0,2}$/.test(compact), 'BESKED_IKKE_BASE64');
  const bytes = Buffer.from(compact, 'base64');
  const text = bytes.toString('utf8');
  demand(Buffer.from(text, 'utf8').equals(bytes) && !text.includes('\0'), 'BESKED_IKKE_TEKST');
  return text;
}

function theEncryptedAssertion(response: XmlElement): XmlElement {
  const inside = descendants(response);
  const called = (name: string) => inside.filter((element) => localName(element) === name);
  // By local name: a reader that does not look at namespaces must find no other one than we do.
  demand(called('Assertion').length === 0, 'IKKE_KRYPTERET');
  demand(called('Response').length === 0, 'XML_STRUKTUR');
  demand(called('EncryptedAssertion').length === 1, 'IKKE_KRYPTERET');
  const encrypted = one(response, NS.assertion, 'EncryptedAssertion', 'IKKE_KRYPTERET');
  one(encrypted, NS.encryption, 'EncryptedData', 'IKKE_KRYPTERET');
  demand(called('EncryptedData').length === 1 && called('EncryptedKey').length === 1, 'IKKE_KRYPTERET');
  for (const method of called('EncryptionMethod')) {
    const isKey = method.parent !== null && localName(method.parent as XmlElement) === 'EncryptedKey';
    const allowed: readonly string[] = isKey ? ALGORITMER.keyTransport : ALGORITMER.content;
    demand(allowed.includes(method.attributes.Algorithm ?? ''), 'ALGORITME');
  }
  return encrypted;
}

/** Opens it with the first of our keys that does. Why it could not be opened is never told: that would be an oracle. */
async function decryptAssertion(encrypted: string, settings: Nemlogin): Promise<{ xml: string; noegle: string }> {
  for (const { privatnoegle } of settings.noegler) {
    const { promise, resolve } = Promise.withResolvers<string | undefined>();
    const options = { key: privatnoegle, disallowDecryptionWithInsecureAlgorithm: true };
    decrypt(encrypted, options, (error, xml) => resolve(error ? undefined : xml));
    const xml = await promise;
    if (xml !== undefined && xml !== '') return { xml, noegle: privatnoegle };
  }
  throw new Afvist('KAN_IKKE_DEKRYPTERES');
}

/** One assertion, signed once, directly, as a whole, with algorithms that still hold. */
function checkAssertionForm(assertion: XmlElement): void {
  demand(isNamed(assertion, NS.assertion, 'Assertion') && assertion.attributes.Version === '2.0', 'XML_STRUKTUR');
  const inside = descendants(assertion);
  const called = (name: string) => inside.filter((element) => localName(element) === name);
  demand(called('Assertion').length === 0 && called('EncryptedAssertion').length === 0, 'XML_STRUKTUR');
  demand(called('Signature').length === 1, 'SIGNATUR_STRUKTUR');
  // An id in any form, anywhere else than on the assertion, is a place that a reference could be led to.
  const ids = inside.flatMap((element) => Object.keys(element.attributes)).filter((name) => /^(xml:)?id$/i.test(name));
  demand(ids.length === 0, 'SIGNATUR_STRUKTUR');
  const signature = one(assertion, NS.signature, 'Signature', 'SIGNATUR_STRUKTUR');
  const named = (element: XmlElement, name: string) => one(element, NS.signature, name, 'SIGNATUR_STRUKTUR');
  demand(all(signature, NS.signature, 'Object').length === 0, 'SIGNATUR_STRUKTUR');
  const signedInfo = named(signature, 'SignedInfo');
  const reference = named(signedInfo, 'Reference');
  demand(
    reference.attributes.URI === `#${assertion.attributes.ID}` && elements(signedInfo).length === 3,
    'SIGNATUR_STRUKTUR',
  );
  const allow = (element: XmlElement, allowed: readonly string[]) =>
    demand(allowed.includes(element.attributes.Algorithm ?? ''), 'ALGORITME');
  allow(named(signedInfo, 'CanonicalizationMethod'), ALGORITMER.canonicalization);
  allow(named(signedInfo, 'SignatureMethod'), ALGORITMER.signature);
  allow(named(reference, 'DigestMethod'), ALGORITMER.digest);
  const transforms = elements(named(reference, 'Transforms'));
  demand(transforms.length === ALGORITMER.transform.length, 'SIGNATUR_STRUKTUR');
  for (const [i, transform] of transforms.entries()) allow(transform, ALGORITMER.transform.slice(i, i + 1));
}
