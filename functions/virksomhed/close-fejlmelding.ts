import { closeFejlmelding } from '#shared/contract/virksomhed/close-fejlmelding.ts';
import { maaTilgaa } from '#shared/domain/adgang.ts';
import { nej } from '#shared/domain/afslag.ts';
import { decideLukning } from '#shared/domain/fejlmelding.ts';
import { command } from '#shared/http/handler.ts';
import { commitFejlmelding, fejlmeldingSvar } from '#shared/present/fejlmelding.ts';
import { getAnsaettelse } from '#shared/store/read.ts';

/** The company has looked at what the citizen marked. Also when the time to edit has passed. */
export const handler = command(closeFejlmelding, {
  slags: 'fejlmelding',
  answer: (haendelse) => fejlmeldingSvar(haendelse),
  async run({ frikortnummer, ansaettelseId, ...lukning }, { aktoer, now, kommando }) {
    const angaar = { frikortnummer, ansaettelseId };
    const gemt = await getAnsaettelse(frikortnummer, ansaettelseId);
    if (gemt === undefined || !maaTilgaa(aktoer, 'close-fejlmelding', gemt)) return { ...nej('IKKE_FUNDET'), angaar };
    const decided = decideLukning(gemt, { ...lukning, organisation: kommando.aktoer.organisation }, now);
    return decided.ok ? commitFejlmelding(kommando, gemt, decided.vaerdi) : { ...decided, angaar };
  },
});
