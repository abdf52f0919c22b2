import { newId } from '#shared/chance.ts';
import { putEgneBeskeder } from '#shared/contract/borger/put-egne-beskeder.ts';
import { nej } from '#shared/domain/afslag.ts';
import { decideBeskedvalg } from '#shared/domain/besked.ts';
import { command } from '#shared/http/handler.ts';
import { beskedvalgHaendelse, beskedvalgSvar } from '#shared/present/beskedvalg.ts';
import { egetValgItem } from '#shared/store/besked.ts';
import { putAtVersion } from '#shared/store/changes.ts';
import { commit } from '#shared/store/commit.ts';
import { beskedPartition, beskedvalgKey } from '#shared/store/keys.ts';
import { encryptBorgerdata } from '#shared/vault/borgerdata.ts';

/** The address is the citizen's own and sealed at once: it is in no hændelse, no log and no answer but the citizen's. */
export const handler = command(putEgneBeskeder, {
  slags: 'beskedvalg',
  answer: beskedvalgSvar,
  async run({ slags, email, version }, { aktoer: { frikortnummer }, kommando }) {
    const angaar = { frikortnummer };
    const decided = decideBeskedvalg(slags, email);
    if (!decided.ok) return { ...decided, angaar };
    const id = newId();
    const adresse = email && { id, email: await encryptBorgerdata('adresse', id, { email }) };
    const valgt = decided.vaerdi;
    const haendelse = beskedvalgHaendelse(kommando, valgt, version + 1);
    const item = { slags: valgt, ...(adresse && { adresse }), version: version + 1 };
    const changes = { valg: putAtVersion(beskedvalgKey({ frikortnummer }), item, version) };
    const outcome = await commit(kommando, beskedPartition({ frikortnummer }), changes, haendelse, angaar);
    if (outcome.ok) return { haendelse, angaar };
    const there = outcome.stopped.get('valg');
    return { ...nej('AENDRET_IMENS', { version: there ? egetValgItem.parse(there).version : 0 }), angaar };
  },
});
