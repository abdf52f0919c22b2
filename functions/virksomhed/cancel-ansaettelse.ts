import { cancelAnsaettelse } from '#shared/contract/virksomhed/cancel-ansaettelse.ts';
import { maaTilgaa } from '#shared/domain/adgang.ts';
import { nej } from '#shared/domain/afslag.ts';
import { decideCancel } from '#shared/domain/ansaettelse.ts';
import { command } from '#shared/http/handler.ts';
import { aendretHaendelse, aendringer, forklarStop } from '#shared/present/aendring.ts';
import { ansaettelseSvar } from '#shared/present/ansaettelse.ts';
import { commit } from '#shared/store/commit.ts';
import { frikortPartition } from '#shared/store/keys.ts';
import { getAnsaettelse } from '#shared/store/read.ts';

/** D18: it gives the amount back and stays in the history. Nothing is deleted. */
export const handler = command(cancelAnsaettelse, {
  slags: 'ansaettelse',
  answersMeanwhile: true,
  answer: (haendelse, angaar) => ansaettelseSvar(haendelse, angaar),
  async run({ frikortnummer, ansaettelseId, ...command }, { aktoer, now, kommando }) {
    const angaar = { frikortnummer, ansaettelseId };
    const gemt = await getAnsaettelse(frikortnummer, ansaettelseId);
    if (gemt === undefined || !maaTilgaa(aktoer, 'cancel-ansaettelse', gemt)) return { ...nej('IKKE_FUNDET'), angaar };
    const decided = decideCancel(gemt, command, now);
    if (!decided.ok) return { ...decided, angaar };
    const haendelse = aendretHaendelse(kommando, gemt, decided.vaerdi);
    const changes = aendringer(gemt, decided.vaerdi);
    const outcome = await commit(kommando, frikortPartition(frikortnummer), changes, haendelse, angaar);
    if (outcome.ok) return { haendelse, angaar };
    const stop = forklarStop(outcome.stopped, decided.vaerdi);
    if (stop?.afslag.kode === 'AENDRET_IMENS') return { afslag: stop.afslag, angaar };
    throw new Error('giving an amount back was refused');
  },
});
