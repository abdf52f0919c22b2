import * as z from 'zod/mini';

/** A ciphertext of the vault. As bytes, not as text: the card stays within the kilobyte that a registration pays for. */
export const hemmelig = z.instanceof(Uint8Array);
