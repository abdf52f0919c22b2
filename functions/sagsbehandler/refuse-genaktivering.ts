import { refuseGenaktivering } from '#shared/contract/sagsbehandler/refuse-genaktivering.ts';
import { maaTilgaa } from '#shared/domain/adgang.ts';
import { nej } from '#shared/domain/afslag.ts';
import { decideAfvistGenaktivering } from '#shared/domain/afvisning.ts';
import { command } from '#shared/http/handler.ts';
import { afvisningHaendelse } from '#shared/present/afvisning.ts';
import { commit } from '#shared/store/commit.ts';
import { frikortPartition } from '#shared/store/keys.ts';
import { getKort } from '#shared/store/read.ts';

/** R354, R370: the citizen asked to have the card back, and did not get it. The card is as it was. */
export const handler = command(refuseGenaktivering, {
  slags: 'afvisning',
  answer: ({ afvisning }) => afvisning,
  async run({ frikortnummer, ...sag }, { aktoer, now, kommando }) {
    const angaar = { frikortnummer };
    const kort = await getKort(frikortnummer);
    if (kort === undefined || !maaTilgaa(aktoer, 'refuse-genaktivering', kort))
      return { ...nej('IKKE_FUNDET'), angaar };
    const decided = decideAfvistGenaktivering(kort, { type: 'genaktivering', ...sag }, now);
    if (!decided.ok) return { ...decided, angaar };
    const haendelse = afvisningHaendelse(kommando, decided.vaerdi);
    await commit(kommando, frikortPartition(frikortnummer), {}, haendelse, angaar);
    return { haendelse, angaar };
  },
});
