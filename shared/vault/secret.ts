import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';

const client = new SecretsManagerClient({
  maxAttempts: 3,
  requestHandler: { connectionTimeout: 1000, requestTimeout: 2500, throwOnRequestTimeout: true },
});

/** A new certificate is in use this long after it was put in, without anything being started again. */
const KEEP_MS = 10 * 60_000;

const fetched = new Map<string, Promise<string>>();

/**
 * A secret's text, fetched once and forgotten again after ten minutes (where the environment was frozen meanwhile: when it
 * wakes). A fetch that failed is tried again by the next call.
 */
export function getSecret(secretId: string): Promise<string> {
  const known = fetched.get(secretId);
  if (known !== undefined) return known;
  const fetching = client.send(new GetSecretValueCommand({ SecretId: secretId })).then(({ SecretString }) => {
    if (SecretString === undefined) throw new Error(`secret ${secretId} holds no text`);
    return SecretString;
  });
  const forget = () => fetched.delete(secretId);
  fetched.set(secretId, fetching);
  fetching.catch(forget);
  setTimeout(forget, KEEP_MS).unref();
  return fetching;
}
