import type { LogItem } from './items/log.ts';

/** The command was carried out before: its entry already stands in the log. The edge answers as the first time. */
export class GentagetKommando extends Error {
  readonly foerste: LogItem;
  constructor(foerste: LogItem) {
    super('the command has been carried out before');
    this.name = 'GentagetKommando';
    this.foerste = foerste;
  }
}

/** Nothing was stored: the database was too busy for as long as there was time. */
export class Optaget extends Error {
  constructor(cause: unknown) {
    super('the database is busy', { cause });
    this.name = 'Optaget';
  }
}

/** It may have been stored: the answer never came. Only a repeat with the same id can tell. */
export class Uafklaret extends Error {
  constructor(cause: unknown) {
    super('the outcome is unknown', { cause });
    this.name = 'Uafklaret';
  }
}

const BUSY = [
  'TransactionConflict',
  'TransactionConflictException',
  'TransactionInProgressException',
  'ThrottlingError',
  'ThrottlingException',
  'ProvisionedThroughputExceeded',
  'ProvisionedThroughputExceededException',
  'RequestLimitExceeded',
];

/** A cancellation reason or error name that says: others are in the way, nothing was stored. */
export function isBusyCode(code: string | undefined): boolean {
  return BUSY.includes(code ?? '');
}

/** A condition said no: nothing was stored. */
export function isStopped(error: unknown): boolean {
  return error instanceof Error && error.name === 'TransactionCanceledException';
}

/** An error of the database that says: others are in the way, nothing was stored. */
export function isBusy(error: unknown): boolean {
  return error instanceof Error && isBusyCode(error.name);
}

/**
 * The request left us and no judgement came back: a lost connection, a time-out, a 5xx. On a write it may have been stored.
 * The SDK marks what went through its client with $metadata; an error without it is a fault of our own.
 */
export function isUncertain(error: unknown): boolean {
  if (!(error instanceof Error) || !('$metadata' in error)) return false;
  const status = (error.$metadata as { httpStatusCode?: number } | undefined)?.httpStatusCode;
  return status === undefined || status >= 500;
}

/** How many times the SDK sent the request before it gave this error. */
export function attemptsOf(error: unknown): number {
  if (!(error instanceof Error) || !('$metadata' in error)) return 1;
  return (error.$metadata as { attempts?: number } | undefined)?.attempts ?? 1;
}
