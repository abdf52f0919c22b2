import { putVirksomhedsbeskeder } from '#shared/contract/virksomhed/put-virksomhedsbeskeder.ts';
import { nej } from '#shared/domain/afslag.ts';
import { command } from '#shared/http/handler.ts';
import { beskedvalgHaendelse, beskedvalgSvar } from '#shared/present/beskedvalg.ts';
import { virksomhedsvalgItem } from '#shared/store/besked.ts';
import { putAtVersion } from '#shared/store/changes.ts';
import { commit } from '#shared/store/commit.ts';
import { beskedPartition, beskedvalgKey } from '#shared/store/keys.ts';

/** For the whole company: the addresses are those of its employments' contact persons. */
export const handler = command(putVirksomhedsbeskeder, {
  slags: 'beskedvalg',
  answer: beskedvalgSvar,
  async run({ slags, version }, { aktoer: { cvr }, kommando }) {
    const valgt = [...new Set(slags)];
    const haendelse = beskedvalgHaendelse(kommando, valgt, version + 1);
    const changes = { valg: putAtVersion(beskedvalgKey({ cvr }), { slags: valgt, version: version + 1 }, version) };
    const outcome = await commit(kommando, beskedPartition({ cvr }), changes, haendelse, {});
    if (outcome.ok) return { haendelse, angaar: {} };
    const there = outcome.stopped.get('valg');
    return nej('AENDRET_IMENS', { version: there ? virksomhedsvalgItem.parse(there).version : 0 });
  },
});
