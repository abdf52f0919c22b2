import { PERSONER } from '#infra/local/personer.ts';
import type { Serviceplatformen } from '#infra/local/serviceplatformen.ts';
import type { ProblemKode } from '#shared/contract/refusals.ts';
import type { Answer } from '#test/kit/call.ts';
import { type Gate, holdNext, startGate } from '#test/kit/gate.ts';
import { CITIZENS } from '#test/kit/people.ts';
import { startRegister } from '#test/kit/register.ts';

/** The stand-ins that a case may disturb: this file's own, so that no other test sees it. */
export type Setting = { readonly gate: Gate; readonly platform: Serviceplatformen; stop(): Promise<void> };

/** Brings about what a refusal needs, and gives back the call that must be refused. */
export type Case = (setting: Setting) => Promise<() => Promise<Answer>>;

/** A case for every code that an operation lists. One that is missing does not compile. */
export type Cases<Kode extends ProblemKode> = {
  readonly [K in Kode]: Case | { readonly shownIn: string };
};

export async function startSetting(): Promise<Setting> {
  const register = await startRegister([...PERSONER, ...CITIZENS]);
  const gate = await startGate(String(process.env.AWS_ENDPOINT_URL_DYNAMODB));
  process.env.AWS_ENDPOINT_URL_SECRETS_MANAGER = register.secrets;
  process.env.AWS_ENDPOINT_URL_DYNAMODB = gate.url;
  return {
    gate,
    platform: register.platform,
    stop: async () => {
      await Promise.all([register.stop(), gate.stop()]);
    },
  };
}

/** Two calls that both saw the same state: the second is carried out while the first waits at the database's door. */
export async function overtaken(
  { gate }: Setting,
  first: () => Promise<Answer>,
  second: () => Promise<Answer>,
): Promise<() => Promise<Answer>> {
  const { reached, release } = holdNext(gate, 'TransactWriteItems');
  const waiting = first();
  await reached;
  const done = await second();
  if (done.status >= 300) throw new Error(`the second was to succeed: ${done.raw}`);
  return () => {
    release();
    return waiting;
  };
}
