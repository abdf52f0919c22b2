import { randomUUID } from 'node:crypto';
import { startKms } from '#infra/local/kms.ts';
import { startSecrets } from '#infra/local/secrets.ts';
import { startServiceplatformen } from '#infra/local/serviceplatformen.ts';
import { type Ses, startSes } from '#infra/local/ses.ts';
import type { OperationName } from '#shared/domain/adgang.ts';
import { type CallOptions, eventFor } from '#test/kit/call.ts';
import { operationNamed } from '#test/kit/handlers.ts';
import { SERVICEPLATFORMEN_SECRET } from '#test/kit/names.ts';
import { CANARIES } from './canaries.ts';
import { type FunctionHost, startFunctionHost } from './function-host.ts';
import { type Recorder, startRecorder } from './recorder.ts';

export type Answered = {
  readonly name: OperationName;
  readonly status: number;
  /** Body and headers as they go out. */
  readonly text: string;
  readonly body: Record<string, unknown>;
  readonly path: string;
};

export type Stage = {
  readonly host: FunctionHost;
  readonly kms: Awaited<ReturnType<typeof startKms>>;
  readonly platform: Awaited<ReturnType<typeof startServiceplatformen>>;
  readonly secrets: Awaited<ReturnType<typeof startSecrets>>;
  readonly ses: Ses;
  /** What stands between the functions and everybody else. */
  readonly recorders: Readonly<Record<'dynamodb' | 'kms' | 'secrets' | 'platform', Recorder>>;
  readonly answers: Answered[];
  send(name: OperationName, options: CallOptions & { readonly ms?: number }): Promise<Answered>;
  stop(): Promise<void>;
};

/** A late answer of a service that is slow: later than a function is given in the tests of it. */
const SLOW_MS = 900;

/** The functions in a process of their own, every other system behind a recorder, and the canaries in the register. */
export async function startStage(): Promise<Stage> {
  const persons = CANARIES.map(({ person }) => person);
  const [kms, platform, ses] = await Promise.all([
    startKms({ slowMs: SLOW_MS }),
    startServiceplatformen({ persons, slowMs: SLOW_MS }),
    startSes(),
  ]);
  const platformRecorder = await startRecorder(platform.endpoint);
  const url = platform.url.replace(platform.endpoint, platformRecorder.url);
  const ids = { serviceAgreementUuid: randomUUID(), userSystemUuid: randomUUID(), userUuid: randomUUID() };
  const secrets = await startSecrets({ secrets: { [SERVICEPLATFORMEN_SECRET]: JSON.stringify({ url, ...ids }) } });
  const recorders = {
    dynamodb: await startRecorder(String(process.env.AWS_ENDPOINT_URL_DYNAMODB)),
    kms: await startRecorder(kms.endpoint),
    secrets: await startRecorder(secrets.endpoint),
    platform: platformRecorder,
  };
  const host = startFunctionHost({
    ...given('AWS_REGION', 'AWS_ACCESS_KEY_ID', 'AWS_SECRET_ACCESS_KEY', 'FRIKORT_TABLE', 'REVISIONSLOG_TABLE'),
    ...given('SESSION_TABLE', 'DATA_KEY', 'INDEX_KEY', 'SERVICEPLATFORMEN_SECRET', 'SITE_ORIGIN'),
    ...given('AARSSKIFTE_MACHINE', 'AWS_ENDPOINT_URL_SFN', 'BESKED_AFSENDER'),
    AWS_ENDPOINT_URL_SESV2: ses.endpoint,
    AWS_ENDPOINT_URL_DYNAMODB: recorders.dynamodb.url,
    AWS_ENDPOINT_URL_KMS: recorders.kms.url,
    AWS_ENDPOINT_URL_SECRETS_MANAGER: recorders.secrets.url,
  });
  const answers: Answered[] = [];
  return {
    host,
    kms,
    platform,
    secrets,
    ses,
    recorders,
    answers,
    send: async (name, { ms, ...options }) => {
      const event = eventFor(operationNamed(name), options);
      const { statusCode = 0, headers = {}, body = '' } = await host.call(name, event, ms);
      const text = `${JSON.stringify(headers)}\n${body}`;
      const answered = { name, status: statusCode, text, body: JSON.parse(body), path: event.rawPath };
      answers.push(answered);
      return answered;
    },
    stop: async () => {
      await host.stop();
      await Promise.all([kms, platform, secrets, ses, ...Object.values(recorders)].map((each) => each.stop()));
    },
  };
}

function given(...names: readonly string[]): Record<string, string> {
  return Object.fromEntries(names.map((name) => [name, String(process.env[name])]));
}
