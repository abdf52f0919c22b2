import { startDatabase } from '#infra/local/database.ts';
import { connectEmulator, type Emulator } from '#test/faults/engine/emulator.ts';
import { createTables } from '#test/kit/tables.ts';
import { functionEnvironment } from './registration.ts';

/** The year that the turn opens. */
export const AAR = 2026;
/** The one that every card has. */
const FORRIGE = AAR - 1;
/** One that no card has yet. */
export const TIDLIGERE = AAR - 2;
/** Every so many cards is inactive. */
const INAKTIV = 10;
const AT_ONCE = 4;
/** DynamoDB's own limits of a batch and of a transaction. */
const BATCH = 25;
const TRANSACTION = 100;

export type TurnDatabase = {
  readonly env: Record<string, string>;
  /** Items a second like the turn's, as many and on the same cards, with BatchWriteItem. */
  raw(items: number): Promise<number>;
  /** How many of the cards have the year, and by which runs it was opened. */
  opened(): Promise<{ years: number; koersler: readonly string[] }>;
  stop(): Promise<void>;
};

/** A fresh emulator with so many cards, each with the year before. */
export async function openTurnDatabase(cards: number): Promise<TurnDatabase> {
  // It does one thing at a time under one lock: more threads only wait for it.
  process.env.TOKIO_WORKER_THREADS = '1';
  const database = await startDatabase({ engine: 'dynoxide' });
  const env = functionEnvironment(database.endpoint);
  Object.assign(process.env, env);
  await createTables();
  const emulator = connectEmulator(database.endpoint);
  await write(emulator, cards, (i) => [kort(i)]);
  await write(emulator, cards, (i) => [aar(i, FORRIGE)]);

  // What is written to compare with: a year each time that nothing else asks for.
  let raaAar = AAR + 1;
  return {
    env,
    async raw(items) {
      const started = performance.now();
      await writeBatches(emulator, items, raaAar++);
      return (items * 1000) / (performance.now() - started);
    },
    async opened() {
      const koersler = new Set<string>();
      let years = 0;
      await inParallel(range(cards, TRANSACTION), async (from, to) => {
        const Keys = Array.from({ length: to - from }, (_, i) => ({ PK: S(partition(from + i)), SK: S(`AAR#${AAR}`) }));
        const answer = await send(emulator, 'BatchGetItem', { RequestItems: { Frikort: { Keys } } });
        const { Responses } = JSON.parse(answer) as { Responses: { Frikort: { koerselId: { S: string } }[] } };
        years += Responses.Frikort.length;
        for (const { koerselId } of Responses.Frikort) koersler.add(koerselId.S);
      });
      return { years, koersler: [...koersler] };
    },
    stop: async () => {
      emulator.close();
      await database.kill();
    },
  };
}

/** So many of the cards are active. */
export function activeOf(cards: number): number {
  return cards - Math.ceil(cards / INAKTIV);
}

function write(emulator: Emulator, count: number, itemsOf: (i: number) => object[]) {
  return inParallel(range(count, TRANSACTION), async (from, to) => {
    const items = Array.from({ length: to - from }, (_, i) => itemsOf(from + i)).flat();
    await send(emulator, 'TransactWriteItems', {
      TransactItems: items.map((Item) => ({ Put: { TableName: 'Frikort', Item } })),
    });
  });
}

function writeBatches(emulator: Emulator, count: number, year: number) {
  return inParallel(range(count, BATCH), async (from, to) => {
    const puts = Array.from({ length: to - from }, (_, i) => ({ PutRequest: { Item: aar(from + i, year) } }));
    await send(emulator, 'BatchWriteItem', { RequestItems: { Frikort: puts } });
  });
}

async function send(emulator: Emulator, target: string, body: object): Promise<string> {
  const answer = await emulator.send(target, JSON.stringify(body));
  if (answer.status !== 200) throw new Error(`${target}: ${answer.body.slice(0, 300)}`);
  return answer.body;
}

function range(count: number, step: number): readonly (readonly [number, number])[] {
  return Array.from({ length: Math.ceil(count / step) }, (_, i) => [i * step, Math.min(count, (i + 1) * step)]);
}

async function inParallel(
  parts: readonly (readonly [number, number])[],
  work: (from: number, to: number) => Promise<void>,
) {
  const queue = parts.values();
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      for (const [from, to] of queue) await work(from, to);
    }),
  );
}

const S = (text: string) => ({ S: text });
const N = (number: number) => ({ N: String(number) });
/** More cards than five digits name: only the number's form differs. */
const partition = (i: number) => `FRIKORT#${String(i).padStart(7, '0')}`;
/** As long as KMS's ciphertexts of a citizen's data. */
const sealed = (bytes: number) => ({ B: Buffer.alloc(bytes, 1).toString('base64') });

function kort(i: number) {
  const status = i % INAKTIV === 0 ? 'inaktiv' : 'aktiv';
  return {
    PK: S(partition(i)),
    SK: S('KORT'),
    frikortnummer: S(String(i).padStart(7, '0')),
    status: S(status),
    statusFra: S(`${FORRIGE}-03-01T10:00:00.000Z`),
    udstedt: S(`${FORRIGE}-03-01`),
    aktivFra: S(`${FORRIGE}-03-01`),
    ansvarligKommune: S('0751'),
    naesteKontrolAar: N(AAR),
    version: N(1),
    borgerId: S(`00000000-0000-4000-8000-${String(i).padStart(12, '0')}`),
    identitet: sealed(270),
    navn: sealed(200),
    kommunePK: S(`KOMMUNE#0${101 + (i % 98)}`),
    kommuneSK: S(`${status}#${AAR}#${i}`),
  };
}

function aar(i: number, year: number) {
  return {
    PK: S(partition(i)),
    SK: S(`AAR#${year}`),
    aar: N(year),
    loftOere: N(4_469_100),
    restbeloebOere: N(4_469_100),
    koerselId: S('00000000-0000-4000-8000-000000000000'),
    aabnet: S(`${year}-01-01T00:00:00.000Z`),
  };
}
