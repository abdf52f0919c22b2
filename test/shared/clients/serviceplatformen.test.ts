import { once } from 'node:events';
import type { IncomingHttpHeaders, RequestListener } from 'node:http';
import { createServer } from 'node:http';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import type { CprStatus, Testperson } from '#infra/local/personer.ts';
import { PERSON, UKENDT_CPR } from '#infra/local/personer.ts';
import type { Serviceplatformen, ServiceplatformenOutage } from '#infra/local/serviceplatformen.ts';
import { startServiceplatformen } from '#infra/local/serviceplatformen.ts';
import type { PersonLookup, PersonStatus, PersonSvar } from '#shared/clients/serviceplatformen.ts';
import { lookupPerson } from '#shared/clients/serviceplatformen.ts';
import { isCvr } from '#shared/values/cvr.ts';

/** In upper case, as one may copy them; the contract wants lower case. */
const CONTEXT = {
  serviceAgreementUuid: '0D2F6A1C-8E34-4B6F-9A70-5C1E2D3F4A5B',
  userSystemUuid: '1D2F6A1C-8E34-4B6F-9A70-5C1E2D3F4A5B',
  userUuid: '2D2F6A1C-8E34-4B6F-9A70-5C1E2D3F4A5B',
};
const SERVICE = 'http://serviceplatformen.dk/xml/wsdl/soap11/CPR/PersonBaseDataExtended/5/';
const anna = PERSON.anna;
const UNUSABLE: PersonSvar = { kind: 'utilgaengelig', aarsag: 'svar' };

let platform: Serviceplatformen;

beforeAll(async () => {
  platform = await startServiceplatformen({ slowMs: 5000 });
});
beforeEach(() => platform.fail(undefined));
afterAll(() => platform.stop());

function lookup(input: Partial<PersonLookup> = {}, url = platform.url): Promise<PersonSvar> {
  const authorityCvr = '29189420';
  if (!isCvr(authorityCvr)) throw new RangeError('not a CVR');
  const rest = { onBehalfOf: 'sagsbehandler-7', callId: 'kald-1', timeoutMs: 3000, authorityCvr };
  return lookupPerson({ url, ...CONTEXT }, { cpr: anna.cpr, ...rest, ...input });
}

async function lookupWith(person: Testperson): Promise<PersonSvar> {
  const other = await startServiceplatformen({ persons: [person] });
  return lookup({ cpr: person.cpr }, other.url).finally(other.stop);
}

/** Looks Anna up at a server that answers in its own way. */
async function lookupAt(listener: RequestListener, input: Partial<PersonLookup> = {}): Promise<PersonSvar> {
  const server = createServer(listener).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : undefined;
  return lookup(input, `http://127.0.0.1:${port}/`).finally(() => {
    server.close();
    server.closeAllConnections();
  });
}

function lookupAnswered(body: string | Buffer, status = 200): Promise<PersonSvar> {
  return lookupAt((request, response) => {
    request.resume();
    response.writeHead(status, { 'content-type': 'text/xml' }).end(body);
  });
}

function envelope(content: string): string {
  return `<s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/"><s:Body>${content}</s:Body></s:Envelope>`;
}

function response(persondata: string, rest = ''): string {
  return envelope(
    `<PersonLookupResponse xmlns="${SERVICE}"><persondata>${persondata}</persondata>${rest}</PersonLookupResponse>`,
  );
}

const NAVN = '<navn><personadresseringsnavn>Anna Eksempelsen</personadresseringsnavn></navn>';
const AKTIV = '<status><status>1</status></status>';

