import type { Cpr } from '#shared/values/cpr.ts';
import { parseCpr } from '#shared/values/cpr.ts';
import type { Dato } from '#shared/values/dato.ts';
import { dato } from '#shared/values/dato.ts';

/** The CPR register's own status codes (SF1520, `statusTypeType`). */
export type CprStatus = 1 | 3 | 5 | 7 | 20 | 30 | 50 | 60 | 70 | 80 | 90;

export type Testperson = {
  readonly cpr: Cpr;
  readonly navn: string;
  readonly fornavn: string;
  readonly efternavn: string;
  readonly foedselsdato: Dato;
  readonly koen: 'K' | 'M';
  readonly status: CprStatus;
  /** Protected name and address. */
  readonly beskyttet: boolean;
  readonly gaeldendePersonnummer?: Cpr;
  /** Four digits, as in the list of municipalities. */
  readonly kommunekode: string;
};

/**
 * The fictive people of the local system and of the tests. Nobody here exists: the numbers fail modulus 11, and real
 * numbers that fail it belong to people born on 1 January (cpr.dk, "Personnumre uden kontrolciffer").
 */
export const PERSON = {
  anna: person('0703853988', 'Anna', 'Eksempelsen', '1985-03-07', '0851'),
  mikkel: person('2208793989', 'Mikkel', 'Prøvegård', '1979-08-22', '0461'),
  /** A pensioner. */
  aase: person('3005473988', 'Åse', 'Opfundsen', '1947-05-30', '0740'),
  /** 18 years old since 3 November 2026. */
  jonas: person('0311089989', 'Jonas', 'Nymyndig', '2008-11-03', '0751'),
  /** Not 18 before 14 January 2028. */
  freja: person('1401109988', 'Freja', 'Ungestad', '2010-01-14', '0751'),
  karen: person('1706913988', 'Karen', 'Skærmsen', '1991-06-17', '0101', { beskyttet: true }),
  /** Dead. */
  poul: person('1102623989', 'Poul', 'Mindegård', '1962-02-11', '0630', { status: 90 }),
  /** Emigrated. */
  mette: person('0510883988', 'Mette', 'Rejsensen', '1988-10-05', '0147', { status: 80 }),
  /** Missing. */
  soeren: person('0912733989', 'Søren', 'Savnsen', '1973-12-09', '0561', { status: 70 }),
  /** The number Alex had before. */
  alexFoer: person('2604943989', 'Alex', 'Skiftegård', '1994-04-26', '0791', {
    status: 60,
    gaeldendePersonnummer: cpr('2604943988'),
  }),
  alex: person('2604943988', 'Alex', 'Skiftegård', '1994-04-26', '0791'),
  /** An annulled number. */
  bo: person('1907813989', 'Bo', 'Strøgensen', '1981-07-19', '0330', { status: 30 }),
  /** Lives in Greenland. */
  pipaluk: person('2809693988', 'Pipaluk', 'Nordenvind', '1969-09-28', '0956', { status: 5 }),
  /** Has no address, which the register writes as a special road code. */
  joergen: person('1511763989', 'Jørgen', 'Gadeplan', '1976-11-15', '0101', { status: 3 }),
  sofie: person('2105019988', 'Sofie', 'Tænktsen', '2001-05-21', '0851'),
  henning: person('2903583989', 'Henning', 'Digtergård', '1958-03-29', '0461'),
  emil: person('0808983989', 'Emil', 'Fiktivsen', '1998-08-08', '0657'),
  birthe: person('1306663988', 'Birthe', 'Påfundsen', '1966-06-13', '0265'),
} as const satisfies Readonly<Record<string, Testperson>>;

export const PERSONER: readonly Testperson[] = Object.values(PERSON);

/** A number of the right form that no register knows. */
export const UKENDT_CPR = cpr('1212049988');

/** A replacement number: the day is raised by 60. It is no CPR number and so has not that type. */
export const ERSTATNINGSNUMMER = '6703853988';

function person(
  digits: string,
  fornavn: string,
  efternavn: string,
  foedselsdato: string,
  kommunekode: string,
  special: Partial<Testperson> = {},
): Testperson {
  return {
    cpr: cpr(digits),
    navn: `${fornavn} ${efternavn}`,
    fornavn,
    efternavn,
    foedselsdato: dato(foedselsdato),
    koen: Number(digits.at(-1)) % 2 === 0 ? 'K' : 'M',
    status: 1,
    beskyttet: false,
    kommunekode,
    ...special,
  };
}

function cpr(digits: string): Cpr {
  const parsed = parseCpr(digits);
  if (!parsed.ok) throw new RangeError('a test person has a number of the right form');
  return parsed.cpr;
}
