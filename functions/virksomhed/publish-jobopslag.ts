import { publishJobopslag } from '#shared/contract/virksomhed/publish-jobopslag.ts';
import { nej } from '#shared/domain/afslag.ts';
import { decidePublish } from '#shared/domain/jobopslag.ts';
import { command } from '#shared/http/handler.ts';
import { findEget, gemJobopslag, jobopslagSvar } from '#shared/present/jobopslag.ts';

/** R118: the post is shown and Jobnet's ad asked for in one transaction. */
export const handler = command(publishJobopslag, {
  slags: 'jobopslag',
  answer: jobopslagSvar,
  async run({ jobopslagId, version }, { aktoer, now, kommando }) {
    const gemt = await findEget(aktoer, 'publish-jobopslag', jobopslagId);
    if (gemt === undefined) return nej('IKKE_FUNDET');
    const decided = decidePublish(gemt, version, now);
    return decided.ok ? gemJobopslag(kommando, decided.vaerdi, gemt.version, 'offentliggjort') : decided;
  },
});
