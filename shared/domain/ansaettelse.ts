import type { Cvr } from '#shared/values/cvr.ts';
import { type Dato, danishDate, firstDay, lastDay, type Tidspunkt, yearOf } from '#shared/values/dato.ts';
import type { Frikortnummer } from '#shared/values/frikortnummer.ts';
import { type Oere, oere } from '#shared/values/oere.ts';
import { type Afgoerelse, type Afslag, ja, nej } from './afslag.ts';
import type { Fejlmelding } from './fejlmelding.ts';
import { ORDNINGEN_BEGYNDTE } from './frikort.ts';
import type { Indkomstaar } from './indkomstaar.ts';
import { kanRettes, rettefrist } from './rettefrist.ts';

/** Whom the citizen and the municipality can call about the work (R028, R029). A copy, never a link (R113). */
export type Kontaktperson = { readonly navn: string; readonly email: string; readonly telefon: string };

/** `forventet` and `endelig` both draw on the card from the first moment (D4); `annulleret` draws nothing (D18). */
export type Ansaettelsestilstand = 'forventet' | 'endelig' | 'annulleret';

export const ANNULLERINGSAARSAGER = [
  'ARBEJDET_BLEV_IKKE_UDFOERT',
  'FORKERT_BORGER',
  'REGISTRERET_TO_GANGE',
  'INDBERETTET_TIL_EINDKOMST',
  'ANDEN_FEJL',
] as const;
export type Annulleringsaarsag = (typeof ANNULLERINGSAARSAGER)[number];

/** What the company says about the work. `beloebOere` is the whole income: wage, holiday pay, pension and the rest (R330). */
export type Arbejde = {
  readonly startdato: Dato;
  readonly slutdato: Dato;
  readonly beloebOere: Oere;
  /** Hours are never demanded (R170); given, they serve the citizen's 225-hours rule (R188). Minutes. */
  readonly arbejdstidMinutter?: number | undefined;
};

/** Why an employment's dates do not do. */
export type DatoAfslag =
  | 'SLUTDATO_FOER_STARTDATO'
  | 'NAESTE_AAR'
  | 'KRYDSER_AARSSKIFTE'
  | 'FOER_ORDNINGEN'
  | 'RETTEFRIST_UDLOEBET';

type AabenAfslag = 'ANSAETTELSE_ANNULLERET' | 'RETTEFRIST_UDLOEBET' | 'AENDRET_IMENS';

export type Ansaettelse = Arbejde & {
  readonly ansaettelseId: string;
  readonly frikortnummer: Frikortnummer;
  readonly cvr: Cvr;
  readonly virksomhedsnavn: string;
  readonly tilstand: Ansaettelsestilstand;
  readonly annulleringsaarsag?: Annulleringsaarsag | undefined;
  /** Taken away by the erasure when its own time is up. */
  readonly kontaktperson?: Kontaktperson | undefined;
  /** Entered after the work began: allowed, but shown (R195, R196, D5). */
  readonly registreretEfterStart: boolean;
  readonly oprettet: Tidspunkt;
  /** The citizen's latest mark that something is wrong. It changes nothing else. */
  readonly fejlmelding?: Fejlmelding | undefined;
  readonly version: number;
};

/** What an employment takes of the card now. */
export function aktivtBeloeb(ansaettelse: Pick<Ansaettelse, 'tilstand' | 'beloebOere'>): Oere {
  return ansaettelse.tilstand === 'annulleret' ? oere(0) : ansaettelse.beloebOere;
}

/** What an amount is on a day: what was expected is final once the company can change it no more (D4). */
export function tilstandPaa(a: Pick<Ansaettelse, 'tilstand' | 'slutdato'>, idag: Dato): Ansaettelsestilstand {
  return a.tilstand === 'forventet' && !kanRettes(a.slutdato, idag) ? 'endelig' : a.tilstand;
}

