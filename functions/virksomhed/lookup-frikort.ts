import { beskeder } from '#shared/contract/beskeder.ts';
import { lookupFrikort } from '#shared/contract/virksomhed/lookup-frikort.ts';
import { nej } from '#shared/domain/afslag.ts';
import { lookup } from '#shared/http/handler.ts';
import { countOpslag } from '#shared/store/opslag.ts';
import { getKortOgAar } from '#shared/store/read.ts';
import { getSats } from '#shared/store/sats-read.ts';
import { danishDate, yearOf } from '#shared/values/dato.ts';
import { decryptBorgerdata } from '#shared/vault/borgerdata.ts';

/** R104, R105, R288, D19: counted before anything of the card is read. */
export const handler = lookup(lookupFrikort, async ({ frikortnummer }, { aktoer, now }) => {
  const angaar = { frikortnummer };
  const graense = await countOpslag(aktoer, frikortnummer, now);
  if (graense !== undefined) return { ...nej('OPSLAG_OPBRUGT', { graense }), angaar };
  const aar = yearOf(danishDate(now));
  const found = await getKortOgAar(frikortnummer, aar);
  if (found === undefined || found.kort.status === 'inaktiv') return { ...nej('FRIKORT_KAN_IKKE_BRUGES'), angaar };
  const restbeloebOere = found.aar?.restbeloebOere ?? (await getSats(aar))?.loftOere;
  if (restbeloebOere === undefined) return { ...nej('SATS_MANGLER', { aar }), angaar };
  const { navn, beskyttet } = await decryptBorgerdata('navn', found.kort.borgerId, found.kort.navn);
  const svar = {
    frikortnummer,
    navn: beskyttet ? undefined : navn,
    navnebeskyttet: beskyttet,
    aar,
    restbeloebOere,
    beskeder: beskeder('FERIEPENGE_TAELLER', 'IKKE_EINDKOMST'),
  };
  return { svar, angaar };
});
