import { deflateRawSync } from 'node:zlib';
import { type BadCase, decode, encode, swap } from './case.ts';

const DOCTYPE = '<!DOCTYPE a [<!ENTITY e "x">]>';
const LAUGHS = `<!DOCTYPE a [<!ENTITY a "ha">${[...'bcdefghij'].map((name, i) => `<!ENTITY ${name} "${`&${'abcdefghi'[i]};`.repeat(10)}">`).join('')}]>`;
const before = (text: string) => (base64: string) => encode(text + decode(base64));

/** What is not even a message that could be read one way only. */
export const FORM_CASES: readonly BadCase[] = [
  { name: 'empty', grund: 'BESKED_MANGLER', send: () => '' },
  { name: 'not base64', grund: 'BESKED_IKKE_BASE64', send: (base64) => `${base64.slice(0, -8)}¤¤¤¤====` },
  { name: 'base64 of the kind for addresses', grund: 'BESKED_IKKE_BASE64', send: (b) => `-_${b.slice(2)}` },
  { name: 'base64 with letters left over', grund: 'BESKED_IKKE_BASE64', send: (base64) => `${base64}A` },
  { name: 'huge', grund: 'BESKED_FOR_STOR', send: (base64) => encode(`${decode(base64)}${' '.repeat(100_000)}`) },
  {
    name: 'huge inside the signature',
    grund: 'BESKED_FOR_STOR',
    afvig: () => ({ attributter: (a) => [...a, ['x', 'a'.repeat(120_000)]] }),
  },
  { name: 'not XML', grund: 'XML_FORKERT', send: () => encode('hej') },
  { name: 'cut off', grund: 'XML_FORKERT', send: (base64) => encode(decode(base64).slice(0, -30)) },
  {
    name: 'deflated, as in an address',
    grund: 'BESKED_IKKE_TEKST',
    send: (base64) => deflateRawSync(decode(base64)).toString('base64'),
  },
  { name: 'in UTF-16', grund: 'BESKED_IKKE_TEKST', send: (b) => encode(Buffer.from(`\uFEFF${decode(b)}`, 'utf16le')) },
  {
    name: 'in Latin 1',
    grund: 'BESKED_IKKE_TEKST',
    send: (b) => encode(Buffer.from(decode(b).replace('<samlp:Status>', '<!--æ-->'), 'latin1')),
  },
  {
    name: 'with a zero in it',
    grund: 'BESKED_IKKE_TEKST',
    send: (b) => encode(decode(b).replace('<samlp:Status>', '\0<samlp:Status>')),
  },
  { name: 'a document type', grund: 'XML_FORBUDT', send: before(DOCTYPE) },
  { name: 'entities that grow (billion laughs)', grund: 'XML_FORBUDT', send: before(LAUGHS) },
  {
    name: 'an entity that reads a file',
    grund: 'XML_FORBUDT',
    send: before('<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]>'),
  },
  {
    name: 'an entity that is not declared',
    grund: 'XML_FORKERT',
    afvig: () => ({ svar: swap('<saml:Issuer>', '<saml:Issuer>&x;') }),
  },
  {
    name: 'a comment in the envelope',
    grund: 'XML_FORBUDT',
    afvig: () => ({ svar: swap('<samlp:Status>', '<!-- --><samlp:Status>') }),
  },
  {
    name: 'a CDATA section',
    grund: 'XML_FORBUDT',
    afvig: () => ({ svar: swap('<saml:Issuer>', '<saml:Issuer><![CDATA[]]>') }),
  },
  {
    name: 'a processing instruction',
    grund: 'XML_FORBUDT',
    afvig: () => ({ svar: swap('<samlp:Status>', '<?x y?><samlp:Status>') }),
  },
  {
    name: 'a document type inside the encryption',
    grund: 'XML_FORBUDT',
    afvig: () => ({ signeret: (text) => `${DOCTYPE}${text}` }),
  },
  {
    name: 'a comment in the NameID, inside the signature',
    grund: 'XML_FORBUDT',
    afvig: () => ({ signeret: (text) => text.replace(/(<saml:NameID[^>]*>.{50})/, '$1<!---->') }),
  },
  {
    name: 'deeper than any reader can count',
    grund: 'XML_FORKERT',
    send: () => encode('<a>'.repeat(9000) + '</a>'.repeat(9000)),
  },
  {
    name: 'a SOAP message',
    grund: 'XML_STRUKTUR',
    send: (b) => encode(`<s:Envelope xmlns:s="urn:s">${decode(b)}</s:Envelope>`),
  },
  {
    name: 'a logout response',
    grund: 'XML_STRUKTUR',
    send: (b) => encode(decode(b).replaceAll('samlp:Response', 'samlp:LogoutResponse')),
  },
  { name: 'SAML 1.1', grund: 'XML_STRUKTUR', afvig: () => ({ svar: swap('Version="2.0"', 'Version="1.1"') }) },
  {
    name: 'a Response of another namespace',
    grund: 'XML_STRUKTUR',
    afvig: () => ({ svar: swap('xmlns:samlp="urn:oasis:names:tc:SAML:2.0:protocol"', 'xmlns:samlp="urn:x"') }),
  },
];