/** The calendar year whose amount an employment draws on. It never changes (R024). */
export function indkomstaarFor(arbejde: Pick<Arbejde, 'startdato'>): number {
  return yearOf(arbejde.startdato);
}

/** A division by years is proposed for work that crosses at most so many New Years. */
const LAENGSTE_FORSLAG_AAR = 5;

/**
 * Whether work may be registered with those dates on that day, as far as the dates alone tell: one calendar year (R024,
 * R106), not next year's (D6), not before the scheme (R180), and not so old that it could not be edited either (D5).
 * The card and the cap are conditions of the transaction.
 */
export function decideDatoer(arbejde: Arbejde, now: Tidspunkt): Afgoerelse<Arbejde, DatoAfslag> {
  const { startdato, slutdato } = arbejde;
  const idag = danishDate(now);
  if (slutdato < startdato) return nej('SLUTDATO_FOER_STARTDATO');
  if (yearOf(startdato) > yearOf(idag)) {
    return nej('NAESTE_AAR', { aar: yearOf(startdato), tidligst: firstDay(yearOf(startdato)) });
  }
  if (yearOf(slutdato) > yearOf(startdato)) {
    // Work that goes on for longer is a slip of the pen, and a proposal for year 9999 would be 8.000 pieces.
    const meant = yearOf(slutdato) - yearOf(startdato) <= LAENGSTE_FORSLAG_AAR;
    return nej('KRYDSER_AARSSKIFTE', { forslag: meant ? splitByYear(startdato, slutdato) : [] });
  }
  if (startdato < ORDNINGEN_BEGYNDTE) return nej('FOER_ORDNINGEN', { tidligst: ORDNINGEN_BEGYNDTE });
  if (!kanRettes(slutdato, idag)) return nej('RETTEFRIST_UDLOEBET', { sidsteDag: rettefrist(slutdato) });
  return ja(arbejde);
}

/** Work across New Year as one piece a calendar year (R106). */
export function splitByYear(startdato: Dato, slutdato: Dato): readonly { startdato: Dato; slutdato: Dato }[] {
  const years = Array.from({ length: yearOf(slutdato) - yearOf(startdato) + 1 }, (_, i) => yearOf(startdato) + i);
  return years.map((year) => ({
    startdato: year === yearOf(startdato) ? startdato : firstDay(year),
    slutdato: year === yearOf(slutdato) ? slutdato : lastDay(year),
  }));
}

export type Registrering = Arbejde &
  Pick<Ansaettelse, 'ansaettelseId' | 'frikortnummer' | 'cvr' | 'virksomhedsnavn' | 'kontaktperson'>;

/** A new employment, or why its dates do not do. */
export function decideRegister(command: Registrering, now: Tidspunkt): Afgoerelse<Ansaettelse, DatoAfslag> {
  const datoer = decideDatoer(command, now);
  if (!datoer.ok) return datoer;
  return ja({
    ...command,
    tilstand: 'forventet',
    registreretEfterStart: command.startdato < danishDate(now),
    oprettet: now,
    version: 1,
  });
}

export type Rettelse = Arbejde & {
  readonly version: number;
  readonly tilstand: 'forventet' | 'endelig';
  readonly kontaktperson: Kontaktperson;
};

export type RettetAnsaettelse = {
  readonly ansaettelse: Ansaettelse;
  /** What the edit takes of the card: negative where it gives back. */
  readonly forskelOere: Oere;
  /** Whether the card must be asked if the new dates will do. */
  readonly flytter: boolean;
};

