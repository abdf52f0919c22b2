/** The messages of a login are kept for so long: NemLog-in demands it. */
export const LOGINBEVIS_DAGE = 180;

/** Why somebody who runs the system looks into the messages of a login: codes only, and the case says the rest. */
export const BEVISAARSAGER = [
  'SIKKERHEDSHAENDELSE',
  'KRAV_FRA_NEMLOGIN',
  'ANMODNING_FRA_BRUGEREN',
  'ANMODNING_FRA_MYNDIGHED',
] as const;

export type Bevisaarsag = (typeof BEVISAARSAGER)[number];
