import type { Kind } from './canaries.ts';

export type Allowance = {
  readonly channel: string;
  readonly kinds: readonly (Kind | 'frikortnummer')[];
  readonly because: string;
};

const KONTAKT = ['kontakt navn', 'kontakt email', 'kontakt telefon'] as const;

/**
 * The only places where a citizen's data, or a contact person's, may be read in plain. What is not here is nowhere; what is
 * here and is never seen is taken out again. A frikortnummer is a key: it may be in tables, streams and answers, and its
 * rows here are the refusals that may name one.
 */
export const ALLOWED: readonly Allowance[] = [
  {
    channel: 'answer of show-frikort',
    kinds: ['cpr', 'navn', 'beskyttet navn', ...KONTAKT],
    because: 'the responsible municipality sees who it is (R016, R070) and whom to call about the work (R029)',
  },
  {
    channel: 'answer of search-borger',
    kinds: ['navn', 'beskyttet navn'],
    because: 'the caseworker sees whom the number is of before a card is issued (R069)',
  },
  {
    channel: 'answer of list-kontrol',
    kinds: ['navn', 'beskyttet navn'],
    because: 'the responsible municipality sees whose control is due (R066)',
  },
  {
    channel: 'answer of list-overdragelser',
    kinds: ['navn', 'beskyttet navn'],
    because: 'the responsible municipality sees whose card another one asks for (D7)',
  },
  {
    channel: 'answer of lookup-frikort',
    kinds: ['navn'],
    because: 'a company inside its limit sees the name (R104, D19)',
  },
  {
    channel: 'answer of list-ansaettelser',
    kinds: ['navn', ...KONTAKT],
    because: "the name while the employment can be edited (D20), and the company's own contact",
  },
  {
    channel: 'answer of show-ansaettelse',
    kinds: ['navn', ...KONTAKT],
    because: "the name while the employment can be edited (D20), and the company's own contact",
  },
  {
    channel: 'answer of get-egne-beskeder',
    kinds: ['egen email'],
    because: 'the citizen sees where their own notices go, to change it',
  },
  { channel: 'mail, to', kinds: ['egen email', 'kontakt email'], because: 'a mail has to be sent somewhere' },
  { channel: 'answer of get-kontaktperson', kinds: KONTAKT, because: "the company's own contact (R110)" },
  {
    channel: 'answer of show-eget-frikort',
    kinds: ['navn', 'beskyttet navn', ...KONTAKT],
    because: 'the citizen sees their own name and whom to call about the work (R126)',
  },
  {
    channel: 'answer of show-egne-oplysninger',
    kinds: ['navn', 'beskyttet navn', 'egen email', ...KONTAKT],
    because: 'the citizen gets a copy of everything that is held about them (GDPR art. 15), as they already see it',
  },
  {
    channel: 'refusal of issue-frikort',
    kinds: ['frikortnummer'],
    because: 'the responsible municipality is told which card the citizen has',
  },
  {
    channel: 'refusal of refuse-ansoegning',
    kinds: ['frikortnummer'],
    because: 'the responsible municipality is told which card the citizen has',
  },
  ...['table', 'stream'].flatMap((place) => [
    {
      channel: `${place} FRIKORT ANSAETTELSE.kontaktperson`,
      kinds: KONTAKT,
      because: 'a copy of the contact on the employment (R028, R113)',
    },
    { channel: `${place} FRIKORT PROFIL.kontaktperson`, kinds: KONTAKT, because: "the company's own contact (R110)" },
  ]),
];
