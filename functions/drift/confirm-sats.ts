import { confirmSats } from '#shared/contract/drift/confirm-sats.ts';
import { nej } from '#shared/domain/afslag.ts';
import { decideConfirmSats } from '#shared/domain/satsregulering.ts';
import { command } from '#shared/http/handler.ts';
import { satsHaendelse, satsSvar } from '#shared/present/sats.ts';
import { putAtVersion } from '#shared/store/changes.ts';
import { commit } from '#shared/store/commit.ts';
import { rettelseKey, SATS_PARTITION, satsKey } from '#shared/store/keys.ts';
import { getRettelse, getSatsforslag, satsItemOf } from '#shared/store/sats-read.ts';

/** R371: the second pair of eyes. With it the amounts come into force; a correction takes the place of what was. */
export const handler = command(confirmSats, {
  slags: 'sats',
  answer: satsSvar,
  async run({ aar, version, rettelse }, { aktoer, now, kommando }) {
    const [entered, correction] = await Promise.all([getSatsforslag(aar), rettelse ? getRettelse(aar) : undefined]);
    const gemt = rettelse ? correction : entered;
    const decided = decideConfirmSats(gemt, version, aktoer.brugerId, now);
    if (!decided.ok) return decided;
    const confirmed = decided.vaerdi;
    const haendelse = satsHaendelse(kommando, rettelse ? 'rettelse bekraeftet' : 'bekraeftet', confirmed);
    const inForce = entered?.version ?? 0;
    const changes = rettelse
      ? {
          rettelse: putAtVersion(rettelseKey(aar), satsItemOf(confirmed), version),
          sats: putAtVersion(satsKey(aar), satsItemOf({ ...confirmed, version: inForce + 1 }), inForce),
        }
      : { sats: putAtVersion(satsKey(aar), satsItemOf(confirmed), version) };
    const outcome = await commit(kommando, SATS_PARTITION, changes, haendelse, {});
    return outcome.ok ? { haendelse, angaar: {} } : nej('AENDRET_IMENS', { version });
  },
});
