import { settleFejlmelding } from '#shared/contract/sagsbehandler/settle-fejlmelding.ts';
import { maaTilgaa } from '#shared/domain/adgang.ts';
import { nej } from '#shared/domain/afslag.ts';
import { decideLukning } from '#shared/domain/fejlmelding.ts';
import { command } from '#shared/http/handler.ts';
import { commitFejlmelding, fejlmeldingSvar } from '#shared/present/fejlmelding.ts';
import { getAnsaettelse, getKort } from '#shared/store/read.ts';

/** The responsible municipality has looked at what the citizen marked. */
export const handler = command(settleFejlmelding, {
  slags: 'fejlmelding',
  answer: (haendelse) => fejlmeldingSvar(haendelse),
  async run({ frikortnummer, ansaettelseId, ...lukning }, { aktoer, now, kommando }) {
    const angaar = { frikortnummer, ansaettelseId };
    const [kort, gemt] = await Promise.all([getKort(frikortnummer), getAnsaettelse(frikortnummer, ansaettelseId)]);
    if (kort === undefined || gemt === undefined || !maaTilgaa(aktoer, 'settle-fejlmelding', kort)) {
      return { ...nej('IKKE_FUNDET'), angaar };
    }
    const decided = decideLukning(gemt, { ...lukning, organisation: kommando.aktoer.organisation }, now);
    return decided.ok ? commitFejlmelding(kommando, gemt, decided.vaerdi) : { ...decided, angaar };
  },
});
