import { ageOn, type Dato, danishDate, dato, type Tidspunkt, yearOf } from '#shared/values/dato.ts';
import type { Frikortnummer } from '#shared/values/frikortnummer.ts';
import type { Kommunekode } from '#shared/values/kommune.ts';
import { type Afgoerelse, ja, nej } from './afslag.ts';

/** The scheme began on this day; nothing is older (R180). */
export const ORDNINGEN_BEGYNDTE = dato('2019-01-02');

/** From this age a card can be issued (R144, D11). */
const ALDERSGRAENSE_AAR = 18;

/** A time in which the card could be used. `til` is the day of the decision to deactivate, the last usable day. */
export type AktivPeriode = { readonly fra: Dato; readonly til?: Dato | undefined };

/** A card's own state. It belongs to the citizen, not to a year (D9). */
export type Frikort = {
  readonly frikortnummer: Frikortnummer;
  readonly status: 'aktiv' | 'inaktiv';
  /** When the status now in force began. */
  readonly statusFra: Tidspunkt;
  /** The day of the decision to issue: no employment starts before it (R169). */
  readonly udstedt: Dato;
  /** Oldest first, never empty. */
  readonly aktivePerioder: readonly AktivPeriode[];
  readonly ansvarligKommune: Kommunekode;
  /** Control is not owed in the year of issue (§ 3, stk. 1; R220). */
  readonly naesteKontrolAar: number;
  readonly version: number;
};

/** How the citizen asked for the card: in writing, by word of mouth, or digitally (R269, R319). */
export const ANSOEGNINGSKANALER = ['digital', 'skriftlig', 'mundtlig'] as const;
export const DEAKTIVERINGSAARSAGER = [
  'BETINGELSER_IKKE_OPFYLDT',
  'BORGERENS_OENSKE',
  'OPRETTET_VED_FEJL',
  'UDREJST',
  'DOED',
] as const;
export const GENAKTIVERINGSAARSAGER = ['BETINGELSER_OPFYLDT_IGEN', 'DEAKTIVERET_VED_FEJL'] as const;

/** What is kept of a case: dates, reason code, the municipality's own number. No free text (R055, D17). */
export type Sagsdata = {
  readonly afgoerelsesdato: Dato;
  readonly journalnummer: string;
  readonly ansoegningsdato?: Dato | undefined;
  readonly ansoegningskanal?: (typeof ANSOEGNINGSKANALER)[number] | undefined;
  readonly aarsag?: (typeof DEAKTIVERINGSAARSAGER)[number] | (typeof GENAKTIVERINGSAARSAGER)[number] | undefined;
};

type UdstedelsesAfslag =
  | 'AFGOERELSE_I_FREMTIDEN'
  | 'AFGOERELSE_FOER_ANSOEGNING'
  | 'AFGOERELSE_FOER_ORDNINGEN'
  | 'UNDER_18';

type DatoAfslag = 'AFGOERELSE_I_FREMTIDEN' | 'TILBAGEVIRKENDE_KRAFT';

export type Udstedelse = {
  readonly foedselsdato: Dato;
  readonly afgoerelsesdato: Dato;
  readonly ansoegningsdato: Dato;
  readonly ansvarligKommune: Kommunekode;
};

/** Whether someone born then is 18 on that day (D11). */
export function fyldt18(foedselsdato: Dato, dag: Dato): boolean {
  return ageOn(foedselsdato, dag) >= ALDERSGRAENSE_AAR;
}

/**
 * Whether a card can be issued (§ 2): on an application, not before it (R156), not dated ahead, not before the scheme,
 * and at 18 on the day of the decision (R144). There is no upper age and no benefit that shuts out (R146).
 */
export function decideIssue(
  command: Udstedelse,
  now: Tidspunkt,
): Afgoerelse<Omit<Frikort, 'frikortnummer'>, UdstedelsesAfslag> {
  const { afgoerelsesdato, ansoegningsdato } = command;
  if (afgoerelsesdato > danishDate(now)) return nej('AFGOERELSE_I_FREMTIDEN');
  if (ansoegningsdato > afgoerelsesdato) return nej('AFGOERELSE_FOER_ANSOEGNING');
  if (afgoerelsesdato < ORDNINGEN_BEGYNDTE) return nej('AFGOERELSE_FOER_ORDNINGEN', { tidligst: ORDNINGEN_BEGYNDTE });
  if (!fyldt18(command.foedselsdato, afgoerelsesdato)) return nej('UNDER_18');
  return ja({
    status: 'aktiv',
    statusFra: now,
    udstedt: afgoerelsesdato,
    aktivePerioder: [{ fra: afgoerelsesdato }],
    ansvarligKommune: command.ansvarligKommune,
    naesteKontrolAar: yearOf(afgoerelsesdato) + 1,
    version: 1,
  });
}

/**
 * Deactivation has effect from the decision and never backwards (§ 3, stk. 2; R222, R280): the decision is dated the day
 * it is entered. It holds for every year at once (R074, R075).
 */
