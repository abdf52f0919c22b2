import { DecryptCommand, EncryptCommand } from '@aws-sdk/client-kms';
import * as z from 'zod/mini';
import { datoFelt } from '#shared/contract/fields.ts';
import type { Borgeroplysninger } from '#shared/domain/borgerdata.ts';
import { env } from '#shared/env.ts';
import { kms } from './client.ts';

/** What the responsible municipality may see. */
const identitetSchema = z.object({
  cpr: z.string(),
  navn: z.string(),
  foedselsdato: datoFelt,
  beskyttet: z.boolean(),
  doed: z.optional(z.boolean()),
});

/** What employer and citizen may see: never a CPR number. */
const navnSchema = z.object({ navn: z.string(), beskyttet: z.boolean() });

/** What a proof of income holds sealed: its code, and the name where the citizen chose to show it. */
const bevisSchema = z.object({ kode: z.string(), navn: z.optional(z.string()) });

/** Where the citizen wants messages: read by what sends them, and by the citizen. */
const adresseSchema = z.object({ email: z.string() });

const SCHEMAS = { identitet: identitetSchema, navn: navnSchema, indkomstbevis: bevisSchema, adresse: adresseSchema };

export type Borgerdata = { [P in keyof typeof SCHEMAS]: z.infer<(typeof SCHEMAS)[P]> };

/**
 * Encrypts one part of a citizen's data, bound to its purpose and to a random id (the citizen's, or the address's own): moved to another card or read
 * for another purpose it does not decrypt. A function has the right to one purpose only (its key rights name it).
 */
export async function encryptBorgerdata<P extends keyof Borgerdata>(
  formaal: P,
  borgerId: string,
  data: Borgerdata[P],
): Promise<Uint8Array> {
  const { CiphertextBlob } = await kms.send(
    new EncryptCommand({
      KeyId: env('DATA_KEY'),
      EncryptionContext: { formaal, borgerId },
      Plaintext: Buffer.from(JSON.stringify(data)),
    }),
  );
  if (CiphertextBlob === undefined) throw new Error('KMS gave no ciphertext');
  return CiphertextBlob;
}

/** The citizen's data as it stands on the card: for two kinds of readers. */
export async function sealBorger(borgerId: string, borger: Borgeroplysninger) {
  const { cpr, navn, foedselsdato, beskyttet, doed } = borger;
  const [identitet, visning] = await Promise.all([
    encryptBorgerdata('identitet', borgerId, { cpr, navn, foedselsdato, beskyttet, doed }),
    encryptBorgerdata('navn', borgerId, { navn, beskyttet }),
  ]);
  return { borgerId, identitet, navn: visning };
}

/** The other way round. Throws where the ciphertext belongs to another citizen or purpose. */
export async function decryptBorgerdata<P extends keyof Borgerdata>(
  formaal: P,
  borgerId: string,
  ciphertext: Uint8Array,
): Promise<Borgerdata[P]> {
  const { Plaintext } = await kms.send(
    new DecryptCommand({
      KeyId: env('DATA_KEY'),
      EncryptionContext: { formaal, borgerId },
      CiphertextBlob: ciphertext,
    }),
  );
  return SCHEMAS[formaal].parse(JSON.parse(Buffer.from(Plaintext ?? []).toString('utf8'))) as Borgerdata[P];
}
