import { requestOverdragelse } from '#shared/contract/sagsbehandler/request-overdragelse.ts';
import { decideAnmodning } from '#shared/domain/overdragelse.ts';
import { command } from '#shared/http/handler.ts';
import { findKortMedCpr } from '#shared/present/find-kort.ts';
import { fingeraftrykMedCpr } from '#shared/present/fingeraftryk.ts';
import { overdragelseHaendelse, overdragelseSvar } from '#shared/present/overdragelse.ts';
import { checkKortKommune } from '#shared/store/changes.ts';
import { commit } from '#shared/store/commit.ts';
import { Optaget } from '#shared/store/errors.ts';
import { frikortPartition } from '#shared/store/keys.ts';
import { getOverdragelse, putOverdragelse } from '#shared/store/overdragelse.ts';
import { getKort } from '#shared/store/read.ts';

/** R051, R182, D7: the new municipality asks. Of the citizen it learns nothing that the search has not told it (D2). */
export const handler = command(requestOverdragelse, {
  slags: 'overdragelse',
  answer: overdragelseSvar,
  fingerprint: fingeraftrykMedCpr,
  async run({ cpr, journalnummer }, { aktoer, now, kommando }) {
    const found = await findKortMedCpr(cpr, aktoer, kommando.anmodningId);
    if ('afslag' in found) return found;
    const { frikortnummer } = found.kort;
    const angaar = { frikortnummer };
    let kort = found.kort;
    for (let attempt = 0; attempt < 3; attempt++) {
      const seneste = await getOverdragelse(frikortnummer);
      const decided = decideAnmodning(kort, seneste, { til: aktoer.kommunekode, journalnummer }, now);
      if (!decided.ok) return { ...decided, angaar };
      const haendelse = overdragelseHaendelse(kommando, decided.vaerdi);
      const changes = {
        overdragelse: putOverdragelse(decided.vaerdi),
        kort: checkKortKommune(frikortnummer, kort.ansvarligKommune),
      };
      const outcome = await commit(kommando, frikortPartition(frikortnummer), changes, haendelse, angaar);
      if (outcome.ok) return { haendelse, angaar };
      // Another municipality came first, or has the card already. The rule is asked again.
      kort = (await getKort(frikortnummer)) ?? kort;
    }
    throw new Optaget('the hand-over changed under every attempt');
  },
});
