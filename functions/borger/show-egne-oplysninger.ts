import { showEgneOplysninger } from '#shared/contract/borger/show-egne-oplysninger.ts';
import { maaTilgaa } from '#shared/domain/adgang.ts';
import { nej } from '#shared/domain/afslag.ts';
import { udstedelseAf } from '#shared/domain/haendelse.ts';
import { type Indsigtssted, naesteDel } from '#shared/domain/indsigt.ts';
import type { Slettetkort } from '#shared/domain/opbevaring.ts';
import { lookup } from '#shared/http/handler.ts';
import { type Indsigtspost, indsigtspostAf, kortpost } from '#shared/present/indsigt.ts';
import { logvisning } from '#shared/present/logvisning.ts';
import { readIndsigtssted, readLogsted, writeIndsigtssted, writeLogsted } from '#shared/present/side.ts';
import { type Logborger, listAfvisningspartitioner, listLoglinjer } from '#shared/store/borgerlog.ts';
import { getKortEllerTal, pageOfPartition } from '#shared/store/indsigt.ts';
import type { KortItem } from '#shared/store/items/kort.ts';
import { beskedPartition, frikortPartition } from '#shared/store/keys.ts';
import { getFrikortside, getKommandoLog, queryPartition } from '#shared/store/read.ts';
import { danishMoment } from '#shared/values/dansk-tid.ts';
import { type Tidspunkt, tidspunkt } from '#shared/values/dato.ts';

/** An answer stays well under the largest that a function can give. */
const PAGE = 400;

type Del = { readonly poster: readonly Indsigtspost[]; readonly videre: Indsigtssted | undefined };

/**
 * GDPR art. 15 and 20: what the card's partition, the chosen messages, the refusals before the card and the revisionslog
 * hold about the citizen, until there is no more. Of an erased card it is the figures and the lines that are left.
 */
export const handler = lookup(showEgneOplysninger, async ({ side }, { aktoer, now }) => {
  const { frikortnummer } = aktoer;
  const angaar = { frikortnummer };
  let sted: Indsigtssted | undefined = side === undefined ? { del: 'kort' } : readIndsigtssted(side);
  if (sted === undefined) return { afslag: { kode: 'UGYLDIG_SIDE', data: {} }, angaar };
  const kort = await getKortEllerTal(frikortnummer);
  if (kort === undefined || !maaTilgaa(aktoer, 'show-egne-oplysninger', kort)) {
    return { ...nej('IKKE_FUNDET'), angaar };
  }
  const poster: Indsigtspost[] = [];
  while (sted !== undefined && poster.length < PAGE) {
    const read = await readDel(sted, kort, now);
    poster.push(...read.poster);
    sted = read.videre;
  }
  return { svar: { poster, naeste: sted && writeIndsigtssted(sted) }, angaar };
});

function readDel(sted: Indsigtssted, kort: KortItem | Slettetkort, now: Tidspunkt): Promise<Del> {
  const { frikortnummer } = kort;
  switch (sted.del) {
    case 'kort':
      return readPartition(frikortPartition(frikortnummer), sted, kort, now);
    case 'beskeder':
      return readPartition(beskedPartition({ frikortnummer }), sted, kort, now);
    case 'afslag':
      return readAfslag(kort, now);
    case 'log':
      return readLog(kort, sted.efter);
  }
}

async function readPartition(
  partition: string,
  { del, efter }: Indsigtssted,
  kort: KortItem | Slettetkort,
  now: Tidspunkt,
): Promise<Del> {
  const { items, videre } = await pageOfPartition(partition, efter, PAGE);
  const poster = await Promise.all(
    items.map((item) => (item.SK === 'KORT' ? kortpost(kort) : indsigtspostAf(item, now))),
  );
  return { poster, videre: videre === undefined ? naesteDel(del) : { del, efter: videre } };
}

/** Refusals to one citizen are few: they are read at once. */
async function readAfslag(kort: KortItem | Slettetkort, now: Tidspunkt): Promise<Del> {
  const { borgerReference } = (await logborger(kort)).borger;
  const partitioner = borgerReference === undefined ? [] : await listAfvisningspartitioner(borgerReference);
  const items = (await Promise.all(partitioner.map((partition) => queryPartition(partition)))).flat();
  const poster = await Promise.all(items.map((item) => indsigtspostAf(item, now)));
  return { poster, videre: naesteDel('afslag') };
}

async function readLog(kort: KortItem | Slettetkort, efter: string | undefined): Promise<Del> {
  const { borger, ansaettelser } = await logborger(kort);
  const valg = { antal: PAGE, egne: true, efter: efter === undefined ? undefined : readLogsted(efter) };
  const { linjer, flere } = await listLoglinjer(borger, valg);
  const last = linjer.at(-1);
  return {
    poster: linjer.map((linje) => ({ post: 'opslag', ...logvisning(linje, ansaettelser) })),
    videre: flere && last ? { del: 'log', efter: writeLogsted(last) } : undefined,
  };
}

/** How the log knows the citizen: of an erased card there is only the number, from the day it was issued. */
async function logborger(kort: KortItem | Slettetkort) {
  const { frikortnummer, udstedt } = kort;
  const side = 'slettet' in kort ? undefined : await getFrikortside(frikortnummer);
  if (side === undefined) {
    const fra = tidspunkt(Number(danishMoment(`${udstedt} 00:00`)));
    const borger: Logborger = { frikortnummer, udstedt: fra, borgerReference: undefined };
    return { borger, ansaettelser: [] };
  }
  const udstedelse = udstedelseAf(side.haendelser);
  const entry = await getKommandoLog(udstedelse.aktoer, udstedelse.kommandoId);
  const borger = { frikortnummer, udstedt: udstedelse.tidspunkt, borgerReference: entry?.borgerReference };
  return { borger, ansaettelser: side.ansaettelser };
}
