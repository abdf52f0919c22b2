import { listSatsforslag } from '#shared/contract/drift/list-satsforslag.ts';
import { satsvarsel } from '#shared/domain/satsregulering.ts';
import { lookup } from '#shared/http/handler.ts';
import { listIntervaller } from '#shared/store/kontrol.ts';
import { listSatsforslag as listForslag, listSats } from '#shared/store/sats-read.ts';
import { danishDate, yearOf } from '#shared/values/dato.ts';

/** D14, D15: what is in force, what waits for a second pair of eyes, and whether next year is missing. */
export const handler = lookup(listSatsforslag, async (_, { now }) => {
  const [iKraft, forslag, intervaller] = await Promise.all([listSats(), listForslag(), listIntervaller()]);
  const naesteAar = yearOf(danishDate(now)) + 1;
  const naesteAarBekraeftet = iKraft.some((sats) => sats.aar === naesteAar);
  const svar = {
    iKraft: [...iKraft],
    forslag: [...forslag],
    naesteAar,
    naesteAarBekraeftet,
    varsel: satsvarsel(naesteAarBekraeftet, now),
    kontrolintervaller: intervaller,
  };
  return { svar };
});
