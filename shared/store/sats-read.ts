import * as z from 'zod/mini';
import { oereFelt } from '#shared/contract/fields.ts';
import { KENDTE_SATSER, type Sats } from '#shared/domain/sats.ts';
import { SATS_PARTITION, satsKey } from './keys.ts';
import { getItem, queryPartition } from './read.ts';

const satsItem = z.object({
  aar: z.int(),
  loftOere: oereFelt,
  indkomstgraenseOere: oereFelt,
  promille: z.optional(z.int()),
  kilde: z.string(),
  status: z.enum(['bekraeftet', 'udledt']),
});

function fromItem(item: z.infer<typeof satsItem>): Sats {
  return { ...item, promille: item.promille };
}

/** A year's amounts: what the operators have entered, else what the law has named. Nothing where neither is (D15). */
export async function getSats(aar: number): Promise<Sats | undefined> {
  const entered = await getItem(satsKey(aar), satsItem);
  return entered ? fromItem(entered) : KENDTE_SATSER.find((sats) => sats.aar === aar);
}

/** Every known year, oldest first. */
export async function listSats(): Promise<readonly Sats[]> {
  const entered = (await queryPartition(SATS_PARTITION)).map((item) => fromItem(satsItem.parse(item)));
  const known = KENDTE_SATSER.filter((sats) => !entered.some((e) => e.aar === sats.aar));
  return [...known, ...entered].sort((a, b) => a.aar - b.aar);
}
