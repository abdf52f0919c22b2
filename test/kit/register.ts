import type { Testperson } from '#infra/local/personer.ts';
import { startSecrets } from '#infra/local/secrets.ts';
import { type Serviceplatformen, startServiceplatformen } from '#infra/local/serviceplatformen.ts';
import { SERVICEPLATFORMEN_SECRET } from './names.ts';

/** A CPR register, and where the functions are told of it. */
export type Register = {
  readonly platform: Serviceplatformen;
  /** The endpoint of the secrets: its value is for AWS_ENDPOINT_URL_SECRETS_MANAGER. */
  readonly secrets: string;
  stop(): Promise<void>;
};

/** Starts a register with those people; without them, with those of the local system. */
export async function startRegister(persons?: readonly Testperson[]): Promise<Register> {
  const platform = await startServiceplatformen(persons && { persons });
  const uuid = '11111111-2222-4333-8444-555555555555';
  const secret = { url: platform.url, serviceAgreementUuid: uuid, userSystemUuid: uuid, userUuid: uuid };
  const secrets = await startSecrets({ secrets: { [SERVICEPLATFORMEN_SECRET]: JSON.stringify(secret) } });
  const stop = async () => {
    await Promise.all([platform.stop(), secrets.stop()]);
  };
  return { platform, secrets: secrets.endpoint, stop };
}
