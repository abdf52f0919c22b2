import { listUdtraek } from '#shared/contract/drift/list-udtraek.ts';
import { lookup } from '#shared/http/handler.ts';
import { udtraekVist } from '#shared/present/udtraek.ts';
import { listBestillinger } from '#shared/store/udtraek.ts';

/** What has been ordered, and how far each is. Nothing of what is in them. */
export const handler = lookup(listUdtraek, async (_, { aktoer: { brugerId }, now }) => {
  const orders = await listBestillinger();
  return { svar: { udtraek: orders.map((order) => udtraekVist(order, brugerId, now)) } };
});
