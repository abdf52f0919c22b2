import { startAarsskifte } from '#shared/contract/drift/start-aarsskifte.ts';
import { decideKoersel } from '#shared/domain/aarsskifte.ts';
import { nej } from '#shared/domain/afslag.ts';
import type { KoerselHaendelse } from '#shared/domain/haendelse.ts';
import { command } from '#shared/http/handler.ts';
import { commit } from '#shared/store/commit.ts';
import { koerselPartition } from '#shared/store/keys.ts';
import { startKoersel } from '#shared/store/maskine.ts';
import { getSats } from '#shared/store/sats-read.ts';

/** The operator's button. The machine is started first: its name is the command's id, so a repeat starts nothing new. */
export const handler = command(startAarsskifte, {
  slags: 'koersel',
  answer: ({ koerselId, aar, koersel }) => ({ koerselId, aar, slags: koersel }),
  async run({ aar, slags }, { now, kommando }) {
    const decided = decideKoersel(slags, aar, now);
    if (!decided.ok) return decided;
    if ((await getSats(aar)) === undefined) return nej('SATS_MANGLER', { aar });
    const koerselId = kommando.kommandoId;
    await startKoersel({ koerselId, aar, slags });
    const haendelse: KoerselHaendelse = {
      slags: 'koersel',
      kommandoId: kommando.kommandoId,
      handling: kommando.operation,
      tidspunkt: now,
      aktoer: kommando.aktoer,
      aarOprettet: [],
      koerselId,
      aar,
      koersel: slags,
      version: 1,
    };
    const outcome = await commit(kommando, koerselPartition(aar), {}, haendelse, {});
    if (!outcome.ok) throw new Error('a run has no condition that could stop it');
    return { haendelse, angaar: {} };
  },
});
