import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { compileRights, type ResourceName, type Resources, rightsOf } from '#infra/grants.ts';
import { buildFunctions } from '#scripts/build.ts';
import { CATALOGUE } from '#shared/contract/catalogue.ts';
import { LOGIN_RUTER } from '#shared/contract/login.ts';
import { checkIndkomstbevis } from '#shared/contract/offentlig/check-indkomstbevis.ts';
import { listSatser } from '#shared/contract/offentlig/list-satser.ts';
import type { Grant, Operation } from '#shared/contract/operation.ts';
import { showFrikort } from '#shared/contract/sagsbehandler/show-frikort.ts';
import { STATUSFILER } from '#shared/domain/driftsstatus.ts';
import { synthesise } from './synth.ts';
import { functionsOf } from './view.ts';

const outdir = mkdtempSync(join(tmpdir(), 'frikort-grants-'));
const [{ outputs }, templates] = await Promise.all([buildFunctions({ outdir }), synthesise()]);
afterAll(() => rmSync(outdir, { recursive: true }));
const functions = functionsOf(templates);
/** Known by name: the API does not wait for the stack that makes it. */
const MACHINE = functions
  .flatMap(({ statements }) => statements.flatMap(({ resources }) => resources))
  .find((resource) => resource.endsWith(':stateMachine:socialt-frikort-aarsskifte'));

const NAMES: readonly ResourceName[] = [
  'FRIKORT_TABLE',
  'REVISIONSLOG_TABLE',
  'SESSION_TABLE',
  'DATA_KEY',
  'INDEX_KEY',
  'SERVICEPLATFORMEN_SECRET',
  'JOBNET_SECRET',
  'NEMLOGIN_SECRET',
  'AARSSKIFTE_MACHINE',
  'DRIFTSSTATUS_BUCKET',
];
const RESOURCES = Object.fromEntries(
  NAMES.map((name) => [name, { value: `value of ${name}`, arn: `arn of ${name}` }]),
) as Resources;

/** What a row of the catalogue with these grants becomes: `action resource [condition]` and the names it is told. */
function compiled(operation: Operation) {
  const { environment, statements } = compileRights(rightsOf(operation), RESOURCES);
  const rights = statements.flatMap((statement) => {
    const { Action, Resource, Condition } = statement.toStatementJson();
    const when = Condition === undefined ? '' : ` ${JSON.stringify(Condition)}`;
    return [Action].flat().map((action) => `${action} ${Resource}${when}`);
  });
  return { rights, environment };
}
const withGrants = (...grants: Grant[]): Operation => ({ ...(showFrikort as Operation), grants });

