/** Why a message from outside is not believed. For the log: it says what was wrong, never what stood in it. */
export type Afvisningsgrund =
  | 'BESKED_MANGLER'
  | 'BESKED_FOR_STOR'
  | 'BESKED_IKKE_BASE64'
  | 'BESKED_IKKE_TEKST'
  | 'XML_FORBUDT'
  | 'XML_FORKERT'
  | 'XML_STRUKTUR'
  | 'STATUS'
  | 'DESTINATION'
  | 'UDSTEDER'
  | 'IKKE_KRYPTERET'
  | 'ALGORITME'
  | 'KAN_IKKE_DEKRYPTERES'
  | 'SIGNATUR_STRUKTUR'
  | 'SIGNATUR'
  | 'MODTAGERKREDS'
  | 'MODTAGER'
  | 'UDLOEBET'
  | 'IKKE_GYLDIG_ENDNU'
  | 'ANMODNING'
  | 'EMNE'
  | 'ERKLAERINGER'
  | 'ATTRIBUTTER'
  | 'SPECVERSION'
  | 'SIKRINGSNIVEAU'
  | 'PROFIL'
  | 'PRIVILEGIER';

/** A message that is not believed. Its text is the reason's name alone, because what a sender writes stays out of logs. */
export class Afvist extends Error {
  readonly grund: Afvisningsgrund;
  constructor(grund: Afvisningsgrund) {
    super(grund);
    this.name = 'Afvist';
    this.grund = grund;
  }
}

/** Stops unless it holds. */
export function demand(holds: boolean, grund: Afvisningsgrund): asserts holds {
  if (!holds) throw new Afvist(grund);
}
