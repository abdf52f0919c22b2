import { setTimeout as waitMs } from 'node:timers/promises';
import { type Seeded, seeded } from '#test/faults/engine/seeded.ts';
import type { Order } from '#test/faults/model/ledger.ts';
import { company, municipality, type Request } from '#test/faults/workload/requests.ts';
import { count } from './counts.ts';
import { makePlay, type Play } from './play.ts';
import type { RunResult } from './round.ts';
import { ALL_SCENES, SCENE_MOMENT, stageHand } from './scenes.ts';
import type { Theatre } from './theatre.ts';

const AT_ONCE = 50;
const SOMEBODY = '91000099';
const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** When the same command comes once more. The database has been killed before each: what it only remembered is gone. */
const LATER = {
  'after a restart of the database': 1_000,
  'after 11 minutes': 11 * MINUTE,
  'after a day': DAY,
  'after 400 days': 400 * DAY,
};

/**
 * The same command fifty times at once, after a restart of the database, after minutes and after years: one effect, equal
 * answers. The same id from somebody else is a command of its own, and with another body it is none.
 */
export async function playReplay(
  theatre: Theatre,
  seed: number,
  keysAScene: number,
  reallyWait: boolean,
): Promise<RunResult> {
  const chance = seeded(seed, 'replay');
  let conflicts = 0;
  const play = makePlay(theatre, {
    seed,
    moment: SCENE_MOMENT,
    // So many at once on one card are in each other's way, which no emulator says by itself.
    fate: ({ target }) =>
      target === 'TransactWriteItems' && chance.happens(conflicts)
        ? { fault: 'conflict', turn: chance.below(9) }
        : undefined,
  });
  const hand = stageHand(play, seed);
  const people = theatre.stage.people.values();
  const sent: { request: Request; order: Order; moment: number }[] = [];
  for (const scene of ALL_SCENES) {
    for (let i = 0; i < keysAScene && play.violations.length === 0; i++) {
      play.setMoment(SCENE_MOMENT);
      const request = await scene.prepare(hand, String(people.next().value));
      const order = play.place(request, chance.uuid());
      if (order === undefined) throw new Error('a scene is about a command');
      conflicts = 0.2;
      await manyAtOnce(play, request, order);
      conflicts = 0;
      await fromSomebodyElse(play, request, order, chance);
      await withAnotherBody(play, request, order);
      sent.push({ request, order, moment: play.moment() });
    }
  }
  await play.check();
  for (const [when, ms] of Object.entries(LATER)) {
    if (play.violations.length > 0) break;
    // The long run waits until the database itself has forgotten; otherwise it is killed, and what it remembers is gone.
    if (reallyWait && ms === LATER['after 11 minutes']) await waitMs(ms);
    else await theatre.stage.restart();
    for (const { request, order, moment } of sent) {
      play.setMoment(moment + ms);
      await play.run(1, [async () => expectFirst(play, order, await play.call(request, order), when)]);
    }
    await play.check();
  }
  return { counts: play.counts, violations: play.violations, hash: play.hash() };
}

async function manyAtOnce(play: Play, request: Request, order: Order): Promise<void> {
  const answers: { status: number; raw: string }[] = [];
  const one = async () => void answers.push(await play.call(request, order));
  await play.run(
    AT_ONCE,
    Array.from({ length: AT_ONCE }, () => one),
  );
  for (const answer of answers) expectFirst(play, order, answer, 'at once');
  count(play.counts, 'commands sent fifty times');
}

function expectFirst(play: Play, order: Order, { status, raw }: { status: number; raw: string }, when: string): void {
  if (status < 300 && raw === order.answer && order.effects === 1) count(play.counts, `same answer ${when}`);
  else play.blame(`${when}: ${status} ${raw}, first ${order.answer}`);
}

/** The model judges it as a command of its own; what is looked at here is that it does not get the other's answer. */
async function fromSomebodyElse(play: Play, request: Request, order: Order, chance: Seeded): Promise<void> {
  const other = asSomebodyElse(request);
  if (other === undefined) return;
  const own = play.place(other, order.key);
  await play.run(1, [() => play.send(other, own, 1, chance)]);
  if (own?.told === 'nothing' || (own?.answer !== undefined && own.effects !== 1))
    play.blame('the same id from somebody else');
  count(play.counts, 'same id from somebody else');
}

/** Nothing where there is nobody else: those who run the system are one organisation. */
function asSomebodyElse(request: Request): Request | undefined {
  const { subject, actor } = request;
  if (subject === undefined || subject.kind === 'other' || actor.rolle === 'drift') return undefined;
  if (subject.kind === 'versioned') {
    return { ...request, actor: company(SOMEBODY), subject: { ...subject, of: `VIRKSOMHED#${SOMEBODY}`, version: 0 } };
  }
  const { command } = subject;
  const theirs = 'cvr' in command ? { ...command, cvr: SOMEBODY } : { ...command, kommune: '0461' };
  const theirActor = 'cvr' in theirs ? company(theirs.cvr) : municipality(theirs.kommune);
  return { ...request, actor: theirActor, subject: { ...subject, command: theirs } };
}

async function withAnotherBody(play: Play, request: Request, order: Order): Promise<void> {
  const body = { ...request.body, ...('journalnummer' in (request.body ?? {}) ? { journalnummer: 'SAG-2' } : {}) };
  if ('kontaktperson' in body)
    body.kontaktperson = { navn: 'En Anden', email: 'anden@example.dk', telefon: '87654321' };
  if ('aarsag' in body && 'ansaettelseId' in body) body.aarsag = 'FORKERT_BORGER';
  if ('spaerret' in body) body.spaerret = false;
  if ('promille' in body) body.promille = 46;
  if ('rettelse' in body) body.rettelse = true;
  if ('intervalAar' in body) body.intervalAar = 2;
  if ('slags' in body) body.slags = 'aarsskifte';
  await play.run(1, [
    async () => {
      const { body: answer } = await play.call({ ...request, body }, undefined, order.key);
      if (answer.kode !== 'KOMMANDO_ID_GENBRUGT') play.blame(`the same id with another body: ${answer.kode}`);
    },
  ]);
  count(play.counts, 'same id with another body');
}
