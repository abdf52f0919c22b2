import { editDriftsmelding } from '#shared/contract/drift/edit-driftsmelding.ts';
import { nej } from '#shared/domain/afslag.ts';
import { decideEditMelding } from '#shared/domain/driftsstatus.ts';
import { command } from '#shared/http/handler.ts';
import { driftsmeldingHaendelse, driftsmeldingSvar } from '#shared/present/driftsmelding.ts';
import { commit } from '#shared/store/commit.ts';
import { getDriftsmelding, putDriftsmelding } from '#shared/store/driftsstatus.ts';
import { DRIFTSSTATUS_PARTITION } from '#shared/store/keys.ts';

/** R021: what is said of a fault changes as more is known of it. */
export const handler = command(editDriftsmelding, {
  slags: 'driftsmelding',
  answer: driftsmeldingSvar,
  async run({ meldingId, version, ...indhold }, { now, kommando }) {
    const decided = decideEditMelding(await getDriftsmelding(meldingId), version, indhold, now);
    if (!decided.ok) return decided;
    const haendelse = driftsmeldingHaendelse(kommando, 'rettet', decided.vaerdi);
    const changes = { melding: putDriftsmelding(decided.vaerdi) };
    const outcome = await commit(kommando, DRIFTSSTATUS_PARTITION, changes, haendelse, {});
    return outcome.ok ? { haendelse, angaar: {} } : nej('AENDRET_IMENS', { version });
  },
});
