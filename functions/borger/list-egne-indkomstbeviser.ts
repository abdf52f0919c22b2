import { listEgneIndkomstbeviser } from '#shared/contract/borger/list-egne-indkomstbeviser.ts';
import { maaTilgaa } from '#shared/domain/adgang.ts';
import { nej } from '#shared/domain/afslag.ts';
import { beviserAf } from '#shared/domain/bevisliste.ts';
import { lookup } from '#shared/http/handler.ts';
import { bevisVist } from '#shared/present/indkomstbevis.ts';
import { getFrikortside } from '#shared/store/read.ts';
import { danishDate } from '#shared/values/dato.ts';

/** What the citizen has let others see, and whether they still can. Nothing sealed is opened for it. */
export const handler = lookup(listEgneIndkomstbeviser, async (_, { aktoer, now }) => {
  const angaar = { frikortnummer: aktoer.frikortnummer };
  const side = await getFrikortside(aktoer.frikortnummer);
  if (side === undefined || !maaTilgaa(aktoer, 'list-egne-indkomstbeviser', side.kort)) {
    return { ...nej('IKKE_FUNDET'), angaar };
  }
  const idag = danishDate(now);
  return { svar: { beviser: beviserAf(side.haendelser).map((bevis) => bevisVist(bevis, idag)) }, angaar };
});
