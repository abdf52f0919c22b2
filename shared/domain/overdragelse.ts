import { addDays, type Dato, danishDate, type Tidspunkt } from '#shared/values/dato.ts';
import type { Frikortnummer } from '#shared/values/frikortnummer.ts';
import type { Kommunekode } from '#shared/values/kommune.ts';
import { type Afgoerelse, ja, nej } from './afslag.ts';
import type { Frikort } from './frikort.ts';

/** So many days the old municipality has to answer before the new one may take the card over (D7). */
const SVARFRIST_DAGE = 14;

/** Why a card was taken over without an answer: codes only, no text about the citizen (D17). */
export const OVERTAGELSESAARSAGER = [
  'BORGEREN_HAR_BRUG_FOR_EN_AFGOERELSE',
  'KONTROLLEN_SKAL_FORETAGES',
  'KOMMUNEN_SVARER_IKKE',
] as const;
export type Overtagelsesaarsag = (typeof OVERTAGELSESAARSAGER)[number];

export const OVERDRAGELSESTRIN = ['anmodet', 'frigivet', 'overtaget'] as const;

/** A card on its way from one responsible municipality to another (R051, R181). A card has one at a time, and the latest is kept. */
export type Overdragelse = {
  readonly frikortnummer: Frikortnummer;
  readonly fra: Kommunekode;
  readonly til: Kommunekode;
  /** When the new municipality asked. */
  readonly anmodet: Tidspunkt;
  /** The new municipality's own case. */
  readonly journalnummer: string;
  readonly tilstand: (typeof OVERDRAGELSESTRIN)[number];
  readonly afsluttet?: Tidspunkt | undefined;
  readonly aarsag?: Overtagelsesaarsag | undefined;
  readonly version: number;
};

/** From this day the new municipality may take the card over. */
export function kanOvertagesFra({ anmodet }: Pick<Overdragelse, 'anmodet'>): Dato {
  return addDays(danishDate(anmodet), SVARFRIST_DAGE);
}

/** The request that is waiting for an answer, where there is one. */
export function aabenOverdragelse(seneste: Overdragelse | undefined): Overdragelse | undefined {
  return seneste?.tilstand === 'anmodet' ? seneste : undefined;
}

/** A new municipality asks for the card. One request at a time: who came first is answered first. */
export function decideAnmodning(
  kort: Frikort,
  seneste: Overdragelse | undefined,
  command: { readonly til: Kommunekode; readonly journalnummer: string },
  now: Tidspunkt,
): Afgoerelse<Overdragelse, 'ER_ALLEREDE_ANSVARLIG' | 'OVERDRAGELSE_ANMODET'> {
  if (kort.ansvarligKommune === command.til) return nej('ER_ALLEREDE_ANSVARLIG');
  const aaben = aabenOverdragelse(seneste);
  if (aaben) return nej('OVERDRAGELSE_ANMODET', { egen: aaben.til === command.til });
  return ja({
    frikortnummer: kort.frikortnummer,
    fra: kort.ansvarligKommune,
    ...command,
    anmodet: now,
    tilstand: 'anmodet',
    version: (seneste?.version ?? 0) + 1,
  });
}

/** A card with its new responsible municipality, and the hand-over that made it so. */
export type Overdraget = { readonly kort: Frikort; readonly overdragelse: Overdragelse };

/** The old municipality lets go of the card. */
export function decideFrigivelse(
  kort: Frikort,
  seneste: Overdragelse | undefined,
  version: number,
  now: Tidspunkt,
): Afgoerelse<Overdraget, 'OVERDRAGELSE_MANGLER' | 'AENDRET_IMENS'> {
  const aaben = aabenOverdragelse(seneste);
  if (aaben === undefined) return nej('OVERDRAGELSE_MANGLER');
  if (aaben.version !== version) return nej('AENDRET_IMENS', { version: aaben.version });
  return ja(overdrag(kort, aaben, { tilstand: 'frigivet', afsluttet: now }));
}

/** The new municipality takes the card over, with a reason, when the old one has had its days (D7). */
export function decideOvertagelse(
  kort: Frikort,
  seneste: Overdragelse | undefined,
  command: { readonly til: Kommunekode; readonly aarsag: Overtagelsesaarsag },
  now: Tidspunkt,
): Afgoerelse<Overdraget, 'ER_ALLEREDE_ANSVARLIG' | 'OVERDRAGELSE_MANGLER' | 'SVARFRIST_LOEBER'> {
  if (kort.ansvarligKommune === command.til) return nej('ER_ALLEREDE_ANSVARLIG');
  const aaben = aabenOverdragelse(seneste);
  if (aaben === undefined || aaben.til !== command.til) return nej('OVERDRAGELSE_MANGLER');
  const tidligst = kanOvertagesFra(aaben);
  if (danishDate(now) < tidligst) return nej('SVARFRIST_LOEBER', { tidligst });
  return ja(overdrag(kort, aaben, { tilstand: 'overtaget', afsluttet: now, aarsag: command.aarsag }));
}

/** Access, list and the duty to control follow the responsible municipality; the year in which control is due stays (R351). */
function overdrag(
  kort: Frikort,
  aaben: Overdragelse,
  slut: Pick<Overdragelse, 'tilstand' | 'afsluttet' | 'aarsag'>,
): Overdraget {
  return {
    kort: { ...kort, ansvarligKommune: aaben.til, version: kort.version + 1 },
    overdragelse: { ...aaben, ...slut, version: aaben.version + 1 },
  };
}
