import {
  CreateTableCommand,
  DescribeTableCommand,
  DynamoDBClient,
  type GlobalSecondaryIndex,
  type GlobalSecondaryIndexDescription,
  type KeySchemaElement,
  ResourceNotFoundException,
  type StreamSpecification,
  type TableDescription,
  UpdateTimeToLiveCommand,
} from '@aws-sdk/client-dynamodb';
import * as z from 'zod/mini';
import { type Assembly, type Resource, resourcesOf } from './assembly.ts';

const keySchema = z.array(z.object({ AttributeName: z.string(), KeyType: z.enum(['HASH', 'RANGE']) }));

/** The part of AWS::DynamoDB::GlobalTable that has a meaning on one machine. */
const tableSchema = z.object({
  TableName: z.optional(z.string()),
  AttributeDefinitions: z.array(z.object({ AttributeName: z.string(), AttributeType: z.enum(['S', 'N', 'B']) })),
  KeySchema: keySchema,
  GlobalSecondaryIndexes: z.optional(
    z.array(
      z.object({
        IndexName: z.string(),
        KeySchema: keySchema,
        Projection: z.object({
          ProjectionType: z.enum(['ALL', 'KEYS_ONLY', 'INCLUDE']),
          NonKeyAttributes: z.optional(z.array(z.string())),
        }),
      }),
    ),
  ),
  StreamSpecification: z.optional(
    z.object({ StreamViewType: z.enum(['NEW_IMAGE', 'OLD_IMAGE', 'NEW_AND_OLD_IMAGES', 'KEYS_ONLY']) }),
  ),
  TimeToLiveSpecification: z.optional(z.object({ AttributeName: z.optional(z.string()), Enabled: z.boolean() })),
});

export type Table = z.output<typeof tableSchema> & { readonly name: string };

/** The tables that the templates name. Without a name of its own a table is called what the template calls it. */
export function readTables(assembly: Assembly): readonly Table[] {
  return resourcesOf(assembly, 'AWS::DynamoDB::GlobalTable').map(readTable);
}

export function tableName({ id, properties }: Resource): string {
  return typeof properties.TableName === 'string' ? properties.TableName : id;
}

function readTable(resource: Resource): Table {
  return { ...tableSchema.parse(resource.properties), name: tableName(resource) };
}

/**
 * Makes the tables that are not there yet. One that is there has to have the form of the template: nothing here moves data
 * from one form to another.
 */
export async function makeTables(endpoint: string, tables: readonly Table[]): Promise<void> {
  const credentials = { accessKeyId: 'lokal', secretAccessKey: 'lokal' };
  const client = new DynamoDBClient({ endpoint, region: 'eu-central-1', credentials });
  for (const table of tables) {
    const known = await describe(client, table.name);
    if (known === undefined) await create(client, table);
    else if (form(known) !== form(table)) {
      throw new Error(
        `Tabellen ${table.name} har en anden form end i skabelonen. Slet mappen med lokale data for at begynde forfra.`,
      );
    }
  }
  client.destroy();
}

async function describe(client: DynamoDBClient, name: string): Promise<TableDescription | undefined> {
  try {
    return (await client.send(new DescribeTableCommand({ TableName: name }))).Table;
  } catch (error) {
    if (error instanceof ResourceNotFoundException) return undefined;
    throw error;
  }
}

async function create(client: DynamoDBClient, table: Table): Promise<void> {
  const stream = table.StreamSpecification;
  await client.send(
    new CreateTableCommand({
      TableName: table.name,
      BillingMode: 'PAY_PER_REQUEST',
      AttributeDefinitions: table.AttributeDefinitions,
      KeySchema: table.KeySchema,
      GlobalSecondaryIndexes: table.GlobalSecondaryIndexes,
      ...(stream && { StreamSpecification: { StreamEnabled: true, StreamViewType: stream.StreamViewType } }),
    }),
  );
  const ttl = table.TimeToLiveSpecification;
  if (!ttl?.Enabled || ttl.AttributeName === undefined) return;
  const TimeToLiveSpecification = { AttributeName: ttl.AttributeName, Enabled: true };
  await client.send(new UpdateTimeToLiveCommand({ TableName: table.name, TimeToLiveSpecification }));
}

/** The part of a table's form that the template and a description of a made one have in common. */
type Form = {
  readonly KeySchema?: readonly KeySchemaElement[] | undefined;
  readonly GlobalSecondaryIndexes?:
    | readonly Pick<GlobalSecondaryIndex | GlobalSecondaryIndexDescription, 'IndexName' | 'KeySchema' | 'Projection'>[]
    | undefined;
  readonly StreamSpecification?: Partial<StreamSpecification> | undefined;
};

/** Keys, indexes and stream as text, to compare a table with its template. */
function form({ KeySchema, GlobalSecondaryIndexes, StreamSpecification }: Form): string {
  const keys = (schema: readonly KeySchemaElement[] | undefined) =>
    (schema ?? []).map(({ AttributeName, KeyType }) => `${KeyType} ${AttributeName}`);
  const indexes = (GlobalSecondaryIndexes ?? []).map((index) =>
    [index.IndexName, ...keys(index.KeySchema), index.Projection?.ProjectionType].join(' '),
  );
  return JSON.stringify([keys(KeySchema), indexes.sort(), StreamSpecification?.StreamViewType ?? null]);
}
