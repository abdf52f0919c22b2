/** The steps that are filled in; the sixth is the summary. */
export const TRIN = ['stilling', 'arbejde', 'sted', 'ansoegning', 'periode'] as const;
export type Trin = (typeof TRIN)[number];

/** The fields that can be missing or wrong. */
export const MANGELFELTER = [
  'overskrift',
  'antalStillinger',
  'beskrivelse',
  'arbejdstid',
  'timerPrUge',
  'tidspunkter',
  'postnummer',
  'by',
  'kommunekode',
  'ansoegVed',
  'ansoegningslink',
  'kontaktperson',
  'fra',
  'til',
  'ansoegningsfrist',
] as const;

export const MANGLER = [
  'OVERSKRIFT_MANGLER',
  'ANTAL_MANGLER',
  'BESKRIVELSE_MANGLER',
  'ARBEJDSTID_MANGLER',
  'TIMER_MANGLER',
  'TIDSPUNKTER_MANGLER',
  'POSTNUMMER_MANGLER',
  'BY_MANGLER',
  'KOMMUNE_MANGLER',
  'ANSOEG_VED_MANGLER',
  'LINK_MANGLER',
  'KONTAKTPERSON_MANGLER',
  'FRA_MANGLER',
  'FRA_I_FORTIDEN',
  'FRA_FOR_LANGT_FREM',
  'FRA_KAN_IKKE_FLYTTES',
  'TIL_MANGLER',
  'TIL_IKKE_EFTER_FRA',
  'TIL_I_FORTIDEN',
  'OVER_OTTE_UGER',
  'FRIST_UDEN_FOR_PERIODEN',
] as const;
export type Mangelkode = (typeof MANGLER)[number];

/** One thing that is missing or wrong: where, and what. */
export type Mangel = { readonly trin: Trin; readonly felt: (typeof MANGELFELTER)[number]; readonly kode: Mangelkode };
