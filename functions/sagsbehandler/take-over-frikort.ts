import { takeOverFrikort } from '#shared/contract/sagsbehandler/take-over-frikort.ts';
import { ja } from '#shared/domain/afslag.ts';
import { decideOvertagelse } from '#shared/domain/overdragelse.ts';
import { command } from '#shared/http/handler.ts';
import { findKortMedCpr } from '#shared/present/find-kort.ts';
import { fingeraftrykMedCpr } from '#shared/present/fingeraftryk.ts';
import { commitOverdragelse, overdragelseSvar } from '#shared/present/overdragelse.ts';
import { putKort } from '#shared/store/changes.ts';

/** R351, D7: after the old municipality's days to answer, with a reason. The duty to control comes along. */
export const handler = command(takeOverFrikort, {
  slags: 'overdragelse',
  answer: overdragelseSvar,
  fingerprint: fingeraftrykMedCpr,
  async run({ cpr, aarsag }, { aktoer, now, kommando }) {
    const found = await findKortMedCpr(cpr, aktoer, kommando.anmodningId);
    if ('afslag' in found) return found;
    return commitOverdragelse(kommando, found.kort, (kort, seneste) => {
      const decided = decideOvertagelse(kort, seneste, { til: aktoer.kommunekode, aarsag }, now);
      if (!decided.ok) return decided;
      const { overdragelse, kort: flyttet } = decided.vaerdi;
      return ja({ overdragelse, kort: putKort({ ...kort, ...flyttet }, kort.version) });
    });
  },
});
