import {
  CreateTableCommand,
  DynamoDBClient,
  type DynamoDBClientConfig,
  GetItemCommand,
  TransactionCanceledException,
  TransactWriteItemsCommand,
  UpdateItemCommand,
} from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { connectEmulator, type Emulator } from '#test/faults/engine/emulator.ts';
import { FAULTS, type Fault, faultsFor } from './faults.ts';
import { type FaultProxy, startProxy } from './proxy.ts';

const TABLE = 'FaultProxy';
const HALF_A_SECOND = 500;

let emulator: Emulator;
let proxy: FaultProxy;
let fault: Fault | undefined;
let turn = 0;
let lateMs = 0;

/** The SDK as the product uses it, and with one attempt only: then the test sees what one attempt sees. */
function client(config: DynamoDBClientConfig = {}): DynamoDBClient {
  return new DynamoDBClient({ endpoint: proxy.endpoint, maxAttempts: 1, ...config });
}

const take = { TableName: TABLE, Key: { PK: { S: 'a' } }, UpdateExpression: 'SET rest = rest - :n' };
const takeOne = () => new UpdateItemCommand({ ...take, ExpressionAttributeValues: { ':n': { N: '1' } } });
const takeTwoTogether = () =>
  new TransactWriteItemsCommand({
    TransactItems: [
      { Update: { ...take, ExpressionAttributeValues: { ':n': { N: '2' } } } },
      { Put: { TableName: TABLE, Item: { PK: { S: 'b' } } } },
      { Put: { TableName: TABLE, Item: { PK: { S: 'c' } } } },
    ],
  });

async function rest(): Promise<number> {
  const { body } = await emulator.send('GetItem', JSON.stringify({ TableName: TABLE, Key: { PK: { S: 'a' } } }));
  return Number(JSON.parse(body).Item.rest.N);
}

async function failure(command: ReturnType<typeof takeOne | typeof takeTwoTogether>, config?: DynamoDBClientConfig) {
  const sender = client(config);
  try {
    await (command instanceof UpdateItemCommand ? sender.send(command) : sender.send(command));
  } catch (error) {
    return error as Error & { $metadata: { attempts?: number; httpStatusCode?: number }; code?: string };
  }
  throw new Error('nothing went wrong');
}

beforeAll(async () => {
  emulator = connectEmulator(inject('dynamodb'));
  proxy = await startProxy(emulator.send, (arrival) => {
    proxy.serve(arrival, fault, turn).then(
      (served) => setTimeout(served.deliver, lateMs),
      () => undefined,
    );
  });
  await client().send(
    new CreateTableCommand({
      TableName: TABLE,
      BillingMode: 'PAY_PER_REQUEST',
      AttributeDefinitions: [{ AttributeName: 'PK', AttributeType: 'S' }],
      KeySchema: [{ AttributeName: 'PK', KeyType: 'HASH' }],
    }),
  );
});

afterAll(async () => {
  await proxy.stop();
  emulator.close();
});

beforeEach(async () => {
  const item = { PK: { S: 'a' }, rest: { N: '10' } };
  await emulator.send('PutItem', JSON.stringify({ TableName: TABLE, Item: item }));
  fault = undefined;
  turn = 0;
  lateMs = 0;
});

describe('each fault is what the SDK sees of it', () => {
  test('without a fault the request is carried out once and answered', async () => {
    await client().send(takeOne());
    await client().send(takeTwoTogether());
    expect(await rest()).toBe(7);
  });

  test('reset before: the connection is lost, nothing is stored', async () => {
    fault = 'resetBefore';
    expect(await failure(takeOne())).toMatchObject({ code: 'ECONNRESET' });
    expect(await rest()).toBe(10);
  });

  test('reset after commit: the connection is lost, and it is stored', async () => {
    fault = 'resetAfterCommit';
    expect(await failure(takeTwoTogether())).toMatchObject({ code: 'ECONNRESET' });
    expect(await rest()).toBe(8);
  });

  test('500 after commit: an error of the service, and it is stored', async () => {
    fault = 'errorAfterCommit';
    const error = await failure(takeTwoTogether());
    expect(error).toMatchObject({ name: 'InternalServerError', $metadata: { httpStatusCode: 500 } });
    expect(await rest()).toBe(8);
  });

  test('conflict: one reason for each item of the transaction, and the SDK does not try again', async () => {
    fault = 'conflict';
    turn = 1;
    const error = await failure(takeTwoTogether(), { maxAttempts: 3 });
    expect(error).toBeInstanceOf(TransactionCanceledException);
    const codes = (error as unknown as TransactionCanceledException).CancellationReasons?.map(({ Code }) => Code);
    expect(codes).toEqual(['None', 'TransactionConflict', 'None']);
    expect(error.$metadata.attempts).toBe(1);
    expect(await rest()).toBe(10);
  });

  test('throttle: all three forms of it, and the SDK tries the two again that are no cancellation', async () => {
    fault = 'throttle';
    const seen: [string, number | undefined][] = [];
    for (turn = 0; turn < 3; turn++) {
      const { name, $metadata } = await failure(takeTwoTogether(), { maxAttempts: 2 });
      seen.push([name, $metadata.attempts]);
    }
    expect(seen).toEqual([
      ['TransactionCanceledException', 1],
      ['ProvisionedThroughputExceededException', 2],
      ['ThrottlingException', 2],
    ]);
    expect(await rest()).toBe(10);
  });

  test('duplicate: an update is carried out twice, a transaction with its token once', async () => {
    fault = 'duplicate';
    await client().send(takeOne());
    expect(await rest()).toBe(8);
    await client().send(takeTwoTogether());
    expect(await rest()).toBe(6);
  });

  test('delay: the client gives up, and it is stored', async () => {
    fault = 'delay';
    lateMs = 2 * HALF_A_SECOND;
    const requestHandler = { requestTimeout: HALF_A_SECOND, throwOnRequestTimeout: true };
    expect(await failure(takeTwoTogether(), { requestHandler })).toMatchObject({ name: 'TimeoutError' });
    expect(await rest()).toBe(8);
  });

  test('an answer that is lost once is found again by the SDK with the same token', async () => {
    let lost = false;
    const once = await startProxy(emulator.send, (arrival) => {
      const now = lost ? undefined : 'resetAfterCommit';
      lost = true;
      once.serve(arrival, now).then(
        (served) => served.deliver(),
        () => undefined,
      );
    });
    await client({ endpoint: once.endpoint, maxAttempts: 3 }).send(takeTwoTogether());
    expect(await rest()).toBe(8);
    expect(once.fired.resetAfterCommit).toBe(1);
    await once.stop();
  });

  test('every fault that was met has been counted', () => {
    const { conflict, duplicate, delay } = proxy.fired;
    expect(FAULTS.filter((one) => proxy.fired[one] === 0)).toEqual([]);
    expect({ conflict, duplicate, delay }).toEqual({ conflict: 1, duplicate: 2, delay: 1 });
  });
});

test('a read meets only what a read can meet', async () => {
  expect(faultsFor('Query')).toEqual(['resetBefore', 'throttle', 'delay']);
  expect(faultsFor('PutItem')).not.toContain('conflict');
  expect(faultsFor('TransactWriteItems')).toEqual(FAULTS);
  const { Item } = await client().send(new GetItemCommand({ TableName: TABLE, Key: { PK: { S: 'a' } } }));
  expect(Item?.rest).toEqual({ N: '10' });
});
