import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { readClock } from '#shared/clock.ts';
import { addMs, type Tidspunkt } from '#shared/values/dato.ts';

const client = new SecretsManagerClient({
  maxAttempts: 3,
  requestHandler: { connectionTimeout: 1000, requestTimeout: 2500, throwOnRequestTimeout: true },
});

/** A new certificate is in use this long after it was put in, without anything being started again. */
const MAX_AGE_MS = 10 * 60_000;

type Fetched = { readonly text: Promise<string>; readonly at: Tidspunkt };
const fetched = new Map<string, Fetched>();

/** A secret's text, fetched once every ten minutes of use. A fetch that failed is tried again by the next call. */
export function getSecret(secretId: string): Promise<string> {
  const now = readClock();
  const known = fetched.get(secretId);
  if (known !== undefined && now < addMs(known.at, MAX_AGE_MS)) return known.text;
  const text = client.send(new GetSecretValueCommand({ SecretId: secretId })).then(({ SecretString }) => {
    if (SecretString === undefined) throw new Error(`secret ${secretId} holds no text`);
    return SecretString;
  });
  fetched.set(secretId, { text, at: now });
  text.catch(() => fetched.delete(secretId));
  return text;
}
