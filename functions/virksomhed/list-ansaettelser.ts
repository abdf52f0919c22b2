import { listAnsaettelser } from '#shared/contract/virksomhed/list-ansaettelser.ts';
import { maaTilgaa } from '#shared/domain/adgang.ts';
import { indkomstaarFor } from '#shared/domain/ansaettelse.ts';
import { tidligsteAabne } from '#shared/domain/rettefrist.ts';
import { lookup } from '#shared/http/handler.ts';
import { ansaettelseForVirksomhed } from '#shared/present/ansaettelse.ts';
import { borgerNavne } from '#shared/present/navne.ts';
import { readSide, writeSide } from '#shared/present/side.ts';
import { listAnsaettelser as query } from '#shared/store/liste.ts';
import { getAnsaettelse } from '#shared/store/read.ts';
import { danishDate } from '#shared/values/dato.ts';

/** R102: every employee sees all of the company's employments. R103: and no one else's. */
export const handler = lookup(listAnsaettelser, async ({ side, ...valg }, { aktoer, now }) => {
  const ugyldig = { afslag: { kode: 'UGYLDIG_SIDE' as const, data: {} } };
  // A page begins after one of the company's own employments. It is looked up, so a forged or foreign one leads nowhere.
  const place = side === undefined ? undefined : readSide(side);
  if (side !== undefined && place === undefined) return ugyldig;
  const efter = place && (await getAnsaettelse(place.frikortnummer, place.ansaettelseId));
  if (place && (efter === undefined || !maaTilgaa(aktoer, 'list-ansaettelser', efter))) return ugyldig;
  if (efter && valg.aar !== undefined && indkomstaarFor(efter) !== valg.aar) return ugyldig;

  const aabne = tidligsteAabne(danishDate(now));
  const { ansaettelser, flere } = await query(aktoer.cvr, { ...valg, tidligsteAabne: aabne, efter });
  const navne = await borgerNavne(ansaettelser, now);
  const last = ansaettelser.at(-1);
  const svar = {
    ansaettelser: ansaettelser.map((a) => ansaettelseForVirksomhed(a, navne.get(a.frikortnummer), now)),
    naeste: flere && last ? writeSide(last) : undefined,
  };
  // The list itself is one look-up; each citizen whose name it shows is looked up too.
  return { svar, angaar: [{}, ...[...navne.keys()].map((frikortnummer) => ({ frikortnummer }))] };
});
