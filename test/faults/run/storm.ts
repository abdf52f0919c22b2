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

/** Nothing else goes wrong, and there is room for everybody: each refusal is a false one. */
export async function playStorm(theatre: Theatre, options: StormOptions): Promise<RunResult> {
  const { seed, registrations, clients, citizens, share } = options;
  const chance = seeded(seed, 'storm');
  let raging = false;
  const attempts = new Map<number, number>();
  const conflictAt = new Map<number, number>();
  const firstWaits: number[] = [];
  const play = makePlay(theatre, {
    seed,
    moment: SCENE_MOMENT,
    fate: (arrival, call) => {
      if (!raging || arrival.target !== 'TransactWriteItems') return undefined;
      const before = conflictAt.get(call);
      if (before !== undefined && attempts.get(call) === 1) firstWaits.push(play.conductor.arrivedAt(arrival) - before);
      attempts.set(call, (attempts.get(call) ?? 0) + 1);
      if (!chance.happens(share)) return undefined;
      conflictAt.set(call, play.conductor.now());
      return { fault: 'conflict', turn: chance.below(9) };
    },
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
  const commonest = Math.max(
    ...[...new Set(firstWaits)].map((ms) => firstWaits.filter((other) => other === ms).length),
  );
  count(counts, 'registrations', registrations);
  count(counts, 'succeeded', succeeded);
  count(counts, 'told that there is no room', noRoom);
  count(counts, 'conflicts', theatre.stage.proxy.fired.conflict);
  count(counts, 'attempts p50', sorted[Math.floor(sorted.length / 2)] ?? 0);
  count(counts, 'attempts p99', p99);
  count(counts, 'attempts most', sorted.at(-1) ?? 0);
  count(counts, 'first waits', firstWaits.length);
  count(counts, 'different first waits in ms', new Set(firstWaits).size);
  count(counts, 'per mille of first waits that are the commonest', Math.round((1000 * commonest) / firstWaits.length));
  if (succeeded < 0.999 * registrations) play.blame(`only ${succeeded} of ${registrations} registrations succeeded`);
  if (noRoom > 0) play.blame(`${noRoom} were told that there is no room`);
  if (p99 > 6) play.blame(`p99 of the attempts is ${p99}`);
  // Without jitter those who met come back together and meet again.
  if (new Set(firstWaits).size < 10 || commonest > 0.25 * firstWaits.length) play.blame('the waits are not spread');
  return { counts, violations: play.violations, hash: play.hash() };
}
