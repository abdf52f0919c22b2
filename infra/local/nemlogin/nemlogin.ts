import { randomUUID } from 'node:crypto';
import { parseXml, XmlElement } from '@rgrove/parse-xml';
import { type Answer, type Call, type Loopback, startLoopback } from '#infra/local/loopback.ts';
import { type Afvigelse, makeSvar } from './bekraeftelse.ts';
import {
  DRIFT_CVR,
  DRIFT_PRIVILEGIUM,
  findNemloginbruger,
  type Nemloginbruger,
  SAGSBEHANDLER_PRIVILEGIUM,
} from './brugere.ts';
import { loadNoegler, type Noegler } from './noegler.ts';
import { readSigned, signedUrl } from './redirect.ts';
import { besked, forside, postSide, vaelgSide } from './sider.ts';
import { bare, NS, xml } from './xml.ts';

const SP_ENTITY_ID = 'https://lokal.socialt-frikort.example';
const PREFIX = 'https://data.gov.dk/model/core/eid';
const STATUS = 'urn:oasis:names:tc:SAML:2.0:status:';
const LIFETIME_MS = 300_000;
const REDIRECT = 'urn:oasis:names:tc:SAML:2.0:bindings:HTTP-Redirect';

export type LokalNemlogin = Loopback & {
  readonly noegler: Noegler;
  readonly entityId: string;
  readonly spEntityId: string;
  /** What the service provider is given in its secret. */
  readonly secret: string;
  /** A response to a request, in base64, right or as wrong as a test wants it. */
  svar(bruger: string | Nemloginbruger, inResponseTo: string, afvigelse?: Afvigelse): string;
  /** The address that ends a session from NemLog-in's side. */
  logUdUrl(sessionIndex: string, nameId: string): string;
};

type Session = { readonly navn: string; readonly nameId: string };

