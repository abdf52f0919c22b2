import { splitByYear } from '#shared/domain/ansaettelse.ts';
import { kanRettes } from '#shared/domain/rettefrist.ts';
import { type Dato, firstDay, yearOf } from '#shared/values/dato.ts';
import type { Feltfejl } from '../dele/fejl.tsx';
import { dag } from '../format.ts';
import { type Dagfelter, readDag } from '../indtastning.ts';
import { tekster } from '../sprog.ts';

export type Periode = { readonly startdato: Dato; readonly slutdato: Dato };
export type Periodefelter = { readonly start: Dagfelter; readonly slut: Dagfelter };

const T = tekster({
  da: {
    start: 'Skriv startdatoen som dag, måned og år, for eksempel 1 12 2026.',
    slut: 'Skriv slutdatoen som dag, måned og år, for eksempel 31 12 2026.',
    foer: 'Slutdatoen skal være samme dag som startdatoen eller senere.',
    nytaar: 'Ansættelsen går hen over nytår. Del den i to.',
    naesteAar: (aar: number, fra: string) =>
      `Borgerens beløb for ${aar} begynder ved nytår. Registrer ansættelsen fra den ${fra}.`,
    forSent: 'Slutdatoen ligger 30 dage eller mere tilbage. Så kan ansættelsen ikke registreres mere.',
  },
  en: {
    start: 'Write the start date as day, month and year, for example 1 12 2026.',
    slut: 'Write the end date as day, month and year, for example 31 12 2026.',
    foer: 'The end date must be the start date or later.',
    nytaar: 'The employment crosses New Year. Split it in two.',
    naesteAar: (aar: number, fra: string) =>
      `The citizen’s amount for ${aar} begins at New Year. Register the employment from ${fra}.`,
    forSent: 'The end date is 30 days or more ago. The employment can no longer be registered.',
  },
});

export type LaestPeriode =
  | { readonly ok: true; readonly periode: Periode }
  /** `dele`: the work crosses New Year, and these are its parts (R106). */
  | { readonly ok: false; readonly fejl: readonly Feltfejl[]; readonly dele?: readonly Periode[] };

/** The dates as they are typed. The server judges them again; here they are told before anything is sent. */
export function readPeriode(felter: Periodefelter, idag: Dato): LaestPeriode {
  const t = T();
  const startdato = readDag(felter.start);
  const slutdato = readDag(felter.slut);
  const fejl: Feltfejl[] = [];
  if (!startdato) fejl.push({ felt: 'startdato', besked: t.start });
  if (!slutdato) fejl.push({ felt: 'slutdato', besked: t.slut });
  if (!startdato || !slutdato) return { ok: false, fejl };
  if (slutdato < startdato) return { ok: false, fejl: [{ felt: 'slutdato', besked: t.foer }] };
  const aar = yearOf(startdato);
  if (aar > yearOf(idag)) {
    return { ok: false, fejl: [{ felt: 'startdato', besked: t.naesteAar(aar, dag(firstDay(aar))) }] };
  }
  if (yearOf(slutdato) > aar) {
    return { ok: false, fejl: [{ felt: 'slutdato', besked: t.nytaar }], dele: splitByYear(startdato, slutdato) };
  }
  if (!kanRettes(slutdato, idag)) return { ok: false, fejl: [{ felt: 'slutdato', besked: t.forSent }] };
  return { ok: true, periode: { startdato, slutdato } };
}

/** What is wrong with two dates in themselves. Whether they may be moved there, the server says. */
export function datoFejl(startdato: Dato | undefined, slutdato: Dato | undefined): Feltfejl[] {
  const t = T();
  if (startdato && slutdato && slutdato < startdato) return [{ felt: 'slutdato', besked: t.foer }];
  return [
    ...(startdato ? [] : [{ felt: 'startdato', besked: t.start }]),
    ...(slutdato ? [] : [{ felt: 'slutdato', besked: t.slut }]),
  ];
}
