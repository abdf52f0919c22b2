import { SAML, ValidateInResponseTo } from '@node-saml/node-saml';
import { newId } from '#shared/chance.ts';
import { NSIS_PREFIX, PERSISTENT, PROFIL_PREFIX } from './names.ts';
import type { Nemlogin } from './settings.ts';

/** How far two clocks may be apart. */
export const SKAEVHED_MS = 60_000;

type Brug = {
  readonly profil?: 'Person' | 'Professional';
  /** An id made beforehand, where we must know it. */
  readonly id?: string;
  /** The key that the message was encrypted for. */
  readonly dekrypteringsnoegle?: string;
  readonly certifikater?: readonly string[];
  readonly svaretErSigneret?: boolean;
};

/** The library with our settings. What it does not check, and what it would let through, is checked by its callers. */
export function saml(settings: Nemlogin, brug: Brug): SAML {
  return new SAML({
    issuer: settings.entityId,
    audience: settings.entityId,
    callbackUrl: settings.acsUrl,
    logoutCallbackUrl: settings.logoutUrl,
    entryPoint: settings.idp.loginUrl,
    logoutUrl: settings.idp.logoutUrl,
    idpIssuer: settings.idp.entityId,
    idpCert: [...(brug.certifikater ?? settings.idp.certifikater)],
    privateKey: settings.signeringsnoegle.privatnoegle,
    decryptionPvk: brug.dekrypteringsnoegle ?? settings.signeringsnoegle.privatnoegle,
    signatureAlgorithm: 'sha256',
    digestAlgorithm: 'sha256',
    identifierFormat: PERSISTENT,
    authnContext: [`${PROFIL_PREFIX}${brug.profil ?? 'Professional'}`, `${NSIS_PREFIX}Substantial`],
    racComparison: 'minimum',
    wantAssertionsSigned: true,
    // A signature around the whole is not demanded, but where there is one it must hold.
    wantAuthnResponseSigned: brug.svaretErSigneret ?? false,
    // Our own: the database's condition takes the request away once, whichever function sees it first.
    validateInResponseTo: ValidateInResponseTo.never,
    acceptedClockSkewMs: SKAEVHED_MS,
    generateUniqueId: () => brug.id ?? newRequestId(),
  });
}

/** An id as XML wants it: it may not begin with a digit. */
export function newRequestId(): string {
  return `_${newId()}`;
}
