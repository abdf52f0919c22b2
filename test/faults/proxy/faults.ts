import type { WireAnswer } from '#test/faults/engine/emulator.ts';

/** The ways in which a call to the database goes wrong. */
export const FAULTS = [
  /** The connection is lost before the request gets there. */
  'resetBefore',
  /** The request was carried out; the connection is lost before the answer gets back. */
  'resetAfterCommit',
  /** The request was carried out; the answer is a 500. */
  'errorAfterCommit',
  /** Another transaction was in the way: no emulator ever says so, the service does. */
  'conflict',
  'throttle',
  /** The request arrives twice. */
  'duplicate',
  /** The request was carried out; the answer comes late, sometimes later than the client waits. */
  'delay',
] as const;
export type Fault = (typeof FAULTS)[number];

export type FaultCounts = Record<Fault, number>;

export function noFaults(): FaultCounts {
  return Object.fromEntries(FAULTS.map((fault) => [fault, 0])) as FaultCounts;
}

const WRITES = ['TransactWriteItems', 'PutItem', 'UpdateItem', 'DeleteItem'];

export function isWrite(target: string): boolean {
  return WRITES.includes(target);
}

/** The faults that this operation can meet: a read commits nothing, and only a transaction meets another. */
export function faultsFor(target: string): readonly Fault[] {
  if (target === 'TransactWriteItems') return FAULTS;
  if (isWrite(target)) return FAULTS.filter((fault) => fault !== 'conflict');
  return ['resetBefore', 'throttle', 'delay'];
}

const JSON_TYPE = 'com.amazonaws.dynamodb.v20120810';

function error(status: number, code: string, rest: object = {}): WireAnswer {
  return { status, body: JSON.stringify({ __type: `${JSON_TYPE}#${code}`, message: code, ...rest }) };
}

export function internalError(): WireAnswer {
  return error(500, 'InternalServerError');
}

/** As the service tells it: one reason an item in the items' order, `None` where nothing was wrong with the item. */
export function cancelled(body: string, code: string, at: number): WireAnswer {
  const { TransactItems = [] } = JSON.parse(body) as { TransactItems?: unknown[] };
  const CancellationReasons = TransactItems.map((_, i) =>
    i === at % TransactItems.length ? { Code: code, Message: code } : { Code: 'None' },
  );
  return error(400, 'TransactionCanceledException', { Message: 'Transaction cancelled', CancellationReasons });
}

/** The three ways in which the service says that it is too much. */
export function throttled(target: string, body: string, turn: number): WireAnswer {
  if (target === 'TransactWriteItems' && turn % 3 === 0) {
    return cancelled(body, turn % 2 === 0 ? 'ThrottlingError' : 'ProvisionedThroughputExceeded', turn);
  }
  return error(400, turn % 3 === 1 ? 'ProvisionedThroughputExceededException' : 'ThrottlingException');
}
