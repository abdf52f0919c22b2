import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod/mini';
import { cvrFelt, tidspunktFelt } from '#shared/contract/fields.ts';
import type { Jobopslag } from '#shared/domain/jobopslag.ts';
import { env } from '#shared/env.ts';
import { addMs, type Tidspunkt } from '#shared/values/dato.ts';
import { dynamo } from './client.ts';
import type { Change } from './commit.ts';
import { UDBAKKE_PARTITION, udbakkeKey } from './keys.ts';
import { queryPartition } from './read.ts';

const udbakkeItem = z.object({
  jobopslagId: z.string(),
  cvr: cvrFelt,
  /** When it is to be looked at. */
  naeste: tidspunktFelt,
  /** Failures in a row. */
  forsoeg: z.int(),
  version: z.int(),
});

/** A post that Jobnet has to be told or asked about. It stays until there is nothing more to do about the post. */
export type Udbakkepost = z.infer<typeof udbakkeItem>;

/** Puts a post in the outbox, at once due; where it is there already, whoever is at it has to begin again. */
export function pushUdbakke({ jobopslagId, cvr }: Jobopslag, now: Tidspunkt): Change {
  return {
    Update: {
      TableName: env('FRIKORT_TABLE'),
      Key: udbakkeKey(jobopslagId),
      UpdateExpression:
        'SET jobopslagId = :id, cvr = :cvr, naeste = :now, forsoeg = :nul, version = if_not_exists(version, :nul) + :en',
      ExpressionAttributeValues: { ':id': jobopslagId, ':cvr': cvr, ':now': now, ':nul': 0, ':en': 1 },
    },
  };
}

/** All that is due, longest waiting first. */
export async function listForfaldne(now: Tidspunkt): Promise<readonly Udbakkepost[]> {
  const posts = (await queryPartition(UDBAKKE_PARTITION)).map((item) => udbakkeItem.parse(item));
  return posts.filter(({ naeste }) => naeste <= now).sort((a, b) => (a.naeste < b.naeste ? -1 : 1));
}

/** So long nobody else takes what one run has taken: longer than a run can last. */
const LEASE_MS = 2 * 60_000;

/** Takes a post for this run, and counts it as a failure until the run says otherwise. Nothing where another run has it. */
export function claim(post: Udbakkepost, now: Tidspunkt): Promise<Udbakkepost | undefined> {
  return move(post, { naeste: addMs(now, LEASE_MS), forsoeg: post.forsoeg + 1 });
}

/** Looks at it again then. Nothing where it has been changed meanwhile: then it is due anyway. */
export function wait(post: Udbakkepost, naeste: Tidspunkt, forsoeg: number): Promise<Udbakkepost | undefined> {
  return move(post, { naeste, forsoeg });
}

async function move(
  post: Udbakkepost,
  next: Pick<Udbakkepost, 'naeste' | 'forsoeg'>,
): Promise<Udbakkepost | undefined> {
  const moved = { ...post, ...next, version: post.version + 1 };
  try {
    await dynamo.send(new UpdateCommand(updateOf(post, moved)));
    return moved;
  } catch (error) {
    if (error instanceof Error && error.name === 'ConditionalCheckFailedException') return undefined;
    throw error;
  }
}

/** The same inside a transaction. */
export function waitChange(post: Udbakkepost, naeste: Tidspunkt): Change {
  return { Update: updateOf(post, { ...post, naeste, forsoeg: 0, version: post.version + 1 }) };
}

/** There is nothing more to do about the post. */
export function popUdbakke({ jobopslagId, version }: Udbakkepost): Change {
  return {
    Delete: {
      TableName: env('FRIKORT_TABLE'),
      Key: udbakkeKey(jobopslagId),
      ConditionExpression: 'version = :version',
      ExpressionAttributeValues: { ':version': version },
    },
  };
}

function updateOf({ jobopslagId, version }: Udbakkepost, next: Udbakkepost) {
  return {
    TableName: env('FRIKORT_TABLE'),
    Key: udbakkeKey(jobopslagId),
    UpdateExpression: 'SET naeste = :naeste, forsoeg = :forsoeg, version = :ny',
    ConditionExpression: 'version = :version',
    ExpressionAttributeValues: {
      ':naeste': next.naeste,
      ':forsoeg': next.forsoeg,
      ':ny': next.version,
      ':version': version,
    },
  };
}
