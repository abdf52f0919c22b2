import { chmod, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  DecryptCommand,
  DescribeKeyCommand,
  EncryptCommand,
  GenerateMacCommand,
  KMSClient,
  VerifyMacCommand,
} from '@aws-sdk/client-kms';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Kms } from '#infra/local/kms.ts';
import { startKms } from '#infra/local/kms.ts';

const DATA = 'alias/frikort-data';
const INDEKS = 'alias/frikort-indeks';
const plaintext = Buffer.from('Åse Opfundsen');
const context = { formaal: 'kort', borger: 'b1' };

let kms: Kms;
let client: KMSClient;

beforeAll(async () => {
  kms = await startKms({ slowMs: 300 });
  client = clientOf(kms);
});
afterAll(async () => {
  client.destroy();
  await kms.stop();
});

function clientOf({ endpoint }: Kms, timeoutMs = 5000): KMSClient {
  return new KMSClient({
    endpoint,
    region: 'eu-central-1',
    credentials: { accessKeyId: 'lokal', secretAccessKey: 'lokal' },
    maxAttempts: 1,
    requestHandler: { requestTimeout: timeoutMs, throwOnRequestTimeout: true },
  });
}

async function encrypt(KeyId = DATA, EncryptionContext: Record<string, string> | undefined = context) {
  const { CiphertextBlob } = await client.send(
    new EncryptCommand({ KeyId, Plaintext: plaintext, ...(EncryptionContext && { EncryptionContext }) }),
  );
  return Buffer.from(CiphertextBlob ?? []);
}

async function decrypt(CiphertextBlob: Buffer, EncryptionContext?: Record<string, string>, KeyId?: string) {
  const { Plaintext } = await client.send(new DecryptCommand({ CiphertextBlob, EncryptionContext, KeyId }));
  return Buffer.from(Plaintext ?? []).toString();
}

describe('Encrypt and Decrypt', () => {
  test('what is encrypted decrypts with the same context in another order', async () => {
    const swapped = { borger: 'b1', formaal: 'kort' };
    expect(await decrypt(await encrypt(), swapped)).toBe('Åse Opfundsen');
  });

  test('the same text encrypts to another ciphertext each time, without the text in it', async () => {
    const [first, second] = [await encrypt(), await encrypt()];
    expect(first.equals(second)).toBe(false);
    expect(first.includes('Opfundsen')).toBe(false);
  });

  test.each([
    ['another value in the context', { ...context, borger: 'b2' }],
    ['one pair more in the context', { ...context, mere: '1' }],
    ['no context', undefined],
  ])('%s is InvalidCiphertextException', async (_, other) => {
    await expect(decrypt(await encrypt(), other)).rejects.toMatchObject({ name: 'InvalidCiphertextException' });
  });

  test('no context and an empty one are the same', async () => {
    const { CiphertextBlob } = await client.send(new EncryptCommand({ KeyId: DATA, Plaintext: plaintext }));
    expect(await decrypt(Buffer.from(CiphertextBlob ?? []), {})).toBe('Åse Opfundsen');
  });

  test.each([0, 16, 28, 44, -1])('a bit changed at byte %i is InvalidCiphertextException', async (place) => {
    const sealed = await encrypt();
    const at = place < 0 ? sealed.length + place : place;
    sealed.writeUInt8(sealed.readUInt8(at) ^ 1, at);
    await expect(decrypt(sealed, context)).rejects.toMatchObject({ name: 'InvalidCiphertextException' });
  });

  test.each([1, 20, 43, 44])('a ciphertext cut to %i bytes is InvalidCiphertextException', async (length) => {
    const sealed = await encrypt();
    await expect(decrypt(sealed.subarray(0, length), context)).rejects.toMatchObject({
      name: 'InvalidCiphertextException',
    });
  });

  test('4096 bytes are encrypted, one more is ValidationException', async () => {
    const command = (bytes: number) => new EncryptCommand({ KeyId: DATA, Plaintext: Buffer.alloc(bytes) });
    await expect(client.send(command(4096))).resolves.toMatchObject({ EncryptionAlgorithm: 'SYMMETRIC_DEFAULT' });
    await expect(client.send(command(4097))).rejects.toMatchObject({ name: 'ValidationException' });
  });

  test('the HMAC key does not encrypt', async () => {
    await expect(encrypt(INDEKS)).rejects.toMatchObject({ name: 'InvalidKeyUsageException' });
  });

  test('Decrypt may name the key, but not the HMAC key or one that does not exist', async () => {
    const sealed = await encrypt();
    expect(await decrypt(sealed, context, kms.keyArn(DATA))).toBe('Åse Opfundsen');
    await expect(decrypt(sealed, context, INDEKS)).rejects.toMatchObject({ name: 'InvalidKeyUsageException' });
    await expect(decrypt(sealed, context, 'alias/x')).rejects.toMatchObject({ name: 'NotFoundException' });
  });

  test('a ciphertext of another installation is InvalidCiphertextException', async () => {
    const other = await startKms();
    const otherClient = clientOf(other);
    const { CiphertextBlob } = await otherClient.send(new EncryptCommand({ KeyId: DATA, Plaintext: plaintext }));
    await other.stop();
    await expect(decrypt(Buffer.from(CiphertextBlob ?? []))).rejects.toMatchObject({
      name: 'InvalidCiphertextException',
    });
  });
});

