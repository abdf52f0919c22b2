import * as z from 'zod/mini';
import { oereFelt } from '#shared/contract/fields.ts';
import { type Indkomstaar, openIndkomstaar } from '#shared/domain/indkomstaar.ts';
import { KENDTE_SATSER, type Sats } from '#shared/domain/sats.ts';
import { type Dato, danishDate, type Tidspunkt, yearOf } from '#shared/values/dato.ts';
import { oere } from '#shared/values/oere.ts';
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

/** The years that a card begins with: from the year of the decision to the one it is now, as far as they have a rate. */
export async function aarFraUdstedelse(udstedt: Dato, now: Tidspunkt): Promise<readonly Indkomstaar[]> {
  const first = yearOf(udstedt);
  const years = Array.from({ length: yearOf(danishDate(now)) - first + 1 }, (_, i) => getSats(first + i));
  const known = (await Promise.all(years)).filter((sats) => sats !== undefined);
  return known.map(({ aar, loftOere }) => openIndkomstaar(aar, loftOere, oere(0)));
}

/** Every known year, oldest first. */
export async function listSats(): Promise<readonly Sats[]> {
  const entered = (await queryPartition(SATS_PARTITION)).map((item) => fromItem(satsItem.parse(item)));
  const known = KENDTE_SATSER.filter((sats) => !entered.some((e) => e.aar === sats.aar));
  return [...known, ...entered].sort((a, b) => a.aar - b.aar);
}