export function decideDeactivate(
  kort: Frikort,
  afgoerelsesdato: Dato,
  now: Tidspunkt,
): Afgoerelse<Frikort, DatoAfslag | 'ALLEREDE_INAKTIV'> {
  if (kort.status === 'inaktiv') return nej('ALLEREDE_INAKTIV');
  const dated = decideDecisionDay(afgoerelsesdato, now);
  if (!dated.ok) return dated;
  return ja({
    ...kort,
    status: 'inaktiv',
    statusFra: now,
    aktivePerioder: [...kort.aktivePerioder.slice(0, -1), { fra: aktivFra(kort), til: afgoerelsesdato }],
    version: kort.version + 1,
  });
}

/** A deactivated card is made active again, for every year at once, from the decision on (R089, R354, D23). */
export function decideReactivate(
  kort: Frikort,
  afgoerelsesdato: Dato,
  now: Tidspunkt,
): Afgoerelse<Frikort, DatoAfslag | 'ALLEREDE_AKTIV'> {
  if (kort.status === 'aktiv') return nej('ALLEREDE_AKTIV');
  const dated = decideDecisionDay(afgoerelsesdato, now);
  if (!dated.ok) return dated;
  return ja({
    ...kort,
    status: 'aktiv',
    statusFra: now,
    aktivePerioder: [...kort.aktivePerioder, { fra: afgoerelsesdato }],
    version: kort.version + 1,
  });
}

function decideDecisionDay(afgoerelsesdato: Dato, now: Tidspunkt): Afgoerelse<Dato, DatoAfslag> {
  const idag = danishDate(now);
  if (afgoerelsesdato > idag) return nej('AFGOERELSE_I_FREMTIDEN');
  if (afgoerelsesdato < idag) return nej('TILBAGEVIRKENDE_KRAFT', { tidligst: idag });
  return ja(afgoerelsesdato);
}

/** The first day of the active period in force, or of the latest one. What a transaction compares a start date with. */
export function aktivFra(kort: Pick<Frikort, 'aktivePerioder' | 'udstedt'>): Dato {
  return kort.aktivePerioder.at(-1)?.fra ?? kort.udstedt;
}

/**
 * Whether work from `startdato` to `slutdato` lies where the card could be used (R169, R333, R353). Work that began in an
 * active period of before and also ended in it may be registered late, although the card has been off since.
 */
export function decidePeriode(
  kort: Frikort,
  startdato: Dato,
  slutdato: Dato,
): Afgoerelse<AktivPeriode, 'FRIKORT_KAN_IKKE_BRUGES' | 'FOER_UDSTEDELSE'> {
  if (kort.status === 'inaktiv') return nej('FRIKORT_KAN_IKKE_BRUGES');
  const found = kort.aktivePerioder.find((p) => p.fra <= startdato && (p.til === undefined || slutdato <= p.til));
  return found ? ja(found) : nej('FOER_UDSTEDELSE', { tidligst: aktivFra(kort) });
}

/**
 * Whether a stored employment's dates may be moved (D3): the start must stay where the card could be used, and on a card
 * that was deactivated neither date may move to after that decision. Dates that do not move are not looked at.
 */
export function decideFlytning(
  kort: Frikort,
  gammel: { startdato: Dato; slutdato: Dato },
  ny: { startdato: Dato; slutdato: Dato },
): Afgoerelse<undefined, 'EFTER_DEAKTIVERING' | 'FOER_UDSTEDELSE'> {
  const periode = kort.aktivePerioder.findLast((p) => p.fra <= ny.startdato && ny.startdato <= (p.til ?? ny.startdato));
  if (ny.startdato !== gammel.startdato && periode === undefined) {
    const ended = kort.aktivePerioder.findLast((p) => p.til !== undefined && p.til < ny.startdato);
    if (kort.status === 'inaktiv' && ended?.til) return nej('EFTER_DEAKTIVERING', { sidsteDag: ended.til });
    return nej('FOER_UDSTEDELSE', {
      tidligst: kort.aktivePerioder.find((p) => p.fra > ny.startdato)?.fra ?? kort.udstedt,
    });
  }
  if (ny.slutdato > gammel.slutdato && periode?.til !== undefined && ny.slutdato > periode.til) {
    return nej('EFTER_DEAKTIVERING', { sidsteDag: periode.til });
  }
  return ja(undefined);
}

/** Since when the card has been inactive, as a day, for the citizen's and the caseworker's page (D10). */
export function inaktivSiden(kort: Frikort): Dato | undefined {
  return kort.status === 'inaktiv' ? danishDate(kort.statusFra) : undefined;
}

/** Whether the card could be used on any day of that year: only then is there an amount for the year (R286, D23). */
export function aktivIAaret(kort: Pick<Frikort, 'aktivePerioder'>, aar: number): boolean {
  return kort.aktivePerioder.some((p) => yearOf(p.fra) <= aar && (p.til === undefined || yearOf(p.til) >= aar));
}
