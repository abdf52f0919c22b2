import { createCipheriv, createDecipheriv, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import * as z from 'zod/mini';
import type { AwsService, Operation } from './aws-json.ts';
import { AwsError, blob, operation, startAwsService } from './aws-json.ts';
import type { KmsAlias, KmsKey } from './kms-keys.ts';
import { loadKeys } from './kms-keys.ts';

const REGION = 'eu-central-1';
const ACCOUNT = '000000000000';
const ARN_PREFIX = `arn:aws:kms:${REGION}:${ACCOUNT}:`;

/** A ciphertext is key id (16 bytes), iv (12), tag (16) and the AES-256-GCM body. */
const IV_AT = 16;
const TAG_AT = 28;
const BODY_AT = 44;

const SYMMETRIC = 'SYMMETRIC_DEFAULT';
const MAC = 'HMAC_SHA_256';

const data = blob.check(z.refine((bytes) => bytes.length >= 1 && bytes.length <= 4096));
const encryptionContext = z.optional(z.record(z.string(), z.string()));
const encryptionAlgorithm = z.optional(z.literal(SYMMETRIC));
const encryptInput = z.object({
  KeyId: z.string(),
  Plaintext: data,
  EncryptionContext: encryptionContext,
  EncryptionAlgorithm: encryptionAlgorithm,
});
const decryptInput = z.object({
  KeyId: z.optional(z.string()),
  CiphertextBlob: blob,
  EncryptionContext: encryptionContext,
  EncryptionAlgorithm: encryptionAlgorithm,
});
const macInput = z.object({ KeyId: z.string(), Message: data, MacAlgorithm: z.literal(MAC) });
const verifyMacInput = z.extend(macInput, { Mac: blob });
const describeInput = z.object({ KeyId: z.string() });

export type Kms = AwsService & {
  /** The ARN a function is given for the key behind an alias. */
  keyArn(alias: KmsAlias): string;
};

/**
 * Stands in for AWS KMS with one symmetric and one HMAC key. With a state file the keys outlive a restart;
 * without one they live in memory.
 */
export async function startKms(
  options: { port?: number | undefined; stateFile?: string | undefined; slowMs?: number | undefined } = {},
): Promise<Kms> {
  const keys = await loadKeys(options.stateFile);
  const service = await startAwsService({
    port: options.port,
    slowMs: options.slowMs,
    target: 'TrentService',
    internalError: 'KMSInternalException',
    operations: kmsOperations(keys),
  });
  return { ...service, keyArn: (alias) => arnOf(findKey(keys, alias)) };
}

function kmsOperations(keys: readonly KmsKey[]): ReadonlyMap<string, Operation> {
  return new Map([
    [
      'Encrypt',
      operation(encryptInput, (input) => {
        const key = findKey(keys, input.KeyId, 'alias/frikort-data');
        const sealed = seal(key, input.Plaintext, input.EncryptionContext);
        return { KeyId: arnOf(key), CiphertextBlob: sealed.toString('base64'), EncryptionAlgorithm: SYMMETRIC };
      }),
    ],
    [
      'Decrypt',
      operation(decryptInput, (input) => {
        const key = findKey(keys, input.KeyId ?? 'alias/frikort-data', 'alias/frikort-data');
        if (!idBytes(key).equals(input.CiphertextBlob.subarray(0, IV_AT))) throw invalidCiphertext();
        const plaintext = open(key, input.CiphertextBlob, input.EncryptionContext);
        return { KeyId: arnOf(key), Plaintext: plaintext.toString('base64'), EncryptionAlgorithm: SYMMETRIC };
      }),
    ],
    [
      'GenerateMac',
      operation(macInput, (input) => {
        const key = findKey(keys, input.KeyId, 'alias/frikort-indeks');
        return { KeyId: arnOf(key), Mac: mac(key, input.Message).toString('base64'), MacAlgorithm: MAC };
      }),
    ],
    [
      'VerifyMac',
      operation(verifyMacInput, (input) => {
        const key = findKey(keys, input.KeyId, 'alias/frikort-indeks');
        const expected = mac(key, input.Message);
        if (expected.length !== input.Mac.length || !timingSafeEqual(expected, input.Mac)) {
          throw new AwsError('KMSInvalidMacException', 'The MAC is not valid');
        }
        return { KeyId: arnOf(key), MacValid: true, MacAlgorithm: MAC };
      }),
    ],
    ['DescribeKey', operation(describeInput, (input) => ({ KeyMetadata: metadata(findKey(keys, input.KeyId)) }))],
  ]);
}

/** Finds a key by id, alias or ARN of either. `use` is the alias of the only key that fits the operation. */
function findKey(keys: readonly KmsKey[], keyId: string, use?: KmsAlias): KmsKey {
  const name = keyId.startsWith(ARN_PREFIX) ? keyId.slice(ARN_PREFIX.length) : keyId;
  const bare = name.startsWith('key/') && name !== keyId ? name.slice('key/'.length) : name;
  const key = keys.find((each) => each.id === bare || each.alias === bare);
  if (key === undefined) throw new AwsError('NotFoundException', `Key '${keyId}' does not exist`);
  if (use !== undefined && key.alias !== use) {
    throw new AwsError('InvalidKeyUsageException', `${arnOf(key)} key usage does not fit the operation`);
  }
  return key;
}

function seal(key: KmsKey, plaintext: Buffer, context: Record<string, string> | undefined): Buffer {
  const iv = randomBytes(TAG_AT - IV_AT);
  const cipher = createCipheriv('aes-256-gcm', key.material, iv).setAAD(contextBytes(context));
  const body = Buffer.concat([cipher.update(plaintext), cipher.final()]);
  return Buffer.concat([idBytes(key), iv, cipher.getAuthTag(), body]);
}

function open(key: KmsKey, sealed: Buffer, context: Record<string, string> | undefined): Buffer {
  try {
    const decipher = createDecipheriv('aes-256-gcm', key.material, sealed.subarray(IV_AT, TAG_AT), {
      authTagLength: BODY_AT - TAG_AT,
    });
    decipher.setAAD(contextBytes(context)).setAuthTag(sealed.subarray(TAG_AT, BODY_AT));
    return Buffer.concat([decipher.update(sealed.subarray(BODY_AT)), decipher.final()]);
  } catch {
    throw invalidCiphertext();
  }
}

/** The context binds as a set of pairs: KMS does not care for their order, and none is the same as an empty one. */
function contextBytes(context: Record<string, string> | undefined): Buffer {
  return Buffer.from(JSON.stringify(Object.entries(context ?? {}).sort(([a], [b]) => (a < b ? -1 : 1))));
}

function mac(key: KmsKey, message: Buffer): Buffer {
  return createHmac('sha256', key.material).update(message).digest();
}

function invalidCiphertext(): AwsError {
  return new AwsError('InvalidCiphertextException', 'The ciphertext or its encryption context is not valid');
}

function idBytes(key: KmsKey): Buffer {
  return Buffer.from(key.id.replaceAll('-', ''), 'hex');
}

function arnOf(key: KmsKey): string {
  return `${ARN_PREFIX}key/${key.id}`;
}

function metadata(key: KmsKey): object {
  const symmetric = key.alias === 'alias/frikort-data';
  return {
    AWSAccountId: ACCOUNT,
    KeyId: key.id,
    Arn: arnOf(key),
    CreationDate: key.created,
    Enabled: true,
    KeyState: 'Enabled',
    KeyManager: 'CUSTOMER',
    Origin: 'AWS_KMS',
    MultiRegion: false,
    KeyUsage: symmetric ? 'ENCRYPT_DECRYPT' : 'GENERATE_VERIFY_MAC',
    KeySpec: symmetric ? SYMMETRIC : 'HMAC_256',
    ...(symmetric ? { EncryptionAlgorithms: [SYMMETRIC] } : { MacAlgorithms: [MAC] }),
  };
}
