import { beskeder } from '#shared/contract/beskeder.ts';
import { registerKontrol } from '#shared/contract/sagsbehandler/register-kontrol.ts';
import { maaTilgaa } from '#shared/domain/adgang.ts';
import { nej } from '#shared/domain/afslag.ts';
import type { KontrolHaendelse } from '#shared/domain/haendelse.ts';
import { decideKontrol } from '#shared/domain/kontrol.ts';
import { command } from '#shared/http/handler.ts';
import { putKort } from '#shared/store/changes.ts';
import { commit } from '#shared/store/commit.ts';
import { frikortPartition } from '#shared/store/keys.ts';
import { getInterval } from '#shared/store/kontrol.ts';
import { getKort } from '#shared/store/read.ts';
import { yearOf } from '#shared/values/dato.ts';
import type { Frikortnummer } from '#shared/values/frikortnummer.ts';

/** § 3: the control is noted; deactivating is a decision of its own (R322). */
export const handler = command(registerKontrol, {
  slags: 'kontrol',
  answer: ({ naesteKontrolAar, kontrol }, angaar) => ({
    frikortnummer: angaar.frikortnummer as Frikortnummer,
    naesteKontrolAar,
    beskeder: kontrol.resultat === 'IKKE_BERETTIGET' ? beskeder('DEAKTIVER_SELV') : [],
  }),
  async run({ frikortnummer, ...kontrol }, { aktoer, now, kommando }) {
    const angaar = { frikortnummer };
    const kort = await getKort(frikortnummer);
    if (kort === undefined || !maaTilgaa(aktoer, 'register-kontrol', kort)) return { ...nej('IKKE_FUNDET'), angaar };
    const decided = decideKontrol(kort, kontrol, await getInterval(yearOf(kontrol.kontroldato)), now);
    if (!decided.ok) return { ...decided, angaar };
    const { naesteKontrolAar, version } = decided.vaerdi;
    const haendelse: KontrolHaendelse = {
      slags: 'kontrol',
      kommandoId: kommando.kommandoId,
      handling: kommando.operation,
      tidspunkt: kommando.now,
      aktoer: kommando.aktoer,
      aarOprettet: [],
      kontrol,
      naesteKontrolAar,
      version,
    };
    const changes = { kort: putKort({ ...kort, ...decided.vaerdi }, kort.version) };
    const outcome = await commit(kommando, frikortPartition(frikortnummer), changes, haendelse, angaar);
    return outcome.ok ? { haendelse, angaar } : { ...nej('AENDRET_IMENS', { version: kort.version }), angaar };
  },
});
