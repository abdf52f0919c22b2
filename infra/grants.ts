import { Effect, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { Aws } from 'aws-cdk-lib/core';
import type { Job } from '#shared/contract/jobs.ts';
import type { LoginFunktion } from '#shared/contract/login.ts';
import { audienceOf, type Grant, type Operation } from '#shared/contract/operation.ts';
import { STATUSFILER } from '#shared/domain/driftsstatus.ts';
import type { EnvName } from '#shared/env.ts';
import {
  DRIFTSSTATUS_PARTITION,
  INDEXES,
  OPBEVARING_PARTITION,
  SATS_PARTITION,
  STATISTIK_PARTITION,
  STATUSSKIFT_PARTITION,
  TAVLE_PARTITION,
  UDBAKKE_PARTITION,
  UDTRAEK_PARTITION,
} from '#shared/store/keys.ts';
import type { Borgerdata } from '#shared/vault/borgerdata.ts';

/** What functions reach, each called by the environment variable that names it to them. */
export type ResourceName = Exclude<EnvName, 'SITE_ORIGIN' | 'BESKED_AFSENDER'>;

export type Resource = {
  /** What the environment variable holds. */
  readonly value: string;
  readonly arn: string;
  /** Of a table: the key it is encrypted with. */
  readonly tableKeyArn?: string;
  /** Of a table whose changes can be followed: its stream. */
  readonly streamArn?: string;
};

export type Resources = Readonly<Record<ResourceName, Resource>>;

type Conditions = Readonly<Record<string, Readonly<Record<string, string | readonly string[]>>>>;

/** Some actions on one resource. The variable that names the resource goes along with it, so the two cannot part. */
export type Right = {
  readonly on: ResourceName;
  readonly actions: readonly string[];
  /** Indexes of the table that may be queried too. */
  readonly indexes?: readonly string[];
  /** Of a bucket: the objects, by their names. Without it the right is to the bucket itself. */
  readonly within?: readonly string[];
  readonly when?: Conditions;
};

/** Only inside a transaction: so no function can change the data without the hændelse and the log entry beside it. */
const IN_TRANSACTION: Conditions = {
  'ForAnyValue:StringEquals': { 'dynamodb:EnclosingOperation': ['TransactWriteItems'] },
};

/** What each right is. The one place: a row here gives both the least actions and the environment variable. */
const GRANTS: Readonly<Record<Grant, readonly Right[]>> = {
  'frikort:read': [
    {
      on: 'FRIKORT_TABLE',
      actions: ['dynamodb:GetItem', 'dynamodb:BatchGetItem', 'dynamodb:Query'],
      indexes: [INDEXES.virksomhed.name],
    },
  ],
  'frikort:write': [
    {
      on: 'FRIKORT_TABLE',
      actions: ['dynamodb:PutItem', 'dynamodb:UpdateItem', 'dynamodb:ConditionCheckItem'],
      when: IN_TRANSACTION,
    },
  ],
  'kommune:list': [{ on: 'FRIKORT_TABLE', actions: [], indexes: [INDEXES.kommune.name, INDEXES.modtager.name] }],
  // The turn puts a hundred years in one transaction; what it has done it notes in its own partition, outside of any.
  'koersel:note': [
    {
      on: 'FRIKORT_TABLE',
      actions: ['dynamodb:PutItem', 'dynamodb:UpdateItem'],
      when: leadingKeys('AARSSKIFTE#*'),
    },
  ],
  'frikort:scan': [{ on: 'FRIKORT_TABLE', actions: ['dynamodb:Scan'] }],
  'kommune:scan': [{ on: 'FRIKORT_TABLE', actions: ['dynamodb:Scan'], within: [`index/${INDEXES.kommune.name}`] }],
  'driftsstatus:read': [
    { on: 'FRIKORT_TABLE', actions: ['dynamodb:Query'], when: leadingKeys(DRIFTSSTATUS_PARTITION) },
  ],
  // Reading the file's own metadata is s3:GetObject; of a file that is not there, only who may list is told so.
  'driftsstatus:publish': [
    { on: 'DRIFTSSTATUS_BUCKET', actions: ['s3:ListBucket'] },
    { on: 'DRIFTSSTATUS_BUCKET', actions: ['s3:GetObject', 's3:PutObject'], within: Object.values(STATUSFILER) },
  ],
  // What anyone may read of the job posts: in its own partition, with nothing of a company's drafts.
  'tavle:read': [
    { on: 'FRIKORT_TABLE', actions: ['dynamodb:GetItem', 'dynamodb:Query'], when: leadingKeys(TAVLE_PARTITION) },
  ],
  // The outbox is the job's own: it takes an entry, looks again later, and takes it away when nothing is left to do.
  'jobnet:udbakke': [
    {
      on: 'FRIKORT_TABLE',
      actions: ['dynamodb:UpdateItem', 'dynamodb:DeleteItem'],
      when: leadingKeys(UDBAKKE_PARTITION),
    },
  ],
  'jobnet:kald': [{ on: 'JOBNET_SECRET', actions: ['secretsmanager:GetSecretValue'] }],
  'aarsskifte:start': [{ on: 'AARSSKIFTE_MACHINE', actions: ['states:StartExecution'] }],
  // The counters lie beside the sessions: no company's call can touch one of those.
  'opslag:count': [{ on: 'SESSION_TABLE', actions: ['dynamodb:UpdateItem'], when: leadingKeys('OPSLAG#*') }],
  'statusskift:note': [
    {
      on: 'SESSION_TABLE',
      actions: ['dynamodb:PutItem'],
      when: { ...IN_TRANSACTION, ...leadingKeys(STATUSSKIFT_PARTITION) },
    },
  ],
  'statusskift:read': [{ on: 'SESSION_TABLE', actions: ['dynamodb:Query'], when: leadingKeys(STATUSSKIFT_PARTITION) }],
  // For the citizen the log is about; and its entry of the issue, which tells under what name it knew them before.
  'revisionslog:read': [{ on: 'REVISIONSLOG_TABLE', actions: ['dynamodb:GetItem'], indexes: [INDEXES.logKort.name] }],
  'cpr:index': [{ on: 'INDEX_KEY', actions: ['kms:GenerateMac'] }],
  'cpr:lookup': [{ on: 'SERVICEPLATFORMEN_SECRET', actions: ['secretsmanager:GetSecretValue'] }],
  // A citizen with a new number: the way from the old one to the card goes in the same transaction.
  'cpr:flyt': [
    {
      on: 'FRIKORT_TABLE',
      actions: ['dynamodb:DeleteItem'],
      when: { ...IN_TRANSACTION, ...leadingKeys('CPR#*') },
    },
  ],
  'identitet:encrypt': [borgerdata('kms:Encrypt', 'identitet')],
  'identitet:decrypt': [borgerdata('kms:Decrypt', 'identitet')],
  'navn:encrypt': [borgerdata('kms:Encrypt', 'navn')],
  'navn:decrypt': [borgerdata('kms:Decrypt', 'navn')],
  'indkomstbevis:encrypt': [borgerdata('kms:Encrypt', 'indkomstbevis')],
  'indkomstbevis:decrypt': [borgerdata('kms:Decrypt', 'indkomstbevis')],
  'indkomstbevis:check': [
    { on: 'FRIKORT_TABLE', actions: ['dynamodb:GetItem'], when: leadingKeys('INDKOMSTBEVIS#*') },
    { on: 'SESSION_TABLE', actions: ['dynamodb:UpdateItem'], when: leadingKeys('TJEK#*') },
  ],
  'indkomstbevis:withdraw': [
    {
      on: 'FRIKORT_TABLE',
      actions: ['dynamodb:DeleteItem'],
      when: { ...IN_TRANSACTION, ...leadingKeys('INDKOMSTBEVIS#*') },
    },
  ],
  // Only what an operator looks up by its id, with a reason: the functions of logging in seal and cannot open.
  'loginbevis:decrypt': [
    { on: 'SESSION_TABLE', actions: ['dynamodb:GetItem'], when: leadingKeys('BEVIS#*') },
    {
      on: 'DATA_KEY',
      actions: ['kms:Decrypt'],
      when: { StringEquals: { 'kms:EncryptionContext:formaal': 'loginbevis' } },
    },
  ],
  'adresse:encrypt': [borgerdata('kms:Encrypt', 'adresse')],
  'adresse:decrypt': [borgerdata('kms:Decrypt', 'adresse')],
  'besked:note': [
    { on: 'FRIKORT_TABLE', actions: ['dynamodb:GetItem', 'dynamodb:UpdateItem'], when: leadingKeys('BESKED#*') },
  ],
  'frist:note': [{ on: 'FRIKORT_TABLE', actions: ['dynamodb:PutItem'], when: leadingKeys('FRIST#*') }],
  'statistik:read': [{ on: 'FRIKORT_TABLE', actions: ['dynamodb:GetItem'], when: leadingKeys(STATISTIK_PARTITION) }],
  'statistik:note': [{ on: 'FRIKORT_TABLE', actions: ['dynamodb:PutItem'], when: leadingKeys(STATISTIK_PARTITION) }],
  // The ledger alone: nothing of what anybody has seen or done.
  'slettebog:read': [
    { on: 'REVISIONSLOG_TABLE', actions: ['dynamodb:Query'], when: leadingKeys(OPBEVARING_PARTITION) },
  ],
  // Only the job has it. A card becomes figures in a transaction, with its line in the ledger; what was beside it goes after.
  'opbevaring:slet': [
    {
      on: 'FRIKORT_TABLE',
      actions: ['dynamodb:DeleteItem'],
      when: leadingKeys(
        'FRIKORT#*',
        'BESKED#*',
        'CPR#*',
        'INDKOMSTBEVIS#*',
        'VIRKSOMHED#*',
        'AFVISNING#*',
        'SPAERRING#*',
        'FRIST#*',
      ),
    },
    { on: 'FRIKORT_TABLE', actions: ['dynamodb:PutItem'], when: leadingKeys(OPBEVARING_PARTITION) },
  ],
  // The job alone: how far a file is, with its parts in the same transaction; and what nobody is to have is taken away.
  'udtraek:note': [
    { on: 'FRIKORT_TABLE', actions: ['dynamodb:UpdateItem'], when: leadingKeys(UDTRAEK_PARTITION) },
    {
      on: 'SESSION_TABLE',
      actions: ['dynamodb:GetItem', 'dynamodb:Query', 'dynamodb:PutItem', 'dynamodb:DeleteItem'],
      when: leadingKeys(`${UDTRAEK_PARTITION}#*`),
    },
  ],
  'udtraek:read': [{ on: 'SESSION_TABLE', actions: ['dynamodb:GetItem'], when: leadingKeys(`${UDTRAEK_PARTITION}#*`) }],
  'revisionslog:udtraek': [
    { on: 'REVISIONSLOG_TABLE', actions: ['dynamodb:Query'], indexes: [INDEXES.logKort.name, INDEXES.logDag.name] },
  ],
  'spaerring:write': [
    { on: 'SESSION_TABLE', actions: ['dynamodb:PutItem'], when: { ...IN_TRANSACTION, ...leadingKeys('SPAERRING#*') } },
  ],
};

/** Only items whose key begins so. "For all" of no keys is true, so there must be some. */
function leadingKeys(...patterns: readonly string[]): Conditions {
  return {
    'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': patterns },
    Null: { 'dynamodb:LeadingKeys': 'false' },
  };
}

