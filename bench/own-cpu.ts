import { bareInputs, importProbe, withoutClient } from './kit/probe.ts';
import { context, functionEnvironment, registerEvent } from './kit/registration.ts';
import { childSettings, sendResult } from './kit/run-child.ts';
import { shuffled } from './kit/statistics.ts';

/**
 * What a registration costs of the processor, without network and database. Each round runs blocks of every kind in an order
 * of its own; its figure is the best block, because what disturbs from outside only adds.
 */
export type CpuSettings = {
  readonly rounds: number;
  readonly calls: number;
  readonly probe: string;
  readonly kinds: readonly (keyof Cpu)[];
};

/** Microseconds a call, one for each round. */
export type Cpu = {
  /** Our own code: the client's send is answered at once. */
  readonly own: readonly number[];
  /** The client alone, sending the same transaction; the transport is answered in memory. */
  readonly bare: readonly number[];
  /** Both: the whole function, with the transport answered in memory. */
  readonly whole: readonly number[];
  /** First our own code, then the client, with nothing between them: what it costs only to take turns. */
  readonly apart: readonly number[];
};

const BLOCKS = 5;
/** For the compiler. */
const UNRECORDED = 3;

type Block = () => Promise<void>;

const settings = childSettings<CpuSettings>();
Object.assign(process.env, functionEnvironment('http://127.0.0.1:9'));
const probe = await importProbe(settings.probe);
const { dynamo, handler, TransactWriteCommand } = probe;
answerInMemory();

const blocks: Readonly<Record<keyof Cpu, () => Promise<Block>>> = { own, bare, whole, apart };
const measured: Record<keyof Cpu, number[]> = { own: [], bare: [], whole: [], apart: [] };
for (let round = -UNRECORDED; round < settings.rounds; round++) {
  const best = new Map<keyof Cpu, number>();
  for (let block = 0; block < BLOCKS; block++) {
    for (const kind of shuffled(settings.kinds)) {
      const micros = await cpuOf(await blocks[kind]());
      best.set(kind, Math.min(best.get(kind) ?? micros, micros));
    }
  }
  if (round >= 0) for (const [kind, micros] of best) measured[kind].push(micros);
}
sendResult(measured);

async function own(): Promise<Block> {
  const events = Array.from({ length: settings.calls }, registerEvent);
  return () =>
    withoutClient(probe, nothing, async () => {
      for (const event of events) await handler(event, context());
    });
}

async function bare(): Promise<Block> {
  const inputs = await bareInputs(probe, settings.calls);
  return async () => {
    for (const input of inputs) await dynamo.send(new TransactWriteCommand(input));
  };
}

async function whole(): Promise<Block> {
  const events = Array.from({ length: settings.calls }, registerEvent);
  return async () => {
    for (const event of events) await handler(event, context());
  };
}

async function apart(): Promise<Block> {
  const inputs = await bareInputs(probe, settings.calls);
  return async () => {
    for (const input of inputs) {
      await withoutClient(probe, nothing, () => handler(registerEvent(), context()));
      await dynamo.send(new TransactWriteCommand(input));
    }
  };
}

async function cpuOf(block: Block): Promise<number> {
  const before = process.cpuUsage();
  await block();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / settings.calls;
}

function nothing(): void {}

/** The database's answer to a transaction that went well. */
function answerInMemory(): void {
  const body = Buffer.from('{}');
  const answer = async () => ({ response: { statusCode: 200, headers: {}, body } });
  Object.assign(dynamo.config, { requestHandler: { handle: answer, metadata: { handlerProtocol: 'http/1.1' } } });
}
