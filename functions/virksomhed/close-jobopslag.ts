import { closeJobopslag } from '#shared/contract/virksomhed/close-jobopslag.ts';
import { nej } from '#shared/domain/afslag.ts';
import { decideClose } from '#shared/domain/jobopslag.ts';
import { command } from '#shared/http/handler.ts';
import { findEget, gemJobopslag, jobopslagSvar } from '#shared/present/jobopslag.ts';

/** A post that is closed is gone from the board at once, and its ad is closed at Jobnet. */
export const handler = command(closeJobopslag, {
  slags: 'jobopslag',
  answer: jobopslagSvar,
  async run({ jobopslagId, version }, { aktoer, now, kommando }) {
    const gemt = await findEget(aktoer, 'close-jobopslag', jobopslagId);
    if (gemt === undefined) return nej('IKKE_FUNDET');
    const decided = decideClose(gemt, version, now);
    if (!decided.ok) return decided;
    const opslag = decided.vaerdi;
    return gemJobopslag(kommando, opslag, gemt.version, opslag.tilstand === 'kasseret' ? 'kasseret' : 'lukket');
  },
});
