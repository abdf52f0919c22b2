import { createVerify, X509Certificate } from 'node:crypto';
import { promisify } from 'node:util';
import { inflateRaw } from 'node:zlib';
import type { XmlElement } from '@rgrove/parse-xml';
import { addMs, type Tidspunkt, tidspunkt } from '#shared/values/dato.ts';
import { Afvist, demand } from './afvist.ts';
import type { NemloginSession } from './loginsvar.ts';
import { NS, RSA_SHA256, SUCCESS } from './names.ts';
import { newRequestId, SKAEVHED_MS, saml } from './saml.ts';
import { gyldigeCertifikater, type Nemlogin } from './settings.ts';
import { all, isNamed, one, parseStrict, textOf } from './xml.ts';

const inflate = promisify(inflateRaw);
/** Of the message when it is unpacked: a small one can be packed to unpack to very much. */
const MAX_BYTES = 64 * 1024;
const MAX_QUERY = 16 * 1024;
/** How old a request to log out may be where it does not say itself how long it holds. */
const MAX_AGE_MS = 10 * 60_000;

/** NemLog-in's word that a session has ended, or its answer to ours. */
export type Logudbesked =
  | {
      readonly slags: 'anmodning';
      readonly id: string;
      readonly sessionIndex: string;
      readonly nameId: string | undefined;
    }
  | { readonly slags: 'svar'; readonly inResponseTo: string | undefined; readonly lykkedes: boolean };

/** A signed request to NemLog-in to end its session too. */
export async function newLogudAnmodning(
  settings: Nemlogin,
  session: NemloginSession,
): Promise<{ id: string; url: string }> {
  const id = newRequestId();
  const { nameId: nameID, nameIdFormat: nameIDFormat, sessionIndex } = session;
  const user = { issuer: settings.idp.entityId, nameID, nameIDFormat, sessionIndex };
  return { id, url: await saml(settings, { id }).getLogoutUrlAsync(user, '', {}) };
}

/** Our signed answer that the session has ended here. */
export function newLogudSvar(settings: Nemlogin, inResponseTo: string): Promise<string> {
  const request = { ID: inResponseTo, issuer: '', nameID: '', nameIDFormat: '' };
  return saml(settings, {}).getLogoutResponseUrlAsync(request, '', {}, true);
}

/**
 * Reads a message of logging out, or throws `Afvist`. The signature is over the query as it was sent, octet for octet. The
 * library takes a message without a signature for a good one, so this is ours.
 */
export async function readLogudbesked(query: string, settings: Nemlogin, now: Tidspunkt): Promise<Logudbesked> {
  demand(query.length <= MAX_QUERY, 'BESKED_FOR_STOR');
  const fields = splitQuery(query);
  const name = fields.has('SAMLRequest') ? 'SAMLRequest' : 'SAMLResponse';
  demand(!(fields.has('SAMLRequest') && fields.has('SAMLResponse')), 'XML_STRUKTUR');
  checkSignature(fields, name, gyldigeCertifikater(settings, now));
  const root = parseStrict(await unpack(fieldValue(fields, name)));
  demand(root.attributes.Version === '2.0', 'XML_STRUKTUR');
  demand(root.attributes.Destination === settings.logoutUrl, 'DESTINATION');
  demand(textOf(one(root, NS.assertion, 'Issuer', 'UDSTEDER'), 'UDSTEDER') === settings.idp.entityId, 'UDSTEDER');
  checkAge(root, now);
  return name === 'SAMLRequest' ? readRequest(root) : readResponse(root);
}

function readRequest(root: XmlElement): Logudbesked {
  demand(isNamed(root, NS.protocol, 'LogoutRequest'), 'XML_STRUKTUR');
  const id = root.attributes.ID;
  demand(id !== undefined && id !== '', 'XML_STRUKTUR');
  const sessionIndex = textOf(one(root, NS.protocol, 'SessionIndex', 'EMNE'), 'EMNE');
  // It may be encrypted; the session index, which NemLog-in has signed for, is enough to find the session.
  const [nameId] = all(root, NS.assertion, 'NameID');
  return { slags: 'anmodning', id, sessionIndex, nameId: nameId && textOf(nameId, 'EMNE') };
}

function readResponse(root: XmlElement): Logudbesked {
  demand(isNamed(root, NS.protocol, 'LogoutResponse'), 'XML_STRUKTUR');
  const code = one(one(root, NS.protocol, 'Status', 'STATUS'), NS.protocol, 'StatusCode', 'STATUS');
  const lykkedes = code.attributes.Value === SUCCESS;
  return { slags: 'svar', inResponseTo: root.attributes.InResponseTo, lykkedes };
}

function checkAge(root: XmlElement, now: Tidspunkt): void {
  const issued = Date.parse(root.attributes.IssueInstant ?? '');
  demand(!Number.isNaN(issued), 'UDLOEBET');
  demand(now < addMs(tidspunkt(issued), MAX_AGE_MS) && addMs(tidspunkt(issued), -SKAEVHED_MS) <= now, 'UDLOEBET');
  const end = root.attributes.NotOnOrAfter;
  demand(end === undefined || Date.parse(now) < Date.parse(end) + SKAEVHED_MS, 'UDLOEBET');
}

const FIELDS = ['SAMLRequest', 'SAMLResponse', 'RelayState', 'SigAlg', 'Signature'];

/** The fields as they stand in the address, still encoded. A field that stands twice, or that we do not know, is refused. */
function splitQuery(query: string): ReadonlyMap<string, string> {
  const fields = new Map<string, string>();
  for (const pair of query.split('&')) {
    const [name = ''] = pair.split('=');
    demand(FIELDS.includes(name) && !fields.has(name), 'BESKED_MANGLER');
    fields.set(name, pair);
  }
  return fields;
}

function fieldValue(fields: ReadonlyMap<string, string>, name: string): string {
  const pair = fields.get(name);
  demand(pair !== undefined, 'BESKED_MANGLER');
  try {
    return decodeURIComponent(pair.slice(name.length + 1));
  } catch {
    throw new Afvist('BESKED_IKKE_TEKST');
  }
}

function checkSignature(fields: ReadonlyMap<string, string>, name: string, certifikater: readonly string[]): void {
  demand(fields.has('Signature') && fields.has('SigAlg'), 'SIGNATUR');
  demand(fieldValue(fields, 'SigAlg') === RSA_SHA256, 'ALGORITME');
  const signed = [name, 'RelayState', 'SigAlg'].flatMap((field) => fields.get(field) ?? []).join('&');
  const signature = Buffer.from(fieldValue(fields, 'Signature'), 'base64');
  const holds = certifikater.some((certificate) =>
    createVerify('sha256').update(signed).verify(new X509Certificate(certificate).publicKey, signature),
  );
  demand(holds, 'SIGNATUR');
}

async function unpack(base64: string): Promise<string> {
  demand(/^[A-Za-z0-9+/]+={0,2}$/.test(base64), 'BESKED_IKKE_BASE64');
  try {
    return (await inflate(Buffer.from(base64, 'base64'), { maxOutputLength: MAX_BYTES })).toString('utf8');
  } catch {
    throw new Afvist('BESKED_IKKE_TEKST');
  }
}
