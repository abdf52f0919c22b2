import { INDEXES } from '#shared/store/keys.ts';
import { namesIn, type Properties, resourcesOf, type Templates } from './synth.ts';

/** What must hold of the templates, as functions that answer with what breaks it: so a broken template can be tried too. */
export type Invariant = (templates: Templates) => readonly string[];

type Replica = {
  readonly DeletionProtectionEnabled?: boolean;
  readonly PointInTimeRecoverySpecification?: { PointInTimeRecoveryEnabled?: boolean };
  readonly SSESpecification?: { KMSMasterKeyId?: unknown };
};
type Table = {
  readonly TableName: string;
  readonly BillingMode: string;
  readonly Replicas: readonly Replica[];
  readonly GlobalSecondaryIndexes?: readonly { IndexName: string; KeySchema: readonly { AttributeName: string }[] }[];
  readonly TimeToLiveSpecification?: { AttributeName: string; Enabled: boolean };
  readonly StreamSpecification?: { StreamViewType: string };
};

const EXPECTED_INDEXES = {
  Frikort: [INDEXES.virksomhed, INDEXES.kommune, INDEXES.modtager],
  Revisionslog: [INDEXES.logKort, INDEXES.logDag],
  Session: [],
};

function tables({ data }: Templates) {
  return resourcesOf(data, 'AWS::DynamoDB::GlobalTable').map((resource) => ({
    ...resource,
    table: resource.Properties as Properties & Table,
  }));
}

export const eachTableIsGuarded: Invariant = (templates) => {
  const render = namesIn(templates);
  const found = tables(templates);
  const keys = found.map(({ table }) => render(table.Replicas.map((r) => r.SSESpecification?.KMSMasterKeyId)));
  return [
    ...found.flatMap(({ table, DeletionPolicy, UpdateReplacePolicy }, i) => [
      ...(keys[i] === `alias/frikort-tabel-${table.TableName.toLowerCase()}` ? [] : [`${table.TableName}: own key`]),
      ...(table.BillingMode === 'PAY_PER_REQUEST' ? [] : [`${table.TableName}: on demand`]),
      ...(DeletionPolicy === 'Retain' && UpdateReplacePolicy === 'Retain' ? [] : [`${table.TableName}: retained`]),
      ...table.Replicas.flatMap((replica) => [
        ...(replica.DeletionProtectionEnabled ? [] : [`${table.TableName}: deletion protection`]),
        ...(replica.PointInTimeRecoverySpecification?.PointInTimeRecoveryEnabled
          ? []
          : [`${table.TableName}: restore`]),
      ]),
      // A second writing region would settle two writes by the later one: the cap would not hold.
      ...(table.Replicas.length === 1 ? [] : [`${table.TableName}: one region`]),
    ]),
    ...(found.length === 3 ? [] : ['three tables']),
  ];
};

export const tablesAreAsTheStoreReadsThem: Invariant = (templates) =>
  tables(templates).flatMap(({ table }) => {
    const expected = EXPECTED_INDEXES[table.TableName as keyof typeof EXPECTED_INDEXES] ?? [];
    const found = (table.GlobalSecondaryIndexes ?? []).map(({ IndexName, KeySchema }) =>
      [IndexName, ...KeySchema.map(({ AttributeName }) => AttributeName)].join(),
    );
    const same = found.join(';') === expected.map(({ name, pk, sk }) => [name, pk, sk].join()).join(';');
    return same ? [] : [`${table.TableName}: ${found.join('; ')}`];
  });

/** Sessions go, and lines of the log when their time is over; nothing of a card ever goes by itself. */
const FORGET = ['Session', 'Revisionslog'];

export const nothingOfACardIsForgotten: Invariant = (templates) =>
  tables(templates).flatMap(({ table }) => {
    const { AttributeName, Enabled } = table.TimeToLiveSpecification ?? { Enabled: false };
    const right = FORGET.includes(String(table.TableName)) ? Enabled && AttributeName === 'udloeber' : !Enabled;
    return right ? [] : [table.TableName];
  });

export const changesCanBeFollowed: Invariant = (templates) =>
  tables(templates).flatMap(({ table }) => {
    const expected = table.TableName === 'Session' ? undefined : 'NEW_AND_OLD_IMAGES';
    return table.StreamSpecification?.StreamViewType === expected ? [] : [table.TableName];
  });

export const keysAreKeptAndTurned: Invariant = (templates) => {
  const render = namesIn(templates);
  const keys = resourcesOf(templates.data, 'AWS::KMS::Key').map((key) => ({
    ...key,
    name: render({ 'Fn::GetAtt': [key.id, 'Arn'] }),
  }));
  const hmac = (properties: Properties) =>
    properties.KeySpec === 'HMAC_256' && properties.KeyUsage === 'GENERATE_VERIFY_MAC';
  return [
    ...keys.flatMap(({ name, Properties, DeletionPolicy, UpdateReplacePolicy }) => {
      const right = name === 'alias/frikort-indeks' ? hmac(Properties) : Properties.EnableKeyRotation === true;
      return right && DeletionPolicy === 'Retain' && UpdateReplacePolicy === 'Retain' ? [] : [name];
    }),
    ...['alias/frikort-data', 'alias/frikort-indeks'].filter((name) => !keys.some((key) => key.name === name)),
  ];
};

/** A key policy may leave the judgement to the account's roles, and let CloudWatch Logs encrypt our logs: nothing else. */
export const keysAnswerToTheAccountOnly: Invariant = ({ data, api }) =>
  [...resourcesOf(data, 'AWS::KMS::Key'), ...resourcesOf(api, 'AWS::KMS::Key')].flatMap(({ id, Properties }) => {
    const { Statement } = Properties.KeyPolicy as { Statement: { Principal: object; Condition?: object }[] };
    const foreign = Statement.filter(({ Principal, Condition }) => {
      const who = JSON.stringify(Principal);
      const root = who.includes('"AWS::AccountId"') && who.includes(':root');
      const logs =
        who.includes('"logs."') && JSON.stringify(Condition ?? {}).includes(':log-group:/aws/*/socialt-frikort-*');
      return !root && !logs;
    });
    return foreign.length === 0 ? [] : [id];
  });

export const noSecretIsInATemplate: Invariant = ({ data, api }) =>
  [...resourcesOf(data, 'AWS::SecretsManager::Secret'), ...resourcesOf(api, 'AWS::SecretsManager::Secret')]
    .filter(({ Properties }) => 'SecretString' in Properties || 'GenerateSecretString' in Properties)
    .map(({ id }) => id);
