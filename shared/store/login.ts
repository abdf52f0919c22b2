import { createHash } from 'node:crypto';
import { DeleteCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod/mini';
import { tidspunktFelt } from '#shared/contract/fields.ts';
import { INDGANGE, type Indgang } from '#shared/domain/indgang.ts';
import { LOGINBEVIS_DAGE } from '#shared/domain/loginbevis.ts';
import { env } from '#shared/env.ts';
import { addMs, type Tidspunkt } from '#shared/values/dato.ts';
import { dynamo } from './client.ts';
import { bevisKey, loginAnmodningKey } from './keys.ts';
import { getItem } from './read.ts';

const anmodningItem = z.object({
  indgang: z.enum(INDGANGE),
  oprettet: tidspunktFelt,
  /** The hash of the secret that the browser was given: the answer must come back through the same one. */
  browser: z.string(),
  url: z.string(),
});

export type Loginanmodning = z.infer<typeof anmodningItem>;

/** So long may it take to log in at NemLog-in. */
const LOGIN_VARER_MS = 15 * 60_000;

const DAY_MS = 86_400_000;
const BEVIS_MS = LOGINBEVIS_DAGE * DAY_MS;

/** Remembers a request for a login, so that the answer is taken once, by the browser that asked. */
export async function putLoginanmodning(
  id: string,
  anmodning: { indgang: Indgang; token: string; url: string },
  now: Tidspunkt,
): Promise<void> {
  const { indgang, token, url } = anmodning;
  const item: Loginanmodning = { indgang, oprettet: now, browser: hash(token), url };
  await put({ ...loginAnmodningKey(id), ...item, udloeber: sekunder(addMs(now, LOGIN_VARER_MS)) });
}

/**
 * Takes a request away and hands it over: of two who come with the same answer, one gets nothing. That is the protection
 * against replay, and it does not hang on what a function remembers.
 *
 * @returns nothing where it was not made here, is used, or is too old
 */
export async function takeLoginanmodning(id: string, now: Tidspunkt): Promise<Loginanmodning | undefined> {
  const { Attributes } = await dynamo.send(
    new DeleteCommand({ TableName: env('SESSION_TABLE'), Key: loginAnmodningKey(id), ReturnValues: 'ALL_OLD' }),
  );
  if (Attributes === undefined) return undefined;
  const anmodning = anmodningItem.parse(Attributes);
  return now < addMs(anmodning.oprettet, LOGIN_VARER_MS) ? anmodning : undefined;
}

/** Whether the answer came through the browser that asked: else someone could have another log in as himself. */
export function sammeBrowser(anmodning: Loginanmodning, token: string | undefined): boolean {
  return token !== undefined && hash(token) === anmodning.browser;
}

const bevisItem = z.object({ tidspunkt: tidspunktFelt, dele: z.array(z.string()) });
export type Loginbevis = z.infer<typeof bevisItem>;

/** Keeps the sealed messages of one login or logout for 180 days. They lie apart from the revisionslog, which has its id. */
export async function putBevis(anmodningId: string, bevis: Loginbevis): Promise<void> {
  await put({ ...bevisKey(anmodningId), ...bevis, udloeber: sekunder(addMs(bevis.tidspunkt, BEVIS_MS)) });
}

/** The sealed messages, for as long as they may be kept: the table's own expiry may come days late. */
export async function getBevis(anmodningId: string, now: Tidspunkt): Promise<Loginbevis | undefined> {
  const bevis = await getItem(bevisKey(anmodningId), bevisItem, env('SESSION_TABLE'));
  return bevis !== undefined && now < addMs(bevis.tidspunkt, BEVIS_MS) ? bevis : undefined;
}

async function put(Item: Record<string, unknown>): Promise<void> {
  await dynamo.send(
    new PutCommand({ TableName: env('SESSION_TABLE'), Item, ConditionExpression: 'attribute_not_exists(PK)' }),
  );
}

function sekunder(moment: Tidspunkt): number {
  return Math.ceil(Date.parse(moment) / 1000);
}

function hash(text: string): string {
  return createHash('sha256').update(text).digest('base64url');
}
