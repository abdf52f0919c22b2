import type { Cpr } from '#shared/values/cpr.ts';
import type { Answer, Call, Loopback, Outage } from './loopback.ts';
import { startLoopback } from './loopback.ts';
import type { Testperson } from './personer.ts';
import { PERSONER } from './personer.ts';
import { ENVELOPE, PLATFORM_FAULT, RequestError, readPersonLookup, SERVICE } from './soap-request.ts';

const PATH = '/service/CPR/PersonBaseDataExtended/5';

export type ServiceplatformenOutage = Outage | 'error' | 'fault' | 'malformed';

export type Serviceplatformen = Loopback & {
  /** The address the client is given. */
  readonly url: string;
  /** Every call fails in this way until `undefined` is given. */
  fail(mode: ServiceplatformenOutage | undefined): void;
  /** What the register says of a number from now on; nothing: it does not know it. */
  put(cpr: Cpr, person: Testperson | undefined): void;
};

/** Stands in for Serviceplatformen's SF1520 (CPR look-up), contract 5 in its context form, without the certificate. */
export async function startServiceplatformen(
  options: { port?: number | undefined; persons?: readonly Testperson[]; slowMs?: number | undefined } = {},
): Promise<Serviceplatformen> {
  const persons = new Map((options.persons ?? PERSONER).map((person) => [person.cpr, person]));
  let mode: ServiceplatformenOutage | undefined;
  const server = await startLoopback({
    port: options.port,
    slowMs: options.slowMs,
    outage: () => (mode === 'slow' || mode === 'down' ? mode : undefined),
    handle: (call) => answer(call, persons, mode),
  });
  return {
    ...server,
    url: `${server.endpoint}${PATH}`,
    fail: (next) => {
      mode = next;
    },
    put: (cpr, person) => {
      if (person === undefined) persons.delete(cpr);
      else persons.set(cpr, person);
    },
  };
}

type Register = ReadonlyMap<string, Testperson>;

function answer(call: Call, persons: Register, mode: ServiceplatformenOutage | undefined): Answer {
  if (call.path !== PATH) return { status: 404, headers: {}, body: '' };
  if (call.method !== 'POST') return { status: 405, headers: { allow: 'POST' }, body: '' };
  if (mode === 'error') return { status: 500, headers: { 'content-type': 'text/html' }, body: '<h1>Server Error</h1>' };
  if (mode === 'fault') return fault('Server', 'Internal error', 'LOCAL-FAULT');
  const lookup = answerLookup(call, persons);
  return mode === 'malformed' ? { ...lookup, body: lookup.body.slice(0, -40) } : lookup;
}

function answerLookup(call: Call, persons: Register): Answer {
  try {
    const pnr = readPersonLookup(call);
    const found = persons.get(pnr);
    return found === undefined ? fault('Server', 'PNR not found', 'LOCAL-PNR') : soap(200, renderPerson(found));
  } catch (error) {
    if (error instanceof RequestError) return fault('Client', error.message, 'LOCAL-REQUEST');
    throw error;
  }
}

/** The order is the contract's. Address, citizenship and notes are sent to see that the client does not keep them. */
function renderPerson(person: Testperson): string {
  const current = person.gaeldendePersonnummer;
  return (
    `<PersonLookupResponse xmlns="${SERVICE}"><persondata>` +
    tag('personnummer', person.cpr) +
    (current === undefined ? '' : tag('gaeldendePersonnummer', current)) +
    `<navn>${tag('personadresseringsnavn', person.navn)}${tag('fornavn', person.fornavn)}${tag('efternavn', person.efternavn)}</navn>` +
    `<foedselsdato>${tag('dato', `${person.foedselsdato}+01:00`)}</foedselsdato>` +
    tag('koen', person.koen) +
    tag('antalBoernUnder18', '0') +
    `<status>${tag('status', String(person.status))}</status>` +
    `<statsborgerskab>${tag('landekode', '5100')}</statsborgerskab>` +
    `<adressebeskyttelse>${tag('beskyttet', String(person.beskyttet))}</adressebeskyttelse>` +
    '</persondata><adresse><aktuelAdresse>' +
    tag('kommunekode', String(Number(person.kommunekode))) +
    tag('vejnavn', 'Prøvevej') +
    `</aktuelAdresse></adresse><notater>${tag('notatlinie', 'Fiktivt notat')}</notater></PersonLookupResponse>`
  );
}

/** Faults travel with status 500 in SOAP 1.1. The platform's own list of error codes is not public: these are ours. */
function fault(code: 'Client' | 'Server', text: string, errorCode: string): Answer {
  return soap(
    500,
    `<s:Fault>${tag('faultcode', `s:${code}`)}${tag('faultstring', text)}<detail>` +
      `<ServiceplatformFault xmlns="${PLATFORM_FAULT}"><ErrorList><Error>` +
      `${tag('ErrorCode', errorCode)}${tag('ErrorText', text)}` +
      '</Error></ErrorList></ServiceplatformFault></detail></s:Fault>',
  );
}

function soap(status: number, content: string): Answer {
  return {
    status,
    headers: { 'content-type': 'text/xml; charset=utf-8' },
    body:
      '<?xml version="1.0" encoding="UTF-8"?>' +
      `<s:Envelope xmlns:s="${ENVELOPE}"><s:Body>${content}</s:Body></s:Envelope>`,
  };
}

function tag(name: string, text: string): string {
  const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  return `<${name}>${escaped}</${name}>`;
}
