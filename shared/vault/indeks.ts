import { GenerateMacCommand } from '@aws-sdk/client-kms';
import { env } from '#shared/env.ts';
import type { Cpr } from '#shared/values/cpr.ts';
import { kms } from './client.ts';

/** The version of the index key that a stored hash was made with. HMAC keys do not rotate by themselves. */
export const NOEGLEVERSION = 1;

/**
 * A keyed hash of a CPR number. The key never leaves KMS, so who has the whole table cannot find a number by trying them
 * all. Each purpose gives another hash, so that the index and the log cannot be joined:
 * - `indeks`: finds the card
 * - `log`: stands for a citizen without a card in the revisionslog
 * - `afvisning`: finds the refusals to a citizen without a card
 *
 * @returns 43 characters, base64url
 */
export async function hashCpr(cpr: Cpr, formaal: 'indeks' | 'log' | 'afvisning'): Promise<string> {
  const { Mac } = await kms.send(
    new GenerateMacCommand({
      KeyId: env('INDEX_KEY'),
      MacAlgorithm: 'HMAC_SHA_256',
      Message: Buffer.from(`cpr|${formaal}|v${NOEGLEVERSION}|${cpr}`),
    }),
  );
  if (Mac === undefined) throw new Error('KMS gave no MAC');
  return Buffer.from(Mac).toString('base64url');
}