/** An edited employment. The *stored* end date decides whether it is still open (R087, R109). */
export function decideEdit(
  gemt: Ansaettelse,
  command: Rettelse,
  now: Tidspunkt,
): Afgoerelse<RettetAnsaettelse, AabenAfslag | 'SLUTDATO_FOER_STARTDATO' | 'AAR_KAN_IKKE_AENDRES' | 'FOER_ORDNINGEN'> {
  const aaben = decideAaben(gemt, command.version, now);
  if (!aaben.ok) return aaben;
  if (command.slutdato < command.startdato) return nej('SLUTDATO_FOER_STARTDATO');
  const aar = indkomstaarFor(gemt);
  if (yearOf(command.startdato) !== aar || yearOf(command.slutdato) !== aar)
    return nej('AAR_KAN_IKKE_AENDRES', { aar });
  if (command.startdato < ORDNINGEN_BEGYNDTE) return nej('FOER_ORDNINGEN', { tidligst: ORDNINGEN_BEGYNDTE });
  return ja({
    // An edit is the whole of what the company says: hours that it leaves out are taken away.
    ansaettelse: { ...gemt, ...command, arbejdstidMinutter: command.arbejdstidMinutter, version: gemt.version + 1 },
    forskelOere: oere(command.beloebOere - gemt.beloebOere),
    flytter: command.startdato !== gemt.startdato || command.slutdato !== gemt.slutdato,
  });
}

/** A cancelled employment: it gives the whole amount back and stays in the history (D18). */
export function decideCancel(
  gemt: Ansaettelse,
  command: { readonly version: number; readonly aarsag: Annulleringsaarsag },
  now: Tidspunkt,
): Afgoerelse<RettetAnsaettelse, AabenAfslag> {
  const aaben = decideAaben(gemt, command.version, now);
  if (!aaben.ok) return aaben;
  return ja({
    ansaettelse: { ...gemt, tilstand: 'annulleret', annulleringsaarsag: command.aarsag, version: gemt.version + 1 },
    forskelOere: oere(-gemt.beloebOere),
    flytter: false,
  });
}

function decideAaben(gemt: Ansaettelse, version: number, now: Tidspunkt): Afgoerelse<Ansaettelse, AabenAfslag> {
  if (gemt.tilstand === 'annulleret') return nej('ANSAETTELSE_ANNULLERET');
  if (!kanRettes(gemt.slutdato, danishDate(now))) {
    return nej('RETTEFRIST_UDLOEBET', { sidsteDag: rettefrist(gemt.slutdato) });
  }
  return gemt.version === version ? ja(gemt) : nej('AENDRET_IMENS', { version: gemt.version });
}

/** How an amount stands to what is left of the year: it fits up to and including the last øre (R044, R168, R174). */
export function decideBeloeb(beloebOere: Oere, aar: Indkomstaar): Afgoerelse<Indkomstaar, 'LOFT_OVERSKREDET'> {
  if (beloebOere <= aar.restbeloebOere) return ja({ ...aar, restbeloebOere: oere(aar.restbeloebOere - beloebOere) });
  return { ok: false, afslag: loftOverskredet(beloebOere, aar) };
}

/** An amount divided into what there is room for and what is ordinary income (R174). Together they are the amount. */
export function fordelBeloeb(beloebOere: Oere, restbeloebOere: Oere) {
  const passerOere = oere(Math.min(beloebOere, restbeloebOere));
  return { passer: passerOere === beloebOere, passerOere, overskydendeOere: oere(beloebOere - passerOere) };
}

/** The refusal for the cap, with what fits and what does not (R174, R366). */
export function loftOverskredet(beloebOere: Oere, aar: Indkomstaar): Afslag<'LOFT_OVERSKREDET'> {
  const { restbeloebOere } = aar;
  return {
    kode: 'LOFT_OVERSKREDET',
    data: { aar: aar.aar, restbeloebOere, beloebOere, overskydendeOere: oere(beloebOere - restbeloebOere) },
  };
}

/** The window has closed: what was only expected is final (D4). Nothing where it was not expected, or is still open. */
export function decideClose(gemt: Ansaettelse, now: Tidspunkt): Ansaettelse | undefined {
  if (gemt.tilstand !== 'forventet' || kanRettes(gemt.slutdato, danishDate(now))) return undefined;
  return { ...gemt, tilstand: 'endelig', version: gemt.version + 1 };
}
