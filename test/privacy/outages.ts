import type { OperationName } from '#shared/domain/adgang.ts';
import type { Aktoer } from '#shared/domain/aktoer.ts';
import { aarhus } from '#test/kit/world.ts';
import { CANARIES } from './canaries.ts';
import { issueBody, newCompany, readsOf, type Traces, workBody } from './life.ts';
import type { Recorded, Reply } from './recorder.ts';
import type { Stage } from './stage.ts';

/** One way in which another system fails. `ms` is how long a function is given meanwhile. */
export type Outage = {
  readonly name: string;
  begin(stage: Stage): void;
  readonly ms?: number;
};

const AMAZON = 'com.amazonaws.dynamodb.v20120810#';

/** An error that quotes what it was asked, as none should and some do: also what was sealed or encoded in it. */
function quoting(status: number, type: string): (recorded: Recorded) => Reply {
  return ({ body }) => {
    const inner = [...body.matchAll(/"([A-Za-z0-9+/]{20,}={0,2})"/g)].map(([, text]) =>
      Buffer.from(text ?? '', 'base64'),
    );
    const everybody = CANARIES.map(({ person, kontakt }) => [person.cpr, person.navn, kontakt.email].join(' '));
    // A line that looks like a place in a stack, because that is what is logged of an error.
    const message = [body, ...inner, ...everybody].join('\n    at ');
    return {
      status,
      body: JSON.stringify({ __type: type, message, Message: message, Item: { navn: { S: message } } }),
    };
  };
}

const broken = (text: string) => (): Reply => ({ status: 200, body: text });
const allCanaries = JSON.stringify(CANARIES);

/** Every so many calls go through, so that what fails is now the first of a function's calls and now its last. */
function butEvery(n: number, answer: (recorded: Recorded) => Reply | undefined) {
  let calls = 0;
  return (recorded: Recorded) => {
    calls += 1;
    return calls % n === 0 ? undefined : answer(recorded);
  };
}

function instead(system: keyof Stage['recorders'], answer: (recorded: Recorded) => Reply | undefined) {
  return ({ recorders }: Stage) => {
    recorders[system].answer = answer;
  };
}

/** The functions keep a secret once they have it: these come before anything else. */
export const SECRET_OUTAGES: readonly Outage[] = [
  { name: 'the secret is out of reach', begin: ({ secrets }) => secrets.fail('down') },
  { name: 'the secret is denied', begin: ({ secrets }) => secrets.fail('denied') },
  { name: 'the secret is refused and the request quoted', begin: instead('secrets', quoting(400, 'InvalidRequestX')) },
  { name: 'the secret comes in no JSON', begin: instead('secrets', broken(`{"SecretString":${allCanaries}`)) },
];

/** The database fails in each of its ways; every `n`th call goes through. */
export const databaseOutages = (n: number): readonly Outage[] => [
  ...[
    'ValidationException',
    'AccessDeniedException',
    'ResourceNotFoundException',
    'ItemCollectionSizeLimitExceededException',
  ].map((type) => ({
    name: `the database refuses with ${type} and quotes`,
    begin: instead('dynamodb', butEvery(n, quoting(400, AMAZON + type))),
  })),
  {
    name: 'the database fails and quotes',
    begin: instead('dynamodb', butEvery(n, quoting(500, `${AMAZON}InternalServerError`))),
  },
  {
    name: 'the database throttles and quotes',
    begin: instead('dynamodb', butEvery(n, quoting(400, `${AMAZON}ProvisionedThroughputExceededException`))),
  },
  {
    name: 'the database answers no JSON',
    begin: instead('dynamodb', butEvery(n, broken(`{"Item":${allCanaries}`))),
  },
  {
    name: 'the database gives back another shape',
    begin: ({ recorders }) => {
      const item = {
        PK: { S: 'x' },
        SK: { S: 'KORT' },
        navn: { S: allCanaries },
        status: { S: CANARIES[1]?.person.cpr },
      };
      recorders.dynamodb.answer = butEvery(n, broken(JSON.stringify({ Item: item, Items: [item], Responses: {} })));
    },
  },
  {
    name: 'the database cancels for no reason of ours, and quotes',
    begin: ({ recorders }) => {
      const reasons = [{ Code: 'ValidationError', Message: allCanaries }, { Code: 'None' }];
      const body = {
        __type: `${AMAZON}TransactionCanceledException`,
        message: allCanaries,
        CancellationReasons: reasons,
      };
      recorders.dynamodb.answer = ({ operation }) =>
        operation === 'TransactWriteItems' ? { status: 400, body: JSON.stringify(body) } : undefined;
    },
  },
];

