import type { Arrival } from '#test/faults/proxy/proxy.ts';
import type { Traffic } from './outgoing.ts';
import type { VirtualTimers } from './scope.ts';
import type { Seeded } from './seeded.ts';

/**
 * Decides what happens next, one thing at a time: a client begins, a waiting call of the database is carried out, a timer
 * runs out. Between two of them everything has come to rest, so the order is the seed's and nothing else's. Time is
 * virtual: it passes with the calls of the database, and leaps when everybody waits.
 */
export type Conductor = {
  readonly timers: VirtualTimers;
  /** Milliseconds since the run began. */
  now(): number;
  arrived(arrival: Arrival): void;
  /** It is about to be answered: from now on it is under way again. */
  release(arrival: Arrival): void;
  /** Runs until every client says that there is nothing more to do and nobody is under way. */
  run(clients: number, begin: (client: number) => Promise<void> | undefined): Promise<void>;
};

export type Serve = (arrival: Arrival, call: number) => Promise<void>;

type Timer = { readonly id: number; readonly due: number; readonly fire: () => void };

const MAX_MS_A_CALL = 8;
/** Everything is at rest when so many turns of the event loop brought nothing new. */
const QUIET_TURNS = 2;
/** On the machine's own time: nothing takes so long. */
const STUCK_MS = 60_000;

export function makeConductor(chance: Seeded, traffic: Traffic, serve: Serve): Conductor {
  const timers = new Map<number, Timer>();
  const waiting = new Map<number, { readonly arrival: Arrival; readonly call: number }>();
  let now = 0;
  let lastTimer = 0;

  const set = (ms: number, fire: () => void): number => {
    timers.set(++lastTimer, { id: lastTimer, due: now + Math.max(1, ms), fire });
    return lastTimer;
  };

  function arrived(arrival: Arrival): void {
    const outgoing = traffic.find(arrival.outgoing);
    if (outgoing === undefined) return;
    outgoing.at = 'held';
    waiting.set(outgoing.id, { arrival, call: outgoing.call });
  }

  async function settle(): Promise<void> {
    const began = performance.now();
    for (let quiet = 0, seen = -1; quiet < QUIET_TURNS; ) {
      await new Promise((resolve) => setImmediate(resolve));
      if (performance.now() - began > STUCK_MS) throw new Error('a request is under way that never ends');
      const changes = traffic.changes();
      quiet = changes === seen && traffic.moving() === 0 ? quiet + 1 : 0;
      seen = changes;
    }
  }

  function nextTimer(): Timer | undefined {
    let next: Timer | undefined;
    for (const timer of timers.values()) if (next === undefined || timer.due < next.due) next = timer;
    return next;
  }

  async function carryOut(id: number): Promise<void> {
    const found = waiting.get(id);
    waiting.delete(id);
    const outgoing = traffic.find(id);
    // Given up by its client while it waited.
    if (found === undefined || outgoing === undefined || found.arrival.gone()) return;
    now += 1 + chance.below(MAX_MS_A_CALL);
    await serve(found.arrival, found.call);
  }

  async function run(clients: number, begin: (client: number) => Promise<void> | undefined): Promise<void> {
    const idle = new Set(Array.from({ length: clients }, (_, i) => i));
    let failure: unknown;
    const done = new Set<number>();
    for (;;) {
      await settle();
      if (failure !== undefined) throw failure;
      const timer = nextTimer();
      if (timer !== undefined && timer.due <= now) {
        timers.delete(timer.id);
        timer.fire();
        continue;
      }
      const ready = [...idle].filter((client) => !done.has(client)).sort((a, b) => a - b);
      const choices = [
        ...ready.map((client) => ({ client })),
        ...[...waiting.keys()].sort((a, b) => a - b).map((id) => ({ id })),
      ];
      if (choices.length > 0) {
        // Half of the turns are for who has nothing to do, so that nearly all are under way nearly always.
        const start = ready.length > 0 && chance.happens(0.5);
        const choice = chance.pick(start ? choices.slice(0, ready.length) : choices);
        if ('id' in choice) await carryOut(choice.id);
        else {
          const begun = begin(choice.client);
          if (begun === undefined) done.add(choice.client);
          else {
            idle.delete(choice.client);
            begun.then(
              () => idle.add(choice.client),
              (error: unknown) => {
                failure = error ?? new Error('a client failed');
              },
            );
          }
        }
      } else if (idle.size === clients) return;
      else if (timer === undefined) throw new Error('a call waits for something that never comes');
      else now = Math.max(now, timer.due);
    }
  }

  return {
    timers: {
      set,
      clear: (id) => void timers.delete(id),
      sleep: (ms) => new Promise((resolve) => set(ms, resolve)),
    },
    now: () => now,
    arrived,
    release: ({ outgoing }) => {
      const found = traffic.find(outgoing);
      if (found !== undefined) found.at = 'under way';
    },
    run,
  };
}
