import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { seeded } from '#test/faults/engine/seeded.ts';
import type { Order } from '#test/faults/model/ledger.ts';
import type { Request } from '#test/faults/workload/requests.ts';
import { bundle } from './bundles.ts';
import type { ChildJob } from './child.ts';
import { count } from './counts.ts';
import { type Moment, startMortals } from './mortal.ts';
import { OTHER_SCENES } from './other-scenes.ts';
import { makePlay } from './play.ts';
import type { RunResult } from './round.ts';
import { ALL_SCENES, SCENE_MOMENT, type Scene, stageHand } from './scenes.ts';
import type { Theatre } from './theatre.ts';

/** The time that a function of the API has. */
const BUDGET_MS = 10_000;

/**
 * For each writing operation and each call of the database in it: the process that runs the function is ended with SIGKILL
 * right before that call is carried out, and right after. Whoever sent the command sends it again with the same id.
 */
export async function playKill(theatre: Theatre, seed: number): Promise<RunResult> {
  const play = makePlay(theatre, { seed, moment: SCENE_MOMENT, fate: () => undefined });
  const hand = stageHand(play, seed);
  const people = theatre.stage.people.values();
  const chance = seeded(seed, 'kill');
  const mortals = startMortals();
  theatre.direct((arrival) => (arrival.outgoing === 0 ? mortals.take(arrival) : play.conductor.arrived(arrival)));
  const { functions } = theatre;
  const folder = await mkdtemp(join(tmpdir(), 'faults-bundles-'));
  const fileOf = await bundle(functions.commands, folder);

  /** Answers with how many calls of the database the process made before it ended or was ended. */
  async function inAnother(
    { operation, actor, body }: Request,
    order: Order,
    k: number,
    moment: Moment,
  ): Promise<number> {
    const call = play.callElsewhere();
    const event = functions.eventOf(operation, { requestId: chance.uuid(), key: order.key, actor, body });
    const job: ChildJob = {
      file: fileOf(operation),
      event,
      moment: play.moment(),
      seed: chance.below(1e9),
      budgetMs: BUDGET_MS,
    };
    try {
      return await mortals.run(job, k, moment, (arrival, silent) => play.serve(arrival, call, undefined, silent));
    } catch (error) {
      play.blame(String(error));
      return 0;
    }
  }

  async function scene({ name, prepare }: Scene, k: number, moment: Moment): Promise<number> {
    play.setMoment(SCENE_MOMENT);
    const request = await prepare(hand, String(people.next().value));
    const order = play.place(request, chance.uuid());
    if (order === undefined) throw new Error('a scene is about a command');
    const calls = await inAnother(request, order, k, moment);
    for (let i = 0; i < 2; i++) await play.run(1, [() => play.send(request, order, 1, chance)]);
    if (order.told !== 'done' || order.effects !== 1) {
      play.blame(`${name}: told ${order.told}, ${order.effects} effects after SIGKILL ${moment} call ${k}`);
    }
    if (k > 0) count(play.counts, `killed ${moment} a call of the database`);
    return calls;
  }

  async function everyCall(one: Scene): Promise<void> {
    const calls = await scene(one, 0, 'after');
    count(play.counts, 'scenes');
    count(play.counts, 'calls of the database in the scenes', calls);
    for (let k = 1; k <= calls; k++) {
      for (const moment of ['before', 'after'] as const) {
        if (play.violations.length === 0) await scene(one, k, moment);
      }
    }
  }

  for (const one of ALL_SCENES) await everyCall(one);
  await play.check();
  for (const one of OTHER_SCENES) await everyCall(one);
  mortals.stop();
  await rm(folder, { recursive: true });
  return { counts: play.counts, violations: play.violations, hash: play.hash() };
}
