import { type Request, requestFor } from '#test/faults/workload/requests.ts';
import type { Kind, Shape } from '#test/faults/workload/shapes.ts';
import { count } from './counts.ts';
import type { Play } from './play.ts';
import type { StageHand } from './scenes.ts';

const LOOKUPS = [
  'lookup-frikort',
  'check-beloeb',
  'show-frikort',
  'show-eget-frikort',
  'show-ansaettelse',
  'list-ansaettelser',
  'get-kontaktperson',
  'search-borger',
] as const satisfies readonly Kind[];

const PLAIN: Omit<Shape, 'kind' | 'citizen'> = {
  company: 0,
  pick: 0,
  hot: false,
  foreign: false,
  off: false,
  amount: { kind: 'share', thousandths: 1 },
  startShift: 0,
  days: 0,
  staleVersion: false,
  moves: false,
  final: false,
  afterwards: 'nothing',
};

/** For each look-up: its entry in the revisionslog cannot be written, so nothing may be shown. Then it can, and it is. */
export async function lookUnlogged(
  hand: StageHand,
  cpr: string,
  companies: readonly string[],
  loseLog: (lost: boolean) => void,
): Promise<void> {
  const { play } = hand;
  await hand.register(await hand.card(cpr), 100_000);
  const citizen = play.ledger.cards().size - 1;
  const town = { ledger: play.ledger, people: [cpr], companies, hot: 1, moment: play.moment() };
  for (const kind of LOOKUPS) {
    const request = requestFor({ ...PLAIN, kind, citizen }, town);
    loseLog(true);
    const unlogged = await statusOf(play, request);
    loseLog(false);
    if (unlogged !== 503) play.blame(`${kind}: answered ${unlogged} although its log entry could not be written`);
    const logged = await statusOf(play, request);
    if (logged !== 200) play.blame(`${kind}: answered ${logged}`);
    count(play.counts, 'look-ups that could not be logged');
  }
}

async function statusOf(play: Play, request: Request): Promise<number | undefined> {
  let status: number | undefined;
  await play.run(1, [
    async () => {
      status = (await play.call(request)).status;
    },
  ]);
  return status;
}
