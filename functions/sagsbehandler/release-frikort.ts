import { releaseFrikort } from '#shared/contract/sagsbehandler/release-frikort.ts';
import { maaTilgaa } from '#shared/domain/adgang.ts';
import { nej } from '#shared/domain/afslag.ts';
import { decideFrigivelse } from '#shared/domain/overdragelse.ts';
import { command } from '#shared/http/handler.ts';
import { overdragelseHaendelse, overdragelseSvar } from '#shared/present/overdragelse.ts';
import { putKort } from '#shared/store/changes.ts';
import { commit } from '#shared/store/commit.ts';
import { frikortPartition } from '#shared/store/keys.ts';
import { getOverdragelse, putOverdragelse } from '#shared/store/overdragelse.ts';
import { getKort } from '#shared/store/read.ts';

/** R051, R352, D7: the old municipality answers the request, and can no longer see the card when it has. */
export const handler = command(releaseFrikort, {
  slags: 'overdragelse',
  answer: overdragelseSvar,
  async run({ frikortnummer, version }, { aktoer, now, kommando }) {
    const angaar = { frikortnummer };
    const [kort, seneste] = await Promise.all([getKort(frikortnummer), getOverdragelse(frikortnummer)]);
    if (kort === undefined || !maaTilgaa(aktoer, 'release-frikort', kort)) return { ...nej('IKKE_FUNDET'), angaar };
    const decided = decideFrigivelse(kort, seneste, version, now);
    if (!decided.ok) return { ...decided, angaar };
    const { overdragelse } = decided.vaerdi;
    const haendelse = overdragelseHaendelse(kommando, overdragelse);
    const changes = {
      overdragelse: putOverdragelse(overdragelse),
      kort: putKort({ ...kort, ...decided.vaerdi.kort }, kort.version),
    };
    const outcome = await commit(kommando, frikortPartition(frikortnummer), changes, haendelse, angaar);
    return outcome.ok ? { haendelse, angaar } : { ...nej('AENDRET_IMENS', { version }), angaar };
  },
});
