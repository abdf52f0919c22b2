import { editJobopslag } from '#shared/contract/virksomhed/edit-jobopslag.ts';
import { nej } from '#shared/domain/afslag.ts';
import { decideEditJobopslag } from '#shared/domain/jobopslag.ts';
import { command } from '#shared/http/handler.ts';
import { findEget, gemJobopslag, jobopslagSvar } from '#shared/present/jobopslag.ts';

/** A changed post is shown at once; its ad goes to approval at Jobnet again. */
export const handler = command(editJobopslag, {
  slags: 'jobopslag',
  answer: jobopslagSvar,
  async run({ jobopslagId, ...aendring }, { aktoer, now, kommando }) {
    const gemt = await findEget(aktoer, 'edit-jobopslag', jobopslagId);
    if (gemt === undefined) return nej('IKKE_FUNDET');
    const decided = decideEditJobopslag(gemt, aendring, now);
    return decided.ok ? gemJobopslag(kommando, decided.vaerdi, gemt.version, 'rettet') : decided;
  },
});
