import * as z from 'zod/mini';
import { oereFelt, tidspunktFelt } from '#shared/contract/fields.ts';
import { type Indkomstaar, openIndkomstaar } from '#shared/domain/indkomstaar.ts';
import { type EksaktBeloeb, KENDTE_SATSER, kendtEksaktSats, type Sats } from '#shared/domain/sats.ts';
import { RETTELSESAARSAGER, type Satsforslag } from '#shared/domain/satsregulering.ts';
import { type Dato, danishDate, type Tidspunkt, yearOf } from '#shared/values/dato.ts';
import { oere } from '#shared/values/oere.ts';
import { rettelseKey, SATS_PARTITION, satsKey } from './keys.ts';
import { getItem, queryPartition } from './read.ts';

const satsItem = z.object({
  aar: z.int(),
  promille: z.int(),
  loftOere: oereFelt,
  indkomstgraenseOere: oereFelt,
  /** Millionths of an øre, as text: more digits than a number holds. */
  eksaktLoft: z.string(),
  eksaktGraense: z.string(),
  kilde: z.string(),
  indtastetAf: z.string(),
  indtastet: tidspunktFelt,
  bekraeftetAf: z.optional(z.string()),
  bekraeftet: z.optional(tidspunktFelt),
  rettelse: z.optional(z.enum(RETTELSESAARSAGER)),
  version: z.int(),
});

function fromItem({ eksaktLoft, eksaktGraense, ...item }: z.infer<typeof satsItem>): Satsforslag {
  return { ...item, eksakt: { loft: BigInt(eksaktLoft), indkomstgraense: BigInt(eksaktGraense) } };
}

/** A proposal as it is stored. */
export function satsItemOf({ eksakt, ...rest }: Satsforslag) {
  return { ...rest, eksaktLoft: String(eksakt.loft), eksaktGraense: String(eksakt.indkomstgraense) };
}

function inForce({ aar, loftOere, indkomstgraenseOere, promille, kilde }: Satsforslag): Sats {
  return { aar, loftOere, indkomstgraenseOere, promille, kilde, status: 'bekraeftet' };
}

/** What the operators have entered for a year, confirmed or not. */
export async function getSatsforslag(aar: number): Promise<Satsforslag | undefined> {
  const item = await getItem(satsKey(aar), satsItem);
  return item && fromItem(item);
}

/** A correction of a year that waits for its second pair of eyes, or the last one that was confirmed. */
export async function getRettelse(aar: number): Promise<Satsforslag | undefined> {
  const item = await getItem(rettelseKey(aar), satsItem);
  return item && fromItem(item);
}

/**
 * A year's amounts in force: what the operators have entered and confirmed, else what the law has named. Nothing where
 * neither is (D15): an amount that only one operator has seen is not in force.
 */
export async function getSats(aar: number): Promise<Sats | undefined> {
  const entered = await getSatsforslag(aar);
  if (entered?.bekraeftet !== undefined) return inForce(entered);
  return KENDTE_SATSER.find((sats) => sats.aar === aar);
}

/** A year's amounts before rounding, if the year is in force. The next year is regulated from them. */
export async function getEksaktSats(aar: number): Promise<EksaktBeloeb | undefined> {
  const entered = await getSatsforslag(aar);
  return entered?.bekraeftet === undefined ? kendtEksaktSats(aar) : entered.eksakt;
}

/** The years that a card begins with: from the year of the decision to the one it is now, as far as they have a rate. */
export async function aarFraUdstedelse(udstedt: Dato, now: Tidspunkt): Promise<readonly Indkomstaar[]> {
  const first = yearOf(udstedt);
  const years = Array.from({ length: yearOf(danishDate(now)) - first + 1 }, (_, i) => getSats(first + i));
  const known = (await Promise.all(years)).filter((sats) => sats !== undefined);
  return known.map(({ aar, loftOere }) => openIndkomstaar(aar, loftOere, oere(0)));
}

/** Everything the operators have entered, corrections too. */
export async function listSatsforslag(): Promise<readonly Satsforslag[]> {
  const items = await queryPartition(SATS_PARTITION);
  return items
    .filter((item) => /^[0-9]{4}(#RETTELSE)?$/.test(String(item.SK)))
    .map((item) => fromItem(satsItem.parse(item)));
}

/** Every year in force, oldest first. */
export async function listSats(): Promise<readonly Sats[]> {
  const entered = (await queryPartition(SATS_PARTITION))
    .filter((item) => /^[0-9]{4}$/.test(String(item.SK)))
    .map((item) => fromItem(satsItem.parse(item)))
    .filter((forslag) => forslag.bekraeftet !== undefined)
    .map(inForce);
  const known = KENDTE_SATSER.filter((sats) => !entered.some((e) => e.aar === sats.aar));
  return [...known, ...entered].sort((a, b) => a.aar - b.aar);
}
