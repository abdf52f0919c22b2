import { randomUUID } from 'node:crypto';
import { type Database, type DatabaseEngine, startDatabase } from '#infra/local/database.ts';
import { startKms } from '#infra/local/kms.ts';
import { type Machine, startStates } from '#infra/local/states.ts';
import { type Arrival, type FaultProxy, startProxy } from '#test/faults/proxy/proxy.ts';
import { people } from '#test/faults/workload/people.ts';
import { AARSSKIFTE_MACHINE, SERVICEPLATFORMEN_SECRET, SITE_ORIGIN } from '#test/kit/names.ts';
import { CITIZENS } from '#test/kit/people.ts';
import { startRegister } from '#test/kit/register.ts';
import { createTables } from '#test/kit/tables.ts';
import { connectEmulator, type Emulator, type Item } from './emulator.ts';

/** Everything that the functions need around them, with the fault proxy between them and the database. */
export type Stage = {
  readonly proxy: FaultProxy;
  readonly people: readonly string[];
  /** A new, empty database behind the same proxy. */
  renew(): Promise<void>;
  /** Ends the database with SIGKILL and starts it again on the same data. */
  restart(): Promise<void>;
  frikort(): Promise<Item[]>;
  log(): Promise<Item[]>;
  stop(): Promise<void>;
};

export type StageOptions = {
  readonly engine?: DatabaseEngine | undefined;
  readonly people: number;
  /** A folder for the data; without one they live in memory. */
  readonly dbPath?: string | undefined;
  readonly arrived: (arrival: Arrival) => void;
};

export async function openStage({ engine, people: count, dbPath, arrived }: StageOptions): Promise<Stage> {
  const persons = people(count);
  const [kms, register] = await Promise.all([startKms(), startRegister([...persons, ...CITIZENS])]);
  // Starting a run is what a function asks for; what a run does is tried elsewhere.
  const definition: Machine['definition'] = { StartAt: 'Begyndt', States: { Begyndt: { Type: 'Pass', End: true } } };
  const states = await startStates({ machines: [{ arn: AARSSKIFTE_MACHINE, definition, tasks: {} }] });
  let database: Database | undefined;
  let emulator: Emulator | undefined;
  const current = (): Emulator => {
    if (emulator === undefined) throw new Error('there is no database');
    return emulator;
  };
  const proxy = await startProxy((target, body) => current().send(target, body), arrived);
  Object.assign(process.env, {
    AWS_REGION: 'eu-north-1',
    AWS_ACCESS_KEY_ID: 'local',
    AWS_SECRET_ACCESS_KEY: 'local',
    AWS_ENDPOINT_URL_KMS: kms.endpoint,
    AWS_ENDPOINT_URL_SECRETS_MANAGER: register.secrets,
    AWS_ENDPOINT_URL_SFN: states.endpoint,
    AARSSKIFTE_MACHINE,
    DATA_KEY: 'alias/frikort-data',
    INDEX_KEY: 'alias/frikort-indeks',
    SERVICEPLATFORMEN_SECRET,
    SITE_ORIGIN,
  });

  async function start(): Promise<void> {
    database = await startDatabase({ engine, dbPath });
    emulator = connectEmulator(database.endpoint);
  }

  async function renew(): Promise<void> {
    emulator?.close();
    await database?.stop();
    await start();
    const run = randomUUID().slice(0, 8);
    Object.assign(process.env, {
      AWS_ENDPOINT_URL_DYNAMODB: database?.endpoint,
      FRIKORT_TABLE: `Frikort-${run}`,
      REVISIONSLOG_TABLE: `Revisionslog-${run}`,
      SESSION_TABLE: `Session-${run}`,
    });
    await createTables();
    process.env.AWS_ENDPOINT_URL_DYNAMODB = proxy.endpoint;
  }

  async function restart(): Promise<void> {
    emulator?.close();
    await database?.kill();
    await start();
  }

  await renew();
  return {
    proxy,
    people: persons.map((person) => person.cpr),
    renew,
    restart,
    frikort: () => current().scan(process.env.FRIKORT_TABLE ?? ''),
    log: () => current().scan(process.env.REVISIONSLOG_TABLE ?? '', ['anmodningId', 'udfald', 'kode']),
    stop: async () => {
      emulator?.close();
      await Promise.all([database?.stop(), proxy.stop(), kms.stop(), register.stop(), states.stop()]);
    },
  };
}
