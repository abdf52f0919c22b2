import type { Cvr } from '#shared/values/cvr.ts';
import { addDays, type Dato, danishDate, type Tidspunkt } from '#shared/values/dato.ts';
import { foersteDag, type Maaned, maanederMellem, maanedOf, sidsteDag } from '#shared/values/maaned.ts';
import { type Oere, oere } from '#shared/values/oere.ts';
import { type Afgoerelse, ja, nej } from './afslag.ts';
import { type Ansaettelse, tilstandPaa } from './ansaettelse.ts';

/** The longest period of a proof: five years and the one that runs. */
const LAENGSTE_MAANEDER = 72;

/** A proof can be checked for at most so long. A new one can be made at any time. */
const LAENGSTE_GYLDIGHED_DAGE = 365;

/** What the citizen chose to show, to whoever has the code, and until when (R159, R339). */
export type Bevisvalg = {
  readonly fra: Maaned;
  readonly til: Maaned;
  readonly gyldigTilOgMed: Dato;
  readonly visNavn: boolean;
  readonly visVirksomheder: boolean;
  readonly visArbejdstid: boolean;
  /** Employments that the citizen left out. */
  readonly udeladte: readonly string[];
};

/** An employment in a proof. The whole of it, also where it reaches outside the period. */
export type Bevisansaettelse = {
  readonly virksomhedsnavn?: string | undefined;
  readonly cvr?: Cvr | undefined;
  readonly startdato: Dato;
  readonly slutdato: Dato;
  readonly beloebOere: Oere;
  readonly arbejdstidMinutter?: number | undefined;
  readonly tilstand: 'forventet' | 'endelig';
};

export type Bevismaaned = {
  readonly maaned: Maaned;
  readonly beloebOere: Oere;
  readonly arbejdstidMinutter?: number | undefined;
};

/** What a proof shows: how it was on the day it was made. It is not changed afterwards. */
export type Bevisindhold = Pick<Bevisvalg, 'fra' | 'til' | 'gyldigTilOgMed' | 'visArbejdstid'> & {
  readonly opgjort: Dato;
  readonly ansaettelser: Bevisansaettelse[];
  readonly maaneder: Bevismaaned[];
  /** The sum of the months. */
  readonly ialtOere: Oere;
  /** How many of the employments have no hours: the company need not give them (R170, R188). */
  readonly udenArbejdstid: number;
};

type BevisAfslag = 'PERIODE_OMVENDT' | 'PERIODE_FOR_LANG' | 'GYLDIGHED_UDENFOR';

/** A proof of card income (§ 6): what the citizen chose of the employments that are not cancelled. */
export function decideIndkomstbevis(
  ansaettelser: readonly Ansaettelse[],
  valg: Bevisvalg,
  now: Tidspunkt,
): Afgoerelse<Bevisindhold, BevisAfslag> {
  const idag = danishDate(now);
  const sidst = addDays(idag, LAENGSTE_GYLDIGHED_DAGE);
  if (valg.til < valg.fra) return nej('PERIODE_OMVENDT');
  const maanederne = maanederMellem(valg.fra, valg.til);
  if (maanederne.length > LAENGSTE_MAANEDER) return nej('PERIODE_FOR_LANG', { hoejstMaaneder: LAENGSTE_MAANEDER });
  if (valg.gyldigTilOgMed < idag || valg.gyldigTilOgMed > sidst) {
    return nej('GYLDIGHED_UDENFOR', { tidligst: idag, senest: sidst });
  }
  const viste = ansaettelser
    .filter((a) => a.tilstand !== 'annulleret' && !valg.udeladte.includes(a.ansaettelseId))
    .filter((a) => a.startdato <= sidsteDag(valg.til) && a.slutdato >= foersteDag(valg.fra))
    .sort((a, b) => (a.startdato + a.ansaettelseId < b.startdato + b.ansaettelseId ? -1 : 1));
  const dele = viste.map(fordelPaaMaaneder);
  const maaneder = maanederne.map((maaned) => {
    const heraf = dele.flatMap((del) => del.get(maaned) ?? []);
    const beloebOere = oere(heraf.reduce((sum, del) => sum + del.beloebOere, 0));
    const arbejdstidMinutter = heraf.reduce((sum, del) => sum + del.arbejdstidMinutter, 0);
    return { maaned, beloebOere, ...(valg.visArbejdstid && { arbejdstidMinutter }) };
  });
  return ja({
    fra: valg.fra,
    til: valg.til,
    gyldigTilOgMed: valg.gyldigTilOgMed,
    visArbejdstid: valg.visArbejdstid,
    opgjort: idag,
    ansaettelser: viste.map((a) => vist(a, valg, idag)),
    maaneder,
    ialtOere: oere(maaneder.reduce((sum, maaned) => sum + maaned.beloebOere, 0)),
    udenArbejdstid: viste.filter((a) => a.arbejdstidMinutter === undefined).length,
  });
}

