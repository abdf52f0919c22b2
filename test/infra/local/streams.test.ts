import { randomUUID } from 'node:crypto';
import { CreateTableCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, PutCommand } from '@aws-sdk/lib-dynamodb';
import { expect, inject, onTestFinished, test } from 'vitest';
import { matches, type StreamMapping, startStreams } from '#infra/local/streams.ts';

const FILTER = { eventName: ['INSERT'], dynamodb: { Keys: { PK: { S: [{ prefix: 'A#' }] } } } };

test.each([
  ['what it names', { eventName: 'INSERT', dynamodb: { Keys: { PK: { S: 'A#1' } }, more: 1 } }, true],
  ['another event', { eventName: 'MODIFY', dynamodb: { Keys: { PK: { S: 'A#1' } } } }, false],
  ['another beginning', { eventName: 'INSERT', dynamodb: { Keys: { PK: { S: 'B#1' } } } }, false],
  ['a field that is missing', { eventName: 'INSERT' }, false],
])('a filter and %s', (_, record, wanted) => {
  expect(matches(FILTER, record)).toBe(wanted);
});

async function table() {
  const client = new DynamoDBClient({ endpoint: inject('dynamodb') });
  const TableName = `Stroem-${randomUUID().slice(0, 8)}`;
  await client.send(
    new CreateTableCommand({
      TableName,
      BillingMode: 'PAY_PER_REQUEST',
      AttributeDefinitions: [{ AttributeName: 'PK', AttributeType: 'S' }],
      KeySchema: [{ AttributeName: 'PK', KeyType: 'HASH' }],
      StreamSpecification: { StreamEnabled: true, StreamViewType: 'NEW_AND_OLD_IMAGES' },
    }),
  );
  const documents = DynamoDBDocumentClient.from(client);
  onTestFinished(() => client.destroy());
  const put = (...keys: string[]) =>
    Promise.all(keys.map((PK) => documents.send(new PutCommand({ TableName, Item: { PK } }))));
  return { TableName, put };
}

/** Follows a table with a function that fails at some records. @returns what it was told, and what was given up */
async function follow(
  name: string,
  failing: (pk: string, round: number) => boolean,
  over: Partial<StreamMapping> = {},
) {
  const told: string[] = [];
  const givenUp: string[] = [];
  let round = 0;
  const mapping: StreamMapping = {
    name: 'proeve',
    table: name,
    batchSize: 10,
    retries: 3,
    filters: [FILTER],
    invoke: async ({ Records }) => {
      round += 1;
      for (const record of Records as { dynamodb: { SequenceNumber: string; Keys: { PK: { S: string } } } }[]) {
        const pk = record.dynamodb.Keys.PK.S;
        if (failing(pk, round)) return { batchItemFailures: [{ itemIdentifier: record.dynamodb.SequenceNumber }] };
        told.push(pk);
      }
      return { batchItemFailures: [] };
    },
    ...over,
  };
  const onGivenUp = (given: string) => givenUp.push(given);
  const streams = await startStreams({ endpoint: inject('dynamodb'), mappings: [mapping], pollMs: 1, onGivenUp });
  await streams.settled();
  await streams.stop();
  return { told, givenUp };
}

test('tells of what the filter asks for, and goes on from the record that failed', async () => {
  const { TableName, put } = await table();
  for (const key of ['A#1', 'B#1', 'A#2', 'A#3']) await put(key);
  const { told, givenUp } = await follow(TableName, (pk, round) => pk === 'A#2' && round < 3);
  expect(told).toEqual(['A#1', 'A#2', 'A#3']);
  expect(givenUp).toEqual([]);
});

test('a batch that never succeeds is given up, and what comes after it is told', async () => {
  const { TableName, put } = await table();
  for (const key of ['A#1', 'A#2']) await put(key);
  const { told, givenUp } = await follow(TableName, (pk) => pk === 'A#1', { batchSize: 1 });
  expect(told).toEqual(['A#2']);
  expect(givenUp).toEqual(['proeve']);
});
