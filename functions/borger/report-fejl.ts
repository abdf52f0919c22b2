import { reportFejl } from '#shared/contract/borger/report-fejl.ts';
import { maaTilgaa } from '#shared/domain/adgang.ts';
import { nej } from '#shared/domain/afslag.ts';
import { decideFejlmelding } from '#shared/domain/fejlmelding.ts';
import { command } from '#shared/http/handler.ts';
import { commitFejlmelding, fejlmeldingSvar } from '#shared/present/fejlmelding.ts';
import { getAnsaettelse } from '#shared/store/read.ts';

/** R029: the company's contact and the municipality see the mark; the amount is as it was. */
export const handler = command(reportFejl, {
  slags: 'fejlmelding',
  answer: (haendelse) => fejlmeldingSvar(haendelse, 'FEJLMELDING_SENDT'),
  async run({ ansaettelseId, aarsag }, { aktoer, now, kommando }) {
    const { frikortnummer } = aktoer;
    const angaar = { frikortnummer, ansaettelseId };
    const gemt = await getAnsaettelse(frikortnummer, ansaettelseId);
    if (gemt === undefined || !maaTilgaa(aktoer, 'report-fejl', gemt)) return { ...nej('IKKE_FUNDET'), angaar };
    const decided = decideFejlmelding(gemt, aarsag, now);
    return decided.ok ? commitFejlmelding(kommando, gemt, decided.vaerdi) : { ...decided, angaar };
  },
});
