import { hash } from 'node:crypto';
import middy from '@middy/core';
import type { Context } from 'aws-lambda';
import { readClock } from '#shared/clock.ts';
import type { Operation } from '#shared/contract/operation.ts';
import type { Problemafslag, ProblemKode } from '#shared/contract/refusals.ts';
import type { SessionView } from '#shared/contract/session-view.ts';
import { type ADGANG, maaKalde, type OperationName } from '#shared/domain/adgang.ts';
import { type Aktoer, type AktoerReference, aktoerReference } from '#shared/domain/aktoer.ts';
import type { Haendelse } from '#shared/domain/haendelse.ts';
import type { Kommando } from '#shared/store/commit.ts';
import { GentagetKommando } from '#shared/store/errors.ts';
import type { LogItem } from '#shared/store/items/log.ts';
import { type Angaar, appendLog, type Loggrundlag } from '#shared/store/log.ts';
import { getHaendelse, getKommandoLog } from '#shared/store/read.ts';
import type { Tidspunkt } from '#shared/values/dato.ts';
import { type Answer, problem } from './answer.ts';
import { edge } from './edge.ts';
import { type ApiEvent, aktoerOf, type Feltfejl, parseRequest, sessionOf } from './event.ts';

/** The kind of actor that the access table names for the operation. */
type AktoerFor<Name extends OperationName> = (typeof ADGANG)[Name]['rolle'] extends 'faelles'
  ? Aktoer
  : Extract<Aktoer, { rolle: (typeof ADGANG)[Name]['rolle'] }>;

/** What a function gets beside its request. */
export type Call<Name extends OperationName> = {
  readonly aktoer: AktoerFor<Name>;
  /** The one reading of the clock of this invocation. */
  readonly now: Tidspunkt;
  readonly anmodningId: string;
  readonly session: SessionView | undefined;
};

/** An answer, or a refusal; and whom it concerned, for the revisionslog: one entry for each citizen that is shown. */
export type Lookup<Svar, Kode extends ProblemKode> =
  | { readonly svar: Svar; readonly angaar?: Angaar | readonly Angaar[] }
  | { readonly afslag: Problemafslag<Kode>; readonly angaar?: Angaar };

/** The hændelse that was committed, or a refusal. */
export type Command<H extends Haendelse, Kode extends ProblemKode> =
  | { readonly haendelse: H; readonly angaar: Angaar }
  | { readonly afslag: Problemafslag<Kode>; readonly angaar?: Angaar };

type Slags = Haendelse['slags'];
type HaendelseAf<S extends Slags> = Extract<Haendelse, { slags: S }>;

type CommandSpec<Request, Svar, Kode extends ProblemKode, Name extends OperationName, S extends Slags> = {
  /** Which kind of hændelse this command makes. */
  readonly slags: S;
  /** Decides and commits. A refusal stores nothing. */
  run(request: Request, call: Call<Name> & { kommando: Kommando }): Promise<Command<HaendelseAf<S>, Kode>>;
  /** The answer, from the hændelse alone: so a repeat gets what the first got. */
  answer(haendelse: HaendelseAf<S>, angaar: Angaar): Svar | Promise<Svar>;
  /** The answer asks nobody, so it is made while the database is at work with what it tells of. */
  readonly answersMeanwhile?: true;
  /** What tells this command from another with the same id. Default: the whole request. Must hold no plain CPR number. */
  fingerprint?(request: Request): Promise<unknown>;
};

/** A refusal on its way out of the pipeline. */
type Refused = { readonly afslag: Problemafslag; readonly fejl?: readonly Feltfejl[]; readonly angaar?: Angaar };

/** The Lambda of a look-up: it changes nothing, and it is in the revisionslog before it is answered. */
export function lookup<Request, Svar, Kode extends ProblemKode, Name extends OperationName>(
  operation: Operation<Request, Svar, Kode, Name>,
  run: (request: Request, call: Call<Name>) => Promise<Lookup<Svar, Kode>>,
) {
  return lambda(operation, async (incoming) => {
    const outcome = await run(incoming.request, incoming.call);
    if ('afslag' in outcome) return outcome;
    const { logges } = incoming;
    if (logges) {
      const shown = [outcome.angaar ?? {}].flat();
      await Promise.all(shown.map((angaar) => appendLog(logges, { ...angaar, udfald: 'vist' })));
    }
    return operation.answer.parse(outcome.svar);
  });
}

