import { DynamoDBClient, UpdateTableCommand } from '@aws-sdk/client-dynamodb';
import * as z from 'zod/mini';

const streams = z.object({ Streams: z.array(z.object({ StreamArn: z.string() })) });
const stream = z.object({ StreamDescription: z.object({ Shards: z.array(z.object({ ShardId: z.string() })) }) });
const place = z.object({ ShardIterator: z.string() });
const page = z.object({ Records: z.array(z.unknown()), NextShardIterator: z.optional(z.string()) });

/** Turns a table's stream on, with all that an item was and is. */
export async function openStream(table: string): Promise<void> {
  const client = new DynamoDBClient({});
  const StreamSpecification = { StreamEnabled: true, StreamViewType: 'NEW_AND_OLD_IMAGES' as const };
  await client.send(new UpdateTableCommand({ TableName: table, StreamSpecification }));
  client.destroy();
}

/** Every record of a table's stream, as it is sent to whoever follows it. */
export async function readStream(endpoint: string, table: string): Promise<unknown[]> {
  const ask = (operation: string, input: object) => callStreams(endpoint, operation, input);
  const records: unknown[] = [];
  for (const { StreamArn } of streams.parse(await ask('ListStreams', { TableName: table })).Streams) {
    const { Shards } = stream.parse(await ask('DescribeStream', { StreamArn })).StreamDescription;
    for (const { ShardId } of Shards) {
      const start = { StreamArn, ShardId, ShardIteratorType: 'TRIM_HORIZON' };
      let next: string | undefined = place.parse(await ask('GetShardIterator', start)).ShardIterator;
      while (next !== undefined) {
        const { Records, NextShardIterator } = page.parse(
          await ask('GetRecords', { ShardIterator: next, Limit: 1000 }),
        );
        records.push(...Records);
        next = Records.length === 0 ? undefined : NextShardIterator;
      }
    }
  }
  return records;
}

/** The emulator looks at the form of a signature only. */
async function callStreams(endpoint: string, operation: string, input: object): Promise<unknown> {
  const scope = 'lokal/20260101/eu-north-1/dynamodb/aws4_request';
  const response = await fetch(endpoint, {
    method: 'POST',
    headers: {
      authorization: `AWS4-HMAC-SHA256 Credential=${scope}, SignedHeaders=host, Signature=${'0'.repeat(64)}`,
      'content-type': 'application/x-amz-json-1.0',
      'x-amz-date': '20260101T000000Z',
      'x-amz-target': `DynamoDBStreams_20120810.${operation}`,
    },
    body: JSON.stringify(input),
  });
  if (!response.ok) throw new Error(`${operation}: ${await response.text()}`);
  return response.json();
}
