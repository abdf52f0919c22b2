import { type Borger, type CprAfslag, findBorger, readCpr } from '#shared/clients/cpr-opslag.ts';
import { maaTilgaa } from '#shared/domain/adgang.ts';
import { type Afslag, nej } from '#shared/domain/afslag.ts';
import type { Sagsbehandler } from '#shared/domain/aktoer.ts';
import type { KortItem } from '#shared/store/items/kort.ts';
import { findFrikortnummer, getKort } from '#shared/store/read.ts';
import type { Cpr } from '#shared/values/cpr.ts';
import { kommuneNavn } from '#shared/values/kommune.ts';
import { hashCpr } from '#shared/vault/indeks.ts';

type Ukendt = { readonly borgerReference: string };
type Fundet =
  | { readonly kort: KortItem }
  | { readonly borger: Borger; readonly angaar: Ukendt }
  | { readonly afslag: Afslag<CprAfslag>; readonly angaar: Ukendt };

/** The card of the citizen with that number, also where it stands under a newer one; else who the citizen is. */
export async function findKortEllerBorger(cpr: Cpr, aktoer: Sagsbehandler, anmodningId: string): Promise<Fundet> {
  const kort = await findKort(cpr);
  if (kort !== undefined) return { kort };
  // The log's name for a citizen without a card: whatever the register says of the number.
  const angaar = { borgerReference: await hashCpr(cpr, 'log') };
  const found = await findBorger(cpr, aktoer, anmodningId);
  if (!found.ok) return { afslag: found.afslag, angaar };
  const borger = found.vaerdi;
  const current = borger.cpr === cpr ? undefined : await findKort(borger.cpr);
  return current === undefined ? { borger, angaar } : { kort: current };
}

/** The same for a command that is about a card: where there is none, it is refused. */
export async function findKortMedCpr(text: string, aktoer: Sagsbehandler, anmodningId: string) {
  const read = readCpr(text);
  if (!read.ok) return { afslag: read.afslag };
  const found = await findKortEllerBorger(read.vaerdi, aktoer, anmodningId);
  return 'borger' in found ? { afslag: nej('IKKE_FUNDET').afslag, angaar: found.angaar } : found;
}

/** Who is to be given or refused a card, and has one: here, or in another municipality, which is all that is told (D2). */
export function harAllerede(kort: KortItem | undefined, aktoer: Sagsbehandler) {
  if (kort === undefined) throw new Error('a CPR pointer without a card');
  const { frikortnummer, status, ansvarligKommune: kommunekode } = kort;
  const angaar = { frikortnummer };
  return maaTilgaa(aktoer, 'issue-frikort', kort)
    ? { ...nej('HAR_ALLEREDE_FRIKORT', { frikortnummer, status }), angaar }
    : { ...nej('ANDEN_KOMMUNE', { kommunekode, kommune: kommuneNavn(kommunekode) }), angaar };
}

async function findKort(cpr: Cpr): Promise<KortItem | undefined> {
  const nummer = await findFrikortnummer(await hashCpr(cpr, 'indeks'));
  return nummer && getKort(nummer);
}
