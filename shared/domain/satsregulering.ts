import { danishDate, type Tidspunkt, yearOf } from '#shared/values/dato.ts';
import type { Oere } from '#shared/values/oere.ts';
import { type Afgoerelse, ja, nej } from './afslag.ts';
import { afrund, type EksaktBeloeb, regulate } from './sats.ts';

/** Above this the percent is a slip of the finger: no year of the law has come near it. Tenths of a percent. */
export const HOEJESTE_PROMILLE = 150;

export const RETTELSESAARSAGER = ['FORKERT_PROCENT', 'RETTET_AF_MINISTERIET', 'TASTEFEJL'] as const;

/** A year's amounts on their way into force: entered by one operator, confirmed by another (D14, R371). */
export type Satsforslag = {
  readonly aar: number;
  readonly promille: number;
  readonly loftOere: Oere;
  readonly indkomstgraenseOere: Oere;
  readonly eksakt: EksaktBeloeb;
  readonly kilde: string;
  readonly indtastetAf: string;
  readonly indtastet: Tidspunkt;
  readonly bekraeftetAf?: string | undefined;
  readonly bekraeftet?: Tidspunkt | undefined;
  readonly rettelse?: (typeof RETTELSESAARSAGER)[number] | undefined;
  readonly version: number;
};

export type Indtastning = { readonly aar: number; readonly promille: number; readonly kilde: string };

type IndtastAfslag =
  | 'PROCENT_UGYLDIG'
  | 'PROCENT_FOR_HOEJ'
  | 'SATS_LAAST'
  | 'FORRIGE_SATS_MANGLER'
  | 'SATS_FOR_TIDLIGT';

/**
 * Next year's amounts from the percent (§ 8): both are regulated from the exact amounts of the year before and only what
 * comes into force is rounded. Until the year begins an entry can be replaced; then it must be confirmed anew.
 *
 * @param forrige the exact amounts of the year before, nothing where that year is not confirmed
 * @param gemt what has been entered for the year
 * @param iKraft whether the year's amounts are in force
 */
export function decideEnterSats(
  command: Indtastning,
  forrige: EksaktBeloeb | undefined,
  gemt: Satsforslag | undefined,
  iKraft: boolean,
  brugerId: string,
  now: Tidspunkt,
): Afgoerelse<Satsforslag, IndtastAfslag> {
  const { aar } = command;
  const thisYear = yearOf(danishDate(now));
  if (aar > thisYear + 1) return nej('SATS_FOR_TIDLIGT', { aar: thisYear + 1 });
  if (aar < thisYear || (aar === thisYear && iKraft)) return nej('SATS_LAAST', { aar });
  return compute(command, forrige, gemt, brugerId, now);
}

/** A correction of amounts in force: its own act, with a reason, and confirmed by another (four eyes) like any other. */
export function decideCorrectSats(
  command: Indtastning & { readonly aarsag: (typeof RETTELSESAARSAGER)[number] },
  forrige: EksaktBeloeb | undefined,
  gemt: Satsforslag | undefined,
  iKraft: boolean,
  brugerId: string,
  now: Tidspunkt,
): Afgoerelse<Satsforslag, 'SATS_IKKE_BEGYNDT' | 'PROCENT_UGYLDIG' | 'PROCENT_FOR_HOEJ' | 'FORRIGE_SATS_MANGLER'> {
  if (!iKraft || command.aar > yearOf(danishDate(now))) return nej('SATS_IKKE_BEGYNDT', { aar: command.aar });
  const computed = compute(command, forrige, gemt, brugerId, now);
  return computed.ok ? ja({ ...computed.vaerdi, rettelse: command.aarsag }) : computed;
}

/** Confirmed by another operator than the one who entered it; only then does it come into force. */
export function decideConfirmSats(
  gemt: Satsforslag | undefined,
  version: number,
  brugerId: string,
  now: Tidspunkt,
): Afgoerelse<Satsforslag, 'IKKE_FUNDET' | 'AENDRET_IMENS' | 'SATS_ALLEREDE_BEKRAEFTET' | 'SAMME_PERSON'> {
  if (gemt === undefined) return nej('IKKE_FUNDET');
  if (gemt.version !== version) return nej('AENDRET_IMENS', { version: gemt.version });
  if (gemt.bekraeftet !== undefined) return nej('SATS_ALLEREDE_BEKRAEFTET');
  if (gemt.indtastetAf === brugerId) return nej('SAMME_PERSON');
  return ja({ ...gemt, bekraeftetAf: brugerId, bekraeftet: now, version: gemt.version + 1 });
}

function compute(
  { aar, promille, kilde }: Indtastning,
  forrige: EksaktBeloeb | undefined,
  gemt: Satsforslag | undefined,
  brugerId: string,
  now: Tidspunkt,
): Afgoerelse<Satsforslag, 'PROCENT_UGYLDIG' | 'PROCENT_FOR_HOEJ' | 'FORRIGE_SATS_MANGLER'> {
  if (promille <= 0) return nej('PROCENT_UGYLDIG');
  if (promille > HOEJESTE_PROMILLE) return nej('PROCENT_FOR_HOEJ', { hoejst: HOEJESTE_PROMILLE / 10 });
  if (forrige === undefined) return nej('FORRIGE_SATS_MANGLER', { aar: aar - 1 });
  const eksakt = {
    loft: regulate(forrige.loft, promille),
    indkomstgraense: regulate(forrige.indkomstgraense, promille),
  };
  return ja({
    aar,
    promille,
    loftOere: afrund(eksakt.loft),
    indkomstgraenseOere: afrund(eksakt.indkomstgraense),
    eksakt,
    kilde,
    indtastetAf: brugerId,
    indtastet: now,
    version: (gemt?.version ?? 0) + 1,
  });
}

/** How pressing it is that next year's amounts are missing (D15). Nothing outside December, or when they are confirmed. */
export function satsvarsel(bekraeftet: boolean, now: Tidspunkt): 'varsel' | 'dagligt' | 'alarm' | undefined {
  const day = danishDate(now);
  if (bekraeftet || day.slice(5, 7) !== '12') return undefined;
  const date = Number(day.slice(8));
  if (date >= 25) return 'alarm';
  return date >= 15 ? 'dagligt' : 'varsel';
}
