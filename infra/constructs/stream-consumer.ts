import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { EventSourceMapping, type Function as LambdaFunction, StartingPosition } from 'aws-cdk-lib/aws-lambda';
import { SqsDlq } from 'aws-cdk-lib/aws-lambda-event-sources';
import { Aws, Duration } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import type { Resource } from '#infra/grants.ts';
import type { Job } from '#shared/contract/jobs.ts';
import { deadLetters } from './dead-letters.ts';

export type StreamConsumerProps = {
  readonly fn: LambdaFunction;
  readonly job: Job;
  readonly foelger: NonNullable<Job['foelger']>;
  readonly table: Resource;
};

/**
 * A job that is told of the changes of a table, in the order in which they were made to each item, at least once. What fails
 * is tried again for a day: as long as the stream keeps it. Then it goes to a queue and somebody is told. The job answers
 * with the record that it came to, so that those before it are not done again.
 */
export class StreamConsumer extends Construct {
  constructor(scope: Construct, id: string, { fn, job, foelger, table }: StreamConsumerProps) {
    super(scope, id);
    const { streamArn, tableKeyArn } = table;
    if (streamArn === undefined || tableKeyArn === undefined) throw new Error(`${table.value} has no stream`);
    fn.addToRolePolicy(
      new PolicyStatement({
        actions: [
          'dynamodb:DescribeStream',
          'dynamodb:GetRecords',
          'dynamodb:GetShardIterator',
          'dynamodb:ListStreams',
        ],
        resources: [streamArn],
      }),
    );
    fn.addToRolePolicy(
      new PolicyStatement({
        actions: ['kms:Decrypt', 'kms:DescribeKey'],
        resources: [tableKeyArn],
        conditions: { StringEquals: { 'kms:ViaService': `dynamodb.${Aws.REGION}.amazonaws.com` } },
      }),
    );
    new EventSourceMapping(this, 'Mapping', {
      target: fn,
      eventSourceArn: streamArn,
      startingPosition: StartingPosition.TRIM_HORIZON,
      batchSize: 25,
      bisectBatchOnError: true,
      reportBatchItemFailures: true,
      maxRecordAge: Duration.hours(24),
      retryAttempts: 100,
      onFailure: new SqsDlq(deadLetters(this, 'Fejlede', job.alarmTekst)),
      filters: foelger.map(filter),
    });
  }
}

function filter({ partition, sort, event }: StreamConsumerProps['foelger'][number]) {
  const begins = (prefix: string) => ({ S: [{ prefix }] });
  const pattern = {
    ...(event && { eventName: [event] }),
    dynamodb: { Keys: { PK: begins(partition), SK: begins(sort) } },
  };
  return { pattern: JSON.stringify(pattern) };
}
