import type { XmlElement } from '@rgrove/parse-xml';
import type { Cpr } from '#shared/values/cpr.ts';
import { foedselsdato, parseCpr } from '#shared/values/cpr.ts';
import type { Cvr } from '#shared/values/cvr.ts';
import type { Dato } from '#shared/values/dato.ts';
import { isDato } from '#shared/values/dato.ts';
import type { SoapAnswer } from './soap.ts';
import { at, parseBody, postSoap, tag, textAt } from './soap.ts';

/** Contract 5 of SF1520, PersonBaseDataExtended, in its context form: client certificate and InvocationContext. */
const SERVICE = 'http://serviceplatformen.dk/xml/wsdl/soap11/CPR/PersonBaseDataExtended/5/';
const ACTION = `${SERVICE}PersonLookup`;
const SERVICE_UUID = '4925d7a0-1b5b-11ec-bdc6-b312b83236d4';
const SCHEMAS = 'http://serviceplatformen.dk/xml/schemas';
const MAX_TEXT = 255;

export type PersonStatus =
  | 'aktiv'
  | 'groenland'
  | 'annulleret'
  | 'slettet'
  | 'skiftet'
  | 'forsvundet'
  | 'udrejst'
  | 'doed'
  | 'skattenummer';

/** What is kept of the register's answer, and all of it. */
export type Person = {
  /** The number asked for. */
  cpr: Cpr;
  /** The number that holds instead, where the register has given the person another. */
  gaeldendeCpr: Cpr | undefined;
  /** Empty only where the number is annulled, deleted or changed. */
  navn: string;
  foedselsdato: Dato;
  status: PersonStatus;
  /** Protected name and address: the name is for the authority alone. */
  beskyttet: boolean;
  koen: 'K' | 'M' | undefined;
  /** Four digits. */
  kommunekode: string | undefined;
};

export type PersonSvar =
  | { kind: 'fundet'; person: Person }
  /** The register does not know the number. */
  | { kind: 'ukendt' }
  /** Nothing is known: no connection, no answer in time, or a fault or anything else that is not the contract's answer. */
  | { kind: 'utilgaengelig'; aarsag: 'forbindelse' | 'tidsfrist' | 'svar' };

export type ServiceplatformenConfig = {
  url: string;
  serviceAgreementUuid: string;
  userSystemUuid: string;
  userUuid: string;
  /** PEM. The platform demands it; a stand-in on the same machine does not. */
  certificate?: { cert: string; key: string };
};

export type PersonLookup = {
  cpr: Cpr;
  authorityCvr: Cvr;
  /** Who asks, for the platform's own log. At most 255 characters. */
  onBehalfOf: string;
  /** Names the call in both systems' logs. At most 255 characters. */
  callId: string;
  /** For the whole call, from connecting to the last byte. */
  timeoutMs: number;
};

const STATUS: ReadonlyMap<string, PersonStatus> = new Map([
  ['1', 'aktiv'],
  ['3', 'aktiv'],
  ['5', 'groenland'],
  ['7', 'groenland'],
  ['20', 'skattenummer'],
  ['30', 'annulleret'],
  ['50', 'slettet'],
  ['60', 'skiftet'],
  ['70', 'forsvundet'],
  ['80', 'udrejst'],
  ['90', 'doed'],
]);
const NAMELESS: readonly PersonStatus[] = ['annulleret', 'slettet', 'skiftet'];

/** Looks a person up in the CPR register. Does not throw: an error's text could quote the number or the answer. */
export async function lookupPerson(config: ServiceplatformenConfig, input: PersonLookup): Promise<PersonSvar> {
  const signal = AbortSignal.timeout(Math.max(0, Math.trunc(input.timeoutMs)));
  let answer: SoapAnswer;
  try {
    const { url, certificate } = config;
    answer = await postSoap({ url, certificate, action: ACTION, xml: renderRequest(config, input), signal });
  } catch {
    return { kind: 'utilgaengelig', aarsag: signal.aborted ? 'tidsfrist' : 'forbindelse' };
  }
  try {
    return readAnswer(answer, input.cpr);
  } catch {
    return { kind: 'utilgaengelig', aarsag: 'svar' };
  }
}

