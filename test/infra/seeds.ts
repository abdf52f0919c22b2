import * as api from './invariants-api.ts';
import * as data from './invariants-data.ts';
import * as rights from './invariants-rights.ts';
import { resourcesOf, type TemplateJson, type Templates } from './synth.ts';

/** Every invariant by its name. */
export const INVARIANTS = { ...data, ...api, ...rights };

/** A fault planted in the templates, and the invariant that must see it. */
export type Seed = {
  readonly breaks: keyof typeof INVARIANTS;
  readonly type: string;
  /** A text by which the resource is known among those of its type. */
  readonly where: string;
  /** Down to the place in the resource; a last `+` adds to a list. */
  readonly path: string;
  /** Nothing: the place is taken away. */
  readonly value?: unknown;
};

const TABLE = 'AWS::DynamoDB::GlobalTable';
const KEY = 'AWS::KMS::Key';
const ROUTE = 'AWS::ApiGatewayV2::Route';
const AUTHORIZER = 'AWS::ApiGatewayV2::Authorizer';
const STAGE = 'AWS::ApiGatewayV2::Stage';
const FUNCTION = 'AWS::Lambda::Function';
const ROLE = 'AWS::IAM::Role';
const LOG = 'AWS::Logs::LogGroup';
const ALARM = 'AWS::CloudWatch::Alarm';
const STATEMENTS = 'Properties.Policies.0.PolicyDocument.Statement';

function seed(breaks: Seed['breaks'], type: string, where: string, path: string, value?: unknown): Seed {
  return { breaks, type, where, path, value };
}

/** A statement more in the role of one function. */
function statement(breaks: Seed['breaks'], name: string, Action: string, Resource: unknown, Condition?: object): Seed {
  return seed(breaks, ROLE, `Rettigheder for ${name}`, `${STATEMENTS}.+`, { Action, Resource, Condition });
}

function imported(part: string, { data: { Outputs } }: Templates) {
  const output = Object.values(Outputs).find(({ Export }) => Export?.Name.includes(part));
  return { 'Fn::ImportValue': output?.Export?.Name };
}