/** R046: whoever has an actor writes to the log. A command also reads its own entry, to know a repeat. */
const APPEND_LOG: Right = { on: 'REVISIONSLOG_TABLE', actions: ['dynamodb:PutItem'] };
const READ_OWN_LOG: Right = { on: 'REVISIONSLOG_TABLE', actions: ['dynamodb:GetItem'] };

/** The authorizer finds a session, notes that it is in use, and ends it where its user has been locked out. */
export const AUTHORIZER_RIGHTS: readonly Right[] = [
  {
    on: 'SESSION_TABLE',
    actions: ['dynamodb:GetItem', 'dynamodb:UpdateItem', 'dynamodb:DeleteItem'],
    when: leadingKeys('SESSION#*', 'SPAERRING#*'),
  },
];

const NEMLOGIN: Right = { on: 'NEMLOGIN_SECRET', actions: ['secretsmanager:GetSecretValue'] };
/** The messages of a login are sealed for a purpose of their own, and none of these functions opens them. */
const SEAL_BEVIS: Right = {
  on: 'DATA_KEY',
  actions: ['kms:Encrypt'],
  when: { StringEquals: { 'kms:EncryptionContext:formaal': 'loginbevis' } },
};

/** What each function of logging in and out may reach. */
export const LOGIN_RIGHTS: Readonly<Record<LoginFunktion, readonly Right[]>> = {
  'login-start': [NEMLOGIN, { on: 'SESSION_TABLE', actions: ['dynamodb:PutItem'], when: leadingKeys('LOGIN#*') }],
  'login-acs': [
    NEMLOGIN,
    SEAL_BEVIS,
    { on: 'INDEX_KEY', actions: ['kms:GenerateMac'] },
    { on: 'FRIKORT_TABLE', actions: ['dynamodb:GetItem'], when: leadingKeys('CPR#*') },
    { on: 'SESSION_TABLE', actions: ['dynamodb:DeleteItem'], when: leadingKeys('LOGIN#*', 'SESSION#*') },
    { on: 'SESSION_TABLE', actions: ['dynamodb:GetItem'], when: leadingKeys('SPAERRING#*') },
    {
      on: 'SESSION_TABLE',
      actions: ['dynamodb:PutItem'],
      when: leadingKeys('SESSION#*', 'NEMLOGIN#*', 'BEVIS#*'),
    },
    APPEND_LOG,
  ],
  'login-logout': [
    NEMLOGIN,
    SEAL_BEVIS,
    { on: 'SESSION_TABLE', actions: ['dynamodb:DeleteItem'], when: leadingKeys('SESSION#*', 'NEMLOGIN#*') },
    { on: 'SESSION_TABLE', actions: ['dynamodb:Query'], when: leadingKeys('NEMLOGIN#*') },
    { on: 'SESSION_TABLE', actions: ['dynamodb:PutItem'], when: leadingKeys('BEVIS#*') },
    APPEND_LOG,
  ],
  'login-metadata': [NEMLOGIN],
};