/** Stands in for NemLog-in: the same messages, signed and encrypted, about people who do not exist. */
export async function startNemlogin(options: {
  /** The address of our own pages. */
  readonly siteOrigin: string;
  readonly port?: number | undefined;
  readonly stateFile?: string | undefined;
  /** What time it is, where it is not the machine's: what is issued at another time than the functions' is refused. */
  readonly now?: () => number;
}): Promise<LokalNemlogin> {
  const { now: klokken = () => Date.now() } = options;
  const noegler = await loadNoegler(options.stateFile);
  const sessioner = new Map<string, Session>();
  const acs = `${options.siteOrigin}/api/login/acs`;
  const slo = `${options.siteOrigin}/api/login/logout`;
  const server = await startLoopback({ port: options.port, outage: () => undefined, handle });
  const entityId = `${server.endpoint}/metadata`;

  const tid = (ms = 0) => new Date(klokken() + ms).toISOString();

  function handle(call: Call): Answer {
    const [path = '', query = ''] = call.path.split('?');
    switch (`${call.method} ${path}`) {
      case 'GET /':
        return forside(
          [...sessioner].map(([sessionIndex, { navn }]) => ({ sessionIndex, navn })),
          options.siteOrigin,
        );
      case 'GET /metadata':
        return { status: 200, headers: { 'content-type': 'application/samlmetadata+xml' }, body: metadata() };
      case 'GET /login':
        return showLogin(query);
      case 'POST /login':
        return logIn(new URLSearchParams(call.body));
      case 'POST /logud':
        return logOutHere(new URLSearchParams(call.body).get('session') ?? '');
      case 'GET /logout':
        return answerLogout(query);
      default:
        return besked(404, 'Siden findes ikke.');
    }
  }

  function showLogin(query: string): Answer {
    const request = readSigned(query, 'SAMLRequest', noegler.sp.certifikat);
    if (request === undefined) return besked(400, 'Anmodningen er ikke signeret af et system, vi kender.');
    return vaelgSide(query, request.includes('https://data.gov.dk/eid/Person') ? 'Person' : 'Professional');
  }

  function logIn(form: URLSearchParams): Answer {
    const request = readSigned(form.get('anmodning') ?? '', 'SAMLRequest', noegler.sp.certifikat);
    if (request === undefined) return besked(400, 'Anmodningen er ikke signeret af et system, vi kender.');
    const id = root(request)?.attributes.ID ?? '';
    const bruger = findNemloginbruger(form.get('bruger') ?? '');
    if (bruger === undefined) return postSide(acs, base64(cancelled(id)));
    return postSide(acs, svar(bruger, id));
  }

  function svar(bruger: string | Nemloginbruger, inResponseTo: string, afvigelse: Afvigelse = {}): string {
    const who = typeof bruger === 'string' ? findNemloginbruger(bruger) : bruger;
    if (who === undefined) throw new Error(`no user ${String(bruger)}`);
    const now = klokken();
    const kind = who.profil === 'Person' ? 'person' : 'professional';
    const felter = {
      udsteder: entityId,
      publikum: SP_ENTITY_ID,
      modtager: acs,
      destination: acs,
      inResponseTo,
      udstedt: new Date(now),
      gyldigFra: new Date(now),
      gyldigTil: new Date(now + LIFETIME_MS),
      status: `${STATUS}Success`,
      nameId: `${PREFIX}/${kind}/uuid/${who.uuid}`,
      sessionIndex: `_${randomUUID()}`,
    };
    sessioner.set(felter.sessionIndex, { navn: who.navn, nameId: felter.nameId });
    const grundlag = { bruger: who, felter, noegle: noegler.idp, krypterFor: noegler.sp.certifikat };
    return base64(makeSvar(grundlag, afvigelse));
  }

  function cancelled(inResponseTo: string): string {
    return message('Response', acs, inResponseTo, status('Responder', 'AuthnFailed'));
  }

  /** The service provider logs out: it is told yes. Or it answers our own request: then all is done. */
  function answerLogout(query: string): Answer {
    const request = readSigned(query, 'SAMLRequest', noegler.sp.certifikat);
    if (request === undefined) {
      const response = readSigned(query, 'SAMLResponse', noegler.sp.certifikat);
      if (response === undefined) return besked(400, 'Beskeden er ikke signeret af et system, vi kender.');
      return besked(200, 'Du er logget ud alle steder.');
    }
    const element = root(request);
    const index = element?.children.find(
      (child) => child instanceof XmlElement && /(^|:)SessionIndex$/.test(child.name),
    );
    sessioner.delete(index instanceof XmlElement ? index.text : '');
    const answer = message('LogoutResponse', slo, element?.attributes.ID ?? '', status('Success'));
    return redirect(signedUrl(slo, 'SAMLResponse', answer, noegler.idp.privatnoegle));
  }

  function logOutHere(sessionIndex: string): Answer {
    const session = sessioner.get(sessionIndex);
    sessioner.delete(sessionIndex);
    if (session === undefined) return besked(404, 'Sessionen findes ikke.');
    return redirect(logUdUrl(sessionIndex, session.nameId));
  }

  function logUdUrl(sessionIndex: string, nameId: string): string {
    const request =
      `<samlp:LogoutRequest xmlns:samlp="${NS.protocol}" xmlns:saml="${NS.assertion}" ID="_${randomUUID()}" Version="2.0" ` +
      `IssueInstant="${tid()}" NotOnOrAfter="${tid(LIFETIME_MS)}" Destination="${xml(slo)}">` +
      `<saml:Issuer>${xml(entityId)}</saml:Issuer><saml:NameID>${xml(nameId)}</saml:NameID>` +
      `<samlp:SessionIndex>${xml(sessionIndex)}</samlp:SessionIndex></samlp:LogoutRequest>`;
    return signedUrl(slo, 'SAMLRequest', request, noegler.idp.privatnoegle);
  }

  function message(name: string, destination: string, inResponseTo: string, inside: string): string {
    return (
      `<samlp:${name} xmlns:samlp="${NS.protocol}" xmlns:saml="${NS.assertion}" ID="_${randomUUID()}" Version="2.0" ` +
      `IssueInstant="${tid()}" Destination="${xml(destination)}" InResponseTo="${xml(inResponseTo)}">` +
      `<saml:Issuer>${xml(entityId)}</saml:Issuer>${inside}</samlp:${name}>`
    );
  }

  function metadata(): string {
    const service = (name: string, path: string) =>
      `<md:${name} Binding="${REDIRECT}" Location="${server.endpoint}${path}"/>`;
    return (
      `<md:EntityDescriptor xmlns:md="${NS.metadata}" entityID="${entityId}">` +
      `<md:IDPSSODescriptor protocolSupportEnumeration="${NS.protocol}" WantAuthnRequestsSigned="true">` +
      `<md:KeyDescriptor use="signing"><ds:KeyInfo xmlns:ds="${NS.dsig}"><ds:X509Data><ds:X509Certificate>` +
      `${bare(noegler.idp.certifikat)}</ds:X509Certificate></ds:X509Data></ds:KeyInfo></md:KeyDescriptor>` +
      `${service('SingleLogoutService', '/logout')}${service('SingleSignOnService', '/login')}` +
      '</md:IDPSSODescriptor></md:EntityDescriptor>'
    );
  }

  const secret = JSON.stringify({
    entityId: SP_ENTITY_ID,
    noegler: [noegler.sp],
    idpMetadata: metadata(),
    sagsbehandlerPrivilegium: SAGSBEHANDLER_PRIVILEGIUM,
    driftPrivilegium: DRIFT_PRIVILEGIUM,
    driftCvr: DRIFT_CVR,
  });
  return { ...server, noegler, entityId, spEntityId: SP_ENTITY_ID, secret, svar, logUdUrl };
}

function status(code: string, second?: string): string {
  const inner = second === undefined ? '' : `<samlp:StatusCode Value="${STATUS}${second}"/>`;
  return `<samlp:Status><samlp:StatusCode Value="${STATUS}${code}">${inner}</samlp:StatusCode></samlp:Status>`;
}

function root(text: string): XmlElement | undefined {
  return parseXml(text).root ?? undefined;
}

function base64(text: string): string {
  return Buffer.from(text, 'utf8').toString('base64');
}

function redirect(location: string): Answer {
  return { status: 302, headers: { location, 'cache-control': 'no-store' }, body: '' };
}
