import { renewRetries } from '#test/faults/engine/retries.ts';
import { seeded } from '#test/faults/engine/seeded.ts';
import { count } from './counts.ts';
import { OTHER_SCENES } from './other-scenes.ts';
import { type Fate, makePlay, type Play } from './play.ts';
import type { RunResult } from './round.ts';
import { ALL_SCENES, CVR, SCENE_MOMENT, type Scene, stageHand } from './scenes.ts';
import type { Theatre } from './theatre.ts';
import { lookUnlogged } from './unlogged.ts';

/** In which way the answer to the k-th call of the database does not get back, and what comes after. */
const LOSSES = {
  /** Lost once: the SDK asks again and learns what became of it. */
  once: (at, k) => (at === k ? { fault: 'resetAfterCommit' } : undefined),
  /** Lost, and so are all that follow: the function never learns it. */
  'for good': (at, k) => (at >= k ? { fault: 'resetAfterCommit' } : undefined),
  'for good, as a 500': (at, k) => (at >= k ? { fault: 'errorAfterCommit' } : undefined),
  /** The call itself is lost, and so are all that follow: nothing is stored, and the function never learns that either. */
  'on the way there, for good': (at, k) => (at >= k ? { fault: 'resetBefore' } : undefined),
  'later than it is waited for': (at, k) => (at >= k ? { fault: 'delay', ms: 4_000 } : undefined),
  /** Lost, and then others are in the way until the time is over. */
  'and then conflicts': (at, k, target) => {
    if (at === k) return { fault: 'resetAfterCommit' };
    return at > k && target === 'TransactWriteItems' ? { fault: 'conflict' } : undefined;
  },
  /** Others are in the way until little time is left, and then the answers come later than the function may wait. */
  'late when little time is left': (at, k, target, passed) => {
    if (at < k || target !== 'TransactWriteItems') return undefined;
    return passed < 7_600 ? { fault: 'conflict' } : { fault: 'delay', ms: 4_000 };
  },
} as const satisfies Record<string, (at: number, k: number, target: string, passed: number) => Fate>;

type Loss = keyof typeof LOSSES;

/** What only a transaction can meet. */
const OF_TRANSACTIONS: readonly Loss[] = ['and then conflicts', 'late when little time is left'];

/** Whoever has had no answer by now is told so by the function's own clock, whatever the database does. */
const TIME_OUT_MS = 9_000;

/** The one call whose calls of the database are counted, and the loss that it meets. */
type Watched = {
  call: number | undefined;
  since: number | undefined;
  at: number;
  /** What each was. */
  readonly targets: string[];
  readonly k: number;
  readonly loss: Loss | undefined;
};

/**
 * For each writing operation and each call of the database in it: that call is carried out and its answer is lost. The
 * client sends the command again with the same id: there is one effect, and the answer is that of the first.
 */
export async function playReplies(theatre: Theatre, seed: number): Promise<RunResult> {
  let watched: Watched | undefined;
  let logLost = false;
  const play = makePlay(theatre, {
    seed,
    moment: SCENE_MOMENT,
    structure: true,
    fate: ({ target }, call) => {
      if (logLost && target === 'PutItem') return { fault: 'resetBefore' };
      if (watched === undefined) return undefined;
      watched.call ??= call;
      watched.since ??= play.conductor.now();
      if (call !== watched.call) return undefined;
      watched.at++;
      watched.targets.push(target);
      return watched.loss && LOSSES[watched.loss](watched.at, watched.k, target, play.conductor.now() - watched.since);
    },
  });
  const hand = stageHand(play, seed);
  const people = theatre.stage.people.values();
  const chance = seeded(seed, 'replies');
  const { dynamo } = await import('#shared/store/client.ts');

  /** Plays a scene with one loss in it. Answers with the calls of the database that the first try made. */
  async function once(scene: Scene, k: number, loss: Loss | undefined): Promise<readonly string[]> {
    play.setMoment(SCENE_MOMENT);
    const request = await scene.prepare(hand, String(people.next().value));
    const order = play.place(request, chance.uuid());
    await renewRetries(dynamo);
    const trying: Watched = { call: undefined, since: undefined, at: 0, targets: [], k, loss };
    watched = trying;
    await play.run(1, [() => play.send(request, order, 1, chance)]);
    if (play.conductor.now() - (trying.since ?? 0) > TIME_OUT_MS) count(play.counts, 'told that the time ran out');
    // What is left of the call has time to show itself.
    await play.run(1, [() => play.conductor.timers.sleep(12_000)]);
    watched = undefined;
    // Twice more, and nothing is in the way: it gets the first answer, and it gets it again.
    for (let i = 0; i < 2; i++) await play.run(1, [() => play.send(request, order, 1, chance)]);
    if (order?.told !== 'done')
      play.blame(`${scene.name}: told ${order?.told} after the answer to call ${k} was lost ${loss ?? ''}`);
    if (order?.effects !== 1) play.blame(`${scene.name}: ${order?.effects} effects`);
    if (loss !== undefined) count(play.counts, `answer lost ${loss}`);
    return trying.targets;
  }

  await lookUnlogged(hand, String(people.next().value), [CVR], (lost) => {
    logLost = lost;
  });
  await everyCall(play, ALL_SCENES, once);
  await play.check();
  await everyCall(play, OTHER_SCENES, once);
  return { counts: play.counts, violations: play.violations, hash: play.hash() };
}

async function everyCall(
  play: Play,
  scenes: readonly Scene[],
  once: (scene: Scene, k: number, loss: Loss | undefined) => Promise<readonly string[]>,
): Promise<void> {
  for (const scene of scenes) {
    const targets = await once(scene, 0, undefined);
    const calls = targets.length;
    count(play.counts, 'scenes');
    count(play.counts, 'calls of the database in the scenes', calls);
    for (let k = 1; k <= calls; k++) {
      const transaction = targets[k - 1] === 'TransactWriteItems';
      if (transaction) count(play.counts, 'transactions in the scenes');
      for (const loss of Object.keys(LOSSES) as Loss[]) {
        if (!transaction && OF_TRANSACTIONS.includes(loss)) continue;
        if (play.violations.length > 0) return;
        const tried = await once(scene, k, loss);
        if (loss === 'once' && tried.length === calls + 1) count(play.counts, 'asked again by the SDK');
      }
    }
  }
}