function vist(a: Ansaettelse, valg: Bevisvalg, idag: Dato): Bevisansaettelse {
  return {
    ...(valg.visVirksomheder && { virksomhedsnavn: a.virksomhedsnavn, cvr: a.cvr }),
    startdato: a.startdato,
    slutdato: a.slutdato,
    beloebOere: a.beloebOere,
    ...(valg.visArbejdstid && { arbejdstidMinutter: a.arbejdstidMinutter }),
    tilstand: tilstandPaa(a, idag) === 'endelig' ? 'endelig' : 'forventet',
  };
}

type Del = { readonly beloebOere: number; readonly arbejdstidMinutter: number };

/**
 * An employment's amount and hours month by month, as if the work lay evenly on its days: the company gives one amount for
 * the whole. The months' parts are together the whole, to the øre and the minute.
 */
export function fordelPaaMaaneder(
  a: Pick<Ansaettelse, 'startdato' | 'slutdato' | 'beloebOere' | 'arbejdstidMinutter'>,
): ReadonlyMap<Maaned, Del> {
  const dage = daysBetween(a.startdato, a.slutdato) + 1;
  const op = (ialt: number, day: number) => Math.floor((ialt * day) / dage);
  let foer = 0;
  return new Map(
    maanederMellem(maanedOf(a.startdato), maanedOf(a.slutdato)).map((maaned) => {
      const sidste = sidsteDag(maaned) < a.slutdato ? sidsteDag(maaned) : a.slutdato;
      const efter = daysBetween(a.startdato, sidste) + 1;
      const minutter = a.arbejdstidMinutter ?? 0;
      const del = {
        beloebOere: op(a.beloebOere, efter) - op(a.beloebOere, foer),
        arbejdstidMinutter: op(minutter, efter) - op(minutter, foer),
      };
      foer = efter;
      return [maaned, del];
    }),
  );
}

const DAY_MS = 86_400_000;

function daysBetween(fra: Dato, til: Dato): number {
  return (Date.parse(til) - Date.parse(fra)) / DAY_MS;
}

/** So many codes are checked by everyone together in ten minutes: far above use, and far below what a guesser would need. */
export const TJEK_I_ALT = 600;

const VINDUE_MS = 10 * 60 * 1000;

/** The ten minutes that a check is counted in, and when the count can be thrown away, in whole seconds since 1970. */
export function tjekVindue(now: Tidspunkt): { readonly vindue: string; readonly udloeber: number } {
  const begyndt = Math.floor(Date.parse(now) / VINDUE_MS) * VINDUE_MS;
  return { vindue: new Date(begyndt).toISOString(), udloeber: (begyndt + 2 * VINDUE_MS) / 1000 };
}

/** Whether a proof can still be checked on that day. */
export function erGyldigt(bevis: Pick<Bevisindhold, 'gyldigTilOgMed'>, idag: Dato): boolean {
  return idag <= bevis.gyldigTilOgMed;
}
