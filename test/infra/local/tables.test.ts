import { DescribeTableCommand, DescribeTimeToLiveCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { expect, inject, test } from 'vitest';
import type { Assembly } from '#infra/local/assembly.ts';
import { makeTables, readTables } from '#infra/local/tables.ts';

const properties = {
  AttributeDefinitions: ['PK', 'SK', 'kommunePK'].map((AttributeName) => ({ AttributeName, AttributeType: 'S' })),
  KeySchema: [
    { AttributeName: 'PK', KeyType: 'HASH' },
    { AttributeName: 'SK', KeyType: 'RANGE' },
  ],
  GlobalSecondaryIndexes: [
    {
      IndexName: 'kommune',
      KeySchema: [{ AttributeName: 'kommunePK', KeyType: 'HASH' }],
      Projection: { ProjectionType: 'ALL' },
    },
  ],
  StreamSpecification: { StreamViewType: 'NEW_AND_OLD_IMAGES' },
  TimeToLiveSpecification: { AttributeName: 'udloeber', Enabled: true },
  Replicas: [{ Region: 'eu-north-1' }],
};

function tablesOf(Properties: Record<string, unknown>) {
  const template = {
    Resources: { Proevetabel: { Type: 'AWS::DynamoDB::GlobalTable', Properties } },
    Parameters: {},
    Outputs: {},
  };
  const assembly: Assembly = { stacks: [{ name: 'data', region: 'eu-north-1', template }], assets: new Map() };
  return readTables(assembly);
}

const endpoint = inject('dynamodb');
const client = new DynamoDBClient({ endpoint });

test('a table is made with its keys, indexes, stream and expiry', async () => {
  await makeTables(endpoint, tablesOf({ ...properties, TableName: 'Proeve-1' }));
  const { Table } = await client.send(new DescribeTableCommand({ TableName: 'Proeve-1' }));
  expect(Table?.KeySchema).toEqual(properties.KeySchema);
  expect(Table?.GlobalSecondaryIndexes).toMatchObject(properties.GlobalSecondaryIndexes);
  expect(Table?.StreamSpecification).toMatchObject({ StreamEnabled: true, StreamViewType: 'NEW_AND_OLD_IMAGES' });
  const { TimeToLiveDescription } = await client.send(new DescribeTimeToLiveCommand({ TableName: 'Proeve-1' }));
  expect(TimeToLiveDescription).toMatchObject({ AttributeName: 'udloeber', TimeToLiveStatus: 'ENABLED' });
});

test('a table without a name of its own is called what the template calls it', () => {
  expect(tablesOf(properties).map(({ name }) => name)).toEqual(['Proevetabel']);
});

test('a table that is there already is left as it is', async () => {
  const tables = tablesOf({ ...properties, TableName: 'Proeve-2' });
  await makeTables(endpoint, tables);
  await expect(makeTables(endpoint, tables)).resolves.toBeUndefined();
});

test.each([
  ['another key', { KeySchema: [{ AttributeName: 'PK', KeyType: 'HASH' }] }],
  ['one index fewer', { GlobalSecondaryIndexes: undefined }],
  ['no stream', { StreamSpecification: undefined }],
])('a table of another form than the template is refused in Danish: %s', async (what, change) => {
  const TableName = `Proeve-${what.replaceAll(' ', '-')}`;
  await makeTables(endpoint, tablesOf({ ...properties, TableName }));
  await expect(makeTables(endpoint, tablesOf({ ...properties, TableName, ...change }))).rejects.toThrow(
    `Tabellen ${TableName} har en anden form`,
  );
});

test('a table that the local system cannot read is an error', () => {
  expect(() => tablesOf({ ...properties, KeySchema: undefined })).toThrow();
});
