import { makeEgetIndkomstbevis } from '#shared/contract/borger/make-eget-indkomstbevis.ts';
import { maaTilgaa } from '#shared/domain/adgang.ts';
import { nej } from '#shared/domain/afslag.ts';
import { decideIndkomstbevis } from '#shared/domain/indkomstbevis.ts';
import { command } from '#shared/http/handler.ts';
import { nytBevisSvar, storeIndkomstbevis } from '#shared/present/indkomstbevis.ts';
import { getFrikortside } from '#shared/store/read.ts';

/** R014, R159, R341: a proof of one's own card income; an inactive card has one too. */
export const handler = command(makeEgetIndkomstbevis, {
  slags: 'bevis',
  answer: nytBevisSvar,
  async run(valg, { aktoer, now, kommando }) {
    const angaar = { frikortnummer: aktoer.frikortnummer };
    const side = await getFrikortside(aktoer.frikortnummer);
    if (side === undefined || !maaTilgaa(aktoer, 'make-eget-indkomstbevis', side.kort)) {
      return { ...nej('IKKE_FUNDET'), angaar };
    }
    const decided = decideIndkomstbevis(side.ansaettelser, valg, now);
    if (!decided.ok) return { ...decided, angaar };
    return { haendelse: await storeIndkomstbevis(kommando, side.kort, decided.vaerdi, valg), angaar };
  },
});
