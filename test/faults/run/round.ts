import { type Seeded, seeded } from '#test/faults/engine/seeded.ts';
import { danishDay, daysAfter } from '#test/faults/model/calendar.ts';
import { faultsFor } from '#test/faults/proxy/faults.ts';
import { issueRequest, KOMMUNER, type Request, requestFor, type Town, varied } from '#test/faults/workload/requests.ts';
import { type Shape, shapes } from '#test/faults/workload/shapes.ts';
import { epochMoments } from './calendar-plan.ts';
import { type Counts, count } from './counts.ts';
import { makePlay, type Play, type Task } from './play.ts';
import type { Theatre } from './theatre.ts';

export type RoundOptions = {
  readonly seed: number;
  readonly operations: number;
  readonly clients: number;
  readonly citizens: number;
  readonly companies: number;
  /** So many of the cards are used by everybody at once. */
  readonly hot: number;
  /** So often a call of the database goes wrong where the one before it did not. */
  readonly faultShare: number;
};

export type RunResult = {
  readonly counts: Counts;
  readonly violations: readonly string[];
  /** Of everything that happened, in its order, and of what was stored. */
  readonly hash: string;
};

/** After so many operations everything is compared with the books. */
const EPOCH_OPERATIONS = 100;
/** What has gone wrong goes wrong again so often: more than the SDK's own attempts can be lost. */
const TROUBLE_LASTS = 0.6;
/** A client asks so often what became of its command. */
const TRIES = 12;
/** Two New Years lie between, and the three years have three caps. */
const FROM = '2024-11-20';
const TO = '2026-03-10';

/** One round on an empty database: the cards are issued, then so many operations, with the check after every hundred. */
export async function playRound(theatre: Theatre, options: RoundOptions): Promise<RunResult> {
  const { seed, clients, operations } = options;
  const chance = seeded(seed, 'faults');
  let faultShare = 0;
  const inTrouble = new Set<number>();
  const play = makePlay(theatre, {
    seed,
    moment: Date.parse(FROM),
    fate: ({ target }, call) => {
      if (!chance.happens(inTrouble.has(call) ? TROUBLE_LASTS : faultShare)) {
        inTrouble.delete(call);
        return undefined;
      }
      inTrouble.add(call);
      const fault = chance.pick(faultsFor(target));
      return { fault, turn: chance.below(1000), ...(fault === 'delay' && { ms: lateness(chance) }) };
    },
  });
  const { ledger, counts, violations } = play;
  const { people } = theatre.stage;
  const companies = Array.from({ length: options.companies }, (_, i) => String(91_000_000 + i));
  const later: Task[] = [];

  async function perform(shape: Shape, own: Seeded): Promise<void> {
    const town: Town = { ledger, people, companies, hot: options.hot, moment: play.moment() };
    const request = requestFor(shape, town);
    const order = play.place(request, own.uuid());
    const { afterwards } = shape;
    count(counts, 'operations');
    count(counts, `operation ${request.operation}`);
    await play.send(request, order, afterwards === 'goAway' ? 1 : TRIES, own);
    if (order === undefined || order.told === 'nothing') return;
    if (afterwards === 'repeat') {
      count(counts, 'repeated later');
      later.push(() => play.send(request, order, TRIES, own));
    }
    if (order.told !== 'done' || (afterwards !== 'otherBody' && afterwards !== 'otherCompany')) return;
    const other = varied(request, afterwards, town);
    if (other === undefined) return;
    count(counts, afterwards);
    if (afterwards === 'otherCompany') await play.send(other, play.place(other, order.key), TRIES, own);
    else await sendOtherBody(play, other, order.key);
  }

  async function epoch(moment: number, tasks: readonly Task[]): Promise<void> {
    play.setMoment(moment);
    await play.run(clients, [...later.splice(0), ...tasks]);
    await play.check();
  }

  await epoch(Date.parse(FROM), issueAll(play, people.slice(0, options.citizens), seed));
  faultShare = options.faultShare;
  const all = shapes(seed, operations);
  const moments = epochMoments(FROM, TO, Math.ceil(operations / EPOCH_OPERATIONS));
  for (const [i, moment] of moments.entries()) {
    if (violations.length > 0) break;
    const first = i * EPOCH_OPERATIONS;
    const some = all.slice(first, first + EPOCH_OPERATIONS);
    await epoch(
      moment,
      some.map((shape, n) => () => perform(shape, seeded(seed, `order ${first + n}`))),
    );
  }
  if (violations.length === 0) {
    // Nobody is left in the dark: whoever went away comes back, and now the answer gets through.
    faultShare = 0;
    count(counts, 'left in the dark', play.unsettled.size);
    const open = [...play.unsettled.values()];
    const own = seeded(seed, 'end');
    await epoch(
      play.moment(),
      open.map((one) => () => play.send(one.request, one.order, 1, own)),
    );
    if (play.unsettled.size > 0) play.blame('without faults it is still unclear what became of a command');
  }
  return { counts, violations, hash: play.hash() };
}

/** A card for each of them, of different age. */
export function issueAll(play: Play, people: readonly string[], seed: number): readonly Task[] {
  return people.map((cpr, i) => {
    const own = seeded(seed, `citizen ${cpr}`);
    const kommune = KOMMUNER[i % KOMMUNER.length] ?? '0751';
    const request = issueRequest(cpr, kommune, daysAfter(danishDay(play.moment()), -(i % 300)));
    return () => play.send(request, play.place(request, own.uuid()), 1, own);
  });
}

/** The same id with another body is no new command: nothing may come of it. */
async function sendOtherBody(play: Play, request: Request, key: string): Promise<void> {
  const { status, body } = await play.call({ ...request, about: undefined }, undefined, key);
  if (status !== 503 && body.kode !== 'KOMMANDO_ID_GENBRUGT')
    play.blame(`a used id with another body: ${status} ${body.kode}`);
}

/** Mostly late, now and then later than the client waits for an answer. */
function lateness(chance: Seeded): number {
  return chance.happens(0.7) ? 20 + chance.below(400) : 2_600 + chance.below(2_500);
}
