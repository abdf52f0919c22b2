import { setTimeout as sleep } from 'node:timers/promises';
import {
  type AttributeValue,
  TransactionCanceledException,
  type TransactWriteItem,
  TransactWriteItemsCommand,
} from '@aws-sdk/client-dynamodb';
import { marshall } from '@aws-sdk/util-dynamodb';
import { chance } from '#shared/chance.ts';
import { env } from '#shared/env.ts';
import type { Tidspunkt } from '#shared/values/dato.ts';
import type { Oere } from '#shared/values/oere.ts';
import { dynamo } from './client.ts';
import { isBusy, isBusyCode } from './errors.ts';

/** A bundle is tried so often while others are in the way. */
const TRIES = 8;

export type Nytaar = {
  readonly aar: number;
  readonly loftOere: Oere;
  readonly koerselId: string;
  readonly aabnet: Tidspunkt;
};

export type Aabnet = { readonly oprettet: number; readonly fandtes: number; readonly fejlet: number };

/**
 * Opens a year on at most 100 cards: each a conditional put, so that a year which is there is never touched. All in one
 * transaction; where a year is there, it goes again without that one.
 *
 * @param partitioner the cards' partition keys
 */
export async function openAarPaaKort(partitioner: readonly string[], nytaar: Nytaar): Promise<Aabnet> {
  const { aar, loftOere, koerselId, aabnet } = nytaar;
  // The same on every card, so it is put in the database's form once and not for each.
  const faelles = marshall({ SK: `AAR#${aar}`, aar, loftOere, restbeloebOere: loftOere, koerselId, aabnet });
  let left = [...partitioner];
  let mine = 0;
  let fandtes = 0;
  for (let attempt = 0; left.length > 0 && attempt < TRIES; attempt++) {
    try {
      await dynamo.send(transaction(left.map((PK) => put({ PK: { S: PK }, ...faelles }))));
      return { oprettet: mine + left.length, fandtes, fejlet: 0 };
    } catch (error) {
      const reasons = error instanceof TransactionCanceledException ? (error.CancellationReasons ?? []) : [];
      const there = reasons.map((reason) => reason.Code === 'ConditionalCheckFailed');
      // A year that this very run opened before it was interrupted is still its own work.
      mine += reasons.filter((r, i) => there[i] && r.Item?.koerselId?.S === nytaar.koerselId).length;
      fandtes += reasons.filter((r, i) => there[i] && r.Item?.koerselId?.S !== nytaar.koerselId).length;
      left = left.filter((_, i) => !there[i]);
      if (there.includes(true)) continue;
      if (!isBusy(error) && !reasons.some((r) => isBusyCode(r.Code))) throw error;
      await sleep(chance(20 * 2 ** attempt) + 1);
    }
  }
  return { oprettet: mine, fandtes, fejlet: left.length };
}

function put(Item: Record<string, AttributeValue>) {
  return {
    Put: {
      TableName: env('FRIKORT_TABLE'),
      Item,
      ConditionExpression: 'attribute_not_exists(PK)',
      ReturnValuesOnConditionCheckFailure: 'ALL_OLD' as const,
    },
  };
}

/**
 * A transaction without a token: the client gives it one where it is given none. Here a token has nothing to prevent, because
 * a year that is there is never touched (0033).
 */
function transaction(TransactItems: TransactWriteItem[]): TransactWriteItemsCommand {
  const command = new TransactWriteItemsCommand({ TransactItems });
  command.middlewareStack.add(
    (next) => (args) => {
      // The input is in the database's form already, so its JSON is what is sent.
      Object.assign(args.request as object, { body: JSON.stringify(args.input) });
      return next(args);
    },
    { step: 'serialize', priority: 'low' },
  );
  return command;
}
