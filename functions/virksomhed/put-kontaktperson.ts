import { putKontaktperson } from '#shared/contract/virksomhed/put-kontaktperson.ts';
import { nej } from '#shared/domain/afslag.ts';
import type { VirksomhedHaendelse } from '#shared/domain/haendelse.ts';
import { command } from '#shared/http/handler.ts';
import { putAtVersion } from '#shared/store/changes.ts';
import { commit } from '#shared/store/commit.ts';
import { profilItem } from '#shared/store/items/profil.ts';
import { profilKey, virksomhedPartition } from '#shared/store/keys.ts';

/** R110, R113: copied into new employments, never linked; old employments keep the contact they were made with. */
export const handler = command(putKontaktperson, {
  slags: 'virksomhed',
  answer: ({ version }) => ({ version }),
  async run({ kontaktperson, version }, { aktoer, kommando }) {
    const haendelse: VirksomhedHaendelse = {
      slags: 'virksomhed',
      kommandoId: kommando.kommandoId,
      handling: kommando.operation,
      tidspunkt: kommando.now,
      aktoer: kommando.aktoer,
      aarOprettet: [],
      version: version + 1,
    };
    const profil = { kontaktperson, rettet: kommando.now, version: version + 1 };
    const changes = { profil: putAtVersion(profilKey(aktoer.cvr), profil, version) };
    const outcome = await commit(kommando, virksomhedPartition(aktoer.cvr), changes, haendelse, {});
    if (outcome.ok) return { haendelse, angaar: {} };
    const there = outcome.stopped.get('profil');
    return nej('AENDRET_IMENS', { version: there === undefined ? 0 : profilItem.parse(there).version });
  },
});
