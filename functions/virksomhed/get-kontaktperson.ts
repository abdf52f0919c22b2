import { getKontaktperson } from '#shared/contract/virksomhed/get-kontaktperson.ts';
import { lookup } from '#shared/http/handler.ts';
import { getProfil } from '#shared/store/read.ts';

/** R110-R112: the company's own, shown to nobody else. */
export const handler = lookup(getKontaktperson, async (_, { aktoer }) => {
  const profil = await getProfil(aktoer.cvr);
  return { svar: { kontaktperson: profil?.kontaktperson, version: profil?.version ?? 0 } };
});
