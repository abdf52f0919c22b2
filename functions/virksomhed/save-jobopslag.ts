import { newId } from '#shared/chance.ts';
import { saveJobopslag } from '#shared/contract/virksomhed/save-jobopslag.ts';
import { nej } from '#shared/domain/afslag.ts';
import { decideSave, type Jobopslag } from '#shared/domain/jobopslag.ts';
import { command } from '#shared/http/handler.ts';
import { findEget, gemJobopslag, jobopslagSvar } from '#shared/present/jobopslag.ts';

/** R117: drafts are kept here and not in the browser, with whatever is filled in. */
export const handler = command(saveJobopslag, {
  slags: 'jobopslag',
  answer: jobopslagSvar,
  async run({ jobopslagId, version, indhold }, { aktoer, now, kommando }) {
    if (jobopslagId === undefined) {
      const { cvr, virksomhedsnavn } = aktoer;
      const ny = { jobopslagId: newId(), cvr, virksomhedsnavn, oprettet: now, version: 1 };
      const kladde: Jobopslag = { ...ny, tilstand: 'kladde', indhold };
      return gemJobopslag(kommando, kladde, 0, 'kladde');
    }
    const gemt = await findEget(aktoer, 'save-jobopslag', jobopslagId);
    if (gemt === undefined) return nej('IKKE_FUNDET');
    const decided = decideSave(gemt, { version, indhold });
    return decided.ok ? gemJobopslag(kommando, decided.vaerdi, gemt.version, 'kladde') : decided;
  },
});
