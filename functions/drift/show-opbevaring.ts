import { showOpbevaring } from '#shared/contract/drift/show-opbevaring.ts';
import { INTET_FORFALDENT, kanForfalde, opbevaringsgraenser, skalSlettes } from '#shared/domain/opbevaring.ts';
import { lookup } from '#shared/http/handler.ts';
import { scanTilOpbevaring } from '#shared/store/forfald.ts';
import { listOpbevaringer } from '#shared/store/opbevaring.ts';
import { getFrikortside } from '#shared/store/read.ts';
import { listGenkomne, listSlettede } from '#shared/store/slettebog.ts';
import { danishDate, type Tidspunkt } from '#shared/values/dato.ts';

/** So many pages of a megabyte are looked through while the operator waits. */
const MOST_PAGES = 40;

/** A run as it would be now, by the rules and by the ledger, which changes nothing; and the reports of those that were. */
export const handler = lookup(showOpbevaring, async (_, { now }) => {
  const [proeve, koersler] = await Promise.all([tryRun(now), listOpbevaringer()]);
  return { svar: { proeve, koersler } };
});

async function tryRun(now: Tidspunkt) {
  const opgjort = danishDate(now);
  const graenser = opbevaringsgraenser(opgjort);
  const tal = { kort: 0, tilTal: 0 };
  const [slettede, genkomne] = await Promise.all([listSlettede(), listGenkomne()]);
  const forfaldne = { ...INTET_FORFALDENT, bevis: genkomne.length };
  let cursor: Record<string, unknown> | undefined;
  for (let page = 0; page < MOST_PAGES; page++) {
    const { kort, forfaldne: fundne, videre } = await scanTilOpbevaring(graenser, cursor);
    for (const { slags } of fundne) forfaldne[slags] += 1;
    const kendte = kort.filter(({ slettet }) => !slettet);
    tal.kort += kendte.length;
    tal.tilTal += kendte.filter((k) => slettede.has(k.frikortnummer)).length;
    for (const { frikortnummer } of kendte.filter((k) => kanForfalde(k, opgjort) && !slettede.has(k.frikortnummer))) {
      const side = await getFrikortside(frikortnummer);
      if (side && skalSlettes(side.kort, side.ansaettelser, opgjort)) tal.tilTal += 1;
    }
    cursor = videre;
    if (cursor === undefined) break;
  }
  return { opgjort, ...tal, forfaldne, helt: cursor === undefined };
}