describe('a grant is the least that does it', () => {
  const LOG = 'dynamodb:PutItem arn of REVISIONSLOG_TABLE';
  const transaction = '{"ForAnyValue:StringEquals":{"dynamodb:EnclosingOperation":["TransactWriteItems"]}}';
  const partitions = (keys: string) =>
    `{"ForAllValues:StringLike":{"dynamodb:LeadingKeys":["${keys}"]},"Null":{"dynamodb:LeadingKeys":"false"}}`;
  const ownRuns = partitions('AARSSKIFTE#*');
  const both = (...conditions: readonly string[]) =>
    JSON.stringify(Object.assign({}, ...conditions.map((condition) => JSON.parse(condition))));
  const purpose = (formaal: string) => `{"StringEquals":{"kms:EncryptionContext:formaal":"${formaal}"}}`;

  it.each<[Grant, ResourceName, readonly string[]]>([
    [
      'frikort:read',
      'FRIKORT_TABLE',
      [
        'dynamodb:GetItem arn of FRIKORT_TABLE',
        'dynamodb:BatchGetItem arn of FRIKORT_TABLE',
        'dynamodb:Query arn of FRIKORT_TABLE',
        'dynamodb:Query arn of FRIKORT_TABLE/index/virksomhed',
      ],
    ],
    [
      'frikort:write',
      'FRIKORT_TABLE',
      [
        `dynamodb:PutItem arn of FRIKORT_TABLE ${transaction}`,
        `dynamodb:UpdateItem arn of FRIKORT_TABLE ${transaction}`,
        `dynamodb:ConditionCheckItem arn of FRIKORT_TABLE ${transaction}`,
      ],
    ],
    [
      'statusskift:note',
      'SESSION_TABLE',
      [`dynamodb:PutItem arn of SESSION_TABLE ${both(transaction, partitions('STATUSSKIFT'))}`],
    ],
    ['statusskift:read', 'SESSION_TABLE', [`dynamodb:Query arn of SESSION_TABLE ${partitions('STATUSSKIFT')}`]],
    ['opslag:count', 'SESSION_TABLE', [`dynamodb:UpdateItem arn of SESSION_TABLE ${partitions('OPSLAG#*')}`]],
    [
      'kommune:list',
      'FRIKORT_TABLE',
      ['dynamodb:Query arn of FRIKORT_TABLE/index/kommune,arn of FRIKORT_TABLE/index/modtager'],
    ],
    ['frikort:scan', 'FRIKORT_TABLE', ['dynamodb:Scan arn of FRIKORT_TABLE']],
    ['kommune:scan', 'FRIKORT_TABLE', ['dynamodb:Scan arn of FRIKORT_TABLE/index/kommune']],
    [
      'koersel:note',
      'FRIKORT_TABLE',
      [`dynamodb:PutItem arn of FRIKORT_TABLE ${ownRuns}`, `dynamodb:UpdateItem arn of FRIKORT_TABLE ${ownRuns}`],
    ],
    [
      'tavle:read',
      'FRIKORT_TABLE',
      ['GetItem', 'Query'].map((name) => `dynamodb:${name} arn of FRIKORT_TABLE ${partitions('OPSLAGSTAVLE')}`),
    ],
    [
      'jobnet:udbakke',
      'FRIKORT_TABLE',
      ['UpdateItem', 'DeleteItem'].map((name) => `dynamodb:${name} arn of FRIKORT_TABLE ${partitions('JOBNET')}`),
    ],
    ['jobnet:kald', 'JOBNET_SECRET', ['secretsmanager:GetSecretValue arn of JOBNET_SECRET']],
    ['aarsskifte:start', 'AARSSKIFTE_MACHINE', ['states:StartExecution arn of AARSSKIFTE_MACHINE']],
    ['statistik:read', 'FRIKORT_TABLE', [`dynamodb:GetItem arn of FRIKORT_TABLE ${partitions('STATISTIK')}`]],
    ['statistik:note', 'FRIKORT_TABLE', [`dynamodb:PutItem arn of FRIKORT_TABLE ${partitions('STATISTIK')}`]],
    ['udtraek:read', 'SESSION_TABLE', [`dynamodb:GetItem arn of SESSION_TABLE ${partitions('UDTRAEK#*')}`]],
    ['cpr:index', 'INDEX_KEY', ['kms:GenerateMac arn of INDEX_KEY']],
    ['cpr:lookup', 'SERVICEPLATFORMEN_SECRET', ['secretsmanager:GetSecretValue arn of SERVICEPLATFORMEN_SECRET']],
    [
      'cpr:flyt',
      'FRIKORT_TABLE',
      [`dynamodb:DeleteItem arn of FRIKORT_TABLE ${both(transaction, partitions('CPR#*'))}`],
    ],
    ['identitet:encrypt', 'DATA_KEY', [`kms:Encrypt arn of DATA_KEY ${purpose('identitet')}`]],
    ['identitet:decrypt', 'DATA_KEY', [`kms:Decrypt arn of DATA_KEY ${purpose('identitet')}`]],
    ['adresse:encrypt', 'DATA_KEY', [`kms:Encrypt arn of DATA_KEY ${purpose('adresse')}`]],
    ['adresse:decrypt', 'DATA_KEY', [`kms:Decrypt arn of DATA_KEY ${purpose('adresse')}`]],
    [
      'besked:note',
      'FRIKORT_TABLE',
      ['GetItem', 'UpdateItem'].map((name) => `dynamodb:${name} arn of FRIKORT_TABLE ${partitions('BESKED#*')}`),
    ],
    ['frist:note', 'FRIKORT_TABLE', [`dynamodb:PutItem arn of FRIKORT_TABLE ${partitions('FRIST#*')}`]],
    [
      'driftsstatus:publish',
      'DRIFTSSTATUS_BUCKET',
      [
        's3:ListBucket arn of DRIFTSSTATUS_BUCKET',
        ...['GetObject', 'PutObject'].map(
          (name) => `s3:${name} ${Object.values(STATUSFILER).map((file) => `arn of DRIFTSSTATUS_BUCKET/${file}`)}`,
        ),
      ],
    ],
    ['navn:encrypt', 'DATA_KEY', [`kms:Encrypt arn of DATA_KEY ${purpose('navn')}`]],
    ['navn:decrypt', 'DATA_KEY', [`kms:Decrypt arn of DATA_KEY ${purpose('navn')}`]],
    ['indkomstbevis:encrypt', 'DATA_KEY', [`kms:Encrypt arn of DATA_KEY ${purpose('indkomstbevis')}`]],
    ['indkomstbevis:decrypt', 'DATA_KEY', [`kms:Decrypt arn of DATA_KEY ${purpose('indkomstbevis')}`]],
  ])('%s', (grant, name, rights) => {
    expect(compiled(withGrants(grant))).toEqual({
      rights: [...rights, LOG],
      environment: { [name]: RESOURCES[name].value, REVISIONSLOG_TABLE: RESOURCES.REVISIONSLOG_TABLE.value },
    });
  });

  it('gives a command its own log entry back', () => {
    const command: Operation = { ...withGrants(), kind: 'command' };
    expect(compiled(command).rights).toEqual([LOG, 'dynamodb:GetItem arn of REVISIONSLOG_TABLE']);
  });

  it('gives who is not logged in no log, and nothing but the rates', () => {
    const { rights, environment } = compiled(listSatser as Operation);
    expect(environment).toEqual({ FRIKORT_TABLE: 'value of FRIKORT_TABLE' });
    expect(rights.filter((right) => !right.includes('"dynamodb:LeadingKeys":["SATS"]'))).toEqual([]);
  });

  it('gives who checks a code the proofs, the count of checks and the log, and nothing else', () => {
    const { rights } = compiled(checkIndkomstbevis as Operation);
    expect(rights).toEqual([
      `dynamodb:GetItem arn of FRIKORT_TABLE ${partitions('INDKOMSTBEVIS#*')}`,
      `dynamodb:UpdateItem arn of SESSION_TABLE ${partitions('TJEK#*')}`,
      `kms:Decrypt arn of DATA_KEY ${purpose('indkomstbevis')}`,
      LOG,
    ]);
  });

  it.each<Grant>(['frikort:write', 'navn:decrypt', 'opslag:count'])('refuses %s to a public operation', (grant) => {
    expect(() => rightsOf({ ...(listSatser as Operation), grants: [grant] })).toThrow('public');
  });
});

