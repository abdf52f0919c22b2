import { createSign, createVerify, X509Certificate } from 'node:crypto';
import { deflateRawSync, inflateRawSync } from 'node:zlib';

const RSA_SHA256 = 'http://www.w3.org/2001/04/xmldsig-more#rsa-sha256';

export type Beskedslags = 'SAMLRequest' | 'SAMLResponse';

/** An address with a signed message in it (SAML's redirect binding). */
export function signedUrl(address: string, slags: Beskedslags, message: string, privatnoegle: string): string {
  const query =
    `${slags}=${encodeURIComponent(deflateRawSync(message).toString('base64'))}` +
    `&SigAlg=${encodeURIComponent(RSA_SHA256)}`;
  const signature = createSign('sha256').update(query).sign(privatnoegle, 'base64');
  return `${address}?${query}&Signature=${encodeURIComponent(signature)}`;
}

/** The message of a query, where the certificate's key has signed it; nothing where not. */
export function readSigned(query: string, slags: Beskedslags, certifikat: string): string | undefined {
  const raw = new Map(query.split('&').map((pair) => [pair.split('=')[0] ?? '', pair] as const));
  const [message, algorithm, signature] = [raw.get(slags), raw.get('SigAlg'), raw.get('Signature')];
  if (message === undefined || algorithm === undefined || signature === undefined) return undefined;
  if (decodeURIComponent(algorithm.slice('SigAlg='.length)) !== RSA_SHA256) return undefined;
  const relay = raw.get('RelayState');
  const signed = [message, ...(relay === undefined ? [] : [relay]), algorithm].join('&');
  const bytes = Buffer.from(decodeURIComponent(signature.slice('Signature='.length)), 'base64');
  if (!createVerify('sha256').update(signed).verify(new X509Certificate(certifikat).publicKey, bytes)) return undefined;
  return inflateRawSync(Buffer.from(decodeURIComponent(message.slice(slags.length + 1)), 'base64'), {
    maxOutputLength: 100_000,
  }).toString('utf8');
}
