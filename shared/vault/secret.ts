import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';

const client = new SecretsManagerClient({
  maxAttempts: 3,
  requestHandler: { connectionTimeout: 1000, requestTimeout: 2500, throwOnRequestTimeout: true },
});

/** A secret's text, fetched once an execution environment. A fetch that failed is tried again by the next call. */
const fetched = new Map<string, Promise<string>>();

export function getSecret(secretId: string): Promise<string> {
  const known = fetched.get(secretId);
  if (known !== undefined) return known;
  const fetching = client.send(new GetSecretValueCommand({ SecretId: secretId })).then(({ SecretString }) => {
    if (SecretString === undefined) throw new Error(`secret ${secretId} holds no text`);
    return SecretString;
  });
  fetched.set(secretId, fetching);
  fetching.catch(() => fetched.delete(secretId));
  return fetching;
}
