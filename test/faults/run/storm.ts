import { seeded } from '#test/faults/engine/seeded.ts';
import { danishDay } from '#test/faults/model/calendar.ts';
import { count } from './counts.ts';
import { makePlay } from './play.ts';
import { issueAll, type RunResult } from './round.ts';
import { registration, SCENE_MOMENT } from './scenes.ts';
import type { Theatre } from './theatre.ts';

export type StormOptions = {
  readonly seed: number;
  readonly registrations: number;
  readonly clients: number;
  readonly citizens: number;
  /** So many of the transactions are answered with a conflict. */
  readonly share: number;
};

/** Spread over fifteen milliseconds it is one pair of fifteen; without jitter it is all of them. */
const MOST_TOGETHER = 150;

/** Nothing else goes wrong, and there is room for everybody: each refusal is a false one. */
export async function playStorm(theatre: Theatre, options: StormOptions): Promise<RunResult> {
  const { seed, registrations, clients, citizens, share } = options;
  const chance = seeded(seed, 'storm');
  let raging = false;
  const attempts = new Map<number, number>();
  /** By call: what it waited before each new attempt. */
  const waits = new Map<number, number[]>();
  const play = makePlay(theatre, {
    seed,
    moment: SCENE_MOMENT,
    fate: (arrival, call) => {
      if (!raging || arrival.target !== 'TransactWriteItems') return undefined;
      attempts.set(call, (attempts.get(call) ?? 0) + 1);
      if (!chance.happens(share)) return undefined;
      return { fault: 'conflict', turn: chance.below(9) };
    },
    sleeps: (call, ms) => void waits.set(call, [...(waits.get(call) ?? []), ms]),
  });
  const people = theatre.stage.people.slice(0, citizens);
  await play.run(clients, issueAll(play, people, seed));
  raging = true;
  const cards = [...play.ledger.cards().keys()];
  const today = danishDay(play.moment());
  let succeeded = 0;
  let noRoom = 0;
  const tasks = Array.from({ length: registrations }, (_, i) => async () => {
    const request = registration(chance.pick(cards), today, 100, String(91_000_000 + (i % 24)));
    const { status, body } = await play.call(request, play.place(request, chance.uuid()));
    if (status === 201) succeeded++;
    if (body.kode === 'LOFT_OVERSKREDET') noRoom++;
  });
  await play.run(clients, tasks);
  await play.check();

  const { counts } = play;
  const sorted = [...attempts.values()].sort((a, b) => a - b);
  const p99 = sorted[Math.ceil(sorted.length * 0.99) - 1] ?? 0;
  const nth = (n: number) => [...waits.values()].flatMap((all) => all.slice(n, n + 1));
  const together = [0, 1].map((n) => perMilleTogether(nth(n)));
  count(counts, 'registrations', registrations);
  count(counts, 'succeeded', succeeded);
  count(counts, 'told that there is no room', noRoom);
  const transactions = sorted.reduce((sum, each) => sum + each, 0);
  count(counts, 'transactions', transactions);
  count(counts, 'per cent of them in conflict', Math.floor((100 * theatre.stage.proxy.fired.conflict) / transactions));
  count(counts, 'attempts p50', sorted[Math.floor(sorted.length / 2)] ?? 0);
  count(counts, 'attempts p99', p99);
  count(counts, 'attempts most', sorted.at(-1) ?? 0);
  count(counts, 'first waits', nth(0).length);
  count(counts, 'different first waits in ms', new Set(nth(0)).size);
  count(counts, 'per mille of pairs that come back together', Math.max(...together));
  if (succeeded < 0.999 * registrations) play.blame(`only ${succeeded} of ${registrations} registrations succeeded`);
  if (noRoom > 0) play.blame(`${noRoom} were told that there is no room`);
  if (p99 > 6) play.blame(`p99 of the attempts is ${p99}`);
  if (together.some((share) => share > MOST_TOGETHER))
    play.blame(`of pairs that met, ${together.join(' and ')} per mille come back in the same millisecond`);
  return { counts, violations: play.violations, hash: play.hash() };
}

/** Of two who met and now wait: how often they wait equally long, and so meet again. */
function perMilleTogether(waits: readonly number[]): number {
  const pairs = (n: number) => (n * (n - 1)) / 2;
  const same = [...new Set(waits)].reduce((sum, ms) => sum + pairs(waits.filter((other) => other === ms).length), 0);
  return Math.round((1000 * same) / pairs(waits.length));
}
