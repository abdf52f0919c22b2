import { createHash } from 'node:crypto';
import { type Conductor, makeConductor } from '#test/faults/engine/conductor.ts';
import { type FunctionAnswer, organisationOf } from '#test/faults/engine/functions.ts';
import { inScope } from '#test/faults/engine/scope.ts';
import { type Seeded, seeded } from '#test/faults/engine/seeded.ts';
import { type CallRecord, checkState } from '#test/faults/model/check.ts';
import { judgeCommand, judgeLookup } from '#test/faults/model/judge.ts';
import { type Ledger, type Order, openLedger, orderId } from '#test/faults/model/ledger.ts';
import { type Fault, isWrite } from '#test/faults/proxy/faults.ts';
import type { Arrival } from '#test/faults/proxy/proxy.ts';
import type { Request } from '#test/faults/workload/requests.ts';
import { bookEffect, countAnswer, logEntriesOwed } from './bookkeeping.ts';
import { type Counts, count, countMost } from './counts.ts';
import type { Theatre } from './theatre.ts';

export type Task = () => Promise<void>;

/** What becomes of a call of the database. `ms`: so late comes the answer. */
export type Fate = { readonly fault: Fault; readonly turn?: number; readonly ms?: number } | undefined;

/** One story on an empty database: calls of functions, what the database does with theirs, and the books of it all. */
export type Play = {
  readonly ledger: Ledger;
  readonly counts: Counts;
  readonly violations: string[];
  readonly conductor: Conductor;
  /** Commands of which it is not known what became of them. */
  readonly unsettled: ReadonlyMap<string, { readonly request: Request; readonly order: Order }>;
  /** The time it is when nobody has waited yet. */
  setMoment(moment: number): void;
  moment(): number;
  blame(what: string): void;
  place(request: Request, key: string): Order | undefined;
  call(request: Request, order?: Order, key?: string): Promise<FunctionAnswer>;
  /** Sends a request until it is clear what became of it, at most so often. */
  send(request: Request, order: Order | undefined, tries: number, chance: Seeded): Promise<void>;
  /** Many clients do the tasks, in the order that the seed gives them; at the end nobody is under way. */
  run(clients: number, tasks: readonly Task[]): Promise<void>;
  /** Has a call of the database carried out and taken to the books; a silent one gets no answer. */
  serve(arrival: Arrival, call: number, fate?: Fate, silent?: boolean): Promise<void>;
  /** Does what must have been done before, beside the books and with nothing in its way. */
  backstage<T>(work: () => Promise<T>): Promise<T>;
  /** A number for a call that another process makes. */
  callElsewhere(): number;
  /** Compares all that is stored with the books. */
  check(): Promise<void>;
  hash(): string;
};

export type PlayOptions = {
  readonly seed: number;
  readonly moment: number;
  readonly fate: (arrival: Arrival, call: number) => Fate;
  /** Looks at the requests too: an effect must be one transaction with its hændelse and its log entry. */
  readonly structure?: boolean;
  /** Is told what a call asks to wait before it goes on. */
  readonly sleeps?: (call: number, ms: number) => void;
};

/** The time that a function has. */
const BUDGET_MS = 10_000;

