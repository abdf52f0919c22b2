import { randomUUID } from 'node:crypto';
import { CreateTableCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { INDEXES } from '#shared/store/keys.ts';

type Index = { readonly name: string; readonly pk: string; readonly sk: string; readonly kunNoegler?: boolean };

/** The three tables as the infrastructure makes them, in the emulator that the environment points at. */
export async function createTables(): Promise<void> {
  const client = new DynamoDBClient({});
  const tables: [string | undefined, readonly Index[]][] = [
    [process.env.FRIKORT_TABLE, [INDEXES.virksomhed, INDEXES.kommune, INDEXES.modtager]],
    [process.env.REVISIONSLOG_TABLE, [INDEXES.logKort, INDEXES.logDag]],
    [process.env.SESSION_TABLE, []],
  ];
  for (const [TableName, indexes] of tables) {
    const attributes = new Set(['PK', 'SK', ...indexes.flatMap((index) => [index.pk, index.sk])]);
    const keys = (pk: string, sk: string) => [
      { AttributeName: pk, KeyType: 'HASH' as const },
      { AttributeName: sk, KeyType: 'RANGE' as const },
    ];
    await client.send(
      new CreateTableCommand({
        TableName,
        BillingMode: 'PAY_PER_REQUEST',
        AttributeDefinitions: [...attributes].map((AttributeName) => ({ AttributeName, AttributeType: 'S' })),
        KeySchema: keys('PK', 'SK'),
        ...(indexes.length > 0 && {
          GlobalSecondaryIndexes: indexes.map(({ name, pk, sk, kunNoegler }) => ({
            IndexName: name,
            KeySchema: keys(pk, sk),
            Projection: { ProjectionType: kunNoegler ? ('KEYS_ONLY' as const) : ('ALL' as const) },
          })),
        }),
      }),
    );
  }
  client.destroy();
}

/** Three tables with nothing in them, from here on: for a test that looks at everything that is stored. */
export async function freshTables(): Promise<void> {
  const run = randomUUID().slice(0, 8);
  Object.assign(process.env, {
    FRIKORT_TABLE: `Frikort-${run}`,
    REVISIONSLOG_TABLE: `Revisionslog-${run}`,
    SESSION_TABLE: `Session-${run}`,
  });
  await createTables();
}
