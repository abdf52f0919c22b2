import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { APIS, JOBNET_SECRET, NEMLOGIN_SECRET, SERVICEPLATFORMEN_SECRET } from '#infra/names.ts';
import { readAssembly } from './assembly.ts';
import { newClock, now, setClock } from './clock.ts';
import { physicalResources } from './cloud.ts';
import { type Database, startDatabase } from './database.ts';
import { readDemo } from './demo-data.ts';
import { openFunctionsLog } from './functions-log.ts';
import { readFunctions, readRoutes } from './gateway/api.ts';
import { startGateway } from './gateway/gateway.ts';
import { type Jobnet, startJobnet } from './jobnet.ts';
import { type Kms, startKms } from './kms.ts';
import { createPages } from './login/login.ts';
import { freePort } from './loopback.ts';
import { readMachines, readSchedules } from './machines.ts';
import { type LokalNemlogin, startNemlogin } from './nemlogin/nemlogin.ts';
import { refuseSecond, takeStateDir } from './running.ts';
import { type S3, startS3 } from './s3.ts';
import { startScheduler } from './scheduler.ts';
import { type Secrets, startSecrets } from './secrets.ts';
import { type Serviceplatformen, startServiceplatformen } from './serviceplatformen.ts';
import { type Ses, startSes } from './ses.ts';
import { type States, startStates } from './states.ts';
import { readMappings, type Streams, startStreams } from './streams.ts';
import { loadSystemnoegler } from './systemadgang/noegler.ts';
import { makeTables, readTables } from './tables.ts';
import { createResolver } from './template.ts';
import { createWeb, statusReply } from './web.ts';
import type { FunctionSpec } from './worker.ts';
import { createPool, type FunctionPool } from './worker-pool.ts';

export type SystemOptions = {
  /** A free port when none is given. */
  readonly port?: number | undefined;
  /** Of the address for payroll systems, with TLS. A free port when none is given. */
  readonly systemPort?: number | undefined;
  /** Where the data, the keys and the log are kept. */
  readonly stateDir: string;
  /** Gives the folder that the infrastructure is synthesised in. Asked once, while the rest starts. */
  assembly(): Promise<string>;
  /** A line for whoever watches: what a function or the gateway could not do. */
  show?(line: string): void;
};

export type System = {
  readonly url: string;
  /** Where a payroll system calls, with a certificate. */
  readonly systemUrl: string;
  readonly logFile: string;
  readonly demoFile: string;
  readonly kms: Kms;
  readonly secrets: Secrets;
  readonly serviceplatformen: Serviceplatformen;
  readonly jobnet: Jobnet;
  readonly nemlogin: LokalNemlogin;
  readonly s3: S3;
  readonly ses: Ses;
  readonly database: {
    readonly endpoint: string;
    /** Ends the database at once, as a power cut would. The rest goes on without it. */
    kill(): Promise<void>;
    /** Starts it again, on the same data and the same address. */
    restart(): Promise<void>;
  };
  /** What time it is for every function and for the schedules. Set, it goes on from there; a schedule it jumps over is not made up for. */
  readonly clock: { now(): number; set(moment: number | undefined): void };
  readonly states: States;
  readonly streams: Streams;
  stop(): Promise<void>;
};

/** So many environments keep a function that only a person at a time uses. */
const LOGIN_MAX = 2;

/**
 * Starts the whole system on this machine: database, keys, secrets, the CPR register, and the functions behind their
 * gateway. Everything is reached from this machine only. Throws in Danish where it cannot, and then nothing is left running.
 */
