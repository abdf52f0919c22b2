import { pathToFileURL } from 'node:url';
import { startDatabase } from '#infra/local/database.ts';
import { freePort } from '#infra/local/loopback.ts';
import { bareInputs, importProbe } from './kit/probe.ts';
import {
  context,
  expectRegistered,
  fillTables,
  functionEnvironment,
  type Handler,
  registerEvent,
} from './kit/registration.ts';
import { childSettings, sendResult } from './kit/run-child.ts';
import { percentile, shuffled } from './kit/statistics.ts';

/**
 * A registration through functions, and the bare transaction that it makes, against an emulator that is fresh each round: the
 * emulator looks through all the tokens of the last ten minutes at each transaction. At one at a time the calls take turns,
 * at several the blocks do.
 */
export type LatencySettings = {
  readonly rounds: number;
  readonly calls: number;
  readonly bare: string;
  readonly handlers: Readonly<Record<string, string>>;
};

/** One way of registering in one round at one concurrency. */
export type Latency = {
  readonly name: string;
  readonly round: number;
  readonly atOnce: number;
  readonly p50: number;
  readonly p99: number;
  readonly cpuMicros: number;
};

type Call = () => Promise<void>;
type Way = { readonly name: string; prepare(count: number): Promise<Call[]> };

const AT_ONCE = 16;
const BLOCKS = 4;
const WARM_UP = 30;
/** The first round is for the compiler. */
const UNRECORDED = 1;

const settings = childSettings<LatencySettings>();
const port = await freePort();
Object.assign(process.env, functionEnvironment(`http://127.0.0.1:${port}`));
const ways = [await bareWay(settings.bare), ...(await Promise.all(Object.entries(settings.handlers).map(handlerWay)))];
const measured: Latency[] = [];
for (let round = -UNRECORDED; round < settings.rounds; round++) {
  const database = await startDatabase({ port, engine: 'dynoxide' });
  await fillTables();
  for (const way of ways) await inTurn(await way.prepare(WARM_UP), () => {});
  const found = [...(await oneAtATime(round)), ...(await severalAtATime(round))];
  if (round >= 0) measured.push(...found);
  await database.kill();
}
sendResult(measured);

async function bareWay(file: string): Promise<Way> {
  const probe = await importProbe(file);
  const prepare = async (count: number) => {
    const inputs = await bareInputs(probe, count);
    return inputs.map((input) => async () => {
      await probe.dynamo.send(new probe.TransactWriteCommand(input));
    });
  };
  return { name: 'bare', prepare };
}

async function handlerWay([name, file]: [string, string]): Promise<Way> {
  const { handler }: { handler: Handler } = await import(pathToFileURL(file).href);
  const prepare = async (count: number) =>
    Array.from({ length: count }, () => {
      const event = registerEvent();
      return async () => expectRegistered(await handler(event, context()));
    });
  return { name, prepare };
}

async function oneAtATime(round: number): Promise<Latency[]> {
  const times = new Map(ways.map(({ name }) => [name, [] as number[]]));
  const cpu = new Map(ways.map(({ name }) => [name, 0]));
  const prepared = await Promise.all(
    ways.map(async ({ name, prepare }) => (await prepare(settings.calls)).map((call) => ({ name, call }))),
  );
  for (let i = 0; i < settings.calls; i++) {
    for (const { name, call } of shuffled(prepared.flatMap((calls) => calls.slice(i, i + 1)))) {
      const before = process.cpuUsage();
      await inTurn([call], (ms) => times.get(name)?.push(ms));
      cpu.set(name, (cpu.get(name) ?? 0) + cpuSince(before));
    }
  }
  return ways.map(({ name }) => summary(name, round, 1, times.get(name) ?? [], cpu.get(name) ?? 0));
}

async function severalAtATime(round: number): Promise<Latency[]> {
  const times = new Map(ways.map(({ name }) => [name, [] as number[]]));
  const cpu = new Map(ways.map(({ name }) => [name, 0]));
  for (let block = 0; block < BLOCKS; block++) {
    for (const { name, prepare } of shuffled(ways)) {
      const calls = await prepare(settings.calls);
      const before = process.cpuUsage();
      const note = (ms: number) => times.get(name)?.push(ms);
      await Promise.all(Array.from({ length: AT_ONCE }, () => inTurn(calls, note)));
      cpu.set(name, (cpu.get(name) ?? 0) + cpuSince(before));
    }
  }
  return ways.map(({ name }) => summary(name, round, AT_ONCE, times.get(name) ?? [], cpu.get(name) ?? 0));
}

/** Takes the next call when the one before has been answered, until there are no more. */
async function inTurn(calls: Call[], note: (ms: number) => void): Promise<void> {
  for (let call = calls.pop(); call !== undefined; call = calls.pop()) {
    const started = performance.now();
    await call();
    note(performance.now() - started);
  }
}

function cpuSince(before: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(before);
  return user + system;
}

function summary(name: string, round: number, atOnce: number, times: readonly number[], cpu: number): Latency {
  const cpuMicros = cpu / times.length;
  return { name, round, atOnce, p50: percentile(times, 0.5), p99: percentile(times, 0.99), cpuMicros };
}
