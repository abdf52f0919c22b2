import { showAnsaettelse } from '#shared/contract/virksomhed/show-ansaettelse.ts';
import { maaTilgaa } from '#shared/domain/adgang.ts';
import { nej } from '#shared/domain/afslag.ts';
import { aktoerReference } from '#shared/domain/aktoer.ts';
import { newestFirst } from '#shared/domain/haendelse.ts';
import { lookup } from '#shared/http/handler.ts';
import { ansaettelseForVirksomhed } from '#shared/present/ansaettelse.ts';
import { borgerNavne } from '#shared/present/navne.ts';
import { getAnsaettelse, getHaendelserAf } from '#shared/store/read.ts';

/** R036: the employment and its own history; of the card's history nothing. */
export const handler = lookup(showAnsaettelse, async ({ frikortnummer, ansaettelseId }, { aktoer, now }) => {
  const angaar = { frikortnummer, ansaettelseId };
  const found = await getAnsaettelse(frikortnummer, ansaettelseId);
  if (found === undefined || !maaTilgaa(aktoer, 'show-ansaettelse', found)) return { ...nej('IKKE_FUNDET'), angaar };
  const [haendelser, navne] = await Promise.all([
    getHaendelserAf(aktoerReference(aktoer), frikortnummer),
    borgerNavne([found], now),
  ]);
  const own = haendelser.filter((h) => h.slags === 'ansaettelse').filter((h) => h.ansaettelseId === ansaettelseId);
  const svar = {
    ansaettelse: ansaettelseForVirksomhed(found, navne.get(frikortnummer), now),
    historik: newestFirst(own).map((h) => ({ ...h, brugerId: h.aktoer.brugerId })),
  };
  return { svar, angaar };
});
