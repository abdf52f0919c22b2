import { DecryptCommand, EncryptCommand } from '@aws-sdk/client-kms';
import { env } from '#shared/env.ts';
import { kms } from './client.ts';

/** KMS takes 4096 bytes at a time. A login has a few such pieces, so no key and no cipher of our own is needed. */
const PIECE = 4096;

/**
 * Seals the messages of a login, bound to its id and to the order of the pieces: one that is moved or left out does not
 * open. The purpose is its own, so that no function that may open a citizen's data may open these.
 */
export async function encryptLoginbevis(anmodningId: string, text: string): Promise<string[]> {
  const bytes = Buffer.from(text, 'utf8');
  const count = Math.ceil(bytes.length / PIECE);
  return Promise.all(
    Array.from({ length: count }, async (_, i) => {
      const { CiphertextBlob } = await kms.send(
        new EncryptCommand({
          KeyId: env('DATA_KEY'),
          EncryptionContext: context(anmodningId, i, count),
          Plaintext: bytes.subarray(i * PIECE, (i + 1) * PIECE),
        }),
      );
      if (CiphertextBlob === undefined) throw new Error('KMS gave no ciphertext');
      return Buffer.from(CiphertextBlob).toString('base64');
    }),
  );
}

/** The other way round, for whoever has been given the right to look into a login. */
export async function decryptLoginbevis(anmodningId: string, dele: readonly string[]): Promise<string> {
  const pieces = await Promise.all(
    dele.map(async (del, i) => {
      const { Plaintext } = await kms.send(
        new DecryptCommand({
          KeyId: env('DATA_KEY'),
          EncryptionContext: context(anmodningId, i, dele.length),
          CiphertextBlob: Buffer.from(del, 'base64'),
        }),
      );
      return Buffer.from(Plaintext ?? []);
    }),
  );
  return Buffer.concat(pieces).toString('utf8');
}

function context(anmodningId: string, i: number, count: number): Record<string, string> {
  return { formaal: 'loginbevis', anmodningId, del: `${i + 1}/${count}` };
}
