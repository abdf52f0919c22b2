import { createHash, randomBytes } from 'node:crypto';
import { DeleteCommand, PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod/mini';
import { aktoerSchema, tidspunktFelt } from '#shared/contract/fields.ts';
import type { Aktoer } from '#shared/domain/aktoer.ts';
import { sessionAnswer } from '#shared/domain/session.ts';
import { env } from '#shared/env.ts';
import type { Tidspunkt } from '#shared/values/dato.ts';
import { dynamo } from './client.ts';
import { sessionKey } from './keys.ts';
import { getItem } from './read.ts';

const sessionItem = z.object({
  aktoer: aktoerSchema,
  oprettet: tidspunktFelt,
  sidstSet: tidspunktFelt,
});

/** A session is found by the hash of its token, so that the table holds nothing that logs anyone in. */
function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('base64url');
}

/** Starts a session. @returns the token for the cookie; it is kept nowhere else */
export async function startSession(aktoer: Aktoer, now: Tidspunkt): Promise<string> {
  const token = randomBytes(32).toString('base64url');
  const session = { aktoer, oprettet: now, sidstSet: now };
  await dynamo.send(
    new PutCommand({
      TableName: env('SESSION_TABLE'),
      Item: { ...sessionKey(hashToken(token)), ...session, udloeber: sessionAnswer(session, now).udloeberSekunder },
    }),
  );
  return token;
}

/** Whose session it is, if it is still open. Its use is noted once a minute: that is what the idle time counts from. */
export async function useSession(token: string, now: Tidspunkt): Promise<Aktoer | undefined> {
  const key = sessionKey(hashToken(token));
  const session = await getItem(key, sessionItem, env('SESSION_TABLE'));
  if (session === undefined) return undefined;
  const answer = sessionAnswer(session, now);
  if (!answer.aaben) return undefined;
  if (answer.noter) {
    await dynamo
      .send(
        new UpdateCommand({
          TableName: env('SESSION_TABLE'),
          Key: key,
          UpdateExpression: 'SET sidstSet = :now',
          // Logging out meanwhile must not bring the session back.
          ConditionExpression: 'attribute_exists(PK) AND sidstSet = :sidst',
          ExpressionAttributeValues: { ':now': now, ':sidst': session.sidstSet },
        }),
      )
      .catch((error: unknown) => {
        if (!(error instanceof Error) || error.name !== 'ConditionalCheckFailedException') throw error;
      });
  }
  return session.aktoer;
}

/** Ends a session. Ending one that is not there is no fault. */
export async function endSession(token: string): Promise<void> {
  await dynamo.send(new DeleteCommand({ TableName: env('SESSION_TABLE'), Key: sessionKey(hashToken(token)) }));
}