export function makePlay({ stage, functions, traffic, direct }: Theatre, options: PlayOptions): Play {
  const { seed } = options;
  const ledger = openLedger();
  const counts: Counts = {};
  const violations: string[] = [];
  const calls = new Map<string, CallRecord>();
  const began = new Map<number, number>();
  const answered = new Set<number>();
  const besideTheBooks = new Set<number>();
  const unsettled = new Map<string, { request: Request; order: Order }>();
  const tokens = new Set<string>();
  const hash = createHash('sha256');
  const conductor = makeConductor(seeded(seed, 'order'), traffic, (arrival, call) =>
    serve(arrival, call, options.fate(arrival, call)),
  );
  direct(conductor.arrived);
  let { moment } = options;
  let movedAt = 0;
  let step = 0;
  let lastCall = 0;
  let underWay = 0;
  const blame = (what: string) => void violations.push(`step ${step}: ${what}`);
  const note = (line: string) => hash.update(`${line}\n`);

  async function serve(arrival: Arrival, call: number, fate: Fate, silent = false): Promise<void> {
    const { target, body } = arrival;
    if (answered.has(call) && target === 'TransactWriteItems') blame(`call ${call} goes on after it was answered`);
    const served = await stage.proxy.serve(arrival, fate?.fault, fate?.turn);
    step++;
    count(counts, 'databaseCalls');
    if (fate !== undefined) count(counts, 'databaseCalls with a fault');
    note(`${step} call ${call} ${target} ${fate?.fault ?? '-'} ${served.answer?.status ?? '-'}`);
    if (served.answer?.status === 200 && isWrite(target) && !besideTheBooks.has(call)) {
      const at = began.get(call) ?? moment;
      bookEffect({
        ledger,
        body,
        tokens,
        step,
        call,
        moment: at,
        counts,
        blame,
        structure: options.structure === true,
      });
    }
    if (silent) return;
    const deliver = () => {
      conductor.release(arrival);
      served.deliver();
    };
    if (fate?.ms === undefined) deliver();
    else conductor.timers.set(fate.ms, deliver);
  }

  async function call(request: Request, order?: Order, key = order?.key): Promise<FunctionAnswer> {
    const no = ++lastCall;
    const from = step;
    const chance = seeded(seed, `call ${no}`);
    const requestId = chance.uuid();
    const started = conductor.now();
    const at = moment + started - movedAt;
    began.set(no, at);
    count(counts, 'calls');
    countMost(counts, 'calls at once', ++underWay);
    const clock = () => at + conductor.now() - started;
    const remainingMs = () => BUDGET_MS - (conductor.now() - started);
    const sleep = (ms: number) => {
      options.sleeps?.(no, ms);
      return conductor.timers.sleep(ms);
    };
    const { operation, actor, body } = request;
    const answer = await inScope({ call: no, chance, clock, timers: { ...conductor.timers, sleep } }, () =>
      functions.invoke(operation, { requestId, key, actor, body, remainingMs }),
    );
    answered.add(no);
    underWay--;
    note(`call ${no} ${operation} ${answer.status} ${answer.raw}`);
    const owed = logEntriesOwed(answer, request.subject !== undefined);
    calls.set(requestId, { status: answer.status, kode: String(answer.body.kode ?? ''), owed });
    countAnswer(counts, operation, answer);
    if (remainingMs() < 0) blame(`call ${no} took longer than it has`);
    const told = { ...answer, call: no, operation, from, to: step, moment: at };
    const wrong = order
      ? judgeCommand(ledger, order, told)
      : request.about
        ? judgeLookup(ledger, request.about, told)
        : [];
    for (const what of wrong) blame(`call ${no} ${operation}: ${what}`);
    if (answer.body.kode === 'OPTAGET' && (order?.effects ?? 0) > 0)
      count(counts, 'busy, and stored by an earlier send');
    if (order) settle(request, order, answer);
    return answer;
  }

  function settle(request: Request, order: Order, answer: FunctionAnswer): void {
    const id = orderId(order.organisation, order.key);
    if (answer.status === 503) {
      unsettled.set(id, { request, order });
      return;
    }
    unsettled.delete(id);
    if (answer.status < 300) {
      order.answer ??= answer.raw;
      order.told = 'done';
    } else if (order.told === 'nothing') order.told = 'refused';
  }

  async function send(request: Request, order: Order | undefined, tries: number, chance: Seeded): Promise<void> {
    for (let attempt = 1; ; attempt++) {
      const { status } = await call(request, order);
      if (status !== 503 || attempt >= tries) return;
      count(counts, 'sentAgain');
      await conductor.timers.sleep(100 + chance.below(2000));
    }
  }

  async function run(clients: number, tasks: readonly Task[]): Promise<void> {
    const queue = [...tasks];
    await conductor.run(clients, () => queue.shift()?.());
  }

  async function backstage<T>(work: () => Promise<T>): Promise<T> {
    const no = ++lastCall;
    besideTheBooks.add(no);
    const clock = () => moment + conductor.now() - movedAt;
    const scope = { call: no, chance: seeded(seed, `backstage ${no}`), clock, timers: conductor.timers };
    const results: T[] = [];
    await run(1, [async () => void results.push(await inScope(scope, work))]);
    const [result] = results;
    if (result === undefined) throw new Error('nothing came of the work backstage');
    return result;
  }

  async function check(): Promise<void> {
    const { wrong, counted } = checkState(await stage.frikort(), await stage.log(), ledger, calls);
    count(counts, 'checks');
    for (const what of wrong.slice(0, 10)) blame(what);
    for (const [name, value] of Object.entries(counted)) counts[`stored ${name}`] = value;
    note(JSON.stringify(counted));
    for (const [nummer, card] of ledger.cards()) note(`${nummer} ${JSON.stringify(card)}`);
  }

  return {
    ledger,
    counts,
    violations,
    conductor,
    unsettled,
    setMoment: (at) => {
      moment = at;
      movedAt = conductor.now();
    },
    moment: () => moment,
    blame,
    place: ({ subject, actor }, key) => subject && ledger.place({ organisation: organisationOf(actor), key, subject }),
    call,
    send,
    run,
    serve,
    backstage,
    callElsewhere: () => {
      began.set(++lastCall, moment);
      return lastCall;
    },
    check,
    hash: () => hash.copy().digest('hex'),
  };
}
