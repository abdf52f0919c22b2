import type { Cvr } from '#shared/values/cvr.ts';
import type { Dato } from '#shared/values/dato.ts';
import type { Frikortnummer } from '#shared/values/frikortnummer.ts';
import { type Afgoerelse, ja, nej } from './afslag.ts';
import type { Ansaettelse } from './ansaettelse.ts';
import type { Frikort } from './frikort.ts';
import type { Indkomstaar } from './indkomstaar.ts';
import { kanRettes } from './rettefrist.ts';

/** What a citizen can be told of by e-mail. */
export const BORGERBESKEDER = [
  'ansaettelse',
  'senRegistrering',
  'lidtTilbage',
  'overdragelse',
  'deaktivering',
] as const;
/** What the contact person of a company's employment can be told of. */
export const VIRKSOMHEDSBESKEDER = ['ansaettelse', 'slutdato', 'frist'] as const;

export type Borgerbesked = (typeof BORGERBESKEDER)[number];
export type Virksomhedsbesked = (typeof VIRKSOMHEDSBESKEDER)[number];

/** Until a company has chosen, its contact persons are reminded (D4): it is what they gave their address for. */
export const VIRKSOMHEDENS_STANDARD: readonly Virksomhedsbesked[] = ['slutdato', 'frist'];

/** To whom, about what, and what makes it the one it is: the same key is never sent twice. */
export type Besked =
  | {
      readonly til: 'borger';
      readonly frikortnummer: Frikortnummer;
      readonly slags: readonly Borgerbesked[];
      readonly noegle: string;
    }
  | {
      readonly til: 'virksomhed';
      readonly cvr: Cvr;
      readonly email: string;
      readonly slags: readonly Virksomhedsbesked[];
      readonly noegle: string;
    };

/** What the one who receives has chosen to be told of. */
export function erValgt(besked: Besked, valgt: readonly string[]): boolean {
  return besked.slags.some((slags) => valgt.includes(slags));
}

/** A new or changed employment: to the citizen, and to the contact person. Its closing alone changes nothing for them. */
export function beskederOmAnsaettelse(
  foer: Ansaettelse | undefined,
  efter: Ansaettelse,
  idag: Dato,
): readonly Besked[] {
  if (foer !== undefined && tal(foer) === tal(efter)) return [];
  const lukket = foer?.tilstand === 'forventet' && efter.tilstand === 'endelig' && !kanRettes(efter.slutdato, idag);
  if (lukket && tal({ ...foer, tilstand: 'endelig' }) === tal(efter)) return [];
  const noegle = `ANSAETTELSE#${efter.ansaettelseId}#${efter.version}`;
  const sent = foer === undefined && efter.registreretEfterStart;
  return [
    {
      til: 'borger',
      frikortnummer: efter.frikortnummer,
      slags: ['ansaettelse', ...(sent ? (['senRegistrering'] as const) : [])],
      noegle,
    },
    ...tilKontakten(efter, 'ansaettelse', noegle),
  ];
}

function tal({ startdato, slutdato, beloebOere, arbejdstidMinutter, tilstand }: Ansaettelse): string {
  return JSON.stringify([startdato, slutdato, beloebOere, arbejdstidMinutter ?? null, tilstand]);
}

type Kort = Pick<Frikort, 'frikortnummer' | 'status' | 'ansvarligKommune' | 'version'>;

/** A card that was made inactive, or has another responsible municipality. */
export function beskederOmKort(foer: Kort, efter: Kort): readonly Besked[] {
  const slags: Borgerbesked[] = [
    ...(foer.status === 'aktiv' && efter.status === 'inaktiv' ? (['deaktivering'] as const) : []),
    ...(foer.ansvarligKommune === efter.ansvarligKommune ? [] : (['overdragelse'] as const)),
  ];
  if (slags.length === 0) return [];
  return [{ til: 'borger', frikortnummer: efter.frikortnummer, slags, noegle: `KORT#${efter.version}` }];
}

/** Less than a tenth of the year's amount is left. Told once a year. */
export function beskederOmAar(frikortnummer: Frikortnummer, foer: Indkomstaar, efter: Indkomstaar): readonly Besked[] {
  const lidt = ({ restbeloebOere, loftOere }: Indkomstaar) => restbeloebOere * 10 < loftOere;
  if (lidt(foer) || !lidt(efter)) return [];
  return [{ til: 'borger', frikortnummer, slags: ['lidtTilbage'], noegle: `AAR#${efter.aar}#LIDT` }];
}

/** A reminder to the contact person, as long as the amount is only expected (D4). */
export function paamindelse(ansaettelse: Ansaettelse, slags: 'slutdato' | 'frist'): readonly Besked[] {
  const { ansaettelseId, slutdato, tilstand } = ansaettelse;
  if (tilstand !== 'forventet') return [];
  return tilKontakten(ansaettelse, slags, `${slags.toUpperCase()}#${ansaettelseId}#${slutdato}`);
}

function tilKontakten(
  { cvr, kontaktperson }: Ansaettelse,
  slags: Virksomhedsbesked,
  noegle: string,
): readonly Besked[] {
  return kontaktperson ? [{ til: 'virksomhed', cvr, email: kontaktperson.email, slags: [slags], noegle }] : [];
}

/** The choice with each kind once. Whoever wants to be told must say where. */
export function decideBeskedvalg(
  slags: readonly Borgerbesked[],
  email: string | undefined,
): Afgoerelse<readonly Borgerbesked[], 'EMAIL_MANGLER'> {
  return slags.length > 0 && email === undefined ? nej('EMAIL_MANGLER') : ja([...new Set(slags)]);
}
