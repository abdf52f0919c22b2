import { withdrawEgetIndkomstbevis } from '#shared/contract/borger/withdraw-eget-indkomstbevis.ts';
import { maaTilgaa } from '#shared/domain/adgang.ts';
import { nej } from '#shared/domain/afslag.ts';
import { beviserAf, bevistilstand } from '#shared/domain/bevisliste.ts';
import { command } from '#shared/http/handler.ts';
import { withdrawIndkomstbevis } from '#shared/present/indkomstbevis.ts';
import { getFrikortside } from '#shared/store/read.ts';
import { danishDate } from '#shared/values/dato.ts';

/** Any proof of one's own card, also one that the caseworker made with the citizen. It takes effect at once. */
export const handler = command(withdrawEgetIndkomstbevis, {
  slags: 'tilbagetraekning',
  answer: ({ bevisId, tidspunkt }) => ({ bevisId, trukketTilbage: tidspunkt }),
  async run({ bevisId }, { aktoer, now, kommando }) {
    const angaar = { frikortnummer: aktoer.frikortnummer };
    const side = await getFrikortside(aktoer.frikortnummer);
    const egen = side !== undefined && maaTilgaa(aktoer, 'withdraw-eget-indkomstbevis', side.kort);
    const bevis = egen ? beviserAf(side.haendelser).find(({ lavet }) => lavet.bevisId === bevisId) : undefined;
    if (bevis === undefined) return { ...nej('IKKE_FUNDET'), angaar };
    if (bevistilstand(bevis, danishDate(now)) !== 'gaelder') return { ...nej('BEVIS_GAELDER_IKKE'), angaar };
    return withdrawIndkomstbevis(kommando, aktoer.frikortnummer, bevis.lavet);
  },
});
