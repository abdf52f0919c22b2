import { type Borger, findBorger, readCpr } from '#shared/clients/cpr-opslag.ts';
import { searchBorger } from '#shared/contract/sagsbehandler/search-borger.ts';
import { maaTilgaa } from '#shared/domain/adgang.ts';
import { nej } from '#shared/domain/afslag.ts';
import type { Sagsbehandler } from '#shared/domain/aktoer.ts';
import { fyldt18 } from '#shared/domain/frikort.ts';
import { lookup } from '#shared/http/handler.ts';
import type { KortItem } from '#shared/store/items.ts';
import { findFrikortnummer, getKort } from '#shared/store/read.ts';
import type { Cpr } from '#shared/values/cpr.ts';
import { danishDate, type Tidspunkt } from '#shared/values/dato.ts';
import { kommuneNavn } from '#shared/values/kommune.ts';
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
  const kort = await findKort(cpr);
  if (kort !== undefined) return answerKort(kort, aktoer);
  const borgerReference = await hashCpr(cpr, 'log');
  const found = await findBorger(cpr, aktoer, anmodningId);
  if (!found.ok) return { ...found, angaar: { borgerReference } };
  const current = found.vaerdi.cpr === cpr ? undefined : await findKort(found.vaerdi.cpr);
  if (current !== undefined) return answerKort(current, aktoer);
  return { svar: withoutKort(found.vaerdi, now), angaar: { borgerReference } };
}

async function findKort(cpr: Cpr): Promise<KortItem | undefined> {
  const nummer = await findFrikortnummer(await hashCpr(cpr, 'indeks'));
  return nummer && getKort(nummer);
}

/** Another municipality learns that there is a card and who is responsible, and nothing else (D2). */
function answerKort(kort: KortItem, aktoer: Sagsbehandler) {
  const angaar = { frikortnummer: kort.frikortnummer };
  if (maaTilgaa(aktoer, 'search-borger', kort)) return { svar: own(kort), angaar };
  const kommunekode = kort.ansvarligKommune;
  return {
    svar: { fund: 'andenKommune' as const, ansvarligKommune: { kommunekode, navn: kommuneNavn(kommunekode) } },
    angaar,
  };
}

function own({ frikortnummer, status }: KortItem) {
  return { fund: 'eget' as const, frikortnummer, status };
}

function withoutKort({ navn, foedselsdato, beskyttet }: Borger, now: Tidspunkt) {
  return {
    fund: 'udenFrikort' as const,
    navn,
    foedselsdato,
    navnebeskyttet: beskyttet,
    fyldt18: fyldt18(foedselsdato, danishDate(now)),
  };
}
