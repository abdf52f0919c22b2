import { encryptXml } from '#infra/local/nemlogin/kryptering.ts';
import { type BadCase, cut, decode, encode, swap } from './case.ts';

/** Whether it is encrypted, once, for us, in a way that holds. */
export const ENCRYPTION_CASES: readonly BadCase[] = [
  {
    name: 'plain',
    grund: 'IKKE_KRYPTERET',
    afvig: () => ({ svar: (text, signed) => text.replace(cut(text, 'saml:EncryptedAssertion'), signed) }),
  },
  {
    name: 'plain before encrypted',
    grund: 'IKKE_KRYPTERET',
    afvig: () => ({
      svar: (text, signed) => swap('<saml:EncryptedAssertion>', `${signed}<saml:EncryptedAssertion>`)(text),
    }),
  },
  {
    name: 'plain after encrypted',
    grund: 'IKKE_KRYPTERET',
    afvig: () => ({ svar: (text, signed) => swap('</samlp:Response>', `${signed}</samlp:Response>`)(text) }),
  },
  {
    name: 'two encrypted',
    grund: 'IKKE_KRYPTERET',
    afvig: () => ({
      svar: (text) => swap('</samlp:Response>', `${cut(text, 'saml:EncryptedAssertion')}</samlp:Response>`)(text),
    }),
  },
  {
    name: 'no assertion',
    grund: 'IKKE_KRYPTERET',
    afvig: () => ({ svar: (text) => text.replace(cut(text, 'saml:EncryptedAssertion'), '') }),
  },
  {
    name: 'encrypted for someone else',
    grund: 'KAN_IKKE_DEKRYPTERES',
    afvig: ({ fremmed }) => ({ krypterFor: fremmed.certifikat }),
  },
  { name: 'a key sealed with RSA 1.5', grund: 'ALGORITME', afvig: () => ({ kryptering: 'rsa15' }) },
  {
    name: 'encrypted with triple DES',
    grund: 'ALGORITME',
    afvig: () => ({
      svar: swap('http://www.w3.org/2009/xmlenc11#aes256-gcm', 'http://www.w3.org/2001/04/xmlenc#tripledes-cbc'),
    }),
  },
  { name: 'a changed ciphertext (GCM)', grund: 'KAN_IKKE_DEKRYPTERES', send: (base64) => encode(bend(decode(base64))) },
  {
    name: 'a changed ciphertext (CBC)',
    grund: ['KAN_IKKE_DEKRYPTERES', 'XML_FORKERT', 'XML_FORBUDT', 'SIGNATUR'],
    afvig: () => ({ kryptering: 'cbc' }),
    send: (base64) => encode(bend(decode(base64))),
  },
  {
    name: 'two sealed keys',
    grund: 'IKKE_KRYPTERET',
    afvig: () => ({ svar: (t) => swap('</ds:KeyInfo>', `${cut(t, 'xenc:EncryptedKey')}</ds:KeyInfo>`)(t) }),
  },
  {
    name: 'two assertions in one encryption',
    grund: 'XML_FORKERT',
    afvig: () => ({ signeret: (text) => `${text}${text}` }),
  },
  {
    name: 'something else than an assertion in the encryption',
    grund: 'XML_STRUKTUR',
    afvig: ({ idp }) => ({
      svar: (text, signed) => {
        const wrapped = `<samlp:Response xmlns:samlp="urn:oasis:names:tc:SAML:2.0:protocol">${signed}</samlp:Response>`;
        return text.replace(cut(text, 'xenc:EncryptedData'), encryptXml(wrapped, idp.noegler.sp.certifikat, 'gcm'));
      },
    }),
  },
];

/** Changes a letter in the middle of the content's ciphertext, which is the last. */
function bend(text: string): string {
  const end = text.lastIndexOf('</xenc:CipherValue>');
  const at = end - 200;
  return `${text.slice(0, at)}${text[at] === 'A' ? 'B' : 'A'}${text.slice(at + 1)}`;
}
