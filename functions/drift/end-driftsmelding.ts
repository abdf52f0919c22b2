import { endDriftsmelding } from '#shared/contract/drift/end-driftsmelding.ts';
import { nej } from '#shared/domain/afslag.ts';
import { decideEndMelding } from '#shared/domain/driftsstatus.ts';
import { command } from '#shared/http/handler.ts';
import { driftsmeldingHaendelse, driftsmeldingSvar } from '#shared/present/driftsmelding.ts';
import { commit } from '#shared/store/commit.ts';
import { getDriftsmelding, putDriftsmelding } from '#shared/store/driftsstatus.ts';
import { DRIFTSSTATUS_PARTITION } from '#shared/store/keys.ts';

/** R021: it is over, or it does not come. It stays in the history that everyone can read. */
export const handler = command(endDriftsmelding, {
  slags: 'driftsmelding',
  answer: driftsmeldingSvar,
  async run({ meldingId, version }, { now, kommando }) {
    const decided = decideEndMelding(await getDriftsmelding(meldingId), version, now);
    if (!decided.ok) return decided;
    const haendelse = driftsmeldingHaendelse(kommando, 'afsluttet', decided.vaerdi);
    const changes = { melding: putDriftsmelding(decided.vaerdi) };
    const outcome = await commit(kommando, DRIFTSSTATUS_PARTITION, changes, haendelse, {});
    return outcome.ok ? { haendelse, angaar: {} } : nej('AENDRET_IMENS', { version });
  },
});