/** The Lambda of a command: one effect for one id, however often and whenever it is sent. */
export function command<Request, Svar, Kode extends ProblemKode, Name extends OperationName, S extends Slags>(
  operation: Operation<Request, Svar, Kode, Name>,
  spec: CommandSpec<Request, Svar, Kode, Name, S>,
) {
  return lambda(operation, async ({ request, call, event, context, signal, grundlag }) => {
    const kommandoId = commandId(event);
    if (kommandoId === undefined || grundlag === undefined) return refuse('KOMMANDO_ID_MANGLER');
    const seen = spec.fingerprint ? await spec.fingerprint(request) : request;
    const fingeraftryk = hash('sha256', JSON.stringify([operation.name, seen]), 'base64url');
    let ready: { readonly haendelse: Haendelse; readonly svar: Promise<Svar> } | undefined;
    const kommando: Kommando = {
      ...grundlag,
      kommandoId,
      fingeraftryk,
      remainingMs: () => context.getRemainingTimeInMillis(),
      signal,
      ...(spec.answersMeanwhile && { meanwhile: prepare }),
    };
    try {
      const outcome = await spec.run(request, { ...call, kommando });
      if ('haendelse' in outcome) {
        const { haendelse, angaar } = outcome;
        return await (ready?.haendelse === haendelse ? ready.svar : answer(haendelse, angaar));
      }
      // What is refused now may be what was done before: its id decides, not what the rules say of it today.
      const before = await getKommandoLog(grundlag.aktoer, kommandoId);
      return before === undefined ? outcome : await repeat(before);
    } catch (error) {
      if (error instanceof GentagetKommando) return repeat(error.foerste);
      throw error;
    }

    async function answer(haendelse: HaendelseAf<S>, angaar: Angaar): Promise<Svar> {
      return operation.answer.parse(await spec.answer(haendelse, angaar));
    }

    function prepare(haendelse: Haendelse, angaar: Angaar): void {
      const svar = answer(haendelse as HaendelseAf<S>, angaar);
      // Whoever answers with it hears that it failed. Where nothing was stored nobody does.
      svar.catch(() => undefined);
      ready = { haendelse, svar };
    }

    async function repeat(first: LogItem): Promise<Svar | Refused> {
      if (first.fingeraftryk !== fingeraftryk || first.partition === undefined) return refuse('KOMMANDO_ID_GENBRUGT');
      const haendelse = await getHaendelse(first.partition, first.aktoer, kommando.kommandoId);
      if (haendelse === undefined) return refuse('SVAR_SLETTET');
      if (haendelse.slags !== spec.slags) throw new Error('a logged command has a hændelse of another kind');
      return answer(haendelse as HaendelseAf<S>, first);
    }
  });
}

function refuse(kode: 'KOMMANDO_ID_MANGLER' | 'KOMMANDO_ID_GENBRUGT' | 'SVAR_SLETTET'): Refused {
  return { afslag: { kode, data: {} } };
}

function commandId(event: ApiEvent): string | undefined {
  const header = event.headers['idempotency-key']?.toLowerCase() ?? '';
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(header) ? header : undefined;
}

type Incoming<Request, Name extends OperationName> = {
  readonly request: Request;
  readonly call: Call<Name>;
  readonly event: ApiEvent;
  readonly context: Context;
  /** Aborted when the caller has been told that time ran out: from then on nothing more may be sent. */
  readonly signal: AbortSignal;
  /** Nothing on a public operation: there is no actor to log. */
  readonly grundlag: Loggrundlag<Name, AktoerReference> | undefined;
  /** The same, and on a public operation that is logged whoever it is that asks. */
  readonly logges: Loggrundlag<Name> | undefined;
};

/** Whoever asks without logging in, where it is written down all the same. */
const OFFENTLIGHEDEN = { rolle: 'ukendt', organisation: 'OFFENTLIG', brugerId: 'offentlig' } as const;

/** So much of the function's time is kept for telling the caller that it ran out. */
const TIMEOUT_EARLY_MS = 400;

/** The chain that every function has, in this order: actor, request, the function itself, refusals into the log, answer. */
function lambda<Request, Svar, Kode extends ProblemKode, Name extends OperationName>(
  operation: Operation<Request, Svar, Kode, Name>,
  run: (incoming: Incoming<Request, Name>) => Promise<Svar | Refused>,
) {
  return middy<ApiEvent, Answer>({ timeoutEarlyInMillis: TIMEOUT_EARLY_MS }).use(edge(operation)).handler(respond);

  async function respond(event: ApiEvent, context: Context, { signal }: { signal: AbortSignal }): Promise<Answer> {
    const now = readClock();
    const aktoer = aktoerOf(event);
    const anmodningId = event.requestContext.requestId;
    const anledning = { operation: operation.name, now, anmodningId };
    const grundlag = aktoer && { ...anledning, aktoer: aktoerReference(aktoer) };
    const logges = grundlag ?? (operation.logged && { ...anledning, aktoer: OFFENTLIGHEDEN });
    const outcome = await guarded();
    if (!isRefused(outcome)) return { status: operation.answerStatus, body: outcome };
    if (logges) await appendLog(logges, { ...outcome.angaar, udfald: 'afvist', kode: outcome.afslag.kode });
    return problem(outcome.afslag, anmodningId, outcome.fejl);

    async function guarded(): Promise<Svar | Refused> {
      if (!maaKalde(aktoer, operation.name)) {
        return { afslag: { kode: aktoer ? 'INGEN_ADGANG' : 'IKKE_LOGGET_IND', data: {} } };
      }
      const parsed = parseRequest(operation, event);
      if (!parsed.ok) return { afslag: { kode: parsed.kode, data: {} }, fejl: parsed.fejl };
      // maaKalde has just compared the actor's role with the table's.
      const call = { aktoer: aktoer as AktoerFor<Name>, now, anmodningId, session: sessionOf(event) };
      return run({ request: parsed.request, call, event, context, signal, grundlag, logges });
    }
  }
}

function isRefused(outcome: unknown): outcome is Refused {
  return typeof outcome === 'object' && outcome !== null && 'afslag' in outcome;
}
