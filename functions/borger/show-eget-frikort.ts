import { beskeder } from '#shared/contract/beskeder.ts';
import { showEgetFrikort } from '#shared/contract/borger/show-eget-frikort.ts';
import { maaTilgaa } from '#shared/domain/adgang.ts';
import { nej } from '#shared/domain/afslag.ts';
import { inaktivSiden } from '#shared/domain/frikort.ts';
import { lookup } from '#shared/http/handler.ts';
import { aarFor, aarMedAnsaettelser } from '#shared/present/aar.ts';
import { kommuneVist, overdragelser } from '#shared/present/overdragelse.ts';
import { getFrikortside } from '#shared/store/read.ts';
import { decryptBorgerdata } from '#shared/vault/borgerdata.ts';

/** R125-R127: the citizen's own card, also an inactive one (D10), without the card's history. */
export const handler = lookup(showEgetFrikort, async (_, { aktoer, now }) => {
  const angaar = { frikortnummer: aktoer.frikortnummer };
  const side = await getFrikortside(aktoer.frikortnummer);
  if (side === undefined || !maaTilgaa(aktoer, 'show-eget-frikort', side.kort))
    return { ...nej('IKKE_FUNDET'), angaar };
  const { kort } = side;
  const { navn } = await decryptBorgerdata('navn', kort.borgerId, kort.navn);
  const svar = {
    ...kort,
    navn,
    inaktivSiden: inaktivSiden(kort),
    ansvarligKommune: kommuneVist(kort.ansvarligKommune),
    aar: (await aarFor(side, now)).map((aar) => aarMedAnsaettelser(aar, side, now)),
    overdragelser: overdragelser(side.haendelser),
    beskeder: beskeder('SKATTEFRIT', 'KONTAKT_VED_FEJL'),
  };
  return { svar, angaar };
});
