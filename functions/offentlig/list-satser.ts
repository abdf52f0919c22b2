import { listSatser } from '#shared/contract/offentlig/list-satser.ts';
import { lookup } from '#shared/http/handler.ts';
import { listSats } from '#shared/store/sats-read.ts';

/** § 8: both amounts, year by year, with where they come from. */
export const handler = lookup(listSatser, async () => {
  const satser = (await listSats()).map(({ promille, ...sats }) => ({
    ...sats,
    satsreguleringsprocent: promille === undefined ? undefined : promille / 10,
  }));
  return { svar: { satser } };
});
