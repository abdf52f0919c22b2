import { readFile, writeFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import * as z from 'zod/mini';
import { type Assembly, resourcesOf } from './assembly.ts';
import type { Resolver } from './template.ts';
import type { FunctionPool } from './worker-pool.ts';

const condition = z.union([z.string(), z.strictObject({ prefix: z.string() })]);
type Pattern = { readonly [field: string]: Pattern | readonly z.output<typeof condition>[] };
const patternSchema: z.ZodMiniType<Pattern> = z.record(
  z.string(),
  z.union([z.array(condition), z.lazy(() => patternSchema)]),
);
const mappingSchema = z.object({
  EventSourceArn: z.string().check(z.regex(/table\/[^/]+\/stream$/)),
  FunctionName: z.string(),
  BatchSize: z._default(z.int(), 100),
  MaximumRetryAttempts: z._default(z.int(), -1),
  FilterCriteria: z.optional(z.object({ Filters: z.array(z.object({ Pattern: z.string() })) })),
});

export type StreamMapping = {
  /** The mapping's name in the template: how far it has come is kept under it. */
  readonly name: string;
  readonly table: string;
  readonly batchSize: number;
  /** How often a batch that fails is tried again; below zero for as long as it takes. */
  readonly retries: number;
  readonly filters: readonly Pattern[];
  invoke(event: { readonly Records: readonly unknown[] }): Promise<unknown>;
};

/** What follows the changes of a table, as the templates say. */
export function readMappings(
  assembly: Assembly,
  resolve: Resolver,
  functions: ReadonlyMap<string, FunctionPool>,
): readonly StreamMapping[] {
  return resourcesOf(assembly, 'AWS::Lambda::EventSourceMapping').map(({ id, stack, properties }) => {
    const known = Object.entries(properties).filter(([name]) => name in mappingSchema.shape);
    const read = mappingSchema.parse(resolve(stack, Object.fromEntries(known)));
    const pool = [...functions].find(([arn]) => arn.endsWith(`:${read.FunctionName}`))?.[1];
    if (pool === undefined) throw new Error(`${id} følges af ${read.FunctionName}, som ikke er der.`);
    return {
      name: id,
      table: /table\/([^/]+)\/stream$/.exec(read.EventSourceArn)?.[1] ?? '',
      batchSize: read.BatchSize,
      retries: read.MaximumRetryAttempts,
      filters: (read.FilterCriteria?.Filters ?? []).map(({ Pattern }) => patternSchema.parse(JSON.parse(Pattern))),
      invoke: async (event) => {
        const outcome = await pool.invoke(event);
        if (outcome.kind !== 'result') throw new Error(outcome.reason);
        return outcome.value;
      },
    };
  });
}

/** Whether a record is one that a filter asks for. A filter names fields; the others may be anything. */
export function matches(pattern: Pattern, value: unknown): boolean {
  return Object.entries(pattern).every(([field, wanted]) => {
    const found = typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[field] : undefined;
    if (!isConditions(wanted)) return matches(wanted, found);
    return wanted.some((one) =>
      typeof one === 'string' ? found === one : typeof found === 'string' && found.startsWith(one.prefix),
    );
  });
}

function isConditions(value: Pattern[string]): value is readonly z.output<typeof condition>[] {
  return Array.isArray(value);
}

export type Streams = {
  /** Waits until everything that had happened has been handled, or given up. */
  settled(): Promise<void>;
  stop(): Promise<void>;
};

export type StreamsOptions = {
  /** The database's address; it may be away for a while. */
  readonly endpoint: string;
  readonly mappings: readonly StreamMapping[];
  /** Where it is kept how far each has come, so that a restart goes on from there. */
  readonly stateFile?: string;
  readonly pollMs?: number;
  /** A batch that was given up: in the cloud it goes to a queue. */
  onGivenUp(name: string, reason: string): void;
};

const streamsAnswer = z.object({ Streams: z.array(z.object({ StreamArn: z.string() })) });
const shardsAnswer = z.object({ StreamDescription: z.object({ Shards: z.array(z.object({ ShardId: z.string() })) }) });
const iteratorAnswer = z.object({ ShardIterator: z.string() });
const recordSchema = z.looseObject({ dynamodb: z.looseObject({ SequenceNumber: z.string() }) });
const recordsAnswer = z.object({ Records: z.array(recordSchema) });
const failuresAnswer = z.object({ batchItemFailures: z.array(z.object({ itemIdentifier: z.string() })) });
const stateSchema = z.record(z.string(), z.string());

const POLL_MS = 300;
const PAGE = 500;
/** A stream's parts change seldom: they are asked for again after so long. */
const SHARDS_KNOWN_MS = 10_000;

type Records = readonly z.output<typeof recordSchema>[];

/**
 * Tells the functions of what changes in the tables, as Lambda's event source mappings do: filtered, in batches, in order, at
 * least once, and again where the function failed, from the record it came to. One that lags behind does not hold the others up.
 */
export async function startStreams(options: StreamsOptions): Promise<Streams> {
  const { mappings, stateFile, pollMs = POLL_MS } = options;
  const places = new Map(Object.entries(await load(stateFile)));
  const shards = new Map<string, { asked: number; list: readonly { StreamArn: string; ShardId: string }[] }>();
  const stopped = new AbortController();
  const running = mappings.map((mapping) => follow(mapping));
  return {
    settled: async () => {
      for (const mapping of mappings) while ((await next(mapping)) !== undefined) await pause(pollMs);
    },
    stop: async () => {
      stopped.abort();
      await Promise.all(running);
    },
  };

  async function follow(mapping: StreamMapping): Promise<void> {
    let failures = 0;
    while (!stopped.signal.aborted) {
      // The database may be away: it is asked again.
      const page = await next(mapping).catch(() => undefined);
      if (page === undefined) {
        await pause(pollMs);
        continue;
      }
      const place = await handle(mapping, page.records).catch((error: unknown) => error);
      if (stopped.signal.aborted) return;
      if (typeof place === 'string') {
        failures = 0;
        await remember(page.key, place === '' ? page.last : place);
        continue;
      }
      failures += 1;
      if (mapping.retries >= 0 && failures > mapping.retries) {
        options.onGivenUp(mapping.name, String(place));
        failures = 0;
        await remember(page.key, page.last);
      }
      await pause(Math.min(pollMs * 2 ** failures, 10_000));
    }
  }

  /** @returns the record it came to, or nothing where all were handled. Throws where none was. */
  async function handle({ invoke, filters }: StreamMapping, records: Records): Promise<string> {
    const wanted = records.filter((record) => isWanted(filters, record));
    if (wanted.length === 0) return '';
    const answer = failuresAnswer.safeParse(await invoke({ Records: wanted }));
    const failed = answer.data?.batchItemFailures[0]?.itemIdentifier;
    if (failed === undefined) return '';
    const at = records.findIndex(({ dynamodb }) => dynamodb.SequenceNumber === failed);
    if (at <= 0) throw new Error(`the function failed at record ${failed}`);
    return records[at - 1]?.dynamodb.SequenceNumber ?? '';
  }

  /** The next records of the first shard that has any: as many as hold one batch that the filters let through. */
  async function next({ name, table, batchSize, filters }: StreamMapping) {
    for (const { StreamArn, ShardId } of await shardsOf(table)) {
      const key = `${name} ${ShardId}`;
      const SequenceNumber = places.get(key);
      const from =
        SequenceNumber === undefined
          ? { ShardIteratorType: 'TRIM_HORIZON' }
          : { ShardIteratorType: 'AFTER_SEQUENCE_NUMBER', SequenceNumber };
      const { ShardIterator } = iteratorAnswer.parse(await ask('GetShardIterator', { StreamArn, ShardId, ...from }));
      const { Records } = recordsAnswer.parse(await ask('GetRecords', { ShardIterator, Limit: PAGE }));
      const full = Records.filter((record) => isWanted(filters, record))[batchSize - 1];
      const records = full === undefined ? Records : Records.slice(0, Records.indexOf(full) + 1);
      const last = records.at(-1)?.dynamodb.SequenceNumber;
      if (last !== undefined) return { key, records, last };
    }
    return undefined;
  }

  async function shardsOf(table: string) {
    const known = shards.get(table);
    if (known !== undefined && performance.now() - known.asked < SHARDS_KNOWN_MS) return known.list;
    const list: { StreamArn: string; ShardId: string }[] = [];
    for (const { StreamArn } of streamsAnswer.parse(await ask('ListStreams', { TableName: table })).Streams) {
      const { Shards } = shardsAnswer.parse(await ask('DescribeStream', { StreamArn })).StreamDescription;
      list.push(...Shards.map(({ ShardId }) => ({ StreamArn, ShardId })));
    }
    shards.set(table, { asked: performance.now(), list });
    return list;
  }

  async function remember(key: string, place: string): Promise<void> {
    places.set(key, place);
    if (stateFile !== undefined) await writeFile(stateFile, JSON.stringify(Object.fromEntries(places)));
  }

  /** The emulator looks at the form of a signature only. */
  async function ask(operation: string, input: object): Promise<unknown> {
    const scope = 'lokal/20260101/eu-north-1/dynamodb/aws4_request';
    const response = await fetch(options.endpoint, {
      method: 'POST',
      headers: {
        authorization: `AWS4-HMAC-SHA256 Credential=${scope}, SignedHeaders=host, Signature=${'0'.repeat(64)}`,
        'content-type': 'application/x-amz-json-1.0',
        'x-amz-date': '20260101T000000Z',
        'x-amz-target': `DynamoDBStreams_20120810.${operation}`,
      },
      body: JSON.stringify(input),
      signal: stopped.signal,
    });
    if (!response.ok) throw new Error(`${operation}: ${await response.text()}`);
    return response.json();
  }

  async function pause(ms: number): Promise<void> {
    await sleep(ms, undefined, { signal: stopped.signal }).catch(() => undefined);
  }
}

function isWanted(filters: StreamMapping['filters'], record: unknown): boolean {
  return filters.length === 0 || filters.some((each) => matches(each, record));
}

async function load(stateFile: string | undefined): Promise<z.output<typeof stateSchema>> {
  if (stateFile === undefined) return {};
  return readFile(stateFile, 'utf8').then(
    (text) => stateSchema.parse(JSON.parse(text)),
    () => ({}),
  );
}