describe('a person who is found', () => {
  test('has what the card needs and nothing else of the answer', async () => {
    expect(await lookup()).toStrictEqual({
      kind: 'fundet',
      person: {
        cpr: anna.cpr,
        gaeldendeCpr: undefined,
        navn: 'Anna Eksempelsen',
        foedselsdato: '1985-03-07',
        status: 'aktiv',
        beskyttet: false,
        koen: 'K',
        kommunekode: '0851',
      },
    });
  });

  test('keeps Danish letters and characters that XML escapes', async () => {
    const navn = 'Åse "Æble" Ø\'Toole & <Søn>';
    expect(await lookupWith({ ...anna, navn })).toMatchObject({ person: { navn } });
  });

  test('with a protected name has the name and the mark', async () => {
    expect(await lookup({ cpr: PERSON.karen.cpr })).toMatchObject({
      person: { navn: 'Karen Skærmsen', beskyttet: true },
    });
  });

  test('with a changed number has the number asked for and the one that holds', async () => {
    expect(await lookup({ cpr: PERSON.alexFoer.cpr })).toMatchObject({
      person: { cpr: PERSON.alexFoer.cpr, gaeldendeCpr: PERSON.alex.cpr, status: 'skiftet' },
    });
  });

  test.each<[CprStatus, PersonStatus]>([
    [1, 'aktiv'],
    [3, 'aktiv'],
    [5, 'groenland'],
    [7, 'groenland'],
    [20, 'skattenummer'],
    [30, 'annulleret'],
    [50, 'slettet'],
    [60, 'skiftet'],
    [70, 'forsvundet'],
    [80, 'udrejst'],
    [90, 'doed'],
  ])('with status %i is %s', async (code, status) => {
    expect(await lookupWith({ ...anna, status: code })).toMatchObject({ kind: 'fundet', person: { status } });
  });

  test.each<[string, string, object]>([
    [
      'fornavn, mellemnavn and efternavn where there is no personadresseringsnavn',
      `<navn><fornavn>Anna</fornavn><mellemnavn>Bo</mellemnavn><efternavn>Ek</efternavn></navn>${AKTIV}`,
      { navn: 'Anna Bo Ek' },
    ],
    ['the birth date of the number where the register gives none', NAVN + AKTIV, { foedselsdato: '1985-03-07' }],
    [
      'the birth date of the register before that of the number',
      `${NAVN}<foedselsdato><dato>1985-03-08Z</dato></foedselsdato>${AKTIV}`,
      { foedselsdato: '1985-03-08' },
    ],
    ['no protection where no element says so', NAVN + AKTIV, { beskyttet: false }],
    [
      'protection where the element does not say what it is',
      `${NAVN}${AKTIV}<adressebeskyttelse><startdato>2020-01-02</startdato></adressebeskyttelse>`,
      { beskyttet: true },
    ],
    [
      'no number that holds where it is the same',
      `<gaeldendePersonnummer>${anna.cpr}</gaeldendePersonnummer>${NAVN}${AKTIV}`,
      { gaeldendeCpr: undefined },
    ],
    ['no name where the number is annulled', '<status><status>30</status></status>', { navn: '' }],
    [
      'undefined for what it does not say',
      `${NAVN}<koen>?</koen>${AKTIV}`,
      { koen: undefined, kommunekode: undefined },
    ],
  ])('has %s', async (_, persondata, expected) => {
    expect(await lookupAnswered(response(persondata))).toMatchObject({ kind: 'fundet', person: expected });
  });

  test('has a municipality of four digits, 101 being 0101', async () => {
    const adresse = '<adresse><aktuelAdresse><kommunekode>101</kommunekode></aktuelAdresse></adresse>';
    expect(await lookupAnswered(response(NAVN + AKTIV, adresse))).toMatchObject({ person: { kommunekode: '0101' } });
  });
});

test('a number no register knows is ukendt', async () => {
  expect(await lookup({ cpr: UKENDT_CPR })).toEqual({ kind: 'ukendt' });
});

