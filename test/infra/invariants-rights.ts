import { CATALOGUE } from '#shared/contract/catalogue.ts';
import { audienceOf } from '#shared/contract/operation.ts';
import type { Invariant } from './invariants-data.ts';
import { resourcesOf } from './synth.ts';
import { type FunctionView, functionsOf, type Statement } from './view.ts';

const READ = ['dynamodb:GetItem', 'dynamodb:BatchGetItem', 'dynamodb:Query'];
const WRITE = ['dynamodb:PutItem', 'dynamodb:UpdateItem', 'dynamodb:ConditionCheckItem'];
const VIA_TABLE = ['Decrypt', 'DescribeKey', 'Encrypt', 'GenerateDataKey', 'GenerateDataKeyWithoutPlaintext'];

/** All that any function may do to each kind of resource: what is not here, no role has. */
const ALLOWED: readonly { readonly on: RegExp; readonly actions: readonly string[] }[] = [
  { on: /^Frikort$/, actions: [...READ, ...WRITE] },
  { on: /^Frikort\/index\/(virksomhed|kommune|modtager)$/, actions: ['dynamodb:Query'] },
  // Nobody changes or removes what stands in the log.
  { on: /^Revisionslog$/, actions: ['dynamodb:PutItem', 'dynamodb:GetItem'] },
  { on: /^Revisionslog\/index\/kort$/, actions: ['dynamodb:Query'] },
  {
    on: /^Session$/,
    actions: [...['Get', 'Update', 'Put', 'Delete'].map((name) => `dynamodb:${name}Item`), 'dynamodb:Query'],
  },
  {
    on: /^alias\/frikort-tabel-/,
    actions: [...VIA_TABLE, 'ReEncryptFrom', 'ReEncryptTo'].map((name) => `kms:${name}`),
  },
  { on: /^alias\/frikort-data$/, actions: ['kms:Encrypt', 'kms:Decrypt'] },
  { on: /^alias\/frikort-indeks$/, actions: ['kms:GenerateMac'] },
  { on: /:stateMachine:socialt-frikort-aarsskifte$/, actions: ['states:StartExecution'] },
  { on: /^socialt-frikort\/(serviceplatformen|jobnet|nemlogin)$/, actions: ['secretsmanager:GetSecretValue'] },
  { on: /^\/aws\/lambda\/socialt-frikort-[a-z-]+$/, actions: ['logs:CreateLogStream', 'logs:PutLogEvents'] },
];

/** The one screen that goes through the table: the operator's trial of the erasure. */
const MAY_SCAN = ['show-opbevaring'];
/** And it sees the ledger of erasures, which lies in the log, and nothing else of the log. */
const MAY_QUERY: Readonly<Record<string, string>> = { 'show-opbevaring': 'OPBEVARING' };

/** Who takes an item away, and from where alone: a proof that the citizen withdraws. */
const MAY_DELETE: Readonly<Record<string, string>> = { 'withdraw-eget-indkomstbevis': 'INDKOMSTBEVIS#*' };

function leadingKeysOf(condition: Statement['condition']): string {
  return String(condition['ForAllValues:StringLike']?.['dynamodb:LeadingKeys']);
}

export const noRoleReachesFurther: Invariant = (templates) => {
  const { api } = templates;
  const loose = [
    ...resourcesOf(api, 'AWS::IAM::Policy').map(({ id }) => id),
    ...resourcesOf(api, 'AWS::IAM::ManagedPolicy').map(({ id }) => id),
    ...resourcesOf(api, 'AWS::IAM::Role').flatMap(({ id, Properties }) => (Properties.ManagedPolicyArns ? [id] : [])),
  ];
  const statements = functionsOf(templates).flatMap(({ name, statements }) =>
    statements.flatMap(({ actions, resources, condition }) =>
      resources.flatMap((resource) => {
        const allowed = ALLOWED.find(({ on }) => on.test(resource))?.actions ?? [];
        return actions
          .filter((action) => !allowed.includes(action))
          .filter((action) => !(MAY_SCAN.includes(name) && action === 'dynamodb:Scan' && resource === 'Frikort'))
          .filter((action) => !(action === 'dynamodb:DeleteItem' && MAY_DELETE[name] === leadingKeysOf(condition)))
          .filter((action) => !(action === 'dynamodb:Query' && MAY_QUERY[name] === leadingKeysOf(condition)))
          .map((action) => `${name}: ${action} on ${resource}`);
      }),
    ),
  );
  return [...loose, ...statements];
};

