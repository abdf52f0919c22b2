import { denyBruger } from '#shared/contract/drift/deny-bruger.ts';
import { nej } from '#shared/domain/afslag.ts';
import type { SpaerringHaendelse } from '#shared/domain/haendelse.ts';
import { command } from '#shared/http/handler.ts';
import { commit } from '#shared/store/commit.ts';
import { spaerringPartition } from '#shared/store/keys.ts';
import { putSpaerring, spaerringItem } from '#shared/store/spaerring.ts';

/** Who has lost the right loses it now: the authorizer looks at the list at least once a minute of use. */
export const handler = command(denyBruger, {
  slags: 'spaerring',
  answer: ({ spaerret, version }) => ({ spaerret, version }),
  async run({ brugerId, spaerret, version }, { kommando }) {
    const haendelse: SpaerringHaendelse = {
      slags: 'spaerring',
      kommandoId: kommando.kommandoId,
      handling: kommando.operation,
      tidspunkt: kommando.now,
      aktoer: kommando.aktoer,
      aarOprettet: [],
      brugerId,
      spaerret,
      version: version + 1,
    };
    const changes = { spaerring: putSpaerring(brugerId, { spaerret, version: version + 1 }) };
    const outcome = await commit(kommando, spaerringPartition(brugerId), changes, haendelse, {});
    if (outcome.ok) return { haendelse, angaar: {} };
    const there = outcome.stopped.get('spaerring');
    return nej('AENDRET_IMENS', { version: there === undefined ? 0 : spaerringItem.parse(there).version });
  },
});
