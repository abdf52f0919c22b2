import { showJobopslag } from '#shared/contract/virksomhed/show-jobopslag.ts';
import { nej } from '#shared/domain/afslag.ts';
import { mangler } from '#shared/domain/jobopslag.ts';
import { lookup } from '#shared/http/handler.ts';
import { findEget, jobopslagIndhold, jobopslagRaekke } from '#shared/present/jobopslag.ts';
import { getAnnoncestand } from '#shared/store/jobopslag.ts';
import { danishDate } from '#shared/values/dato.ts';

/** R122, and a draft to go on with: what it says, and what it lacks. */
export const handler = lookup(showJobopslag, async ({ jobopslagId }, { aktoer, now }) => {
  const opslag = await findEget(aktoer, 'show-jobopslag', jobopslagId);
  if (opslag === undefined) return nej('IKKE_FUNDET');
  const stand = await getAnnoncestand(aktoer.cvr, jobopslagId);
  const fejl = opslag.tilstand === 'kladde' ? mangler(opslag.indhold, danishDate(now)) : [];
  return { svar: { ...jobopslagRaekke(opslag, stand, now), indhold: jobopslagIndhold(opslag), mangler: [...fejl] } };
});
