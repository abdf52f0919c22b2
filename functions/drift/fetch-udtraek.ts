import { fetchUdtraek } from '#shared/contract/drift/fetch-udtraek.ts';
import { nej } from '#shared/domain/afslag.ts';
import { kanHentes } from '#shared/domain/udtraek.ts';
import { lookup } from '#shared/http/handler.ts';
import { udtraekAngaar } from '#shared/present/udtraek.ts';
import { getBestilling, getDel } from '#shared/store/udtraek.ts';

/** One part of a file that has been released. What is not released, not there any more or never was answers alike. */
export const handler = lookup(fetchUdtraek, async ({ udtraekId, del }, { now }) => {
  const order = await getBestilling(udtraekId);
  const angaar = order ? udtraekAngaar(order) : { udtraekId };
  const indhold = order && kanHentes(order, now) ? await getDel(udtraekId, del) : undefined;
  if (indhold === undefined) return { ...nej('IKKE_FUNDET'), angaar };
  return { svar: { del, dele: order?.kvittering?.dele ?? 0, indhold }, angaar };
});