describe('utilgaengelig is the answer', () => {
  test.each<[ServiceplatformenOutage, string]>([
    ['down', 'forbindelse'],
    ['slow', 'tidsfrist'],
    ['error', 'svar'],
    ['fault', 'svar'],
    ['malformed', 'svar'],
  ])('where the platform is %s (%s)', async (mode, aarsag) => {
    platform.fail(mode);
    const timeoutMs = mode === 'slow' ? 200 : 3000;
    expect(await lookup({ timeoutMs })).toEqual({ kind: 'utilgaengelig', aarsag });
  });

  test('where nobody listens', async () => {
    const stopped = await startServiceplatformen();
    await stopped.stop();
    expect(await lookup({}, stopped.url)).toEqual({ kind: 'utilgaengelig', aarsag: 'forbindelse' });
  });

  test('where the time is up before the last byte, however often a byte comes', async () => {
    const drip: RequestListener = (request, answer) => {
      request.resume();
      const timer = setInterval(() => answer.write(' '), 20);
      answer.once('close', () => clearInterval(timer));
    };
    expect(await lookupAt(drip, { timeoutMs: 150 })).toEqual({ kind: 'utilgaengelig', aarsag: 'tidsfrist' });
  });

  test('where no time is left', async () => {
    expect(await lookup({ timeoutMs: -1 })).toEqual({ kind: 'utilgaengelig', aarsag: 'tidsfrist' });
  });

  test('where the answer breaks off in the middle', async () => {
    const half: RequestListener = (request, answer) => {
      request.resume();
      answer.writeHead(200, { 'content-length': '1000' }).write('<s:Envelope');
      setTimeout(() => answer.destroy(), 20);
    };
    expect(await lookupAt(half)).toEqual({ kind: 'utilgaengelig', aarsag: 'forbindelse' });
  });

  test('where the answer is larger than two megabytes', async () => {
    const notater = `<notater>${'x'.repeat(2_000_000)}</notater>`;
    expect(await lookupAnswered(response(NAVN + AKTIV, notater))).toMatchObject({ kind: 'utilgaengelig' });
  });

  test.each<[string, string | Buffer]>([
    ['a document type', `<!DOCTYPE s:Envelope>${response(NAVN + AKTIV)}`],
    [
      'an XML bomb',
      `<!DOCTYPE b [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>${response(
        `${NAVN.replace('Anna', '&b;')}${AKTIV}`,
      )}`,
    ],
    [
      'a file of ours as an entity',
      `<!DOCTYPE b [<!ENTITY f SYSTEM "file:///etc/passwd">]>${response(NAVN.replace('Anna', '&f;') + AKTIV)}`,
    ],
    ['an entity without a document type', response(NAVN.replace('Anna', '&navn;') + AKTIV)],
    ['elements a hundred thousand deep', response(`${'<a>'.repeat(100_000)}${'</a>'.repeat(100_000)}`)],
    ['another encoding', Buffer.from(response(NAVN.replace('Anna', 'Åse') + AKTIV), 'latin1')],
    ['nothing', ''],
    ['a web page', '<!DOCTYPE html><html><body>Log ind</body></html>'],
    ['another operation', envelope(`<AnotherResponse xmlns="${SERVICE}"/>`)],
    ['no status', response(NAVN)],
    ['a status the contract does not have', response(`${NAVN}<status><status>2</status></status>`)],
    ['an active person without a name', response(AKTIV)],
    ['another person', response(`<personnummer>${PERSON.mikkel.cpr}</personnummer>${NAVN}${AKTIV}`)],
  ])('to %s', async (_, body) => {
    expect(await lookupAnswered(body)).toEqual(UNUSABLE);
  });

  test.each([201, 302, 404, 500, 503])('to a person with status %i', async (status) => {
    expect(await lookupAnswered(response(NAVN + AKTIV), status)).toEqual(UNUSABLE);
  });

  test('to "PNR not found" outside a fault', async () => {
    expect(await lookupAnswered(envelope('<p>PNR not found</p>'), 500)).toEqual(UNUSABLE);
  });
});

describe('the request', () => {
  test('is by the book whatever the texts hold', async () => {
    const texts = ['', '</i:OnBehalfOfUser><x/>', ']]>&amp;"\'', 'æøå 🙂', '\u0000\u000b\ud800', 'x'.repeat(300)];
    for (const text of texts) {
      expect(await lookup({ onBehalfOf: text, callId: text })).toMatchObject({ kind: 'fundet' });
    }
  });

  test('has the number in the body and not in its address or headers', async () => {
    const seen: { url: string | undefined; headers: IncomingHttpHeaders; body: string }[] = [];
    await lookupAt(async (request, answer) => {
      const body = Buffer.concat(await request.toArray()).toString();
      seen.push({ url: request.url, headers: request.headers, body });
      answer.end();
    });
    expect(seen).toHaveLength(1);
    const [{ url, headers, body } = { url: '', headers: {}, body: '' }] = seen;
    expect(body.split(anna.cpr)).toHaveLength(2);
    expect(body).toContain('<a:MunicipalityCVR>29189420</a:MunicipalityCVR>');
    expect(JSON.stringify([url, headers])).not.toContain(anna.cpr.slice(0, 6));
  });
});

test('no failure prints anything, and no answer but the person holds the number', async () => {
  const printed = vi.fn();
  const streams = [process.stdout, process.stderr].map((stream) =>
    vi.spyOn(stream, 'write').mockImplementation(printed),
  );
  const methods = (['log', 'info', 'warn', 'error', 'debug'] as const).map((name) =>
    vi.spyOn(console, name).mockImplementation(printed),
  );
  const answers: PersonSvar[] = [];
  for (const mode of ['down', 'slow', 'error', 'fault', 'malformed'] as const) {
    platform.fail(mode);
    answers.push(await lookup({ timeoutMs: 100 }));
  }
  platform.fail(undefined);
  answers.push(await lookup({ cpr: UKENDT_CPR }), await lookup({}, 'not an address'));
  for (const spy of [...streams, ...methods]) spy.mockRestore();
  expect(printed.mock.calls).toEqual([]);
  expect(JSON.stringify(answers)).not.toMatch(/[0-9]/);
});
