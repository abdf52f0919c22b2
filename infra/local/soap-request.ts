import { parseXml, XmlElement } from '@rgrove/parse-xml';
import type { Call } from './loopback.ts';

/**
 * Namespaces and forms as in the contract's own WSDL and XSD (SF1520, PersonBaseDataExtended, contract 5). They are
 * written down here and again in the client, so that a slip in one of them is seen.
 */
export const SERVICE = 'http://serviceplatformen.dk/xml/wsdl/soap11/CPR/PersonBaseDataExtended/5/';
export const ENVELOPE = 'http://schemas.xmlsoap.org/soap/envelope/';
export const PLATFORM_FAULT = 'http://serviceplatformen.dk/xml/schemas/ServiceplatformFault/1/';
const CALL = 'http://serviceplatformen.dk/xml/schemas/CallContext/1/';
const AUTHORITY = 'http://serviceplatformen.dk/xml/schemas/AuthorityContext/1/';
const INVOCATION = 'http://serviceplatformen.dk/xml/schemas/InvocationContext/1/';
const PNR = 'http://serviceplatformen.dk/xml/schemas/cpr/PNR/1/';
const SERVICE_UUID = '4925d7a0-1b5b-11ec-bdc6-b312b83236d4';

const UUID = /^[a-f0-9]{8}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{12}$/;
const UP_TO_255 = /^.{0,255}$/s;
const CVR = /^[0-9]{8}$/;
const PERSONNUMMER = /^[0-9]{10}$/;
const REQUIRED: ReadonlyMap<string, RegExp> = new Map([
  ['ServiceAgreementUUID', UUID],
  ['UserSystemUUID', UUID],
  ['UserUUID', UUID],
  ['ServiceUUID', UUID],
]);
const OPTIONAL: ReadonlyMap<string, RegExp> = new Map([
  ['OnBehalfOfUser', UP_TO_255],
  ['CallersServiceCallIdentifier', UP_TO_255],
  ['AccountingInfo', UP_TO_255],
]);
const NONE: ReadonlyMap<string, RegExp> = new Map();

/** What is wrong with a request. The message names the element, never what stood in it. */
export class RequestError extends Error {}

/** Reads the personnummer asked for, or throws a `RequestError` at the first thing the contract does not allow. */
export function readPersonLookup(call: Call): string {
  demand(/^text\/xml\b/.test(call.headers['content-type'] ?? ''), 'Content-Type is not text/xml');
  demand(call.headers.soapaction === `"${SERVICE}PersonLookup"`, 'SOAPAction does not name an operation');
  demand(!call.body.includes('<!DOCTYPE'), 'a SOAP message has no document type');
  const envelope = root(call.body);
  demand(isNamed(envelope, ENVELOPE, 'Envelope'), 'Envelope missing');
  const body = elements(envelope).find((child) => isNamed(child, ENVELOPE, 'Body'));
  const request = elements(body)[0];
  demand(isNamed(request, SERVICE, 'PersonLookupRequest'), 'PersonLookupRequest missing');
  const parts = elements(request);
  if (isNamed(parts[0], CALL, 'CallContext')) parts.shift();
  if (isNamed(parts[0], AUTHORITY, 'AuthorityContext')) {
    checkFields(parts.shift(), AUTHORITY, new Map([['MunicipalityCVR', CVR]]), NONE);
  }
  const invocation = parts.shift();
  demand(isNamed(invocation, INVOCATION, 'InvocationContext'), 'InvocationContext missing');
  checkFields(invocation, INVOCATION, REQUIRED, OPTIONAL);
  const serviceUuid = elements(invocation).find((child) => isNamed(child, INVOCATION, 'ServiceUUID'));
  demand(serviceUuid?.text === SERVICE_UUID, 'ServiceUUID is not of this service');
  const pnr = parts.shift();
  demand(isNamed(pnr, PNR, 'PNR') && parts.length === 0, 'PNR missing or not last');
  demand(PERSONNUMMER.test(pnr?.text ?? ''), 'PNR is not ten digits');
  return pnr?.text ?? '';
}

function checkFields(
  parent: XmlElement | undefined,
  namespace: string,
  required: ReadonlyMap<string, RegExp>,
  optional: ReadonlyMap<string, RegExp>,
): void {
  const names = elements(parent).map((child) => {
    const name = localName(child);
    const form = required.get(name) ?? optional.get(name);
    demand(
      form?.test(child.text) === true && isNamed(child, namespace, name),
      `${name} not allowed or not of its form`,
    );
    return name;
  });
  demand(new Set(names).size === names.length, 'an element stands twice');
  for (const name of required.keys()) demand(names.includes(name), `${name} missing`);
}

function demand(holds: boolean, message: string): void {
  if (!holds) throw new RequestError(message);
}

function root(xml: string): XmlElement | undefined {
  try {
    return parseXml(xml).root ?? undefined;
  } catch {
    throw new RequestError('not well-formed XML');
  }
}

function elements(parent: XmlElement | undefined): XmlElement[] {
  return parent?.children.filter((child) => child instanceof XmlElement) ?? [];
}

function isNamed(element: XmlElement | undefined, namespace: string, name: string): boolean {
  return element !== undefined && localName(element) === name && namespaceOf(element) === namespace;
}

function localName(element: XmlElement): string {
  return element.name.slice(element.name.indexOf(':') + 1);
}

/** The parser leaves namespaces to its caller: the nearest declaration of the prefix holds. */
function namespaceOf(element: XmlElement): string | undefined {
  const prefix = element.name.includes(':') ? `xmlns:${element.name.split(':')[0]}` : 'xmlns';
  let scope: unknown = element;
  while (scope instanceof XmlElement) {
    const declared = scope.attributes[prefix];
    if (declared !== undefined) return declared;
    scope = scope.parent;
  }
  return undefined;
}
