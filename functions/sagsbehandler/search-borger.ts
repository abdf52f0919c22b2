import type { Borger } from '#shared/clients/cpr-opslag.ts';
import { readCpr } from '#shared/clients/cpr-opslag.ts';
import { searchBorger } from '#shared/contract/sagsbehandler/search-borger.ts';
import { maaTilgaa } from '#shared/domain/adgang.ts';
import { nej } from '#shared/domain/afslag.ts';
import { aktoerReference, type Sagsbehandler } from '#shared/domain/aktoer.ts';
import { fyldt18 } from '#shared/domain/frikort.ts';
import { aabenOverdragelse, kanOvertagesFra } from '#shared/domain/overdragelse.ts';
import { lookup } from '#shared/http/handler.ts';
import { afvisninger } from '#shared/present/afvisning.ts';
import { findKortEllerBorger } from '#shared/present/find-kort.ts';
import { kommuneVist } from '#shared/present/overdragelse.ts';
import type { KortItem } from '#shared/store/items/kort.ts';
import { afvisningPartition } from '#shared/store/keys.ts';
import { getOverdragelse } from '#shared/store/overdragelse.ts';
import { getKort, listHaendelserAf } from '#shared/store/read.ts';
import type { Cpr } from '#shared/values/cpr.ts';
import { danishDate, type Tidspunkt } from '#shared/values/dato.ts';
import { hashCpr } from '#shared/vault/indeks.ts';

/** R066-R072, D2: the caseworker's one way to a citizen. */
export const handler = lookup(searchBorger, async (request, { aktoer, now, anmodningId }) => {
  if ('cpr' in request) {
    const cpr = readCpr(request.cpr);
    return cpr.ok ? byCpr(cpr.vaerdi, aktoer, now, anmodningId) : cpr;
  }
  const angaar = { frikortnummer: request.frikortnummer };
  const kort = await getKort(request.frikortnummer);
  // By number, another municipality's citizen is not there at all.
  if (kort === undefined || !maaTilgaa(aktoer, 'search-borger', kort)) return { ...nej('IKKE_FUNDET'), angaar };
  return { svar: own(kort), angaar };
});

async function byCpr(cpr: Cpr, aktoer: Sagsbehandler, now: Tidspunkt, anmodningId: string) {
  const found = await findKortEllerBorger(cpr, aktoer, anmodningId);
  if ('afslag' in found) return found;
  if ('borger' in found) return { svar: await withoutKort(found.borger, aktoer, now), angaar: found.angaar };
  const angaar = { frikortnummer: found.kort.frikortnummer };
  const svar = maaTilgaa(aktoer, 'search-borger', found.kort) ? own(found.kort) : await others(found.kort, aktoer, now);
  return { svar, angaar };
}

function own({ frikortnummer, status }: KortItem) {
  return { fund: 'eget' as const, frikortnummer, status };
}

/** Another municipality learns that there is a card, who is responsible, and what it has asked for itself; nothing else (D2). */
async function others({ frikortnummer, ansvarligKommune }: KortItem, { kommunekode }: Sagsbehandler, now: Tidspunkt) {
  const aaben = aabenOverdragelse(await getOverdragelse(frikortnummer));
  return {
    fund: 'andenKommune' as const,
    ansvarligKommune: kommuneVist(ansvarligKommune),
    overdragelse:
      aaben?.til === kommunekode
        ? {
            anmodet: aaben.anmodet,
            journalnummer: aaben.journalnummer,
            kanOvertagesFra: kanOvertagesFra(aaben),
            kanOvertages: kanOvertagesFra(aaben) <= danishDate(now),
          }
        : undefined,
  };
}

async function withoutKort({ cpr, navn, foedselsdato, beskyttet }: Borger, aktoer: Sagsbehandler, now: Tidspunkt) {
  const partition = afvisningPartition(await hashCpr(cpr, 'afvisning'));
  return {
    fund: 'udenFrikort' as const,
    navn,
    foedselsdato,
    navnebeskyttet: beskyttet,
    fyldt18: fyldt18(foedselsdato, danishDate(now)),
    afvisninger: afvisninger(await listHaendelserAf(aktoerReference(aktoer), partition)),
  };
}
