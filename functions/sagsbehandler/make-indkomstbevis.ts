import { makeIndkomstbevis } from '#shared/contract/sagsbehandler/make-indkomstbevis.ts';
import { maaTilgaa } from '#shared/domain/adgang.ts';
import { nej } from '#shared/domain/afslag.ts';
import { decideIndkomstbevis } from '#shared/domain/indkomstbevis.ts';
import { command } from '#shared/http/handler.ts';
import { nytBevisSvar, storeIndkomstbevis } from '#shared/present/indkomstbevis.ts';
import { getFrikortside } from '#shared/store/read.ts';

/** R014, R162, R223: the proof of a citizen who sits with the caseworker. */
export const handler = command(makeIndkomstbevis, {
  slags: 'bevis',
  answer: nytBevisSvar,
  async run({ frikortnummer, ...valg }, { aktoer, now, kommando }) {
    const angaar = { frikortnummer };
    const side = await getFrikortside(frikortnummer);
    if (side === undefined || !maaTilgaa(aktoer, 'make-indkomstbevis', side.kort)) {
      return { ...nej('IKKE_FUNDET'), angaar };
    }
    const decided = decideIndkomstbevis(side.ansaettelser, valg, now);
    if (!decided.ok) return { ...decided, angaar };
    return { haendelse: await storeIndkomstbevis(kommando, side.kort, decided.vaerdi, valg), angaar };
  },
});
