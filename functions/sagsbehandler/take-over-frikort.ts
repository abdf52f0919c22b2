import { takeOverFrikort } from '#shared/contract/sagsbehandler/take-over-frikort.ts';
import { decideOvertagelse } from '#shared/domain/overdragelse.ts';
import { command } from '#shared/http/handler.ts';
import { findKortMedCpr } from '#shared/present/find-kort.ts';
import { fingeraftrykMedCpr } from '#shared/present/fingeraftryk.ts';
import { overdragelseHaendelse, overdragelseSvar } from '#shared/present/overdragelse.ts';
import { putKort } from '#shared/store/changes.ts';
import { commit } from '#shared/store/commit.ts';
import { Optaget } from '#shared/store/errors.ts';
import { frikortPartition } from '#shared/store/keys.ts';
import { getOverdragelse, putOverdragelse } from '#shared/store/overdragelse.ts';
import { getKort } from '#shared/store/read.ts';

/** R351, D7: after the old municipality's days to answer, with a reason. The duty to control comes along. */
export const handler = command(takeOverFrikort, {
  slags: 'overdragelse',
  answer: overdragelseSvar,
  fingerprint: fingeraftrykMedCpr,
  async run({ cpr, aarsag }, { aktoer, now, kommando }) {
    const found = await findKortMedCpr(cpr, aktoer, kommando.anmodningId);
    if ('afslag' in found) return found;
    const { frikortnummer } = found.kort;
    const angaar = { frikortnummer };
    let kort = found.kort;
    for (let attempt = 0; attempt < 3; attempt++) {
      const seneste = await getOverdragelse(frikortnummer);
      const decided = decideOvertagelse(kort, seneste, { til: aktoer.kommunekode, aarsag }, now);
      if (!decided.ok) return { ...decided, angaar };
      const { overdragelse } = decided.vaerdi;
      const haendelse = overdragelseHaendelse(kommando, overdragelse);
      const changes = {
        overdragelse: putOverdragelse(overdragelse),
        kort: putKort({ ...kort, ...decided.vaerdi.kort }, kort.version),
      };
      const outcome = await commit(kommando, frikortPartition(frikortnummer), changes, haendelse, angaar);
      if (outcome.ok) return { haendelse, angaar };
      // The card was changed meanwhile, or let go of at last. The rule is asked again.
      kort = (await getKort(frikortnummer)) ?? kort;
    }
    throw new Optaget('the card changed under every attempt');
  },
});