export function rightsOf(operation: Operation): readonly Right[] {
  const granted = operation.grants.flatMap((grant) => GRANTS[grant]);
  if (audienceOf(operation) === 'offentlig') {
    return [...operation.grants.flatMap(publicRights), ...(operation.logged ? [APPEND_LOG] : [])];
  }
  return [...granted, APPEND_LOG, ...(operation.kind === 'command' ? [READ_OWN_LOG] : [])];
}

/** One purpose of the data key only: shared/vault binds every ciphertext to its purpose. */
function borgerdata(action: 'kms:Encrypt' | 'kms:Decrypt', formaal: keyof Borgerdata): Right {
  return { on: 'DATA_KEY', actions: [action], when: { StringEquals: { 'kms:EncryptionContext:formaal': formaal } } };
}

/** What names its own partitions or purpose, and may be given to those who are not logged in. */
const PUBLIC_GRANTS: readonly Grant[] = [
  'indkomstbevis:check',
  'indkomstbevis:decrypt',
  'statistik:read',
  'tavle:read',
];

/** Who asks without logging in reaches the rates and what is made to be public, whatever the function's code would try. */
function publicRights(grant: Grant): readonly Right[] {
  if (PUBLIC_GRANTS.includes(grant)) return GRANTS[grant];
  if (grant !== 'frikort:read') throw new Error('a public operation may read, and nothing else');
  return GRANTS[grant].map(({ on, actions }) => ({
    on,
    actions,
    when: {
      'ForAllValues:StringEquals': { 'dynamodb:LeadingKeys': [SATS_PARTITION] },
      // "For all" of no keys is true.
      Null: { 'dynamodb:LeadingKeys': 'false' },
    },
  }));
}

