import { readCpr } from '#shared/clients/cpr-opslag.ts';
import { refuseAnsoegning } from '#shared/contract/sagsbehandler/refuse-ansoegning.ts';
import { decideAfvisning } from '#shared/domain/afvisning.ts';
import { command } from '#shared/http/handler.ts';
import { afvisningHaendelse } from '#shared/present/afvisning.ts';
import { findKortEllerBorger, harAllerede } from '#shared/present/find-kort.ts';
import { fingeraftrykMedCpr } from '#shared/present/fingeraftryk.ts';
import { commit } from '#shared/store/commit.ts';
import { afvisningPartition } from '#shared/store/keys.ts';
import { hashCpr } from '#shared/vault/indeks.ts';

/** R370: recorded under a hash of the citizen's number that nothing else uses, for there is no card. */
export const handler = command(refuseAnsoegning, {
  slags: 'afvisning',
  answer: ({ afvisning }) => afvisning,
  fingerprint: fingeraftrykMedCpr,
  async run({ cpr, ...sag }, { aktoer, now, kommando }) {
    const read = readCpr(cpr);
    if (!read.ok) return read;
    const found = await findKortEllerBorger(read.vaerdi, aktoer, kommando.anmodningId);
    if ('afslag' in found) return found;
    if ('kort' in found) return harAllerede(found.kort, aktoer);
    const { borger, angaar } = found;
    const decided = decideAfvisning({ type: 'ansoegning', ...sag }, now);
    if (!decided.ok) return { ...decided, angaar };
    const haendelse = afvisningHaendelse(kommando, decided.vaerdi);
    const partition = afvisningPartition(await hashCpr(borger.cpr, 'afvisning'));
    await commit(kommando, partition, {}, haendelse, angaar);
    return { haendelse, angaar };
  },
});
