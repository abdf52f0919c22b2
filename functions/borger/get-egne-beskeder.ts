import { getEgneBeskeder } from '#shared/contract/borger/get-egne-beskeder.ts';
import { lookup } from '#shared/http/handler.ts';
import { getEgetValg } from '#shared/store/besked.ts';
import { decryptBorgerdata } from '#shared/vault/borgerdata.ts';

/** Nothing is chosen until the citizen has chosen it. */
export const handler = lookup(getEgneBeskeder, async (_, { aktoer: { frikortnummer } }) => {
  const valg = await getEgetValg(frikortnummer);
  const adresse = valg?.adresse && (await decryptBorgerdata('adresse', valg.adresse.id, valg.adresse.email));
  const svar = { slags: valg?.slags ?? [], email: adresse?.email, version: valg?.version ?? 0 };
  return { svar, angaar: { frikortnummer } };
});
