import { readClockMs } from '#shared/clock.ts';
import type { JobName } from '#shared/contract/jobs.ts';
import type { LoginFunktion } from '#shared/contract/login.ts';
import type { OperationName } from '#shared/domain/adgang.ts';
import type { Rolle } from '#shared/domain/aktoer.ts';

/**
 * The operational log: one line a request, with these fields and no others. No body, no name, no number of a citizen can
 * come in, because no field would hold it. The line carries its own metrics (CloudWatch embedded metric format).
 */
export type Loglinje = {
  readonly operation: OperationName | LoginFunktion | 'authorize';
  readonly status: number;
  readonly kode: string | undefined;
  readonly rolle: Rolle | undefined;
  readonly anmodningId: string;
  readonly ms: number;
  readonly koldstart: boolean;
  /** Of an unforeseen fault: the error's class and place in our code, never its message, which may quote the input. */
  readonly fejl?: { readonly navn: string; readonly sted: string };
};

/** What CloudWatch makes of a line: how long the operation took, also by its code. */
const TIDER = [
  {
    Namespace: 'SocialtFrikort',
    Dimensions: [['operation'], ['operation', 'kode']],
    Metrics: [{ Name: 'ms', Unit: 'Milliseconds' }],
  },
];

export function writeLog(linje: Loglinje): void {
  const level = linje.status >= 500 ? 'ERROR' : 'INFO';
  const ms = Math.round(linje.ms * 10) / 10;
  const metrics = { Timestamp: readClockMs(), CloudWatchMetrics: TIDER };
  console.log(JSON.stringify({ level, ...linje, kode: linje.kode ?? 'OK', ms, _aws: metrics }));
}

/** The same for what no person calls. Its numbers become metrics of their own, under the names in its row. */
export type Joblinje = {
  readonly job: JobName;
  readonly udfald: 'ok' | 'fejl';
  readonly ms: number;
  readonly tal?: Readonly<Record<string, number>>;
  readonly fejl?: { readonly navn: string; readonly sted: string };
};

export function writeJobLog({ tal = {}, ...linje }: Joblinje): void {
  const Metrics = ['ms', ...Object.keys(tal)].map((Name) => ({ Name }));
  const CloudWatchMetrics = [{ Namespace: 'SocialtFrikort', Dimensions: [['job']], Metrics }];
  const level = linje.udfald === 'ok' ? 'INFO' : 'ERROR';
  console.log(JSON.stringify({ level, ...linje, ...tal, _aws: { Timestamp: readClockMs(), CloudWatchMetrics } }));
}

/** How many days the certificates of the login hold. An alarm is set on it: renewing one takes weeks. */
export function writeCertifikatDage(certifikatDage: number): void {
  const metrics = [{ Name: 'certifikatDage', Unit: 'Count' }];
  const CloudWatchMetrics = [{ Namespace: 'SocialtFrikort', Dimensions: [[]], Metrics: metrics }];
  console.log(JSON.stringify({ level: 'INFO', certifikatDage, _aws: { Timestamp: readClockMs(), CloudWatchMetrics } }));
}

/** An error's class and the first place of the stack, with the chain of causes: nothing that a caller has written. */
export function describeError(error: unknown): { navn: string; sted: string } {
  const chain: string[] = [];
  for (let e = error; e instanceof Error && chain.length < 4; e = e.cause) chain.push(e.name);
  return { navn: chain.join(' < ') || typeof error, sted: error instanceof Error ? firstPlace(error) : '' };
}

/**
 * A stack begins with the message, which may quote the input and look like a stack itself. So it is left out, and where it
 * does not stand as it did when the stack was made, nothing is said.
 */
function firstPlace({ stack = '', message }: Error): string {
  const at = stack.indexOf(message);
  return at === -1 ? '' : (/^\n\s+at (.+)/.exec(stack.slice(at + message.length))?.[1] ?? '');
}
