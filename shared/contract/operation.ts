import type * as z from 'zod/mini';
import { ADGANG, type OperationName } from '#shared/domain/adgang.ts';
import type { ProblemKode } from './refusals.ts';

/**
 * What a function may reach. The infrastructure turns each into the least right that does it and the environment
 * variable that names it; nothing else gives a function a right.
 */
export type Grant =
  | 'frikort:read'
  | 'frikort:write'
  | 'frikort:scan'
  | 'kommune:scan'
  | 'koersel:note'
  | 'kommune:list'
  | 'aarsskifte:start'
  | 'adresse:encrypt'
  | 'adresse:decrypt'
  | 'besked:note'
  | 'frist:note'
  | 'driftsstatus:read'
  | 'driftsstatus:publish'
  | 'tavle:read'
  | 'jobnet:udbakke'
  | 'jobnet:kald'
  | 'opslag:count'
  | 'statusskift:note'
  | 'statusskift:read'
  | 'revisionslog:read'
  | 'cpr:index'
  | 'cpr:lookup'
  | 'cpr:flyt'
  | 'identitet:encrypt'
  | 'identitet:decrypt'
  | 'navn:encrypt'
  | 'navn:decrypt'
  | 'indkomstbevis:encrypt'
  | 'indkomstbevis:decrypt'
  | 'indkomstbevis:check'
  | 'indkomstbevis:withdraw'
  | 'statistik:read'
  | 'statistik:note'
  | 'slettebog:read'
  | 'opbevaring:slet'
  | 'udtraek:note'
  | 'udtraek:read'
  | 'revisionslog:udtraek'
  | 'spaerring:write'
  | 'loginbevis:decrypt';

type Schema<T> = z.ZodMiniType<T, unknown>;

/** One row of the catalogue: all that the rest of the system is told about an operation. */
export type Operation<
  Request = unknown,
  Answer = unknown,
  Kode extends ProblemKode = ProblemKode,
  Name extends OperationName = OperationName,
> = {
  readonly name: Name;
  readonly method: 'GET' | 'POST';
  /** A command changes something and carries its own id; a look-up changes nothing and is logged before it is answered. */
  readonly kind: 'command' | 'lookup';
  readonly summary: string;
  /** The body, or nothing for a GET. */
  readonly request: Schema<Request> | undefined;
  readonly answer: Schema<Answer>;
  readonly answerStatus: 200 | 201;
  /** The codes of its own; those that every operation shares stand in FAELLES_PROBLEMER. */
  readonly refusals: readonly Kode[];
  readonly grants: readonly Grant[];
  /** A public operation that shows something of a citizen: it stands in the revisionslog, though nobody is logged in. */
  readonly logged?: true;
};

/** A row, with the types of its schemas kept. */
export function defineOperation<Request, Answer, const Kode extends ProblemKode, const Name extends OperationName>(
  row: Operation<Request, Answer, Kode, Name>,
): Operation<Request, Answer, Kode, Name> {
  return row;
}

export type Audience = (typeof ADGANG)[OperationName]['rolle'];

export function audienceOf(operation: Pick<Operation, 'name'>): Audience {
  return ADGANG[operation.name].rolle;
}

/** The path follows from the audience and the name: a route is written once, and none can hold a personal number. */
export function pathOf(operation: Pick<Operation, 'name'>): string {
  return `/api/${audienceOf(operation)}/${operation.name}`;
}

export type RequestOf<O> = O extends Operation<infer R> ? R : never;
export type AnswerOf<O> = O extends Operation<unknown, infer A> ? A : never;