describe('GenerateMac and VerifyMac', () => {
  const input = { KeyId: INDEKS, MacAlgorithm: 'HMAC_SHA_256', Message: plaintext } as const;

  test('one message has one mac of 32 bytes, and it verifies', async () => {
    const [first, second] = [
      await client.send(new GenerateMacCommand(input)),
      await client.send(new GenerateMacCommand(input)),
    ];
    expect(first.Mac).toHaveLength(32);
    expect(first.Mac).toEqual(second.Mac);
    const verified = await client.send(new VerifyMacCommand({ ...input, Mac: first.Mac }));
    expect(verified).toMatchObject({ MacValid: true, KeyId: kms.keyArn(INDEKS) });
  });

  test.each([31, 32])('a wrong mac of %i bytes is KMSInvalidMacException', async (length) => {
    const command = new VerifyMacCommand({ ...input, Mac: Buffer.alloc(length) });
    await expect(client.send(command)).rejects.toMatchObject({ name: 'KMSInvalidMacException' });
  });

  test('the data key makes no mac', async () => {
    await expect(client.send(new GenerateMacCommand({ ...input, KeyId: DATA }))).rejects.toMatchObject({
      name: 'InvalidKeyUsageException',
    });
  });
});

describe('keys', () => {
  test('a key answers to its id, its alias and the ARN of either', async () => {
    const arn = kms.keyArn(DATA);
    const aliasArn = `${arn.slice(0, arn.indexOf('key/'))}${DATA}`;
    for (const KeyId of [DATA, arn, aliasArn, arn.slice(arn.indexOf('key/') + 4)]) {
      const { KeyMetadata } = await client.send(new DescribeKeyCommand({ KeyId }));
      expect(KeyMetadata).toMatchObject({ Arn: arn, KeySpec: 'SYMMETRIC_DEFAULT', KeyState: 'Enabled' });
      expect(KeyMetadata?.CreationDate).toBeInstanceOf(Date);
    }
  });

  test('the index key is an HMAC_256 key', async () => {
    const { KeyMetadata } = await client.send(new DescribeKeyCommand({ KeyId: INDEKS }));
    expect(KeyMetadata).toMatchObject({ KeySpec: 'HMAC_256', KeyUsage: 'GENERATE_VERIFY_MAC' });
  });

  test.each(['alias/en-anden', '', 'key/frikort-data', 'arn:aws:kms:eu-west-1:1:alias/frikort-data'])(
    'the key %j is NotFoundException',
    async (KeyId) => {
      await expect(encrypt(KeyId)).rejects.toMatchObject({ name: 'NotFoundException' });
    },
  );
});

