import { Agent, request } from 'node:http';
import { outsideScope } from './scope.ts';

export type WireAnswer = { readonly status: number; readonly body: string };

/** Talks to the emulator as it is, past the proxy. */
export type Emulator = {
  /** One request as it came off the wire. `target` is the operation's name alone. */
  send(target: string, body: string): Promise<WireAnswer>;
  /** Every item of a table, as plain values; of each, these attributes or all. */
  scan(table: string, attributes?: readonly string[]): Promise<Item[]>;
  close(): void;
};

export type Item = Record<string, unknown>;

const HEADERS = {
  'content-type': 'application/x-amz-json-1.0',
  'x-amz-date': '20260101T000000Z',
  authorization:
    'AWS4-HMAC-SHA256 Credential=local/20260101/eu-north-1/dynamodb/aws4_request, SignedHeaders=host, Signature=0',
};

export function connectEmulator(endpoint: string): Emulator {
  const agent = new Agent({ keepAlive: true, maxSockets: 64 });
  const url = new URL(endpoint);

  function send(target: string, body: string): Promise<WireAnswer> {
    const { promise, resolve, reject } = Promise.withResolvers<WireAnswer>();
    outsideScope(() => {
      const headers = {
        ...HEADERS,
        'x-amz-target': `DynamoDB_20120810.${target}`,
        'content-length': Buffer.byteLength(body),
      };
      const outgoing = request(url, { agent, method: 'POST', headers }, (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('end', () =>
          resolve({ status: response.statusCode ?? 0, body: Buffer.concat(chunks).toString('utf8') }),
        );
        response.on('error', reject);
      });
      outgoing.on('error', reject);
      outgoing.end(body);
    });
    return promise;
  }

  async function scan(table: string, attributes?: readonly string[]): Promise<Item[]> {
    const items: Item[] = [];
    const ProjectionExpression = attributes?.join(', ');
    let ExclusiveStartKey: unknown;
    do {
      const { status, body } = await send(
        'Scan',
        JSON.stringify({ TableName: table, ProjectionExpression, ExclusiveStartKey }),
      );
      if (status !== 200) throw new Error(`scan of ${table}: ${status}`);
      const page = JSON.parse(body) as { Items: Record<string, Value>[]; LastEvaluatedKey?: unknown };
      for (const item of page.Items) items.push(plainItem(item));
      ExclusiveStartKey = page.LastEvaluatedKey;
    } while (ExclusiveStartKey !== undefined);
    return items;
  }

  return { send, scan, close: () => agent.destroy() };
}

/** A value as it travels: one key that names the type. */
export type Value = { readonly [type: string]: unknown };

/** An item's values without their types. A harness of its own: nothing of the SDK's reading is trusted here. */
export function plainItem(item: Record<string, Value>): Item {
  return Object.fromEntries(Object.entries(item).map(([name, value]) => [name, plain(value)]));
}

function plain(value: Value): unknown {
  const [type = '', content] = Object.entries(value)[0] ?? [];
  if (type === 'N') return Number(content);
  if (type === 'M') return plainItem(content as Record<string, Value>);
  if (type === 'L') return (content as Value[]).map(plain);
  if (type === 'SS') return [...(content as string[])].sort();
  return type === 'NULL' ? null : content;
}
