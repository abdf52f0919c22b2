import { encryptXml } from '#infra/local/nemlogin/kryptering.ts';
import { type BadCase, cut, swap } from './case.ts';

/**
 * Signature wrapping: the signed assertion of somebody is kept whole, so that its signature holds, and another assertion
 * is placed where a careless reader looks. Here the attacker is a caseworker in Odense who wants to be one in Aarhus.
 */
const EVIL_ID = '_evil';

/** The assertion that the attacker wants believed: his own, with a new id and the other municipality. */
function evil(signed: string, keepSignature = false): string {
  const unsigned = keepSignature ? signed : signed.replace(cut(signed, 'Signature'), '');
  return swap(/ ID="[^"]+"/, ` ID="${EVIL_ID}"`)(unsigned).replaceAll('Aarhus Kommune', 'Odense Kommune');
}

const idOf = (signed: string) => / ID="([^"]+)"/.exec(signed)?.[1] ?? '';
const inSignature = (outer: string, inner: string) =>
  swap('</Signature>', `<Object>${inner}</Object></Signature>`)(outer);

function wrap(name: string, grund: BadCase['grund'], make: (signed: string) => string): BadCase {
  return { name: `wrapping: ${name}`, grund, afvig: () => ({ signeret: make }) };
}

export const WRAPPING_CASES: readonly BadCase[] = [
  wrap('the signed one inside the signature of the false one', ['XML_STRUKTUR', 'SIGNATUR_STRUKTUR'], (signed) =>
    inSignature(evil(signed, true), signed.replace(cut(signed, 'Signature'), '')),
  ),
  wrap('the false one inside the signature of the signed one', ['XML_STRUKTUR', 'SIGNATUR_STRUKTUR'], (signed) =>
    inSignature(signed, evil(signed)),
  ),
  wrap('the signed one, whole, as the last child of the false one', 'XML_STRUKTUR', (signed) =>
    swap(/<\/saml:Assertion>$/, `${signed}</saml:Assertion>`)(evil(signed)),
  ),
  wrap('the signed one in the advice of the false one, which has its signature', 'XML_STRUKTUR', (signed) => {
    const inner = signed.replace(cut(signed, 'Signature'), '');
    return swap('<saml:AuthnStatement', `<saml:Advice>${inner}</saml:Advice><saml:AuthnStatement`)(evil(signed, true));
  }),
  wrap('the false one in the subject of the signed one', 'XML_STRUKTUR', (signed) =>
    swap('</saml:Subject>', `${evil(signed)}</saml:Subject>`)(signed),
  ),
  wrap('both with the same id', ['XML_STRUKTUR', 'SIGNATUR_STRUKTUR'], (signed) => {
    const twin = evil(signed, true).replace(EVIL_ID, idOf(signed));
    return inSignature(twin, signed.replace(cut(signed, 'Signature'), ''));
  }),
  wrap('the false one with the signature of the signed one, which is gone', 'SIGNATUR', (signed) =>
    evil(signed, true).replace(EVIL_ID, idOf(signed)),
  ),
  wrap('the false one with a reference to the signed one, under another name', 'SIGNATUR_STRUKTUR', (signed) => {
    const renamed = signed.replaceAll('saml:Assertion', 'saml:Udsagn').replace(cut(signed, 'Signature'), '');
    return inSignature(evil(signed, true), renamed);
  }),
  wrap('both in an element of no meaning', 'XML_STRUKTUR', (signed) => `<x>${evil(signed)}${signed}</x>`),
  wrap('an id of another spelling on a part of the signed one', 'SIGNATUR_STRUKTUR', (signed) =>
    swap('<saml:AttributeStatement>', `<saml:AttributeStatement Id="${idOf(signed)}">`)(signed),
  ),
  {
    name: 'wrapping: the false one, plain, in the extensions of the response',
    grund: 'IKKE_KRYPTERET',
    afvig: () => ({
      svar: (text, signed) =>
        swap('<samlp:Status>', `<samlp:Extensions>${evil(signed)}</samlp:Extensions><samlp:Status>`)(text),
    }),
  },
  {
    name: 'wrapping: the false one, plain, in the detail of the status',
    grund: 'IKKE_KRYPTERET',
    afvig: () => ({
      svar: (text, signed) =>
        swap('</samlp:Status>', `<samlp:StatusDetail>${evil(signed)}</samlp:StatusDetail></samlp:Status>`)(text),
    }),
  },
  {
    name: 'wrapping: the good response in the extensions of a false response',
    grund: ['XML_STRUKTUR', 'IKKE_KRYPTERET'],
    afvig: ({ idp }) => ({
      svar: (text, signed) => {
        const sealed = encryptXml(evil(signed), idp.noegler.sp.certifikat, 'gcm');
        const false_ = text.replace(cut(text, 'xenc:EncryptedData'), () => sealed);
        return swap('<samlp:Status>', `<samlp:Extensions>${text}</samlp:Extensions><samlp:Status>`)(false_);
      },
    }),
  },
  {
    name: 'wrapping: the good encryption in the extensions, a false one in its place',
    grund: 'IKKE_KRYPTERET',
    afvig: ({ idp }) => ({
      svar: (text, signed) => {
        const good = cut(text, 'saml:EncryptedAssertion');
        const sealed = encryptXml(evil(signed), idp.noegler.sp.certifikat, 'gcm');
        const false_ = text.replace(cut(text, 'xenc:EncryptedData'), () => sealed);
        return swap('<samlp:Status>', `<samlp:Extensions>${good}</samlp:Extensions><samlp:Status>`)(false_);
      },
    }),
  },
  {
    name: 'wrapping: a second encryption in a namespace of its own',
    grund: 'IKKE_KRYPTERET',
    afvig: () => ({
      svar: (text) => {
        const other = cut(text, 'saml:EncryptedAssertion').replaceAll('saml:', 'x:');
        return swap('</samlp:Response>', `<y xmlns:x="urn:x">${other}</y></samlp:Response>`)(text);
      },
    }),
  },
];
