import {
  addDays,
  type Dato,
  danishDate,
  firstDay,
  lastDay,
  type Tidspunkt,
  tidspunkt,
  yearOf,
} from '#shared/values/dato.ts';
import type { Frikortnummer } from '#shared/values/frikortnummer.ts';
import type { Kommunekode } from '#shared/values/kommune.ts';
import type { Oere } from '#shared/values/oere.ts';
import { type Ansaettelse, indkomstaarFor } from './ansaettelse.ts';
import type { AktivPeriode, Frikort } from './frikort.ts';
import type { Koen } from './statistik.ts';

/** So many whole calendar years a citizen can be identified after the last in which the card was in use (R291, D22). */
export const OPBEVARING_AAR = 5;

/** The revisionslog's own rule: a line is kept for as long after the calendar year it was written in. */
export const LOG_OPBEVARING_AAR = 5;

/** A contact person on an employment: as long as wages have to be documented, also where the card is still active. */
export const KONTAKT_OPBEVARING_AAR = 5;

/** A company's usual contact person, after the last year it was edited or the company had an employment. */
export const FAST_KONTAKT_OPBEVARING_AAR = 5;

/** A job post, with its contact person, after the year of its last day; a draft after the year it was begun. */
export const JOBOPSLAG_OPBEVARING_AAR = 1;

/** What happened outside of a card, with the ids of the users, and refusals to who has no card. */
export const HAENDELSE_OPBEVARING_AAR = 5;

/** That an e-mail has been sent: long after, so that nothing is sent twice. */
export const SENDT_OPBEVARING_AAR = 1;

/** The note of the day an employment ends: well after the window to edit it has closed. */
export const FRIST_OPBEVARING_DAGE = 90;

/** Before these each kind is due on that day. What is not of a card goes by its dates alone, so a restored table is taken again. */
export type Opbevaringsgraenser = {
  readonly idag: Dato;
  readonly kontakt: Dato;
  readonly fastKontakt: Tidspunkt;
  readonly jobopslag: Dato;
  readonly kladde: Tidspunkt;
  readonly haendelse: Tidspunkt;
  readonly sendt: Tidspunkt;
  readonly frist: Dato;
};

export function opbevaringsgraenser(idag: Dato): Opbevaringsgraenser {
  const foersteDag = (hele: number) => firstDay(yearOf(idag) - hele);
  // The year begins an hour earlier in Denmark than in UTC: it is never summer then.
  const foersteTid = (hele: number) => tidspunkt(Date.parse(foersteDag(hele)) - 60 * 60 * 1000);
  return {
    idag,
    kontakt: foersteDag(KONTAKT_OPBEVARING_AAR),
    fastKontakt: foersteTid(FAST_KONTAKT_OPBEVARING_AAR),
    jobopslag: foersteDag(JOBOPSLAG_OPBEVARING_AAR),
    kladde: foersteTid(JOBOPSLAG_OPBEVARING_AAR),
    haendelse: foersteTid(HAENDELSE_OPBEVARING_AAR),
    sendt: foersteTid(SENDT_OPBEVARING_AAR),
    frist: addDays(idag, -FRIST_OPBEVARING_DAGE),
  };
}

/** What is due by its own date, beside the cards. */
export const FORFALDSSLAGS = ['bevis', 'kontakt', 'fastKontakt', 'jobopslag', 'haendelse', 'notering'] as const;
export type Forfaldsslags = (typeof FORFALDSSLAGS)[number];
export type Forfaldstal = Readonly<Record<Forfaldsslags, number>>;

export const INTET_FORFALDENT: Forfaldstal = {
  bevis: 0,
  kontakt: 0,
  fastKontakt: 0,
  jobopslag: 0,
  haendelse: 0,
  notering: 0,
};

/** What is left of a card when nobody can be identified by it: figures. The number is never given to another. */
export type Slettetkort = {
  readonly frikortnummer: Frikortnummer;
  readonly slettet: Dato;
  readonly ansvarligKommune: Kommunekode;
  readonly koen: Koen;
  readonly udstedt: Dato;
  readonly aktivePerioder: readonly AktivPeriode[];
  readonly arbejde: readonly {
    readonly aar: number;
    readonly beloebOere: Oere;
    readonly arbejdstidMinutter?: number | undefined;
  }[];
};

type Brugt = Pick<Frikort, 'status' | 'udstedt' | 'aktivePerioder'>;

/** The last calendar year in which something was done on the card: work, or a decision. */
export function sidsteBrugsaar(kort: Brugt, ansaettelser: readonly Pick<Ansaettelse, 'slutdato'>[]): number {
  const dage = [
    kort.udstedt,
    ...kort.aktivePerioder.flatMap(({ fra, til }) => [fra, ...(til === undefined ? [] : [til])]),
    ...ansaettelser.map((a) => a.slutdato),
  ];
  return Math.max(...dage.map(yearOf));
}

/** Whether the citizen can no longer be needed: never while the card is active. */
export function skalSlettes(kort: Brugt, ansaettelser: readonly Pick<Ansaettelse, 'slutdato'>[], idag: Dato): boolean {
  return kort.status === 'inaktiv' && idag > lastDay(sidsteBrugsaar(kort, ansaettelser) + OPBEVARING_AAR);
}

/** Whether a card can be due at all, by what the card alone says: then its work must be looked at. */
export function kanForfalde(kort: { readonly inaktivSiden: Tidspunkt | undefined }, idag: Dato): boolean {
  return kort.inaktivSiden !== undefined && yearOf(danishDate(kort.inaktivSiden)) + OPBEVARING_AAR < yearOf(idag);
}

/** The card as figures. The amounts stay; who, for whom and by whom go. */
export function tilTal(kort: Frikort, ansaettelser: readonly Ansaettelse[], koen: Koen, slettet: Dato): Slettetkort {
  return {
    frikortnummer: kort.frikortnummer,
    slettet,
    ansvarligKommune: kort.ansvarligKommune,
    koen,
    udstedt: kort.udstedt,
    aktivePerioder: kort.aktivePerioder,
    arbejde: ansaettelser
      .filter((a) => a.tilstand !== 'annulleret')
      .map((a) => ({
        aar: indkomstaarFor(a),
        beloebOere: a.beloebOere,
        ...(a.arbejdstidMinutter !== undefined && { arbejdstidMinutter: a.arbejdstidMinutter }),
      })),
  };
}

/** When a line of the revisionslog that is written on that day is thrown away, in whole seconds since 1970. */
export function logUdloeber(dag: Dato): number {
  return Date.parse(lastDay(yearOf(dag) + LOG_OPBEVARING_AAR)) / 1000 + 24 * 60 * 60;
}

/** When the ledger's line of a withdrawn proof is thrown away, in whole seconds since 1970: after the proof's own time. */
export function slettebogUdloeber(gyldigTilOgMed: Dato): number {
  return Date.parse(addDays(gyldigTilOgMed, 2)) / 1000;
}

/** What one run has done. */
export type Opbevaringstal = {
  /** Cards looked at. */
  readonly set: number;
  readonly slettet: number;
  /** Erased before, and there again: the table had been restored from a backup. */
  readonly genslettet: number;
  readonly fejlet: number;
  readonly forfaldne: Forfaldstal;
};
