import { listJobopslag } from '#shared/contract/virksomhed/list-jobopslag.ts';
import { lookup } from '#shared/http/handler.ts';
import { jobopslagRaekke } from '#shared/present/jobopslag.ts';
import { listJobopslag as query } from '#shared/store/jobopslag.ts';

/** R120, R121: every employee sees all of the company's posts and how each stands at Jobnet. */
export const handler = lookup(listJobopslag, async (_, { aktoer, now }) => {
  const fundne = await query(aktoer.cvr);
  return { svar: { jobopslag: fundne.map(({ opslag, stand }) => jobopslagRaekke(opslag, stand, now)) } };
});
