import { randomUUID } from 'node:crypto';
import { SignedXml } from 'xml-crypto';
import type { Nemloginbruger } from './brugere.ts';
import { encryptXml, type Krypteringsform } from './kryptering.ts';
import { bare, NS, xml } from './xml.ts';

/** What a response says outside of the attributes. */
export type Felter = {
  readonly udsteder: string;
  readonly publikum: string;
  readonly modtager: string;
  readonly destination: string;
  readonly inResponseTo: string;
  readonly udstedt: Date;
  readonly gyldigFra: Date;
  readonly gyldigTil: Date;
  readonly status: string;
  readonly nameId: string;
  readonly sessionIndex: string;
};

export type Attribut = readonly [name: string, value: string];

/** How a response departs from what it should be. Only tests ask for it. */
export type Afvigelse = {
  readonly felter?: Partial<Felter>;
  readonly attributter?: (attributter: readonly Attribut[]) => readonly Attribut[];
  /** The assertion before it is signed, after it is signed, and the whole response before it is sent. */
  readonly bekraeftelse?: (xml: string) => string;
  readonly signeret?: (xml: string) => string;
  readonly svar?: (xml: string, signeret: string) => string;
  readonly underskriv?: (xml: string, underskriv: (xml: string) => string) => string;
  readonly noegle?: { readonly privatnoegle: string; readonly certifikat: string };
  readonly kryptering?: Krypteringsform;
  readonly krypterFor?: string;
};

export type Svargrundlag = {
  readonly bruger: Nemloginbruger;
  readonly felter: Felter;
  readonly noegle: { readonly privatnoegle: string; readonly certifikat: string };
  /** The service provider's certificate: the assertion is encrypted for it. */
  readonly krypterFor: string;
};

const EID = 'https://data.gov.dk/model/core/eid';

/** A login response, as XML. */
export function makeSvar(grundlag: Svargrundlag, afvigelse: Afvigelse = {}): string {
  const felter = { ...grundlag.felter, ...afvigelse.felter };
  const attributter = (afvigelse.attributter ?? same)(attributterOf(grundlag.bruger));
  const noegle = afvigelse.noegle ?? grundlag.noegle;
  const plain = (afvigelse.bekraeftelse ?? same)(assertion(felter, attributter));
  const underskriv = (text: string) => sign(text, noegle);
  const signed = (afvigelse.signeret ?? same)((afvigelse.underskriv ?? ((text, by) => by(text)))(plain, underskriv));
  const encrypted = encryptXml(signed, afvigelse.krypterFor ?? grundlag.krypterFor, afvigelse.kryptering ?? 'gcm');
  const body = `<saml:EncryptedAssertion>${encrypted}</saml:EncryptedAssertion>`;
  return (afvigelse.svar ?? same)(envelope(felter, body), signed);
}

function same<T>(value: T): T {
  return value;
}

function envelope(felter: Felter, body: string): string {
  return (
    `<samlp:Response xmlns:samlp="${NS.protocol}" xmlns:saml="${NS.assertion}" ID="_${randomUUID()}" Version="2.0" ` +
    `IssueInstant="${felter.udstedt.toISOString()}" Destination="${xml(felter.destination)}" InResponseTo="${xml(felter.inResponseTo)}">` +
    `<saml:Issuer>${xml(felter.udsteder)}</saml:Issuer><samlp:Status><samlp:StatusCode Value="${felter.status}"/></samlp:Status>` +
    `${body}</samlp:Response>`
  );
}

