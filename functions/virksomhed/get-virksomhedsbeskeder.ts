import { getVirksomhedsbeskeder } from '#shared/contract/virksomhed/get-virksomhedsbeskeder.ts';
import { VIRKSOMHEDENS_STANDARD } from '#shared/domain/besked.ts';
import { lookup } from '#shared/http/handler.ts';
import { getVirksomhedsvalg } from '#shared/store/besked.ts';

export const handler = lookup(getVirksomhedsbeskeder, async (_, { aktoer }) => {
  const valg = await getVirksomhedsvalg(aktoer.cvr);
  return { svar: { slags: [...(valg?.slags ?? VIRKSOMHEDENS_STANDARD)], version: valg?.version ?? 0 } };
});