/** What a job reaches: no person stands behind it, and a correction of cards is logged like any command. */
export function jobRights(job: Job): readonly Right[] {
  const logs = job.grants.includes('frikort:write') ? [APPEND_LOG] : [];
  return [...job.grants.flatMap((grant) => GRANTS[grant]), ...logs];
}

/** Reading the table key, and using it for new data: AWS's list for a table with a customer's key, without its wildcards. */
const TABLE_KEY_READ = ['kms:Decrypt', 'kms:DescribeKey'];
const TABLE_KEY_WRITE = [
  'kms:Encrypt',
  'kms:GenerateDataKey',
  'kms:GenerateDataKeyWithoutPlaintext',
  'kms:ReEncryptFrom',
  'kms:ReEncryptTo',
];
const READS = /^dynamodb:(Get|BatchGet|Query|Scan)/;

/** The rights as a role's statements and a function's environment. */
export function compileRights(rights: readonly Right[], resources: Resources) {
  const names = [...new Set(rights.map((right) => right.on))];
  const environment: Partial<Record<EnvName, string>> = Object.fromEntries(
    names.map((name) => [name, resources[name].value]),
  );
  const statements = [
    ...rights.flatMap((right) => accessStatements(right, resources[right.on])),
    ...names.flatMap((name) =>
      tableKeyStatement(
        resources[name],
        rights.filter((right) => right.on === name),
      ),
    ),
  ];
  return { environment, statements };
}

function accessStatements({ actions, indexes = [], within, when }: Right, { arn }: Resource): PolicyStatement[] {
  const queries =
    indexes.length === 0
      ? []
      : [
          allow(
            ['dynamodb:Query'],
            indexes.map((index) => `${arn}/index/${index}`),
          ),
        ];
  const on = within === undefined ? [arn] : within.map((name) => `${arn}/${name}`);
  return [...(actions.length === 0 ? [] : [allow(actions, on, when)]), ...queries];
}

/** DynamoDB uses a table's key in the caller's name. The key answers to DynamoDB alone, never to the function itself. */
function tableKeyStatement({ tableKeyArn }: Resource, rights: readonly Right[]): PolicyStatement[] {
  if (tableKeyArn === undefined) return [];
  const writes = rights.some(({ actions }) => actions.some((action) => !READS.test(action)));
  const viaDynamo: Conditions = { StringEquals: { 'kms:ViaService': `dynamodb.${Aws.REGION}.amazonaws.com` } };
  return [allow([...TABLE_KEY_READ, ...(writes ? TABLE_KEY_WRITE : [])], [tableKeyArn], viaDynamo)];
}

function allow(actions: readonly string[], resources: readonly string[], conditions?: Conditions): PolicyStatement {
  return new PolicyStatement({
    effect: Effect.ALLOW,
    actions: [...actions],
    resources: [...resources],
    ...(conditions && { conditions }),
  });
}
