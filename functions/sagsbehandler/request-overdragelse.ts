import { requestOverdragelse } from '#shared/contract/sagsbehandler/request-overdragelse.ts';
import { ja } from '#shared/domain/afslag.ts';
import { decideAnmodning } from '#shared/domain/overdragelse.ts';
import { command } from '#shared/http/handler.ts';
import { findKortMedCpr } from '#shared/present/find-kort.ts';
import { fingeraftrykMedCpr } from '#shared/present/fingeraftryk.ts';
import { commitOverdragelse, overdragelseSvar } from '#shared/present/overdragelse.ts';
import { checkKortKommune } from '#shared/store/changes.ts';

/** R051, R182, D7: the new municipality asks. Of the citizen it learns nothing that the search has not told it (D2). */
export const handler = command(requestOverdragelse, {
  slags: 'overdragelse',
  answer: overdragelseSvar,
  fingerprint: fingeraftrykMedCpr,
  async run({ cpr, journalnummer }, { aktoer, now, kommando }) {
    const found = await findKortMedCpr(cpr, aktoer, kommando.anmodningId);
    if ('afslag' in found) return found;
    return commitOverdragelse(kommando, found.kort, (kort, seneste) => {
      const decided = decideAnmodning(kort, seneste, { til: aktoer.kommunekode, journalnummer }, now);
      if (!decided.ok) return decided;
      return ja({
        overdragelse: decided.vaerdi,
        kort: checkKortKommune(kort.frikortnummer, kort.ansvarligKommune),
      });
    });
  },
});
