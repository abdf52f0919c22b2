import { enterSats } from '#shared/contract/drift/enter-sats.ts';
import { nej } from '#shared/domain/afslag.ts';
import { decideEnterSats } from '#shared/domain/satsregulering.ts';
import { command } from '#shared/http/handler.ts';
import { satsHaendelse, satsSvar } from '#shared/present/sats.ts';
import { putAtVersion } from '#shared/store/changes.ts';
import { commit } from '#shared/store/commit.ts';
import { SATS_PARTITION, satsKey } from '#shared/store/keys.ts';
import { getEksaktSats, getSats, getSatsforslag, satsItemOf } from '#shared/store/sats-read.ts';

/** § 8, R237: the percent goes in; both amounts come out, from the exact ones of the year before. Not in force yet. */
export const handler = command(enterSats, {
  slags: 'sats',
  answer: satsSvar,
  async run(request, { aktoer, now, kommando }) {
    const { aar } = request;
    const [forrige, gemt, sats] = await Promise.all([getEksaktSats(aar - 1), getSatsforslag(aar), getSats(aar)]);
    const decided = decideEnterSats(request, forrige, gemt, sats !== undefined, aktoer.brugerId, now);
    if (!decided.ok) return decided;
    const haendelse = satsHaendelse(kommando, 'indtastet', decided.vaerdi);
    const version = gemt?.version ?? 0;
    const changes = { sats: putAtVersion(satsKey(aar), satsItemOf(decided.vaerdi), version) };
    const outcome = await commit(kommando, SATS_PARTITION, changes, haendelse, {});
    return outcome.ok ? { haendelse, angaar: {} } : nej('AENDRET_IMENS', { version });
  },
});
