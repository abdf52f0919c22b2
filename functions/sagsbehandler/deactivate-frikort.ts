import { deactivateFrikort } from '#shared/contract/sagsbehandler/deactivate-frikort.ts';
import { maaTilgaa } from '#shared/domain/adgang.ts';
import { nej } from '#shared/domain/afslag.ts';
import { decideDeactivate } from '#shared/domain/frikort.ts';
import { command } from '#shared/http/handler.ts';
import { frikortHaendelse, frikortSvar } from '#shared/present/frikort.ts';
import { endBeskeder } from '#shared/store/besked.ts';
import { putKort } from '#shared/store/changes.ts';
import { commit } from '#shared/store/commit.ts';
import { frikortPartition } from '#shared/store/keys.ts';
import { getKort } from '#shared/store/read.ts';
import { noteStatusskift } from '#shared/store/statusskift.ts';

/** § 3, stk. 2: from the decision, never backwards, for every year at once (R074, R222, R280). */
export const handler = command(deactivateFrikort, {
  slags: 'frikort',
  answer: (haendelse, angaar) => frikortSvar(haendelse, angaar),
  async run({ frikortnummer, ...sag }, { aktoer, now, kommando }) {
    const angaar = { frikortnummer };
    const kort = await getKort(frikortnummer);
    if (kort === undefined || !maaTilgaa(aktoer, 'deactivate-frikort', kort)) return { ...nej('IKKE_FUNDET'), angaar };
    const decided = decideDeactivate(kort, sag.afgoerelsesdato, now);
    if (!decided.ok) return { ...decided, angaar };
    const haendelse = frikortHaendelse(kommando, decided.vaerdi, kort.status, sag, []);
    const changes = {
      kort: putKort({ ...kort, ...decided.vaerdi }, kort.version),
      skift: noteStatusskift(frikortnummer, now),
      // Who has died is told of nothing: not of this, and not of what comes after.
      valg: sag.aarsag === 'DOED' ? await endBeskeder(frikortnummer) : undefined,
    };
    const outcome = await commit(kommando, frikortPartition(frikortnummer), changes, haendelse, angaar);
    return outcome.ok ? { haendelse, angaar } : { ...nej('AENDRET_IMENS', { version: kort.version }), angaar };
  },
});