function assertion(felter: Felter, attributter: readonly Attribut[]): string {
  const [fra, til] = [felter.gyldigFra.toISOString(), felter.gyldigTil.toISOString()];
  const udstedt = felter.udstedt.toISOString();
  return (
    `<saml:Assertion xmlns:saml="${NS.assertion}" ID="_${randomUUID()}" IssueInstant="${udstedt}" Version="2.0">` +
    `<saml:Issuer>${xml(felter.udsteder)}</saml:Issuer><saml:Subject>` +
    `<saml:NameID Format="urn:oasis:names:tc:SAML:2.0:nameid-format:persistent">${xml(felter.nameId)}</saml:NameID>` +
    '<saml:SubjectConfirmation Method="urn:oasis:names:tc:SAML:2.0:cm:bearer">' +
    `<saml:SubjectConfirmationData InResponseTo="${xml(felter.inResponseTo)}" NotOnOrAfter="${til}" Recipient="${xml(felter.modtager)}"/>` +
    '</saml:SubjectConfirmation></saml:Subject>' +
    `<saml:Conditions NotBefore="${fra}" NotOnOrAfter="${til}"><saml:AudienceRestriction>` +
    `<saml:Audience>${xml(felter.publikum)}</saml:Audience></saml:AudienceRestriction></saml:Conditions>` +
    `<saml:AuthnStatement AuthnInstant="${udstedt}" SessionIndex="${xml(felter.sessionIndex)}"><saml:AuthnContext>` +
    '<saml:AuthnContextClassRef>urn:oasis:names:tc:SAML:2.0:ac:classes:X509</saml:AuthnContextClassRef>' +
    '</saml:AuthnContext></saml:AuthnStatement><saml:AttributeStatement>' +
    `${attributter.map(attribute).join('')}</saml:AttributeStatement></saml:Assertion>`
  );
}

function attribute([name, value]: Attribut): string {
  return (
    `<saml:Attribute Name="${xml(name)}" NameFormat="urn:oasis:names:tc:SAML:2.0:attrname-format:uri">` +
    `<saml:AttributeValue>${xml(value)}</saml:AttributeValue></saml:Attribute>`
  );
}

function attributterOf(bruger: Nemloginbruger): Attribut[] {
  const faelles: Attribut[] = [
    ['https://data.gov.dk/model/core/specVersion', 'OIO-SAML-3.0'],
    ['https://data.gov.dk/concept/core/nsis/loa', bruger.niveau],
    [`${EID}/fullName`, bruger.navn],
    [`${EID}/email`, `${bruger.id}@example.dk`],
  ];
  if (bruger.profil === 'Person')
    return [...faelles, [`${EID}/cprNumber`, bruger.cpr], [`${EID}/cprUuid`, bruger.uuid]];
  const professional: Attribut[] = [
    [`${EID}/professional/cvr`, bruger.cvr],
    [`${EID}/professional/orgName`, bruger.orgNavn],
    [`${EID}/professional/uuid/persistent`, bruger.uuid],
  ];
  return [...faelles, ...professional, ...privilegier(bruger.rettigheder)];
}

/** As NemLog-in writes them: base64 with line breaks. */
function privilegier(rettigheder: readonly { readonly scope: string; readonly privilegium: string }[]): Attribut[] {
  if (rettigheder.length === 0) return [];
  const groups = rettigheder.map(
    ({ scope, privilegium }) =>
      `<PrivilegeGroup Scope="${xml(scope)}"><Privilege>${xml(privilegium)}</Privilege></PrivilegeGroup>`,
  );
  const list = `<?xml version="1.0" encoding="UTF-8"?><bpp:PrivilegeList xmlns:bpp="${NS.privileges}">${groups.join('')}</bpp:PrivilegeList>`;
  const base64 = Buffer.from(list)
    .toString('base64')
    .replace(/(.{76})/g, '$1\n');
  return [[`${EID}/privilegesIntermediate`, base64]];
}

const EXCLUSIVE = 'http://www.w3.org/2001/10/xml-exc-c14n#';

/** Signs the root element as a whole; the signature stands after the issuer, where the schema wants it. */
export function sign(text: string, noegle: { readonly privatnoegle: string; readonly certifikat: string }): string {
  const signer = new SignedXml({
    privateKey: noegle.privatnoegle,
    signatureAlgorithm: 'http://www.w3.org/2001/04/xmldsig-more#rsa-sha256',
    canonicalizationAlgorithm: EXCLUSIVE,
    getKeyInfoContent: () => `<X509Data><X509Certificate>${bare(noegle.certifikat)}</X509Certificate></X509Data>`,
  });
  signer.addReference({
    xpath: '/*',
    digestAlgorithm: 'http://www.w3.org/2001/04/xmlenc#sha256',
    transforms: ['http://www.w3.org/2000/09/xmldsig#enveloped-signature', EXCLUSIVE],
  });
  signer.computeSignature(text, { location: { reference: "/*/*[local-name(.)='Issuer']", action: 'after' } });
  return signer.getSignedXml();
}