export function seedsFor(templates: Templates): readonly Seed[] {
  const frikort = imported('FrikortTable', templates);
  const log = imported('RevisionslogTable', templates);
  const dataKey = imported('DataKey', templates);
  const tableKey = imported('FrikortKey', templates);
  const region = { 'Fn::Join': ['', ['dynamodb.', { Ref: 'AWS::Region' }, '.amazonaws.com']] };
  return [
    seed('eachTableIsGuarded', TABLE, 'Frikort', 'Properties.Replicas.0.DeletionProtectionEnabled', false),
    seed('eachTableIsGuarded', TABLE, 'Session', 'Properties.Replicas.0.PointInTimeRecoverySpecification'),
    seed('eachTableIsGuarded', TABLE, 'Session', 'Properties.Replicas.0.SSESpecification'),
    seed('eachTableIsGuarded', TABLE, '"Revisionslog"', 'DeletionPolicy', 'Delete'),
    seed('eachTableIsGuarded', TABLE, '"Frikort"', 'Properties.Replicas.+', { Region: 'eu-west-1' }),
    seed('tablesAreAsTheStoreReadsThem', TABLE, '"Frikort"', 'Properties.GlobalSecondaryIndexes.0.IndexName', 'cvr'),
    seed('nothingOfACardIsForgotten', TABLE, '"Frikort"', 'Properties.TimeToLiveSpecification', {
      AttributeName: 'udloeber',
      Enabled: true,
    }),
    seed('nothingOfACardIsForgotten', TABLE, '"Session"', 'Properties.TimeToLiveSpecification.AttributeName', 'ttl'),
    seed('changesCanBeFollowed', TABLE, '"Frikort"', 'Properties.StreamSpecification.StreamViewType', 'KEYS_ONLY'),
    seed('keysAreKeptAndTurned', KEY, 'Forsegler', 'Properties.EnableKeyRotation', false),
    seed('keysAreKeptAndTurned', KEY, 'indeks', 'Properties.KeyUsage', 'ENCRYPT_DECRYPT'),
    seed('keysAreKeptAndTurned', KEY, 'Forsegler', 'DeletionPolicy', 'Delete'),
    seed('keysAnswerToTheAccountOnly', KEY, 'Forsegler', 'Properties.KeyPolicy.Statement.+', { Principal: '*' }),
    seed('noSecretIsInATemplate', 'AWS::SecretsManager::Secret', '', 'Properties.SecretString', '{}'),
    seed('routesAreTheCatalogue', ROUTE, 'show-frikort', 'Properties.AuthorizationType', 'NONE'),
    seed('routesAreTheCatalogue', ROUTE, 'show-frikort', 'Properties.RouteKey', 'POST /api/borger/show-frikort'),
    seed('routesAreTheCatalogue', ROUTE, 'show-frikort', 'Properties.Target', 'integrations/nobody'),
    seed(
      'noAddressHoldsAnything',
      ROUTE,
      'show-frikort',
      'Properties.RouteKey',
      'GET /api/sagsbehandler/frikort/{nummer}',
    ),
    seed('noAddressHoldsAnything', ROUTE, 'show-frikort', 'Properties.RouteKey', '$default'),
    seed('theAuthorizerIsAskedEachTime', AUTHORIZER, '', 'Properties.AuthorizerResultTtlInSeconds', 300),
    seed(
      'theAuthorizerIsAskedEachTime',
      AUTHORIZER,
      '',
      'Properties.IdentitySource.0',
      '$request.header.Authorization',
    ),
    seed('theStageHoldsBackAndLogs', STAGE, '', 'Properties.DefaultRouteSettings'),
    seed('theStageHoldsBackAndLogs', STAGE, '', 'Properties.AccessLogSettings'),
    seed('theStageHoldsBackAndLogs', STAGE, '', 'Properties.AccessLogSettings.Format', '$context.identity.sourceIp'),
    seed('theStageHoldsBackAndLogs', STAGE, '', 'Properties.AccessLogSettings.Format', '$context.path $context.status'),
    seed('functionsAreOfOneKind', FUNCTION, 'issue-frikort', 'Properties.Runtime', 'nodejs22.x'),
    seed('functionsAreOfOneKind', FUNCTION, 'issue-frikort', 'Properties.Timeout', 30),
    seed('functionsAreTheCatalogue', FUNCTION, 'issue-frikort', 'Properties.FunctionName', 'socialt-frikort-other'),
    seed('eachFunctionHasItsOwnRole', FUNCTION, 'issue-frikort', 'Properties.Role', roleOf('search-borger', templates)),
    seed('logsAreKeptAndSealed', LOG, 'issue-frikort', 'Properties.RetentionInDays'),
    seed('logsAreKeptAndSealed', LOG, 'issue-frikort', 'Properties.KmsKeyId'),
    seed('logsAreKeptAndSealed', FUNCTION, 'issue-frikort', 'Properties.LoggingConfig.LogGroup', '/aws/lambda/other'),
    seed('eachFunctionCallsForHelp', ALARM, 'Throttles', 'Properties.MetricName', 'Invocations'),
    seed('eachFunctionCallsForHelp', ALARM, 'Throttles', 'Properties.AlarmDescription', 'Noget er galt.'),
    seed('eachFunctionCallsForHelp', ALARM, 'Duration', 'Properties.Threshold', 30_000),
    seed('onlyTheApiCalls', 'AWS::Lambda::Permission', '', 'Properties.Principal', '*'),
    seed('onlyTheApiCalls', 'AWS::Lambda::Permission', '', 'Properties.SourceArn'),
    statement('noRoleReachesFurther', 'register-ansaettelse', 'dynamodb:*', frikort),
    statement('noRoleReachesFurther', 'register-ansaettelse', 'dynamodb:DeleteItem', frikort),
    statement('noRoleReachesFurther', 'register-ansaettelse', 'dynamodb:BatchWriteItem', frikort),
    statement('noRoleReachesFurther', 'withdraw-eget-indkomstbevis', 'dynamodb:DeleteItem', frikort),
    statement('noRoleReachesFurther', 'list-ansaettelser', 'dynamodb:Scan', frikort),
    statement('noRoleReachesFurther', 'list-ansaettelser', 'dynamodb:PartiQLSelect', frikort),
    statement('noRoleReachesFurther', 'list-ansaettelser', 'dynamodb:GetItem', '*'),
    statement('noRoleReachesFurther', 'list-ansaettelser', 'kms:*', dataKey),
    statement('noRoleReachesFurther', 'list-ansaettelser', 'dynamodb:UpdateItem', log),
    seed('noRoleReachesFurther', ROLE, 'list-ansaettelser', 'Properties.ManagedPolicyArns', [
      'arn:aws:iam::aws:policy/X',
    ]),
    statement('eachPurposeByItself', 'lookup-frikort', 'kms:Decrypt', dataKey),
    statement('eachPurposeByItself', 'lookup-frikort', 'kms:Decrypt', dataKey, {
      StringEquals: { 'kms:EncryptionContext:formaal': 'identitet' },
    }),
    statement('tableKeysAnswerToDynamoOnly', 'lookup-frikort', 'kms:Decrypt', tableKey),
    statement('tableKeysAnswerToDynamoOnly', 'lookup-frikort', 'kms:Decrypt', tableKey, {
      StringLike: { 'kms:ViaService': region },
    }),
    statement('dataChangeInTransactionsOnly', 'register-ansaettelse', 'dynamodb:UpdateItem', frikort),
    statement('lookupsChangeNothing', 'lookup-frikort', 'dynamodb:UpdateItem', frikort),
    statement('theWorldReachesWhatIsPublicOnly', 'list-satser', 'dynamodb:Query', frikort),
    seed('whoeverHasAnActorWritesTheLog', ROLE, 'Rettigheder for show-frikort', STATEMENTS, []),
  ];
}

function roleOf(name: string, { api: template }: Templates): unknown {
  const functions = resourcesOf(template, FUNCTION).map(({ Properties }) => Properties);
  return functions.find(({ FunctionName }) => FunctionName === `socialt-frikort-${name}`)?.Role;
}

/** The templates with that one fault in them. */
export function plant({ type, where, path, value }: Seed, templates: Templates): Templates {
  const copy = structuredClone(templates);
  const found = [copy.data, copy.api].flatMap((template) => resource(template, type, where))[0];
  if (found === undefined) throw new Error(`no ${type} with ${where}`);
  const names = path.split('.');
  const last = names.pop() ?? '';
  const place = names.reduce<Record<string, unknown>>((at, name) => at[name] as Record<string, unknown>, found);
  if (last === '+') (place as unknown as unknown[]).push(value);
  else if (value === undefined) delete place[last];
  else place[last] = value;
  return copy;
}

function resource({ Resources }: TemplateJson, type: string, where: string): Record<string, unknown>[] {
  return Object.values(Resources).filter(({ Type, ...rest }) => Type === type && JSON.stringify(rest).includes(where));
}