/** Every statement of a function on that resource, with who has it. */
function on(functions: readonly FunctionView[], resource: string) {
  return functions.flatMap(({ name, statements }) =>
    statements.filter(({ resources }) => resources.includes(resource)).map((statement) => ({ name, ...statement })),
  );
}

/** The pages of logging in and out seal their messages, and open none. */
const LOGIN_PURPOSE = ['loginbevis:encrypt'];

export const eachPurposeByItself: Invariant = (templates) =>
  on(functionsOf(templates), 'alias/frikort-data').flatMap(({ name, actions, condition }) => {
    const formaal = condition.StringEquals?.['kms:EncryptionContext:formaal'];
    const grants: readonly string[] = CATALOGUE.find((operation) => operation.name === name)?.grants ?? LOGIN_PURPOSE;
    const ungranted = actions.filter(
      (action) => !grants.includes(`${formaal}:${action.slice('kms:'.length).toLowerCase()}`),
    );
    return ungranted.map((action) => `${name}: ${action} for ${formaal}`);
  });

export const tableKeysAnswerToDynamoOnly: Invariant = (templates) =>
  functionsOf(templates).flatMap(({ name, statements }) =>
    statements
      .filter(({ resources }) => resources.some((resource) => resource.startsWith('alias/frikort-tabel-')))
      .filter(
        ({ condition }) => !JSON.stringify(condition.StringEquals?.['kms:ViaService'] ?? '').includes('"dynamodb."'),
      )
      .map(() => name),
  );

const changes = ({ actions }: Statement) => actions.some((action) => WRITE.includes(action));

export const dataChangeInTransactionsOnly: Invariant = (templates) =>
  on(functionsOf(templates), 'Frikort')
    .filter(changes)
    .filter(({ condition }) => {
      const enclosing = condition['ForAnyValue:StringEquals']?.['dynamodb:EnclosingOperation'];
      return String(enclosing) !== 'TransactWriteItems';
    })
    .map(({ name }) => name);

export const lookupsChangeNothing: Invariant = (templates) => {
  const commands: readonly string[] = CATALOGUE.filter(({ kind }) => kind === 'command').map(({ name }) => name);
  return on(functionsOf(templates), 'Frikort')
    .filter(changes)
    .filter(({ name }) => !commands.includes(name))
    .map(({ name }) => name);
};

/** The partitions that those who are not logged in may reach, and what they may do there. */
const OPEN_TO_ALL = [
  { table: 'Frikort', keys: 'SATS', actions: ['dynamodb:GetItem', 'dynamodb:BatchGetItem', 'dynamodb:Query'] },
  { table: 'Frikort', keys: 'OPSLAGSTAVLE', actions: ['dynamodb:GetItem', 'dynamodb:Query'] },
  { table: 'Frikort', keys: 'INDKOMSTBEVIS#*', actions: ['dynamodb:GetItem'] },
  { table: 'Frikort', keys: 'STATISTIK', actions: ['dynamodb:GetItem'] },
  { table: 'Session', keys: 'TJEK#*', actions: ['dynamodb:UpdateItem'] },
];

function openToAll({ actions, resources, condition }: Statement): boolean {
  // To the log everyone adds, and nobody reads there.
  if (String(resources) === 'Revisionslog') return String(actions) === 'dynamodb:PutItem';
  const keys = ['ForAllValues:StringEquals', 'ForAllValues:StringLike'].flatMap(
    (operator) => condition[operator]?.['dynamodb:LeadingKeys'] ?? [],
  );
  const row = OPEN_TO_ALL.find(({ table, keys: open }) => table === String(resources) && open === String(keys));
  return (
    row !== undefined &&
    actions.every((action) => row.actions.includes(action)) &&
    condition.Null?.['dynamodb:LeadingKeys'] === 'false'
  );
}

export const theWorldReachesWhatIsPublicOnly: Invariant = (templates) => {
  const open = CATALOGUE.filter((operation) => audienceOf(operation) === 'offentlig').map(({ name }) => name as string);
  return functionsOf(templates)
    .filter(({ name }) => open.includes(name))
    .flatMap(({ name, statements }) =>
      statements
        .filter(({ actions }) => actions.some((action) => action.startsWith('dynamodb:')))
        .filter((statement) => !openToAll(statement))
        .map(() => name),
    );
};

export const whoeverHasAnActorWritesTheLog: Invariant = (templates) => {
  const writers = on(functionsOf(templates), 'Revisionslog').filter(({ actions }) =>
    actions.includes('dynamodb:PutItem'),
  );
  return CATALOGUE.filter((operation) => audienceOf(operation) !== 'offentlig')
    .map(({ name }) => name)
    .filter((name) => !writers.some((writer) => writer.name === name));
};
