import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Secrets } from '#infra/local/secrets.ts';
import { startSecrets } from '#infra/local/secrets.ts';

const NAME = 'frikort/serviceplatformen';

let secrets: Secrets;
let client: SecretsManagerClient;

beforeAll(async () => {
  secrets = await startSecrets({ secrets: { [NAME]: '{"nøgle":"værdi"}' } });
  client = new SecretsManagerClient({
    endpoint: secrets.endpoint,
    region: 'eu-central-1',
    credentials: { accessKeyId: 'lokal', secretAccessKey: 'lokal' },
    maxAttempts: 1,
  });
});
afterAll(async () => {
  client.destroy();
  await secrets.stop();
});

test('a secret is given by its name and by its ARN', async () => {
  for (const SecretId of [NAME, secrets.secretArn(NAME)]) {
    expect(await client.send(new GetSecretValueCommand({ SecretId }))).toMatchObject({
      ARN: secrets.secretArn(NAME),
      Name: NAME,
      SecretString: '{"nøgle":"værdi"}',
      VersionStages: ['AWSCURRENT'],
    });
  }
});

test.each([
  ['another name', { SecretId: 'frikort/andet' }],
  ['a name every object has', { SecretId: 'constructor' }],
  ['the version before the first', { SecretId: NAME, VersionStage: 'AWSPREVIOUS' }],
  ['an unknown version', { SecretId: NAME, VersionId: '00000000-0000-4000-8000-000000000000' }],
])('%s is ResourceNotFoundException', async (_, input) => {
  await expect(client.send(new GetSecretValueCommand(input))).rejects.toMatchObject({
    name: 'ResourceNotFoundException',
  });
});

test('an empty name is ValidationException', async () => {
  await expect(client.send(new GetSecretValueCommand({ SecretId: '' }))).rejects.toMatchObject({
    name: 'ValidationException',
  });
});

test('told to refuse, it refuses until it is told to work again', async () => {
  secrets.fail('denied');
  const command = new GetSecretValueCommand({ SecretId: NAME });
  await expect(client.send(command)).rejects.toMatchObject({ name: 'AccessDeniedException' });
  secrets.fail(undefined);
  await expect(client.send(command)).resolves.toBeDefined();
});
