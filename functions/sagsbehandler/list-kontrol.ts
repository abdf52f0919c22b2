import { listKontrol } from '#shared/contract/sagsbehandler/list-kontrol.ts';
import { maaTilgaa } from '#shared/domain/adgang.ts';
import { lookup } from '#shared/http/handler.ts';
import { countAktive, countForfaldne, listForfaldne } from '#shared/store/kontrol.ts';
import { getKort } from '#shared/store/read.ts';
import { danishDate, yearOf } from '#shared/values/dato.ts';
import { type Frikortnummer, isFrikortnummer } from '#shared/values/frikortnummer.ts';
import { decryptBorgerdata } from '#shared/vault/borgerdata.ts';

type Sted = { readonly forfaldsaar: number; readonly frikortnummer: Frikortnummer };

/** § 3, R219, R271, R351: whose control is due in the caseworker's own municipality, and how far the year is. */
export const handler = lookup(listKontrol, async ({ antal, side }, { aktoer, now }) => {
  const aar = yearOf(danishDate(now));
  const kommune = aktoer.kommunekode;
  const ugyldig = { afslag: { kode: 'UGYLDIG_SIDE' as const, data: {} } };
  // A page begins after a card of the own municipality: a forged or foreign place leads nowhere. The due year travels
  // along, because the card may have been controlled since.
  const sted = side === undefined ? undefined : readSted(side, aar);
  if (side !== undefined && sted === undefined) return ugyldig;
  const kortet = sted && (await getKort(sted.frikortnummer));
  if (sted && (!kortet || !maaTilgaa(aktoer, 'list-kontrol', kortet))) return ugyldig;

  const [page, aktive, forfald] = await Promise.all([
    listForfaldne(kommune, aar, antal, sted),
    countAktive(kommune),
    countForfaldne(kommune, aar),
  ]);
  const sum = (rows: typeof forfald) => rows.reduce((n, row) => n + row.antal, 0);
  const kort = await Promise.all(
    page.kort.map(async ({ frikortnummer, borgerId, identitet, udstedt, naesteKontrolAar }) => {
      const { navn, beskyttet } = await decryptBorgerdata('identitet', borgerId, identitet);
      const forsinket = naesteKontrolAar < aar;
      return { frikortnummer, navn, navnebeskyttet: beskyttet, udstedt, forfaldsaar: naesteKontrolAar, forsinket };
    }),
  );
  const last = kort.at(-1);
  const svar = {
    aar,
    aktive,
    mangler: sum(forfald),
    forsinkede: sum(forfald.filter((row) => row.aar < aar)),
    forfald: [...forfald],
    kort,
    naeste: page.flere && last ? writeSted(last) : undefined,
  };
  return { svar, angaar: [{}, ...kort.map(({ frikortnummer }) => ({ frikortnummer }))] };
});

function writeSted({ forfaldsaar, frikortnummer }: Sted): string {
  return Buffer.from(`${forfaldsaar}.${frikortnummer}`).toString('base64url');
}

function readSted(text: string, aar: number): Sted | undefined {
  const [forfald = '', frikortnummer = ''] = Buffer.from(text, 'base64url').toString('utf8').split('.');
  if (!/^[0-9]{4}$/.test(forfald) || Number(forfald) > aar || !isFrikortnummer(frikortnummer)) return undefined;
  const sted = { forfaldsaar: Number(forfald), frikortnummer };
  return writeSted(sted) === text ? sted : undefined;
}
