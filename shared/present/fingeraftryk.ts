import { readCpr } from '#shared/clients/cpr-opslag.ts';
import { hashCpr } from '#shared/vault/indeks.ts';

/** What tells one command about a citizen from another with the same id, with the log's hash in place of the CPR number. */
export async function fingeraftrykMedCpr<R extends { readonly cpr: string }>({ cpr, ...rest }: R): Promise<unknown> {
  const read = readCpr(cpr);
  return [rest, read.ok ? await hashCpr(read.vaerdi, 'log') : null];
}
