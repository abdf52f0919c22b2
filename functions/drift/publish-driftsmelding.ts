import { newId } from '#shared/chance.ts';
import { publishDriftsmelding } from '#shared/contract/drift/publish-driftsmelding.ts';
import { decidePublish } from '#shared/domain/driftsstatus.ts';
import { command } from '#shared/http/handler.ts';
import { driftsmeldingHaendelse, driftsmeldingSvar } from '#shared/present/driftsmelding.ts';
import { commit } from '#shared/store/commit.ts';
import { putDriftsmelding } from '#shared/store/driftsstatus.ts';
import { DRIFTSSTATUS_PARTITION } from '#shared/store/keys.ts';

/** R006, R021: the files that everyone reads follow by themselves (publish-driftsstatus). */
export const handler = command(publishDriftsmelding, {
  slags: 'driftsmelding',
  answer: driftsmeldingSvar,
  async run(indhold, { now, kommando }) {
    const decided = decidePublish(indhold, newId(), now);
    if (!decided.ok) return decided;
    const haendelse = driftsmeldingHaendelse(kommando, 'udgivet', decided.vaerdi);
    const changes = { melding: putDriftsmelding(decided.vaerdi) };
    const outcome = await commit(kommando, DRIFTSSTATUS_PARTITION, changes, haendelse, {});
    if (outcome.ok) return { haendelse, angaar: {} };
    throw new Error('a new id was taken');
  },
});
