import { setKontrolinterval } from '#shared/contract/drift/set-kontrolinterval.ts';
import { nej } from '#shared/domain/afslag.ts';
import type { IntervalHaendelse } from '#shared/domain/haendelse.ts';
import { command } from '#shared/http/handler.ts';
import { putAtVersion } from '#shared/store/changes.ts';
import { commit } from '#shared/store/commit.ts';
import { SATS_PARTITION } from '#shared/store/keys.ts';
import { getIntervalAt } from '#shared/store/kontrol.ts';

/** D8: it counts for controls made from that year on; dates already set stay. */
export const handler = command(setKontrolinterval, {
  slags: 'interval',
  answer: ({ fraAar, intervalAar }) => ({ fraAar, intervalAar }),
  async run({ fraAar, intervalAar }, { kommando }) {
    const { key, version } = await getIntervalAt(fraAar);
    const haendelse: IntervalHaendelse = {
      slags: 'interval',
      kommandoId: kommando.kommandoId,
      handling: kommando.operation,
      tidspunkt: kommando.now,
      aktoer: kommando.aktoer,
      aarOprettet: [],
      fraAar,
      intervalAar,
      version: version + 1,
    };
    const changes = { interval: putAtVersion(key, { fraAar, intervalAar, version: version + 1 }, version) };
    const outcome = await commit(kommando, SATS_PARTITION, changes, haendelse, {});
    return outcome.ok ? { haendelse, angaar: {} } : nej('AENDRET_IMENS', { version });
  },
});
