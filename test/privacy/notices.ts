import type { DynamoDBRecord } from 'aws-lambda';
import { type Job, jobNamed } from '#shared/contract/jobs.ts';
import { env } from '#shared/env.ts';
import type { Stage } from './stage.ts';
import { readStream } from './streams.ts';

const AT_ONCE = 25;

/** Lets the function that sends notices follow all that has happened to the cards, as the stream would. */
export async function sendNotices({ host, recorders }: Stage): Promise<void> {
  const records = (await readStream(recorders.dynamodb.url, env('FRIKORT_TABLE'))) as DynamoDBRecord[];
  const told = records.filter(isFollowed);
  for (let at = 0; at < told.length; at += AT_ONCE) await host.follow(told.slice(at, at + AT_ONCE));
}

function isFollowed({ eventName, dynamodb }: DynamoDBRecord): boolean {
  const { foelger = [] }: Job = jobNamed('send-beskeder');
  const begins = (key: 'PK' | 'SK', prefix: string) => String(dynamodb?.Keys?.[key]?.S).startsWith(prefix);
  return (
    eventName !== 'REMOVE' &&
    foelger.some(
      ({ partition, sort, event }) =>
        begins('PK', partition) && begins('SK', sort) && (event === undefined || event === eventName),
    )
  );
}
