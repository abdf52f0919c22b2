import { BatchWriteItemCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { marshall } from '@aws-sdk/util-dynamodb';
import type { Context } from 'aws-lambda';
import { aktoerSchema } from '#shared/contract/fields.ts';
import { registerAnsaettelse } from '#shared/contract/virksomhed/register-ansaettelse.ts';
import type { ApiEvent } from '#shared/http/event.ts';
import { aarKey, kortKey } from '#shared/store/keys.ts';
import { danishDate, tidspunkt, yearOf } from '#shared/values/dato.ts';
import { nummerAt } from '#shared/values/frikortnummer.ts';
import { eventFor } from '#test/kit/call.ts';
import { createTables } from '#test/kit/tables.ts';

export type Handler = (event: ApiEvent, context: Context) => Promise<unknown>;

/** The environment of a function that registers, against the emulator at that address. */
export function functionEnvironment(endpoint: string): Record<string, string> {
  return {
    AWS_REGION: 'eu-north-1',
    AWS_ACCESS_KEY_ID: 'local',
    AWS_SECRET_ACCESS_KEY: 'local',
    AWS_SESSION_TOKEN: 'local',
    AWS_ENDPOINT_URL_DYNAMODB: endpoint,
    FRIKORT_TABLE: 'Frikort',
    REVISIONSLOG_TABLE: 'Revisionslog',
    SESSION_TABLE: 'Session',
  };
}

/** Cards enough that no two registrations of one moment meet on the same. */
const CARDS = 200;
const LOFT_OERE = 100_000_000;
const ITEMS_A_CALL = 25;

const today = danishDate(tidspunkt(Date.now()));
const firma = aktoerSchema.parse({
  rolle: 'virksomhed',
  brugerId: 'bager-1',
  cvr: '11111112',
  virksomhedsnavn: 'Brødre & Søstre Bageri',
});

let calls = 0;

/** A registration as API Gateway sends it: a new command each time, on the next card. */
export function registerEvent(): ApiEvent {
  const body = {
    frikortnummer: nummerAt(calls++ % CARDS),
    startdato: today,
    slutdato: today,
    beloebOere: 1_000,
    arbejdstidMinutter: 450,
    kontaktperson: { navn: 'Bodil Bæk', email: 'bodil@example.dk', telefon: '12345678' },
    ordinaertUstoettetArbejde: true,
    ikkeBorgerensEgenVirksomhed: true,
  };
  return eventFor(registerAnsaettelse, { aktoer: firma, body });
}

export function context(): Context {
  return { getRemainingTimeInMillis: () => 10_000, awsRequestId: 'bench' } as Context;
}

/** Throws where a registration was not carried out: what fails is often fast. */
export function expectRegistered(result: unknown): void {
  const { statusCode, body } = result as { statusCode?: number; body?: string };
  if (statusCode !== 201) throw new Error(`a registration was answered ${statusCode}: ${body}`);
}

/** The tables with the cards in them, in the emulator that the environment points at. */
export async function fillTables(): Promise<void> {
  await createTables();
  const client = new DynamoDBClient({});
  const items = Array.from({ length: CARDS }, (_, i) => card(i)).flat();
  for (let i = 0; i < items.length; i += ITEMS_A_CALL) {
    const puts = items.slice(i, i + ITEMS_A_CALL).map((item) => ({ PutRequest: { Item: marshall(item) } }));
    await client.send(new BatchWriteItemCommand({ RequestItems: { [process.env.FRIKORT_TABLE ?? '']: puts } }));
  }
  client.destroy();
}

/** So many bytes has KMS's ciphertext of a citizen's data. */
const SEALED = new Uint8Array(270);

function card(place: number) {
  const nummer = nummerAt(place);
  const kort = {
    frikortnummer: nummer,
    status: 'aktiv',
    statusFra: `${today}T00:00:00.000Z`,
    udstedt: today,
    aktivFra: today,
    aktivePerioder: [{ fra: today }],
    ansvarligKommune: '0751',
    naesteKontrolAar: yearOf(today) + 1,
    version: 1,
    borgerId: `00000000-0000-4000-8000-0000000${nummer}`,
    identitet: SEALED,
    navn: SEALED,
  };
  const aar = { aar: yearOf(today), loftOere: LOFT_OERE, restbeloebOere: LOFT_OERE };
  return [
    { ...kortKey(nummer), ...kort },
    { ...aarKey(nummer, yearOf(today)), ...aar },
  ];
}
