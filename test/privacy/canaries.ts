import type { Testperson } from '#infra/local/personer.ts';
import { type Cpr, parseCpr } from '#shared/values/cpr.ts';
import { dato } from '#shared/values/dato.ts';
import { finderOf, formsOf, hashesOf, type Needle } from './forms.ts';

/** A citizen who exists nowhere else, so that every trace of them is one of ours; and whom an employer names as contact. */
export type Canary = {
  readonly person: Testperson;
  /** Where the citizen wants notices. */
  readonly email: string;
  readonly kontakt: { readonly navn: string; readonly email: string; readonly telefon: string };
};

/** Numbers fail modulus 11 and none is of 1 January, as all test people's. */
export const CANARIES: readonly Canary[] = [
  canary('1404713989', '1971-04-14', 'Ørnulfine', 'Kvæstebjærg', 'Blåbærdine Sønderrøv', '71 93 28 46'),
  canary('2509823988', '1982-09-25', 'Ægidiusmoder', 'Løgtåge', 'Færgemand Ålekistesen', '82 14 63 97'),
  canary('0311653987', '1965-11-03', 'Åsgerdtrud', 'Pølsemølle', 'Bøgeløvine Tæppehåb', '93 57 21 68'),
  canary('1902943988', '1994-02-19', 'Sjøløverik', 'Hængedål', 'Grødfåsine Kålhøgsen', '64 82 39 17'),
  canary('2806583989', '1958-06-28', 'Frøåslaug', 'Dæmringståge', 'Tåretræk Møntenfæ', '53 96 74 81', true),
];

/** Somebody whom the register does not know, for the look-ups that find nobody. */
export const STRANGER = readCpr('1212043986');

/** What is looked for: whose it is does not matter, what it is does. */
export type Kind =
  | 'cpr'
  | 'navn'
  | 'beskyttet navn'
  | 'egen email'
  | 'kontakt navn'
  | 'kontakt email'
  | 'kontakt telefon';

export const NEEDLES: readonly Needle[] = [
  ...CANARIES.flatMap(({ person, email, kontakt }) => [
    ...cprNeedles(person.cpr),
    ...nameNeedles(person.beskyttet ? 'beskyttet navn' : 'navn', person.navn, person.fornavn, person.efternavn),
    ...nameNeedles('kontakt navn', kontakt.navn, ...kontakt.navn.split(' ')),
    ...formsOf('egen email', email),
    ...formsOf('kontakt email', kontakt.email),
    ...formsOf('kontakt telefon', kontakt.telefon),
    ...formsOf('kontakt telefon', kontakt.telefon.replaceAll(' ', '')),
  ]),
  ...cprNeedles(STRANGER),
].filter(({ text }) => text.length >= 7);

/** The traces of canaries in a text. */
export const findCanaries = finderOf(NEEDLES);

/** A frikortnummer is five digits, which turn up by chance inside longer numbers: it counts where it stands alone. */
export function findNumbers(text: string, numbers: ReadonlySet<string>): string[] {
  return [...text.matchAll(/(?<![\w.:+/-])[0-9]{5}(?![\w:+/-]|\.[0-9])/g)]
    .map(([digits]) => digits)
    .filter((digits) => numbers.has(digits));
}

/** As people type it. */
export function cprAsTyped(cpr: Cpr): string[] {
  const [day, month, year, rest] = [cpr.slice(0, 2), cpr.slice(2, 4), cpr.slice(4, 6), cpr.slice(6)];
  return [
    cpr,
    `${cpr.slice(0, 6)}-${rest}`,
    `${cpr.slice(0, 6)} ${rest}`,
    `${day}${month}${year}.${rest}`,
    `${day}.${month}.${year}-${rest}`,
  ];
}

function cprNeedles(cpr: Cpr): Needle[] {
  const typed = cprAsTyped(cpr);
  return [
    ...typed.flatMap((text) => formsOf('cpr', text)),
    ...typed.slice(0, 2).flatMap((text) => hashesOf('cpr', text)),
  ];
}

function nameNeedles(kind: Kind, ...names: readonly string[]): Needle[] {
  return names.flatMap((name) => formsOf(kind, name));
}

function canary(
  digits: string,
  foedselsdato: string,
  fornavn: string,
  efternavn: string,
  kontakt: string,
  telefon: string,
  beskyttet = false,
): Canary {
  return {
    person: {
      cpr: readCpr(digits),
      navn: `${fornavn} ${efternavn}`,
      fornavn,
      efternavn,
      foedselsdato: dato(foedselsdato),
      koen: Number(digits.at(-1)) % 2 === 0 ? 'K' : 'M',
      status: 1,
      beskyttet,
      kommunekode: '0751',
    },
    // With nothing of the name, so that it is found for what it is; and no digits, for ten of them would be refused as a CPR number.
    email: `fugl.${[...digits.slice(0, 6)].map((digit) => 'abcdefghij'[Number(digit)]).join('')}@redekasse.example`,
    kontakt: { navn: kontakt, email: `${asPost(kontakt)}@kanarie.example`, telefon },
  };
}

function asPost(navn: string): string {
  return navn.toLowerCase().replaceAll(' ', '.').replaceAll('å', 'aa').replaceAll('ø', 'oe').replaceAll('æ', 'ae');
}

function readCpr(digits: string): Cpr {
  const parsed = parseCpr(digits);
  if (!parsed.ok) throw new RangeError('a canary has a number of the right form');
  return parsed.cpr;
}