export const OUTAGES: readonly Outage[] = [
  ...(['down', 'denied', 'error', 'throttled'] as const).map((mode) => ({
    name: `KMS ${mode}`,
    begin: ({ kms }: Stage) => kms.fail(mode),
  })),
  { name: 'KMS slow', begin: ({ kms }) => kms.fail('slow'), ms: 700 },
  {
    name: 'KMS refuses and quotes',
    begin: instead('kms', quoting(400, 'KMSInternalX')),
  },
  {
    name: 'KMS fails and quotes',
    begin: instead('kms', quoting(500, 'KMSInternalException')),
  },
  {
    name: 'KMS answers no JSON',
    begin: instead('kms', broken(`{"Plaintext": ${allCanaries}`)),
  },
  {
    name: 'KMS gives back half a text',
    begin: ({ recorders }) => {
      const half = Buffer.from(allCanaries.slice(1, -40)).toString('base64');
      recorders.kms.answer = broken(JSON.stringify({ Plaintext: half, CiphertextBlob: half, Mac: half, KeyId: 'x' }));
    },
  },
  {
    name: 'KMS gives back another shape',
    begin: ({ recorders }) => {
      const other = Buffer.from(JSON.stringify({ [CANARIES[0]?.person.cpr ?? '']: allCanaries })).toString('base64');
      recorders.kms.answer = broken(JSON.stringify({ Plaintext: other, KeyId: 'x' }));
    },
  },
  ...(['down', 'error', 'fault', 'malformed'] as const).map((mode) => ({
    name: `Serviceplatformen ${mode}`,
    begin: ({ platform }: Stage) => platform.fail(mode),
  })),
  { name: 'Serviceplatformen slow', begin: ({ platform }) => platform.fail('slow'), ms: 700 },
  { name: 'Serviceplatformen quotes', begin: instead('platform', soapFault) },
  {
    name: 'Serviceplatformen answers no XML',
    begin: instead('platform', broken(`<html>${allCanaries}<br>`)),
  },
  {
    name: 'Serviceplatformen answers too much',
    begin: instead('platform', broken(allCanaries.repeat(2500))),
  },
  ...databaseOutages(2),
  { name: 'there is no time left', begin: () => undefined, ms: 401 },
];

/** Everything is well again. */
export function endOutages({ kms, platform, secrets, recorders }: Stage): void {
  for (const service of [kms, platform, secrets]) service.fail(undefined);
  for (const recorder of Object.values(recorders)) recorder.answer = undefined;
}

type Call = readonly [OperationName, { readonly aktoer: Aktoer; readonly body?: unknown }];

/** What is tried during an outage: everything that shows a canary, and everything that writes of one. */
export function triesOf(traces: Traces): Call[] {
  const { canary, frikortnummer, ansaettelseId, virksomhed } = traces;
  const work = workBody(canary, frikortnummer) as Record<string, unknown>;
  const { ordinaertUstoettetArbejde: _, ikkeBorgerensEgenVirksomhed: __, ...edit } = work;
  return [
    ...readsOf(traces),
    ['issue-frikort', { aktoer: aarhus, body: issueBody(canary) }],
    ['register-ansaettelse', { aktoer: virksomhed, body: work }],
    ['edit-ansaettelse', { aktoer: virksomhed, body: { ...edit, ansaettelseId, version: 1, tilstand: 'forventet' } }],
    ['put-kontaktperson', { aktoer: newCompany(), body: { kontaktperson: canary.kontakt, version: 0 } }],
  ];
}

function soapFault({ body }: Recorded): Reply {
  const text = `${body.replace(/<[^>]+>/g, ' ')} ${CANARIES.map(({ person }) => `${person.cpr} ${person.navn}`).join(' ')}`;
  return {
    status: 500,
    body:
      '<s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/"><s:Body><s:Fault><faultcode>s:Server</faultcode>' +
      `<faultstring>${text}</faultstring></s:Fault></s:Body></s:Envelope>`,
  };
}
