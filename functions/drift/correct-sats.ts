import { correctSats } from '#shared/contract/drift/correct-sats.ts';
import { nej } from '#shared/domain/afslag.ts';
import { decideCorrectSats } from '#shared/domain/satsregulering.ts';
import { command } from '#shared/http/handler.ts';
import { satsHaendelse, satsSvar } from '#shared/present/sats.ts';
import { putAtVersion } from '#shared/store/changes.ts';
import { commit } from '#shared/store/commit.ts';
import { rettelseKey, SATS_PARTITION } from '#shared/store/keys.ts';
import { getEksaktSats, getRettelse, getSats, satsItemOf } from '#shared/store/sats-read.ts';

/** Amounts in force are locked; a correction is an act of its own, with a reason, and waits for another operator. */
export const handler = command(correctSats, {
  slags: 'sats',
  answer: satsSvar,
  async run(request, { aktoer, now, kommando }) {
    const { aar } = request;
    const [forrige, gemt, sats] = await Promise.all([getEksaktSats(aar - 1), getRettelse(aar), getSats(aar)]);
    const decided = decideCorrectSats(request, forrige, gemt, sats !== undefined, aktoer.brugerId, now);
    if (!decided.ok) return decided;
    const haendelse = satsHaendelse(kommando, 'rettelse indtastet', decided.vaerdi);
    const version = gemt?.version ?? 0;
    const changes = { rettelse: putAtVersion(rettelseKey(aar), satsItemOf(decided.vaerdi), version) };
    const outcome = await commit(kommando, SATS_PARTITION, changes, haendelse, {});
    return outcome.ok ? { haendelse, angaar: {} } : nej('AENDRET_IMENS', { version });
  },
});
