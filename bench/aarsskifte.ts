import { fork } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeResult } from '#test/kit/result.ts';
import { bundleFile } from './kit/bundles.ts';
import { rounded } from './kit/statistics.ts';
import { AAR, activeOf, openTurnDatabase, TIDLIGERE } from './kit/turn-database.ts';
import type { Turn, TurnMessage, TurnSettings } from './turn.ts';

/**
 * The year's turn, measured: `npm run bench:aarsskifte [small] [large]`, each number of cards against an emulator of its own.
 * Time is taken as the function runs; memory in a turn of another year that is given little. Says which floors are kept.
 * Other work on the machine disturbs.
 */

const OLD_SPACE_MB = 32;
/** The space for what lives shortly is held too: it is else touched little by little, and the longer run has touched more of it. */
const SEMI_SPACE_MB = 4;
const FLOORS = { share: 0.75, units: 2, time: 11, memory: 1.1 };

const [small = 20_000, large = 200_000] = process.argv.slice(2).map(Number);
const dir = mkdtempSync(join(tmpdir(), 'frikort-bench-'));
const probe = await bundleFile('bench/turn-probe.ts', dir);

type Measured = {
  readonly cards: number;
  /** Items a second with BatchWriteItem, before the turn and after it. */
  readonly raw: readonly [number, number];
  readonly first: Turn;
  readonly second: Turn;
  /** Of a turn with little memory. */
  readonly peakMb: number;
  /** Cards turned a second ÷ the same items written a second with BatchWriteItem. */
  readonly share: number;
  readonly units: number;
};

const before = await measure(small);
const after = await measure(large);
rmSync(dir, { recursive: true });

const figures = {
  share: after.share,
  units: after.units,
  time: after.first.ms / before.first.ms,
  memory: after.peakMb / before.peakMb,
};
const kept = {
  share: figures.share >= FLOORS.share,
  units: figures.units <= FLOORS.units,
  time: figures.time <= (FLOORS.time * large) / (10 * small),
  memory: figures.memory <= FLOORS.memory,
};
writeResult('bench-aarsskifte', {
  machine: { node: process.version, cpus: cpus().length, model: cpus()[0]?.model, load: loadavg() },
  floors: FLOORS,
  figures,
  kept,
  measured: [before, after],
});
const line = (text: string, value: number, floor: string, ok: boolean) =>
  console.log(`${text.padEnd(62)} ${String(rounded(value, 3)).padStart(7)}  ${floor}${ok ? '' : '  IKKE NÅET'}`);
line('Kort i sekundet ÷ rå BatchWriteItem i sekundet', figures.share, `mindst ${FLOORS.share}`, kept.share);
line('Skriveenheder pr. kort (uden noter)', figures.units, `højst ${FLOORS.units}`, kept.units);
line(`Tid for ${large} ÷ tid for ${small}`, figures.time, `højst ${FLOORS.time}`, kept.time);
line(`Hukommelse ved ${large} ÷ ved ${small}`, figures.memory, `højst ${FLOORS.memory}`, kept.memory);
console.log('Alt, der er målt, står i test-results/bench-aarsskifte.json.');
if (Object.values(kept).includes(false)) process.exitCode = 1;

async function measure(cards: number): Promise<Measured> {
  const aktive = activeOf(cards);
  console.log(`${cards} kort, ${aktive} aktive. Belastning på maskinen lige nu: ${rounded(loadavg()[0] ?? 0)}.`);
  const database = await openTurnDatabase(cards);
  try {
    const rawBefore = await database.raw(aktive);
    const koerselId = randomUUID();
    const first = await turn(`  ${cards} kort`, database.env, { koerselId, aar: AAR });
    expectCounts(first, { oprettet: aktive, fandtes: 0, inaktive: cards - aktive, fejlet: 0 });
    // The emulator slows as it fills, and the machine is not the same from minute to minute: the turn stands between two.
    const raw = [rawBefore, await database.raw(aktive)] as const;
    console.log(`  rå skrivning før og efter: ${raw.map((found) => `${rounded(found, 0)}/s`).join(' og ')}`);
    const second = await turn(`  ${cards} kort, anden gang`, database.env, { koerselId: randomUUID(), aar: AAR });
    expectCounts(second, { oprettet: 0, fandtes: aktive, inaktive: cards - aktive, fejlet: 0 });
    const { years, koersler } = await database.opened();
    if (years !== aktive || koersler.join() !== koerselId) throw new Error('the second run changed something');
    const small = { koerselId: randomUUID(), aar: TIDLIGERE, oldSpaceMb: OLD_SPACE_MB };
    const narrow = await turn(`  ${cards} kort, et andet år med lidt hukommelse`, database.env, small);
    expectCounts(narrow, { oprettet: aktive, fandtes: 0, inaktive: cards - aktive, fejlet: 0 });
    const { peakMb } = narrow;
    const turned = (aktive * 1000) / first.ms;
    const share = (turned * 2) / (raw[0] + raw[1]);
    const units = narrow.yearUnits / aktive;
    console.log(
      `  kørt på ${rounded(first.ms / 1000, 1)} s: ${rounded(turned, 0)} kort/s, ` +
        `${rounded(share, 2)} af BatchWriteItem, ${rounded(units, 3)} skriveenheder pr. kort og ${narrow.noteUnits} til noter, ` +
        `${rounded(peakMb, 0)} MB. Anden gang: ${rounded(second.ms / 1000, 1)} s, intet ændret.`,
    );
    return { cards, raw, first, second, peakMb, share, units };
  } finally {
    await database.stop();
  }
}

function expectCounts({ optaelling }: Turn, expected: Partial<Turn['optaelling']>): void {
  for (const [name, value] of Object.entries(expected)) {
    const counted = optaelling[name as keyof typeof optaelling];
    if (counted !== value) throw new Error(`${name} is ${counted}, not ${value}`);
  }
}

type Run = { readonly koerselId: string; readonly aar: number; readonly oldSpaceMb?: number };

/** A turn in a process of its own, and how far it is meanwhile. */
async function turn(what: string, env: Record<string, string>, { oldSpaceMb, ...run }: Run): Promise<Turn> {
  const settings: TurnSettings = { probe, ...run, countUnits: oldSpaceMb !== undefined };
  const child = fork(new URL('turn.ts', import.meta.url), [JSON.stringify(settings)], {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    env: { PATH: process.env.PATH, ...env },
    execArgv:
      oldSpaceMb === undefined ? [] : [`--max-old-space-size=${oldSpaceMb}`, `--max-semi-space-size=${SEMI_SPACE_MB}`],
  });
  const ended = once(child, 'exit');
  let result: Turn | undefined;
  child.on('message', (message: TurnMessage) => {
    if ('turn' in message) result = message.turn;
    else console.log(`${what}: ${message.progress} taget`);
  });
  await ended;
  if (result === undefined) throw new Error('a turn ended without a result');
  return result;
}
