import type { Dato } from '#shared/values/dato.ts';
import type { Oere } from '#shared/values/oere.ts';
import type { Mangel } from './jobopslag-mangel.ts';

type Ingen = Record<never, never>;

/** Every refusal a rule can give, and what it tells the caller so that they can act. Status and text stand in the contract. */
export type AfslagData = {
  IKKE_FUNDET: Ingen;
  FRIKORT_KAN_IKKE_BRUGES: Ingen;
  LOFT_OVERSKREDET: { aar: number; restbeloebOere: Oere; beloebOere: Oere; overskydendeOere: Oere };
  SLUTDATO_FOER_STARTDATO: Ingen;
  KRYDSER_AARSSKIFTE: { forslag: readonly { startdato: Dato; slutdato: Dato }[] };
  NAESTE_AAR: { aar: number; tidligst: Dato };
  FOER_ORDNINGEN: { tidligst: Dato };
  FOER_UDSTEDELSE: { tidligst: Dato };
  RETTEFRIST_UDLOEBET: { sidsteDag: Dato };
  EFTER_DEAKTIVERING: { sidsteDag: Dato };
  AAR_KAN_IKKE_AENDRES: { aar: number };
  ANSAETTELSE_ANNULLERET: Ingen;
  FEJLMELDING_AABEN: Ingen;
  FEJLMELDING_LUKKET: Ingen;
  AENDRET_IMENS: { version: number };
  JOBOPSLAG_MANGLER: { mangler: readonly Mangel[] };
  JOBOPSLAG_OFFENTLIGGJORT: Ingen;
  JOBOPSLAG_ER_KLADDE: Ingen;
  JOBOPSLAG_SLUT: Ingen;
  SATS_MANGLER: { aar: number };
  OPSLAG_OPBRUGT: { graense: number };
  HAR_ALLEREDE_FRIKORT: { frikortnummer: string; status: 'aktiv' | 'inaktiv' };
  ANDEN_KOMMUNE: { kommunekode: string; kommune: string };
  ER_ALLEREDE_ANSVARLIG: Ingen;
  OVERDRAGELSE_ANMODET: { egen: boolean };
  OVERDRAGELSE_MANGLER: Ingen;
  SVARFRIST_LOEBER: { tidligst: Dato };
  UNDER_18: Ingen;
  AFGOERELSE_I_FREMTIDEN: Ingen;
  AFGOERELSE_FOER_ANSOEGNING: Ingen;
  AFGOERELSE_FOER_ORDNINGEN: { tidligst: Dato };
  TILBAGEVIRKENDE_KRAFT: { tidligst: Dato };
  ALLEREDE_AKTIV: Ingen;
  ALLEREDE_INAKTIV: Ingen;
  INGEN_NUMRE: Ingen;
  PROCENT_UGYLDIG: Ingen;
  PROCENT_FOR_HOEJ: { hoejst: number };
  SATS_LAAST: { aar: number };
  SATS_FOR_TIDLIGT: { aar: number };
  FORRIGE_SATS_MANGLER: { aar: number };
  SATS_ALLEREDE_BEKRAEFTET: Ingen;
  SATS_IKKE_BEGYNDT: { aar: number };
  SAMME_PERSON: Ingen;
  AAR_IKKE_BEGYNDT: { aar: number; tidligst: Dato };
  KONTROL_I_FREMTIDEN: Ingen;
  MELDING_SLUTTER_FOER_START: Ingen;
  SERVICEVINDUE_UDEN_SLUT: Ingen;
  MELDING_AFSLUTTET: Ingen;
  EMAIL_MANGLER: Ingen;
  KONTROL_FOER_UDSTEDELSE: { tidligst: Dato };
  PERIODE_OMVENDT: Ingen;
  PERIODE_FOR_LANG: { hoejstMaaneder: number };
  GYLDIGHED_UDENFOR: { tidligst: Dato; senest: Dato };
  BEVIS_KAN_IKKE_VISES: Ingen;
  BEVIS_GAELDER_IKKE: Ingen;
  FOR_MANGE_TJEK: Ingen;
  UDTRAEK_OMVENDT: Ingen;
  UDTRAEK_FOR_LANGT: { hoejstDage: number };
  UDTRAEK_IKKE_SLUT: Ingen;
  UDTRAEK_TRIN: { trin: string };
  UDTRAEK_SAMME_PERSON: Ingen;
  UDTRAEK_KONTROLSUM: Ingen;
  IKKE_OPGJORT: Ingen;
  CPR_UGYLDIGT: Ingen;
  CPR_ERSTATNINGSNUMMER: Ingen;
  CPR_UKENDT: Ingen;
  CPR_DOED: Ingen;
  CPR_ANNULLERET: Ingen;
  CPR_GROENLAND: Ingen;
  CPR_UTILGAENGELIG: Ingen;
};

export type AfslagKode = keyof AfslagData;

/** A refusal: a value, not an exception. `data` is what the caller needs to act on it. */
export type Afslag<K extends AfslagKode = AfslagKode> = { [Key in K]: { kode: Key; data: AfslagData[Key] } }[K];

/** What a rule answers: go on with this, or no, because. */
export type Afgoerelse<T, K extends AfslagKode = AfslagKode> =
  | { ok: true; vaerdi: T }
  | { ok: false; afslag: Afslag<K> };

export function ja<T>(vaerdi: T): { ok: true; vaerdi: T } {
  return { ok: true, vaerdi };
}

/** Typed so that a code's data cannot be left out. */
export function nej<K extends AfslagKode>(
  kode: K,
  ...[data]: AfslagData[K] extends Ingen ? [] | [AfslagData[K]] : [AfslagData[K]]
): { ok: false; afslag: Afslag<K> } {
  return { ok: false, afslag: { kode, data: data ?? {} } as Afslag<K> };
}
