import { createHash } from 'node:crypto';
import { udtraekVenter } from '#shared/domain/udtraek.ts';
import { job } from '#shared/http/job.ts';
import { kortraekker, lograekkeAf, skrivHoved, skrivRaekke } from '#shared/present/leverance.ts';
import { getFrikortside } from '#shared/store/read.ts';
import {
  type Bestilling,
  type Fremdrift,
  getDel,
  listBestillinger,
  rydDele,
  storeDele,
  storeKlar,
} from '#shared/store/udtraek.ts';
import { logkilder, pageOfKort, pageOfLog } from '#shared/store/udtraek-kilder.ts';
import type { Tidspunkt } from '#shared/values/dato.ts';

/** No new page is begun with less than this left: the next run goes on. */
const LEAVE_MS = 60_000;
/** So much is read before it is stored: many small pages make one part. */
const ENOUGH_BYTES = 200_000;
/** But so often it is stored whatever was found, so that the progress is seen. */
const ENOUGH_PAGES = 50;
/** So many cards are read at a time. */
const AT_ONCE = 25;

/**
 * R047, R048: makes the files that have been ordered, page by page, each with its place stored beside it: a run that is cut
 * short anywhere is gone on with by the next, and the file is the same. Two runs at once do not disturb each other: whoever
 * is behind stops.
 */
export const handler = job('make-udtraek', async (_: unknown, { now, remainingMs }) => {
  const orders = await listBestillinger();
  for (const order of orders) {
    const unwanted = order.trin === 'afvist' || order.trin === 'trukket';
    if (unwanted && !order.ryddet) await rydDele(order);
  }
  // The oldest first.
  for (const order of orders.filter(({ trin }) => udtraekVenter(trin)).reverse()) await make(order, now, remainingMs);
  return { batchItemFailures: [] };
});

async function make(order: Bestilling, now: Tidspunkt, remainingMs: () => number): Promise<void> {
  let current = order;
  while (!isRead(current)) {
    if (remainingMs() < LEAVE_MS) return;
    const { raekker, antal, sted } = await readMore(current, remainingMs);
    const fremdrift = await storeDele(current, { tekst: raekker, antal }, sted, now);
    if (fremdrift === undefined) return;
    current = { ...current, trin: 'dannes', fremdrift };
  }
  await finish(current, now);
}

function isRead({ fremdrift }: Bestilling): boolean {
  return fremdrift !== undefined && fremdrift.kilde >= fremdrift.kilder;
}

type Sted = Pick<Fremdrift, 'kilde' | 'kilder' | 'cursor'>;

/** Some pages more, until there is enough for a part. The names of the columns go before the first row. */
async function readMore(order: Bestilling, remainingMs: () => number) {
  const { indhold, format, fremdrift } = order;
  const hoved = fremdrift === undefined ? skrivHoved(indhold.slags, format) : '';
  const raekker = hoved === '' ? [] : [hoved];
  let antal = 0;
  let bytes = 0;
  let sted: Sted = fremdrift ?? { kilde: 0, kilder: kilderOf(order).length, cursor: undefined };
  for (let page = 0; page < ENOUGH_PAGES && bytes < ENOUGH_BYTES && sted.kilde < sted.kilder; page++) {
    if (page > 0 && remainingMs() < LEAVE_MS) break;
    const read = await readPage(order, sted);
    const written = read.raekker.map((raekke) => skrivRaekke(indhold.slags, format, raekke));
    raekker.push(...written);
    antal += written.length;
    bytes += written.reduce((sum, text) => sum + text.length, 0);
    const { kilde, kilder } = sted;
    sted = read.videre ? { kilde, kilder, cursor: read.videre } : { kilde: kilde + 1, kilder, cursor: undefined };
  }
  return { raekker, antal, sted };
}

function kilderOf({ indhold, borgerReference }: Bestilling): readonly string[] {
  return 'aar' in indhold ? ['kort'] : logkilder(indhold, borgerReference);
}

async function readPage(order: Bestilling, { kilde, cursor }: Sted) {
  const { indhold } = order;
  if ('aar' in indhold) {
    const { slags, aar } = indhold;
    const { numre, videre } = await pageOfKort(cursor);
    const raekker = [];
    for (let i = 0; i < numre.length; i += AT_ONCE) {
      const sider = await Promise.all(numre.slice(i, i + AT_ONCE).map(getFrikortside));
      raekker.push(...sider.flatMap((side) => (side === undefined ? [] : kortraekker(slags, side, aar))));
    }
    return { raekker, videre };
  }
  const { linjer, videre } = await pageOfLog(indhold, kilderOf(order)[kilde] ?? '', cursor);
  return { raekker: linjer.map(lograekkeAf), videre };
}

/** Reads the file once more, as whoever fetches it will, and writes down what it adds up to. */
async function finish(order: Bestilling, now: Tidspunkt): Promise<void> {
  const { dele = 0, raekker = 0 } = order.fremdrift ?? {};
  const sum = createHash('sha256');
  let stoerrelse = 0;
  for (let del = 0; del < dele; del++) {
    const indhold = await getDel(order.udtraekId, del);
    // Withdrawn meanwhile, and taken away.
    if (indhold === undefined) return;
    sum.update(indhold, 'utf8');
    stoerrelse += Buffer.byteLength(indhold);
  }
  await storeKlar(order, { dele, raekker, stoerrelse, sha256: sum.digest('hex'), klar: now });
}
