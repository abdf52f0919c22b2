import { reactivateFrikort } from '#shared/contract/sagsbehandler/reactivate-frikort.ts';
import { maaTilgaa } from '#shared/domain/adgang.ts';
import { nej } from '#shared/domain/afslag.ts';
import { decideReactivate } from '#shared/domain/frikort.ts';
import { openIndkomstaar } from '#shared/domain/indkomstaar.ts';
import { command } from '#shared/http/handler.ts';
import { frikortHaendelse, frikortSvar } from '#shared/present/frikort.ts';
import { openAar, putKort } from '#shared/store/changes.ts';
import { type Change, commit } from '#shared/store/commit.ts';
import { frikortPartition } from '#shared/store/keys.ts';
import { getKortOgAar } from '#shared/store/read.ts';
import { getSats } from '#shared/store/sats-read.ts';
import { noteStatusskift } from '#shared/store/statusskift.ts';
import { danishDate, yearOf } from '#shared/values/dato.ts';
import { oere } from '#shared/values/oere.ts';

/** R089, R354, D23: the same restbeløb in the same year; in a new year that year's whole amount. */
export const handler = command(reactivateFrikort, {
  slags: 'frikort',
  answer: (haendelse, angaar) => frikortSvar(haendelse, angaar),
  async run({ frikortnummer, ...sag }, { aktoer, now, kommando }) {
    const angaar = { frikortnummer };
    const aar = yearOf(danishDate(now));
    const found = await getKortOgAar(frikortnummer, aar);
    if (found === undefined || !maaTilgaa(aktoer, 'reactivate-frikort', found.kort))
      return { ...nej('IKKE_FUNDET'), angaar };
    const { kort } = found;
    const decided = decideReactivate(kort, sag.afgoerelsesdato, now);
    if (!decided.ok) return { ...decided, angaar };
    const sats = found.aar === undefined ? await getSats(aar) : undefined;
    const opened = sats === undefined ? [] : [openIndkomstaar(aar, sats.loftOere, oere(0))];
    const haendelse = frikortHaendelse(kommando, decided.vaerdi, kort.status, sag, opened);
    const changes: Record<string, Change> = {
      kort: putKort({ ...kort, ...decided.vaerdi }, kort.version),
      skift: noteStatusskift(frikortnummer, now),
      ...Object.fromEntries(opened.map((year) => ['aar', openAar(frikortnummer, year)])),
    };
    const outcome = await commit(kommando, frikortPartition(frikortnummer), changes, haendelse, angaar);
    return outcome.ok ? { haendelse, angaar } : { ...nej('AENDRET_IMENS', { version: kort.version }), angaar };
  },
});
