import * as z from 'zod/mini';

/**
 * What people must be told, beside the answer itself. Written once; the operations and the screens name them by code.
 * Always "socialt frikort": "frikort" alone is the tax card.
 */
export const BESKEDER = {
  IKKE_EINDKOMST:
    'Indberet ikke lønnen eller pensionsbidraget til eIndkomst. Registreringen her er nok. Undtagelse: ATP-bidrag indberettes til eIndkomst, hvis der skal betales ATP.',
  FERIEPENGE_TAELLER: 'Feriebetaling (12,5 procent af lønnen) og pensionsbidrag skal være med i beløbet.',
  INGEN_AMBIDRAG: 'Der betales hverken skat eller arbejdsmarkedsbidrag af beløbet, og der er ikke kørselsfradrag.',
  UDBETAL_FERIE: 'Når ansættelsen slutter, skal ferie, der ikke er holdt, udbetales direkte til borgeren.',
  OVERSKYDENDE:
    'Det beløb, der ikke er plads til, er almindelig indkomst. Det beskattes og indberettes til eIndkomst på normal vis.',
  SIG_DET_TIL_BORGEREN:
    'Fortæl borgeren det, inden arbejdet begynder, så borgeren ved, hvor meget der kan tjenes skattefrit.',
  REGISTRERET_EFTER_START: 'Ansættelsen er registreret, efter at arbejdet begyndte. Det kan borgeren og kommunen se.',
  LIGNER: 'I har allerede en ansættelse, der ligner denne. Kontrollér, at arbejdet ikke bliver registreret to gange.',
  SKATTEFRIT: 'Beløbene her er skattefri og bliver ikke trukket fra i kontanthjælp eller andre ydelser.',
  KONTAKT_VED_FEJL: 'Er noget forkert, så ring til kontaktpersonen på ansættelsen eller til din kommune.',
  DEAKTIVER_SELV:
    'Kontrollen ændrer ikke kortet. Træf en afgørelse om deaktivering på borgerens side, og hør borgeren først.',
  FORTAEL_NUMMERET: 'Giv borgeren frikortnummeret. Borgeren skal oplyse det til arbejdsgiveren.',
  KONTROLLEN_FOELGER_KORTET:
    'Den nye kommune kan nu se og ændre kortet, og det er den, der skal kontrollere, om borgeren stadig opfylder betingelserne.',
  FEJLMELDING_SENDT:
    'Arbejdsgiveren og din kommune kan nu se, at du mener, noget er forkert. Beløbet er det samme, til arbejdsgiveren retter det.',
} as const;

export type BeskedKode = keyof typeof BESKEDER;

export const beskedView = z.object({ kode: z.string(), tekst: z.string() }).check(z.meta({ id: 'Besked' }));

/** Messages as they go out: code and text. */
export function beskeder(...koder: readonly BeskedKode[]): { kode: BeskedKode; tekst: string }[] {
  return koder.map((kode) => ({ kode, tekst: BESKEDER[kode] }));
}