function renderRequest(config: ServiceplatformenConfig, input: PersonLookup): string {
  return (
    `<p:PersonLookupRequest xmlns:p="${SERVICE}" xmlns:a="${SCHEMAS}/AuthorityContext/1/" ` +
    `xmlns:i="${SCHEMAS}/InvocationContext/1/" xmlns:c="${SCHEMAS}/cpr/PNR/1/">` +
    `<a:AuthorityContext>${tag('a:MunicipalityCVR', input.authorityCvr)}</a:AuthorityContext>` +
    '<i:InvocationContext>' +
    tag('i:ServiceAgreementUUID', config.serviceAgreementUuid.toLowerCase()) +
    tag('i:UserSystemUUID', config.userSystemUuid.toLowerCase()) +
    tag('i:UserUUID', config.userUuid.toLowerCase()) +
    tag('i:OnBehalfOfUser', input.onBehalfOf.slice(0, MAX_TEXT)) +
    tag('i:ServiceUUID', SERVICE_UUID) +
    tag('i:CallersServiceCallIdentifier', input.callId.slice(0, MAX_TEXT)) +
    `</i:InvocationContext>${tag('c:PNR', input.cpr)}</p:PersonLookupRequest>`
  );
}

function readAnswer({ status, bytes }: SoapAnswer, cpr: Cpr): PersonSvar {
  const body = parseBody(bytes);
  const person = status === 200 ? readPerson(at(body, 'PersonLookupResponse'), cpr) : undefined;
  if (person !== undefined) return { kind: 'fundet', person };
  // The platform answers an unknown number with a fault, told apart from other faults by this text alone.
  const unknown = textAt(body, 'Fault', 'faultstring')?.includes('PNR not found') === true;
  return unknown ? { kind: 'ukendt' } : { kind: 'utilgaengelig', aarsag: 'svar' };
}

function readPerson(response: XmlElement | undefined, cpr: Cpr): Person | undefined {
  const data = at(response, 'persondata');
  const status = STATUS.get(textAt(data, 'status', 'status') ?? '');
  const birth = readDato(textAt(data, 'foedselsdato', 'dato')) ?? foedselsdato(cpr);
  const navn = readNavn(at(data, 'navn'));
  if (status === undefined || (navn === '' && !NAMELESS.includes(status))) return undefined;
  // Another person's data must never be shown as this one's.
  if ((textAt(data, 'personnummer') ?? cpr) !== cpr) return undefined;
  const gaeldende = parseCpr(textAt(data, 'gaeldendePersonnummer') ?? '');
  const koen = textAt(data, 'koen');
  return {
    cpr,
    gaeldendeCpr: gaeldende.ok && gaeldende.cpr !== cpr ? gaeldende.cpr : undefined,
    navn,
    foedselsdato: birth,
    status,
    beskyttet: readBeskyttet(at(data, 'adressebeskyttelse')),
    koen: koen === 'K' || koen === 'M' ? koen : undefined,
    kommunekode: readKommunekode(textAt(response, 'adresse', 'aktuelAdresse', 'kommunekode')),
  };
}

function readNavn(navn: XmlElement | undefined): string {
  const parts = [textAt(navn, 'fornavn'), textAt(navn, 'mellemnavn'), textAt(navn, 'efternavn')];
  return textAt(navn, 'personadresseringsnavn') ?? parts.filter((part) => part !== undefined).join(' ');
}

/** An `xs:date` may end in a time zone; the day is the Danish one as written. */
function readDato(text: string | undefined): Dato | undefined {
  const day = text?.replace(/(Z|[+-][0-9]{2}:[0-9]{2})$/, '') ?? '';
  return isDato(day) ? day : undefined;
}

/** Protected, unless the register says in so many words that it is not. No element at all means none was asked for. */
function readBeskyttet(element: XmlElement | undefined): boolean {
  return element !== undefined && !['false', '0'].includes(textAt(element, 'beskyttet') ?? '');
}

function readKommunekode(text: string | undefined): string | undefined {
  return text !== undefined && /^[0-9]{1,4}$/.test(text) ? text.padStart(4, '0') : undefined;
}
