import type { Afvisningsaarsag } from '#shared/domain/afvisning.ts';
import type { Annulleringsaarsag, Ansaettelsestilstand } from '#shared/domain/ansaettelse.ts';
import type { Borgerfelt } from '#shared/domain/borgerdata.ts';
import type { Fejlmeldingsaarsag, Fejlmeldingsudfald } from '#shared/domain/fejlmelding.ts';
import type { Sagsdata } from '#shared/domain/frikort.ts';
import type { Kontrol } from '#shared/domain/kontrol.ts';
import type { Overdragelse, Overtagelsesaarsag } from '#shared/domain/overdragelse.ts';
import type { RETTELSESAARSAGER } from '#shared/domain/satsregulering.ts';
import { tekster } from './sprog.ts';

/** The codes of the contract as people read them. */
export const TILSTAND = tekster<Record<Ansaettelsestilstand, string>>({
  da: { forventet: 'Forventet beløb', endelig: 'Endeligt beløb', annulleret: 'Annulleret' },
  en: { forventet: 'Expected amount', endelig: 'Final amount', annulleret: 'Cancelled' },
});

export const AARSAG = tekster<Record<Annulleringsaarsag, string>>({
  da: {
    ARBEJDET_BLEV_IKKE_UDFOERT: 'Arbejdet blev ikke udført',
    FORKERT_BORGER: 'Registreret på den forkerte borger',
    REGISTRERET_TO_GANGE: 'Registreret to gange',
    INDBERETTET_TIL_EINDKOMST: 'Lønnen er indberettet til eIndkomst i stedet',
    ANDEN_FEJL: 'En anden fejl',
  },
  en: {
    ARBEJDET_BLEV_IKKE_UDFOERT: 'The work was not done',
    FORKERT_BORGER: 'Registered on the wrong person',
    REGISTRERET_TO_GANGE: 'Registered twice',
    INDBERETTET_TIL_EINDKOMST: 'The wage was reported to eIndkomst instead',
    ANDEN_FEJL: 'Another mistake',
  },
});

export const FEJLMELDINGSAARSAG = tekster<Record<Fejlmeldingsaarsag, string>>({
  da: {
    BELOEBET_ER_FORKERT: 'Beløbet er forkert',
    DATOERNE_ER_FORKERTE: 'Datoerne er forkerte',
    TIMERNE_ER_FORKERTE: 'Timerne er forkerte',
    HAR_IKKE_ARBEJDET_DER: 'Har ikke arbejdet der',
    REGISTRERET_TO_GANGE: 'Arbejdet er registreret to gange',
    ANDET: 'Noget andet',
  },
  en: {
    BELOEBET_ER_FORKERT: 'The amount is wrong',
    DATOERNE_ER_FORKERTE: 'The dates are wrong',
    TIMERNE_ER_FORKERTE: 'The hours are wrong',
    HAR_IKKE_ARBEJDET_DER: 'Never worked there',
    REGISTRERET_TO_GANGE: 'The work is registered twice',
    ANDET: 'Something else',
  },
});

export const FEJLMELDINGSUDFALD = tekster<Record<Fejlmeldingsudfald, string>>({
  da: {
    RETTET: 'Ansættelsen er rettet',
    OPLYSNINGERNE_ER_RIGTIGE: 'Oplysningerne er rigtige',
    AFTALT_MED_BORGEREN: 'Aftalt med borgeren',
  },
  en: {
    RETTET: 'The employment is corrected',
    OPLYSNINGERNE_ER_RIGTIGE: 'The information is right',
    AFTALT_MED_BORGEREN: 'Agreed with the citizen',
  },
});

export const SAGSAARSAG: Record<NonNullable<Sagsdata['aarsag']>, string> = {
  BETINGELSER_IKKE_OPFYLDT: 'Borgeren opfylder ikke længere betingelserne',
  BORGERENS_OENSKE: 'Borgeren ønsker det selv',
  OPRETTET_VED_FEJL: 'Kortet blev oprettet ved en fejl',
  UDREJST: 'Borgeren er rejst fra Danmark',
  DOED: 'Borgeren er død',
  BETINGELSER_OPFYLDT_IGEN: 'Borgeren opfylder betingelserne igen',
  DEAKTIVERET_VED_FEJL: 'Kortet blev deaktiveret ved en fejl',
};

export const BORGERFELT: Record<Borgerfelt, string> = {
  cpr: 'Nyt CPR-nummer',
  navn: 'Nyt navn',
  foedselsdato: 'Ny fødselsdato',
  beskyttet: 'Navne- og adressebeskyttelse',
  doed: 'Død',
};

export const KANAL: Record<NonNullable<Sagsdata['ansoegningskanal']>, string> = {
  digital: 'Digitalt',
  skriftlig: 'På papir eller i et brev',
  mundtlig: 'Mundtligt',
};

export const RETTELSESAARSAG: Record<(typeof RETTELSESAARSAGER)[number], string> = {
  FORKERT_PROCENT: 'Procenten var forkert',
  RETTET_AF_MINISTERIET: 'Ministeriet har rettet beløbet',
  TASTEFEJL: 'Det var en tastefejl',
};

export const KONTROLRESULTAT: Record<Kontrol['resultat'], string> = {
  FORTSAT_BERETTIGET: 'Borgeren opfylder stadig betingelserne',
  IKKE_BERETTIGET: 'Borgeren opfylder ikke længere betingelserne',
  DISPENSATION: 'Borgeren får dispensation',
};

export const KONTROLAARSAG: Record<Kontrol['aarsag'], string> = {
  ALLE_BETINGELSER_OPFYLDT: 'Alle betingelser er opfyldt',
  INDKOMST_OVER_GRAENSEN: 'Borgerens arbejdsindkomst er over indkomstgrænsen',
  UNDER_UDDANNELSE: 'Borgeren er under uddannelse',
  IKKE_I_MAALGRUPPEN: 'Borgeren er ikke længere i målgruppen',
  OPHOLDSKRAV_IKKE_OPFYLDT: 'Kravet om ophold i Danmark er ikke opfyldt',
  AFTALE_OM_SOCIALT_FRIKORT: 'Borgeren har arbejdet efter en aftale om socialt frikort',
};

export const OVERTAGELSESAARSAG: Record<Overtagelsesaarsag, string> = {
  KOMMUNEN_SVARER_IKKE: 'Kommunen har ikke svaret',
  BORGEREN_HAR_BRUG_FOR_EN_AFGOERELSE: 'Borgeren har brug for, at vi træffer en afgørelse',
  KONTROLLEN_SKAL_FORETAGES: 'Vi skal foretage kontrollen',
};

export const OVERDRAGELSESTRIN: Record<Overdragelse['tilstand'], string> = {
  anmodet: 'Venter på svar',
  frigivet: 'Overdraget',
  overtaget: 'Overtaget uden svar',
};

export const AFVISNINGSAARSAG: Record<Afvisningsaarsag, string> = {
  IKKE_I_MAALGRUPPEN: 'Borgeren er ikke i målgruppen',
  INDKOMST_OVER_GRAENSEN: 'Borgerens arbejdsindkomst er over indkomstgrænsen',
  UNDER_UDDANNELSE: 'Borgeren er under uddannelse',
  OPHOLDSKRAV_IKKE_OPFYLDT: 'Kravet om ophold i Danmark er ikke opfyldt',
  UNDER_18: 'Borgeren er under 18 år',
  OPLYSNINGER_MANGLER: 'Der mangler oplysninger fra borgeren',
};
