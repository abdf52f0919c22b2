/** Names of OIOSAML 3 and of SAML 2.0, each written once. */

export const NS = {
  protocol: 'urn:oasis:names:tc:SAML:2.0:protocol',
  assertion: 'urn:oasis:names:tc:SAML:2.0:assertion',
  metadata: 'urn:oasis:names:tc:SAML:2.0:metadata',
  signature: 'http://www.w3.org/2000/09/xmldsig#',
  encryption: 'http://www.w3.org/2001/04/xmlenc#',
} as const;

const CORE = 'https://data.gov.dk/model/core/';

export const ATTRIBUT = {
  specVersion: `${CORE}specVersion`,
  nsis: 'https://data.gov.dk/concept/core/nsis/loa',
  navn: `${CORE}eid/fullName`,
  cpr: `${CORE}eid/cprNumber`,
  cvr: `${CORE}eid/professional/cvr`,
  orgNavn: `${CORE}eid/professional/orgName`,
  brugerId: `${CORE}eid/professional/uuid/persistent`,
  privilegier: `${CORE}eid/privilegesIntermediate`,
} as const;

export const SPEC_VERSION = 'OIO-SAML-3.0';
export const NSIS_PREFIX = 'https://data.gov.dk/concept/core/nsis/loa/';
export const PROFIL_PREFIX = 'https://data.gov.dk/eid/';
export const BEARER = 'urn:oasis:names:tc:SAML:2.0:cm:bearer';
export const SUCCESS = 'urn:oasis:names:tc:SAML:2.0:status:Success';
export const REDIRECT_BINDING = 'urn:oasis:names:tc:SAML:2.0:bindings:HTTP-Redirect';
export const POST_BINDING = 'urn:oasis:names:tc:SAML:2.0:bindings:HTTP-POST';
export const PERSISTENT = 'urn:oasis:names:tc:SAML:2.0:nameid-format:persistent';
const TRANSIENT = 'urn:oasis:names:tc:SAML:2.0:nameid-format:transient';
export const NAME_ID_FORMATS: readonly string[] = [PERSISTENT, TRANSIENT];
export const NAME_ID = /^https:\/\/data\.gov\.dk\/model\/core\/eid\/(person|professional)\/uuid\/[0-9A-Fa-f-]{36}$/;

export const RSA_SHA256 = 'http://www.w3.org/2001/04/xmldsig-more#rsa-sha256';
/** What may sign, digest, canonicalise, transport a key and encrypt. SHA-1 signatures and RSA 1.5 are not among them. */
export const ALGORITMER = {
  signature: [RSA_SHA256, 'http://www.w3.org/2001/04/xmldsig-more#rsa-sha512'],
  digest: ['http://www.w3.org/2001/04/xmlenc#sha256', 'http://www.w3.org/2001/04/xmlenc#sha512'],
  canonicalization: ['http://www.w3.org/2001/10/xml-exc-c14n#'],
  transform: ['http://www.w3.org/2000/09/xmldsig#enveloped-signature', 'http://www.w3.org/2001/10/xml-exc-c14n#'],
  keyTransport: ['http://www.w3.org/2001/04/xmlenc#rsa-oaep-mgf1p'],
  content: [
    'http://www.w3.org/2009/xmlenc11#aes256-gcm',
    'http://www.w3.org/2009/xmlenc11#aes128-gcm',
    'http://www.w3.org/2001/04/xmlenc#aes256-cbc',
    'http://www.w3.org/2001/04/xmlenc#aes128-cbc',
  ],
} as const satisfies Record<string, readonly string[]>;