describe("a function's rights follow its code", () => {
  /** Named in the bundle and never asked for: why. */
  const NEVER_ASKED: Readonly<Record<string, string>> = {
    // The default of a parameter that whoever reads a session, or the evidence of a login, always gives.
    authorize: 'FRIKORT_TABLE',
    'show-loginbevis': 'FRIKORT_TABLE',
    // Without an actor nothing is written to the log.
    'list-satser': 'REVISIONSLOG_TABLE',
    'list-ledige-job': 'REVISIONSLOG_TABLE',
    'show-ledigt-job': 'REVISIONSLOG_TABLE',
    'show-statistik': 'REVISIONSLOG_TABLE',
  };

  it.each(functions)('$name is told the names that its bundle asks for, and no other', ({ name, environment }) => {
    const code = readFileSync(join(outdir, name, 'index.mjs'), 'utf8');
    const asked = [...NAMES, 'SITE_ORIGIN'].filter((each) => code.includes(`"${each}"`));
    expect(asked.filter((each) => each !== NEVER_ASKED[name]).sort()).toEqual(Object.keys(environment).sort());
  });

  /** A call that the SDK can make, and the right it takes. Reads of Frikort go together in one grant and are left out. */
  const RIGHT_OF = new Map([
    ['TransactWriteItems', 'dynamodb:ConditionCheckItem Frikort'],
    ['UpdateItem', 'dynamodb:UpdateItem Session'],
    ['PutItem', 'dynamodb:PutItem Revisionslog'],
    ['Encrypt', 'kms:Encrypt alias/frikort-data'],
    ['Decrypt', 'kms:Decrypt alias/frikort-data'],
    ['GenerateMac', 'kms:GenerateMac alias/frikort-indeks'],
    ['GetSecretValue', 'secretsmanager:GetSecretValue socialt-frikort/serviceplatformen'],
    ['StartExecution', `states:StartExecution ${MACHINE}`],
  ]);

  /** A login reads another secret, and its request is the one thing that is put elsewhere than in the log. */
  const LOGIN_RIGHT_OF = new Map([
    ...RIGHT_OF,
    ['PutItem', 'dynamodb:PutItem Session'],
    ['DeleteItem', 'dynamodb:DeleteItem Session'],
    ['GetSecretValue', 'secretsmanager:GetSecretValue socialt-frikort/nemlogin'],
  ]);

  it.each(functions)('$name may make the calls that its bundle can, and no other', ({ name, statements }) => {
    const rightOf = name.startsWith('login-') ? LOGIN_RIGHT_OF : RIGHT_OF;
    const bundle = Object.entries(outputs).find(([file]) => file.endsWith(`/${name}/index.mjs`));
    const calls = Object.entries(bundle?.[1].inputs ?? {})
      .filter(([, { bytesInOutput }]) => bytesInOutput > 0)
      .flatMap(
        ([file]) => rightOf.get(/client-[a-z-]+\/dist-es\/commands\/(\w+)Command\.js$/.exec(file)?.[1] ?? '') ?? [],
      )
      .filter((right) => NEVER_ASKED[name] !== 'REVISIONSLOG_TABLE' || right !== RIGHT_OF.get('PutItem'));
    const rights = statements.flatMap(({ actions, resources }) =>
      actions.flatMap((action) => resources.map((resource) => `${action} ${resource}`)),
    );
    const granted = [...rightOf.values()].filter((right) => rights.includes(right));
    expect(new Set(calls)).toEqual(new Set(granted));
  });

  it('for every row of the catalogue', () => {
    const login = new Set(LOGIN_RUTER.map(({ funktion }) => funktion));
    expect(functions).toHaveLength(CATALOGUE.length + 1 + login.size);
  });
});