describe('the key file', () => {
  test('is made for the owner only, and what was encrypted before a restart decrypts after it', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'kms-'));
    const stateFile = join(folder, 'state', 'kms.json');
    const before = await startKms({ stateFile });
    const sealed = await clientOf(before).send(new EncryptCommand({ KeyId: DATA, Plaintext: plaintext }));
    await before.stop();
    expect((await stat(stateFile)).mode & 0o777).toBe(0o600);
    expect((await stat(join(folder, 'state'))).mode & 0o777).toBe(0o700);

    await chmod(stateFile, 0o644);
    const after = await startKms({ stateFile });
    const opened = await clientOf(after).send(new DecryptCommand({ CiphertextBlob: sealed.CiphertextBlob }));
    await after.stop();
    expect(Buffer.from(opened.Plaintext ?? []).toString()).toBe('Åse Opfundsen');
    expect(after.keyArn(DATA)).toBe(before.keyArn(DATA));
    expect((await stat(stateFile)).mode & 0o777).toBe(0o600);
    await rm(folder, { recursive: true });
  });

  test('a damaged one is refused and left as it is', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'kms-'));
    const stateFile = join(folder, 'kms.json');
    await writeFile(stateFile, '{"keys":[]}');
    await expect(startKms({ stateFile })).rejects.toThrow('er beskadiget');
    expect(await readFile(stateFile, 'utf8')).toBe('{"keys":[]}');
    await rm(folder, { recursive: true });
  });
});

describe('told to fail', () => {
  test.each([
    ['error', 'KMSInternalException'],
    ['throttled', 'ThrottlingException'],
    ['denied', 'AccessDeniedException'],
    ['down', /.*/],
  ] as const)('%s: every call fails until it is told to work again', async (mode, name) => {
    kms.fail(mode);
    await expect(encrypt()).rejects.toMatchObject({ name: expect.stringMatching(name) });
    kms.fail(undefined);
    await expect(encrypt()).resolves.toBeDefined();
  });

  test('slow: the answer comes after the time a client waits', async () => {
    const hasty = clientOf(kms, 50);
    kms.fail('slow');
    const command = new EncryptCommand({ KeyId: DATA, Plaintext: plaintext });
    await expect(hasty.send(command)).rejects.toMatchObject({ name: 'TimeoutError' });
    await expect(client.send(command)).resolves.toBeDefined();
    kms.fail(undefined);
  });
});

describe('calls that are no KMS calls', () => {
  const signed = { authorization: 'AWS4-HMAC-SHA256' };
  const encryptTarget = { ...signed, 'x-amz-target': 'TrentService.Encrypt' };

  test.each<[string, Record<string, string>, string, string]>([
    [
      'an operation it does not have',
      { ...signed, 'x-amz-target': 'TrentService.CreateKey' },
      '{}',
      'UnknownOperationException',
    ],
    ['another service', { ...signed, 'x-amz-target': 'DynamoDB_20120810.Encrypt' }, '{}', 'UnknownOperationException'],
    ['no target', signed, '{}', 'UnknownOperationException'],
    ['no signature', { 'x-amz-target': 'TrentService.Encrypt' }, '{}', 'MissingAuthenticationTokenException'],
    ['no JSON', encryptTarget, '{', 'SerializationException'],
    ['no key', encryptTarget, '{"Plaintext":"YQ=="}', 'ValidationException'],
    ['a blob that is not base64', encryptTarget, '{"KeyId":"a","Plaintext":"?"}', 'ValidationException'],
  ])('%s', async (_, headers, body, code) => {
    const response = await fetch(kms.endpoint, { method: 'POST', headers, body });
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ __type: code });
  });
});
