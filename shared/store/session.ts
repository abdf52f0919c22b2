import { createHash } from 'node:crypto';
import { DeleteCommand, PutCommand, QueryCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod/mini';
import { newToken } from '#shared/chance.ts';
import { aktoerSchema, tidspunktFelt } from '#shared/contract/fields.ts';
import { type Aktoer, aktoerReference } from '#shared/domain/aktoer.ts';
import { sessionAnswer } from '#shared/domain/session.ts';
import { env } from '#shared/env.ts';
import type { Tidspunkt } from '#shared/values/dato.ts';
import { dynamo } from './client.ts';
import { type Key, nemloginPartition, sessionKey } from './keys.ts';
import { getItem } from './read.ts';
import { erSpaerret } from './spaerring.ts';

const sessionItem = z.object({
  aktoer: aktoerSchema,
  oprettet: tidspunktFelt,
  sidstSet: tidspunktFelt,
  /** For the top of the screen (R064). Never a CPR number. */
  navn: z.optional(z.string()),
  /** How NemLog-in knows it, for logging out there too. */
  nemlogin: z.optional(z.object({ nameId: z.string(), nameIdFormat: z.string(), sessionIndex: z.string() })),
});

type SessionItem = z.infer<typeof sessionItem>;
export type Sessionsdata = Pick<SessionItem, 'navn' | 'nemlogin'>;
/** Why there is no open session: nobody has heard of it (any more), its time is up, or its user has been locked out. */
export type Sessionsafslag = 'SESSION_UKENDT' | 'SESSION_UDLOEBET' | 'SPAERRET';
export type Session = SessionItem & { readonly ledigUdloeber: Tidspunkt; readonly udloeber: Tidspunkt };

/** A session is found by the hash of its token, so that the table holds nothing that logs anyone in. */
function hash(text: string): string {
  return createHash('sha256').update(text).digest('base64url');
}

/** Starts a session. @returns the token for the cookie; it is kept nowhere else */
export async function startSession(aktoer: Aktoer, now: Tidspunkt, data: Sessionsdata = {}): Promise<string> {
  const token = newToken();
  const key = sessionKey(hash(token));
  const session = { aktoer, oprettet: now, sidstSet: now, ...data };
  const { udloeberSekunder: udloeber } = sessionAnswer(session, now);
  // The way back from NemLog-in's session first: a session that NemLog-in cannot end must not be there.
  if (data.nemlogin) {
    await put({ PK: nemloginPartition(hash(data.nemlogin.sessionIndex)), SK: key.PK, udloeber });
  }
  await put({ ...key, ...session, udloeber });
  return token;
}

async function put(Item: Record<string, unknown>): Promise<void> {
  await dynamo.send(new PutCommand({ TableName: env('SESSION_TABLE'), Item }));
}

/**
 * The session of a token, if it is open, and else why not. Its use is noted once a minute: that is what the idle time counts from, and when
 * it is asked whether the user has been locked out since.
 *
 * @param brug `aktiv` is the user's own doing; `passiv` only asks and keeps nothing open; `forlaeng` is noted at once
 */
export async function readSession(
  token: string,
  now: Tidspunkt,
  brug: 'aktiv' | 'passiv' | 'forlaeng' = 'aktiv',
): Promise<Session | Sessionsafslag> {
  const key = sessionKey(hash(token));
  const session = await getItem(key, sessionItem, env('SESSION_TABLE'));
  if (session === undefined) return 'SESSION_UKENDT';
  const answer = sessionAnswer(session, now);
  if (!answer.aaben) return 'SESSION_UDLOEBET';
  if (!answer.noter && brug !== 'forlaeng') return { ...session, ...answer };
  if (await erSpaerret(aktoerReference(session.aktoer).brugerId)) {
    await remove(key);
    return 'SPAERRET';
  }
  if (brug === 'passiv') return { ...session, ...answer };
  await noteUse(key, session, now);
  return { ...session, ...sessionAnswer({ ...session, sidstSet: now }, now) };
}

/** Whose session it is, if it is open. */
export async function useSession(token: string, now: Tidspunkt): Promise<Aktoer | undefined> {
  const session = await readSession(token, now);
  return typeof session === 'string' ? undefined : session.aktoer;
}

async function noteUse(Key: Key, session: SessionItem, now: Tidspunkt): Promise<void> {
  await dynamo
    .send(
      new UpdateCommand({
        TableName: env('SESSION_TABLE'),
        Key,
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

/** Ends a session. @returns what it was, or nothing where it was not there, which is no fault */
export function endSession(token: string): Promise<SessionItem | undefined> {
  return remove(sessionKey(hash(token)));
}

/** Ends every session that a login at NemLog-in has opened. @returns those that were there */
export async function endNemloginSessions(sessionIndex: string): Promise<readonly SessionItem[]> {
  const PK = nemloginPartition(hash(sessionIndex));
  const { Items = [] } = await dynamo.send(
    new QueryCommand({
      TableName: env('SESSION_TABLE'),
      KeyConditionExpression: 'PK = :pk',
      ExpressionAttributeValues: { ':pk': PK },
      ConsistentRead: true,
    }),
  );
  const ended = await Promise.all(
    Items.map(async (item) => {
      const session = await remove({ PK: String(item.SK), SK: 'SESSION' });
      await dynamo.send(new DeleteCommand({ TableName: env('SESSION_TABLE'), Key: { PK, SK: String(item.SK) } }));
      return session;
    }),
  );
  return ended.filter((session) => session !== undefined);
}

async function remove(Key: Key): Promise<SessionItem | undefined> {
  const { Attributes } = await dynamo.send(
    new DeleteCommand({ TableName: env('SESSION_TABLE'), Key, ReturnValues: 'ALL_OLD' }),
  );
  return Attributes === undefined ? undefined : sessionItem.parse(Attributes);
}
