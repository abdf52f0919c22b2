import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, PutCommand } from '@aws-sdk/lib-dynamodb';
import { type CallOptions, call, login, type Svar } from '#infra/local/client.ts';
import { prepareApart } from '#infra/local/prepare.ts';
import { type System, startSystem } from '#infra/local/system.ts';
import { TABLES } from '#infra/names.ts';
import { readClock } from '#shared/clock.ts';
import type { OperationName } from '#shared/domain/adgang.ts';
import { KENDTE_SATSER } from '#shared/domain/sats.ts';
import { satsKey } from '#shared/store/keys.ts';
import { satsItemOf } from '#shared/store/sats-read.ts';
import { danishDate, firstDay, yearOf } from '#shared/values/dato.ts';
import { kroner } from '#shared/values/oere.ts';

/** Kept from run to run, and used by all the tests: it is made anew only where the sources have changed. */
export const SKY = resolve(import.meta.dirname, '../../node_modules/.cache/frikort-sky');

export type TestSystem = {
  /** The system that runs now: a restart makes another. */
  readonly current: System;
  /** Stops the whole system and starts it again on the same data. */
  restart(): Promise<void>;
  /** Stops it and removes its data. */
  remove(): Promise<void>;
  /** Logs in as one of the test users. */
  as(bruger: string): Promise<Klient>;
};

/** Someone who is logged in and calls operations by name, as our own pages would. */
export type Klient = {
  readonly cookie: string;
  call(name: OperationName, body?: unknown, options?: CallOptions): Promise<Svar>;
  /** The same, where anything but success is a failure of the test. */
  ok(name: OperationName, body?: unknown, options?: CallOptions): Promise<Record<string, unknown>>;
};

/** What starts or builds a whole system takes seconds, and on a busy machine many. */
export const START_LIMIT_MS = 180_000;

/** The real system, whole, on free ports and with nothing in it. */
export async function startTestSystem(): Promise<TestSystem> {
  const dir = await mkdtemp(join(tmpdir(), 'frikort-system-'));
  const assembly = prepareApart(SKY);
  const start = () => startSystem({ stateDir: dir, assembly: () => assembly });
  let current = await start();
  if (known === undefined) await putSats(current);
  return {
    get current() {
      return current;
    },
    restart: async () => {
      await current.stop();
      current = await start();
    },
    remove: async () => {
      await current.stop();
      await rm(dir, { recursive: true });
    },
    as: async (bruger) => {
      const cookie = await login(current.url, bruger);
      if (cookie === undefined) throw new Error(`${bruger} could not log in`);
      // The address is asked for at each call: a system that is started again has another.
      return klient(() => current.url, cookie);
    },
  };
}

function klient(url: () => string, cookie: string): Klient {
  const send = (name: OperationName, body?: unknown, options?: CallOptions) => call(url(), cookie, name, body, options);
  return {
    cookie,
    call: send,
    ok: async (name, body, options) => {
      const svar = await send(name, body, options);
      if (svar.status >= 300) throw new Error(`${name}: ${svar.status} ${JSON.stringify(svar.body)}`);
      return svar.body;
    },
  };
}

const today = danishDate(readClock());

/** Today in Denmark, and what is always a right date beside it. The system has its own clock, so tests follow the day. */
export const idag = { dato: today, aar: yearOf(today), nytaar: firstDay(yearOf(today)) } as const;

const known = KENDTE_SATSER.find(({ aar }) => aar === idag.aar);

/** What may be earned in the year of the tests. */
export const LOFT_OERE = known?.loftOere ?? kroner(50_000);

/** The year's amount as two operators have entered and confirmed it: the tests must not fail in a year that has none yet. */
async function putSats({ database }: System): Promise<void> {
  const credentials = { accessKeyId: 'lokal', secretAccessKey: 'lokal' };
  const client = new DynamoDBClient({ endpoint: database.endpoint, region: 'eu-north-1', credentials });
  const sats = satsItemOf({
    aar: idag.aar,
    promille: 30,
    loftOere: LOFT_OERE,
    indkomstgraenseOere: kroner(12_500),
    eksakt: { loft: BigInt(LOFT_OERE) * 1_000_000n, indkomstgraense: 1_250_000_000_000n },
    kilde: 'Prøve',
    indtastetAf: 'drift-1',
    indtastet: readClock(),
    bekraeftetAf: 'drift-2',
    bekraeftet: readClock(),
    version: 2,
  });
  const Item = { ...satsKey(idag.aar), ...sats };
  await DynamoDBDocumentClient.from(client).send(new PutCommand({ TableName: TABLES.frikort, Item }));
  client.destroy();
}

export const kontaktperson = { navn: 'Bodil Bæk', email: 'bodil@eksempel.dk', telefon: '70 10 20 30' };

/** A whole request to issue a card. */
export function udstedelse(cpr: string) {
  return {
    cpr,
    samtykke: true,
    afgoerelsesdato: idag.nytaar,
    ansoegningsdato: idag.nytaar,
    ansoegningskanal: 'mundtlig',
    journalnummer: 'SAG-2026-1',
  };
}

/** A whole request to register work of today. */
export function registrering(frikortnummer: unknown, beloebOere: number) {
  return {
    frikortnummer,
    startdato: idag.dato,
    slutdato: idag.dato,
    beloebOere,
    kontaktperson,
    ordinaertUstoettetArbejde: true,
    ikkeBorgerensEgenVirksomhed: true,
  };
}
