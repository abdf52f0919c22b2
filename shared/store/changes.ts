import type { Ansaettelse } from '#shared/domain/ansaettelse.ts';
import { aktivFra } from '#shared/domain/frikort.ts';
import type { Indkomstaar } from '#shared/domain/indkomstaar.ts';
import { env } from '#shared/env.ts';
import type { Dato } from '#shared/values/dato.ts';
import type { Frikortnummer } from '#shared/values/frikortnummer.ts';
import type { Kommunekode } from '#shared/values/kommune.ts';
import type { Oere } from '#shared/values/oere.ts';
import type { Change } from './commit.ts';
import type { KortItem } from './items/kort.ts';
import { aarKey, ansaettelseKey, cprKey, INDEXES, type Key, kortKey, virksomhedPartition } from './keys.ts';
import { kortPlads } from './kortplads.ts';

/** The changes that transactions are made of. Each says its condition; none of them decides anything. */

const NEW = {
  ConditionExpression: 'attribute_not_exists(PK)',
  ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
} as const;

/** An item that must not be there yet. */
export function putNew(key: Key, item: object): Change {
  return { Put: { TableName: env('FRIKORT_TABLE'), Item: { ...key, ...item }, ...NEW } };
}

/** An item that must be at that version, or not there at all at version 0. */
export function putAtVersion(key: Key, item: object, version: number): Change {
  if (version === 0) return putNew(key, item);
  return {
    Put: {
      TableName: env('FRIKORT_TABLE'),
      Item: { ...key, ...item },
      ConditionExpression: 'version = :version',
      ExpressionAttributeValues: { ':version': version },
      ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
    },
  };
}

/** Takes an item away that must be there. */
export function takeAway(key: Key): Change {
  return { Delete: { TableName: env('FRIKORT_TABLE'), Key: key, ConditionExpression: 'attribute_exists(PK)' } };
}

/** The way from a CPR number to a card goes, unless it leads to another card by now. */
export function takeCprAway(mac: string, nummer: Frikortnummer): Change {
  return {
    Delete: {
      TableName: env('FRIKORT_TABLE'),
      Key: cprKey(mac),
      ConditionExpression: 'attribute_not_exists(PK) OR frikortnummer = :nummer',
      ExpressionAttributeValues: { ':nummer': nummer },
    },
  };
}

/**
 * Takes an amount of a card's year: the condition that holds the cap. A negative amount gives back and always fits,
 * because the employment's own version is checked beside it.
 */
export function takeOfAar(nummer: Frikortnummer, aar: number, beloebOere: Oere): Change {
  return {
    Update: {
      TableName: env('FRIKORT_TABLE'),
      Key: aarKey(nummer, aar),
      UpdateExpression: 'SET restbeloebOere = restbeloebOere - :beloeb',
      ConditionExpression: 'restbeloebOere >= :beloeb',
      ExpressionAttributeValues: { ':beloeb': beloebOere },
      ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
    },
  };
}

/** A year that the card does not have yet. */
export function openAar(nummer: Frikortnummer, aar: Indkomstaar): Change {
  return putNew(aarKey(nummer, aar.aar), aar);
}

/** The card is active and could be used from that day: what a new employment asks, without reading first. */
export function checkKortAktivt(nummer: Frikortnummer, startdato: Dato): Change {
  return {
    ConditionCheck: {
      TableName: env('FRIKORT_TABLE'),
      Key: kortKey(nummer),
      ConditionExpression: '#status = :aktiv AND aktivFra <= :startdato',
      ExpressionAttributeNames: { '#status': 'status' },
      ExpressionAttributeValues: { ':aktiv': 'aktiv', ':startdato': startdato },
      ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
    },
  };
}

/** The card is as it was when it was read. */
export function checkKortVersion(nummer: Frikortnummer, version: number): Change {
  return {
    ConditionCheck: {
      TableName: env('FRIKORT_TABLE'),
      Key: kortKey(nummer),
      ConditionExpression: 'version = :version',
      ExpressionAttributeValues: { ':version': version },
      ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
    },
  };
}

/** The card is still that municipality's. */
export function checkKortKommune(nummer: Frikortnummer, kommunekode: Kommunekode): Change {
  return {
    ConditionCheck: {
      TableName: env('FRIKORT_TABLE'),
      Key: kortKey(nummer),
      ConditionExpression: 'ansvarligKommune = :kommune',
      ExpressionAttributeValues: { ':kommune': kommunekode },
      ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
    },
  };
}

/** The card with the attributes that conditions and the municipality's list need beside its own. */
export function putKort(kort: KortItem, version: number): Change {
  const derived = { aktivFra: aktivFra(kort), ...kortPlads(kort) };
  return putAtVersion(kortKey(kort.frikortnummer), { ...kort, ...derived }, version);
}

/** The employment, with its place in the company's list: by start date. */
export function putAnsaettelse(ansaettelse: Ansaettelse, version: number): Change {
  const derived = {
    [INDEXES.virksomhed.pk]: virksomhedPartition(ansaettelse.cvr),
    [INDEXES.virksomhed.sk]: `${ansaettelse.startdato}#${ansaettelse.ansaettelseId}`,
  };
  const key = ansaettelseKey(ansaettelse.frikortnummer, ansaettelse.ansaettelseId);
  return putAtVersion(key, { ...ansaettelse, ...derived }, version);
}
