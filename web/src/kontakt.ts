/** Whom to turn to. One place: it differs with who runs the system. */
export const SUPPORT = {
  mail: 'support@socialtfrikort.dk',
  // The spaces keep a number on one line.
  telefon: '32\u00a065\u00a032\u00a032',
  telefonLink: 'tel:+4532653232',
} as const;

/** The authority whose system it is, as the header and the footer name it. */
export const MYNDIGHED = 'Social- og Boligministeriet';

/** Where rules and practice are explained: the support explains the system only. */
export const STYRELSE = { navn: 'Social- og Boligstyrelsen', link: 'https://www.sbst.dk/' } as const;

export const SKAT_TELEFON = '72\u00a022\u00a028\u00a028';

declare const __VERSION__: string;

/** The version of the system, and of the guides that describe it. */
export const VERSION: string = __VERSION__;