export async function startSystem(options: SystemOptions): Promise<System> {
  const closers: (() => Promise<void>)[] = [];
  const stop = async () => {
    for (const close of closers.splice(0).reverse()) await close();
  };
  try {
    return { ...(await start(options, closers)), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function start(options: SystemOptions, closers: (() => Promise<void>)[]): Promise<Omit<System, 'stop'>> {
  const { stateDir, show = () => {} } = options;
  const started = <T extends { stop(): Promise<void> }>(part: T): T => {
    closers.push(() => part.stop());
    return part;
  };
  await mkdir(stateDir, { recursive: true, mode: 0o700 });
  await refuseSecond(stateDir);
  const port = await freePort(options.port);
  const url = `http://localhost:${port}`;
  const systemPort = await freePort(options.systemPort);
  const systemUrl = `https://localhost:${systemPort}`;
  closers.push(await takeStateDir(stateDir, { url, systemUrl }));

  const assembling = options.assembly();
  // Looked at below; a failure meanwhile is not unhandled.
  assembling.catch(() => undefined);
  const dbPath = join(stateDir, 'database');
  let db: Database = await startDatabase({ dbPath });
  closers.push(() => db.stop());
  const kms = started(await startKms({ stateFile: join(stateDir, 'kms.json') }));
  const s3 = started(await startS3({ stateFile: join(stateDir, 's3.json') }));
  const serviceplatformen = started(await startServiceplatformen());
  const jobnet = started(await startJobnet({ stateFile: join(stateDir, 'jobnet.json') }));
  // On another host name than ours, as the real one is: browsers then treat it as another site.
  const clock = newClock();
  const nemlogin = started(
    await startNemlogin({ siteOrigin: url, stateFile: join(stateDir, 'nemlogin.json'), now: () => now(clock) }),
  );
  const secrets = started(
    await startSecrets({
      secrets: {
        [SERVICEPLATFORMEN_SECRET]: agreementWith(serviceplatformen),
        [JOBNET_SECRET]: jobnet.secret,
        [NEMLOGIN_SECRET]: nemlogin.secret,
      },
    }),
  );

  const ses = started(await startSes({ now: () => now(clock) }));
  const made = await assembling;
  const assembly = await readAssembly(made);
  const resolve = createResolver(assembly, physicalResources(assembly, { kms, secrets }));
  await makeTables(db.endpoint, readTables(assembly));
  const logFile = join(stateDir, 'log', 'functions.ndjson');
  const log = await openFunctionsLog(logFile, show);
  closers.push(() => log.close());

  const functions = new Map<string, FunctionPool>();
  const states = started(await startStates({ machines: readMachines(assembly, resolve, functions) }));
  const endpoints = {
    AWS_ENDPOINT_URL_DYNAMODB: db.endpoint,
    AWS_ENDPOINT_URL_KMS: kms.endpoint,
    AWS_ENDPOINT_URL_S3: s3.endpoint,
    AWS_ENDPOINT_URL_SESV2: ses.endpoint,
    AWS_ENDPOINT_URL_SECRETS_MANAGER: secrets.endpoint,
    AWS_ENDPOINT_URL_SFN: states.endpoint,
  };
  const specs = readFunctions(assembly, resolve);
  for (const [arn, spec] of specs) {
    const environment = { ...lambdaEnvironment(arn, spec, url), ...endpoints };
    functions.set(arn, started(createPool({ ...spec, environment }, { clock, onLine: log.write })));
  }
  const sessions = started(
    createPool(loginFunction([...functions.values()]), { clock, onLine: log.write, max: LOGIN_MAX }),
  );

  const schedules = readSchedules(assembly, resolve, { functions, states });
  const scheduler = started(startScheduler({ clock, schedules }));
  const streams = started(
    await startStreams({
      endpoint: db.endpoint,
      mappings: readMappings(assembly, resolve, functions),
      stateFile: join(stateDir, 'stroemme.json'),
      onGivenUp: (name, reason) => log.write(JSON.stringify({ level: 'ERROR', stroem: name, fejl: reason }), ''),
    }),
  );
  const ur = {
    now: () => now(clock),
    set: (moment: number | undefined) => {
      setClock(clock, moment);
      scheduler.reset();
    },
  };

  const demoFile = join(stateDir, 'demo.json');
  const demokort = async () => (await readDemo(demoFile))?.kort ?? [];
  const pages = createPages({ siteOrigin: url, ur, jobnet, mails: ses.mails, sessions, demokort });
  const web = createWeb(join(made, '..', 'web'));
  const published = [...specs.values()].find(({ environment }) => 'DRIFTSSTATUS_BUCKET' in environment);
  const bucket = published?.environment.DRIFTSSTATUS_BUCKET ?? '';
  const status = (path: string) => statusReply(path, (key) => s3.read(bucket, key));
  const gateway = (at: number, api: string) => ({
    port: at,
    hosts: [`localhost:${at}`, `127.0.0.1:${at}`],
    routes: readRoutes(assembly, resolve, api),
    functions,
    now: () => now(clock),
    onFault: (operation: string, fejl: string) => log.write(JSON.stringify({ level: 'ERROR', operation, fejl }), ''),
  });
  started(
    await startGateway({
      ...gateway(port, APIS.egne),
      pages: async (incoming) => status(incoming.path) ?? (await web(incoming)) ?? pages(incoming),
    }),
  );
  const { ca, server } = await loadSystemnoegler(stateDir);
  started(
    await startGateway({
      ...gateway(systemPort, APIS.system),
      tls: { key: server.privatnoegle, cert: server.certifikat, ca: ca.certifikat },
      pages: async () => undefined,
    }),
  );

  const dbPort = Number(new URL(db.endpoint).port);
  const database = {
    endpoint: db.endpoint,
    kill: () => db.kill(),
    restart: async () => {
      await db.kill();
      db = await startDatabase({ dbPath, port: dbPort });
    },
  };
  return {
    url,
    systemUrl,
    logFile,
    demoFile,
    kms,
    secrets,
    serviceplatformen,
    jobnet,
    nemlogin,
    s3,
    ses,
    database,
    clock: ur,
    states,
    streams,
  };
}

/**
 * What Lambda puts beside the template's own variables. One of those is another here: the templates name the address of the
 * real site, and the site of this machine is this machine.
 */
function lambdaEnvironment(arn: string, { name, environment }: FunctionSpec, url: string): Record<string, string> {
  return {
    ...environment,
    ...('SITE_ORIGIN' in environment && { SITE_ORIGIN: url }),
    AWS_REGION: arn.split(':')[3] ?? '',
    AWS_LAMBDA_FUNCTION_NAME: name,
    AWS_ACCESS_KEY_ID: 'lokal',
    AWS_SECRET_ACCESS_KEY: 'lokal',
  };
}

/** The stand-in for the login reaches what it must, by the names that the other functions know it by. */
function loginFunction(others: readonly FunctionPool[]): FunctionSpec {
  return {
    name: 'lokal-login',
    file: fileURLToPath(new URL('./login/session-function.ts', import.meta.url)),
    handler: 'handler',
    timeoutMs: 15_000,
    memoryMb: 256,
    environment: Object.assign({}, ...others.map(({ spec }) => spec.environment)),
  };
}

/** The municipality's agreement with Serviceplatformen, as it lies in the secret. */
function agreementWith({ url }: Serviceplatformen): string {
  const uuid = (n: number) => `00000000-0000-4000-8000-00000000000${n}`;
  return JSON.stringify({ url, serviceAgreementUuid: uuid(1), userSystemUuid: uuid(2), userUuid: uuid(3) });
}
